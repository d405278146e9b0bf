import { holds, intersection, type Span, uncovered } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import { BEGINNING, type Claim } from "./claims.ts";
import { askRow, type Context } from "./context.ts";
import type { Option } from "./problem.ts";
import { fold, nearest } from "./text.ts";

/** The units of the files and of the world, found by what people write. */
export class Directory {
  readonly byUnit = new Map<string, Claim[]>();
  /** The unit of the files → the one that is there already. */
  readonly ids = new Map<string, string>();
  readonly keys = new Map<string, string>();
  private readonly names = new Map<string, Set<string>>();
  private readonly ctx: Context;

  constructor(ctx: Context, claims: readonly Claim[]) {
    this.ctx = ctx;
    for (const claim of claims) this.add(claim);
  }

  add(claim: Claim): void {
    this.byUnit.set(claim.unit, [...(this.byUnit.get(claim.unit) ?? []), claim]);
    if (claim.name === undefined) return;
    const name = fold(claim.name);
    this.names.set(name, (this.names.get(name) ?? new Set()).add(claim.unit));
  }

  active(unit: string): Claim[] {
    return (this.byUnit.get(unit) ?? []).filter((claim) => !claim.row.stopped);
  }

  link(unit: string, id: string): void {
    this.ids.set(unit, id);
    this.keys.set(id, unit);
  }

  /** By id in the files, id in the world, name in the files, name in the world. */
  find(text: string): { claim: string } | { id: string } | null {
    const here = (unit: string) => (this.active(unit).length > 0 ? unit : null);
    const byId = here(`id:${text}`);
    if (byId) return { claim: byId };
    const known = this.ctx.draft.unitByExternal(text);
    if (known) return this.asNode(known);
    const named = [...(this.names.get(fold(text)) ?? [])].filter((unit) => here(unit) !== null);
    const placed = named.find((unit) => this.active(unit).some((claim) => claim.kind !== "chapter"));
    if (placed) return { claim: placed };
    const there = this.ctx.draft.unitsNamed(text).filter((id) => this.ctx.draft.versions(id).length > 0);
    const first = there.find((id) => this.ctx.draft.get("unit", id)?.kind === "tribe") ?? there[0];
    return first === undefined ? null : this.asNode(first);
  }

  asNode(id: string): { claim: string } | { id: string } {
    const unit = this.keys.get(id);
    return unit !== undefined && this.active(unit).length > 0 ? { claim: unit } : { id };
  }

  /** The days on which the unit will be there. */
  life(node: { claim: string } | { id: string }): Span[] {
    if ("id" in node) return this.ctx.draft.life(node.id);
    const id = this.ids.get(node.claim);
    const spans = this.active(node.claim).map((claim) => claim.span);
    if (id === undefined && this.active(node.claim).some((claim) => !claim.dated)) {
      return [{ from: BEGINNING, to: null }];
    }
    return merged([...spans, ...(id === undefined ? [] : this.ctx.draft.life(id))]);
  }

  /** Everything that could be meant, for the nearest names. */
  *candidates(): Generator<{ name: string; key: string }> {
    const seen = new Set<string>();
    for (const [unit, claims] of this.byUnit) {
      const claim = claims.find((one) => !one.row.stopped);
      if (!claim) continue;
      const name = claim.name ?? claim.externalId ?? "";
      seen.add(fold(name));
      yield { name, key: claim.externalId ?? claim.name ?? unit };
    }
    for (const unit of this.ctx.draft.all("unit")) {
      const name = this.ctx.draft.unitName(unit.id);
      if (!seen.has(fold(name))) yield { name, key: unit.externalId ?? name };
    }
  }
}

/** Options that use the nearest names. */
export function useNearest(text: string, among: Iterable<{ name: string; key: string }>): Option[] {
  return nearest(text, among).map(({ name, key }) => ({
    id: `use:${key}`,
    action: { do: "use", key, name },
  }));
}

/** Whether going up from the node, on the days of the span, one meets the target. */
function reaches(
  ctx: Context,
  dir: Directory,
  accepted: ReadonlySet<Claim>,
  node: { claim: string } | { id: string },
  target: string,
  span: Span,
  depth = 0,
): boolean {
  if ("claim" in node && node.claim === target) return true;
  if (depth > 60) return false;
  const up: { span: Span; parent: { claim: string } | { id: string } }[] = [];
  let open: Span[] = [span];
  let id: string | undefined;
  if ("claim" in node) {
    id = dir.ids.get(node.claim);
    for (const claim of dir.active(node.claim)) {
      open = open.flatMap((part) => uncovered(part, [claim.span]));
      const days = intersection(claim.span, span);
      if (days && claim.parent && accepted.has(claim)) up.push({ span: days, parent: claim.parent });
      if (days && claim.parent === undefined) open.push(days);
    }
  } else id = node.id;
  if (id !== undefined) {
    for (const version of ctx.draft.versions(id)) {
      if (version.parentId === null) continue;
      for (const part of open) {
        const days = intersection(version, part);
        if (days) up.push({ span: days, parent: dir.asNode(version.parentId) });
      }
    }
  }
  return up.some((step) => reaches(ctx, dir, accepted, step.parent, target, step.span, depth + 1));
}

/** Whether one pass over the claims found something that stops a row or changes a claim: then others may follow. */
export function placeParents(ctx: Context, dir: Directory, claims: readonly Claim[]): boolean {
  let again = false;
  const accepted = new Set<Claim>();
  for (const claim of claims) {
    if (claim.row.stopped) continue;
    const before = JSON.stringify([claim.span, claim.parentText, claim.kind]);
    placeOne(ctx, dir, claim, accepted);
    accepted.add(claim);
    if (claim.row.stopped || JSON.stringify([claim.span, claim.parentText, claim.kind]) !== before)
      again = true;
  }
  return again;
}

function placeOne(ctx: Context, dir: Directory, claim: Claim, accepted: ReadonlySet<Claim>): void {
  const { row } = claim;
  const field = "parent" as const;
  claim.parent = claim.parentText === undefined || claim.parentText === null ? claim.parentText : undefined;
  const known = dir.ids.get(claim.unit);
  const kind = known === undefined ? claim.kind : (ctx.draft.get("unit", known)?.kind ?? null);
  if (kind === "chapter" || kind === "guild") {
    claim.parentText = undefined;
    claim.parent = undefined;
    return;
  }
  if (claim.parentText === null || (claim.parentText === undefined && known === undefined)) {
    if (kind !== "squad") return;
    if (known !== undefined) {
      claim.parentText = undefined;
      claim.parent = undefined;
      return;
    }
    const tribes = [...dir.candidates()].filter(({ key }) => {
      const node = dir.find(key);
      return node !== null && kindOfNode(ctx, dir, node) === "tribe";
    });
    const action = askRow(ctx, row, {
      code: "unit.no_parent",
      field,
      facts: { unit: claim.name ?? claim.externalId },
      options: [
        { id: "kind:tribe", action: { do: "kind", kind: "tribe" } },
        ...tribes
          .slice(0, 3)
          .map(({ name, key }) => ({ id: `use:${key}`, action: { do: "use", key, name } as const })),
      ],
      about: `${claim.unit}|kind`,
    });
    if (action.do === "kind") claim.kind = "tribe";
    if (action.do === "use") claim.parentText = action.key;
    return;
  }
  if (typeof claim.parentText !== "string") return;
  const node = dir.find(claim.parentText);
  if (node === null) return unknownParent(ctx, dir, claim, claim.parentText);
  const parentKind = kindOfNode(ctx, dir, node);
  const text = claim.parentText;
  if (parentKind !== null && parentKind !== "tribe") {
    const above = parentTextOf(ctx, dir, node, claim.span);
    const files = "claim" in node && dir.ids.get(node.claim) === undefined ? node.claim : null;
    const action = askRow(ctx, row, {
      code: "unit.parent_is_no_tribe",
      field,
      facts: { parent: text, kind: parentKind },
      options: [
        ...(files === null ? [] : [{ id: "kind:tribe", action: { do: "kind", kind: "tribe" } as const }]),
        ...(above === null
          ? []
          : [{ id: `use:${above}`, action: { do: "use", key: above, name: above } as const }]),
      ],
    });
    if (action.do === "kind" && files !== null) for (const other of dir.active(files)) other.kind = "tribe";
    if (action.do === "use") claim.parentText = action.key;
    return;
  }
  if (reaches(ctx, dir, accepted, node, claim.unit, claim.span)) {
    const action = askRow(ctx, row, {
      code: "unit.cycle",
      field,
      facts: { unit: claim.name ?? claim.externalId, parent: text },
      options: [{ id: "top", action: { do: "top" } }],
    });
    if (action.do === "top") claim.parentText = null;
    claim.parent = null;
    return;
  }
  const missing = uncovered(lifeSpan(dir, claim), dir.life(node))[0];
  if (missing && claim.dated) {
    const fits = dir.life(node).flatMap((days) => intersection(days, claim.span) ?? [])[0];
    const action = askRow(ctx, row, {
      code: "unit.parent_not_there",
      field,
      facts: { parent: text, from: missing.from, to: missing.to },
      options: fits ? [{ id: "cut", action: { do: "cut", from: fits.from, to: fits.to } }] : [],
    });
    if (action.do === "cut") claim.span = { from: action.from, to: action.to };
    return;
  }
  if (missing) {
    const fits = dir.life(node).flatMap((days) => intersection(days, lifeSpan(dir, claim)) ?? [])[0];
    if (fits) {
      claim.span = fits;
      claim.dated = true;
    } else
      askRow(ctx, row, {
        code: "unit.parent_not_there",
        field,
        facts: { parent: text, from: missing.from, to: missing.to },
      });
    return;
  }
  claim.parent = node;
}

/** The days a claim is about. A unit that nobody dates lasts from when it is needed. */
function lifeSpan(dir: Directory, claim: Claim): Span {
  const [first] = dir.life({ claim: claim.unit });
  return claim.dated || !first || dir.ids.has(claim.unit)
    ? claim.span
    : { from: claim.span.from, to: claim.span.to };
}

function kindOfNode(ctx: Context, dir: Directory, node: { claim: string } | { id: string }) {
  const id = "id" in node ? node.id : dir.ids.get(node.claim);
  if (id !== undefined) return ctx.draft.get("unit", id)?.kind ?? null;
  return "claim" in node ? (dir.active(node.claim).find((claim) => claim.kind !== null)?.kind ?? null) : null;
}

function parentTextOf(
  ctx: Context,
  dir: Directory,
  node: { claim: string } | { id: string },
  span: Span,
): string | null {
  if ("claim" in node) {
    const text = dir.active(node.claim).find((claim) => claim.parentText)?.parentText;
    if (text) return text;
  }
  const id = "id" in node ? node.id : dir.ids.get(node.claim);
  const version = id === undefined ? undefined : ctx.draft.versions(id).find((one) => holds(one, span.from));
  const parent = version?.parentId ? ctx.draft.get("unit", version.parentId) : undefined;
  return parent ? (parent.externalId ?? ctx.draft.unitName(parent.id)) : null;
}

function unknownParent(ctx: Context, dir: Directory, claim: Claim, text: string): void {
  const action = askRow(ctx, claim.row, {
    code: "unit.parent_unknown",
    field: "parent",
    value: text,
    about: text,
    facts: { parent: text },
    options: [
      ...useNearest(
        text,
        [...dir.candidates()].filter(({ key }) => key !== (claim.externalId ?? claim.name)),
      ),
      { id: "create", action: { do: "create", name: text, kind: "unit" } },
      { id: "top", action: { do: "top" } },
    ],
  });
  if (action.do === "use") claim.parentText = action.key;
  else if (action.do === "top") claim.parentText = null;
  else if (action.do === "create") {
    dir.add({
      row: claim.row,
      unit: unitKey(text),
      externalId: null,
      name: text,
      kind: "tribe",
      parentText: undefined,
      parent: undefined,
      mission: undefined,
      pool: undefined,
      span: { from: claim.span.from, to: null },
      dated: false,
      mentioned: true,
    });
  }
}

function unitKey(name: string): string {
  return `name:${fold(name)}`;
}
