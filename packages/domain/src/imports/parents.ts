import { holds, intersection, type Span, uncovered } from "../calendar/index.ts";
import type { Claim } from "./claims.ts";
import { askRow, type Context } from "./context.ts";
import { type Directory, type Node, useNearest } from "./directory.ts";
import { fold } from "./text.ts";

/** Whether going up from the node, on the days of the span, one meets the target. */
function reaches(
  ctx: Context,
  dir: Directory,
  accepted: ReadonlySet<Claim>,
  node: Node,
  target: string,
  span: Span,
  depth = 0,
): boolean {
  if ("claim" in node && node.claim === target) return true;
  if (depth > 60) return false;
  const up: { span: Span; parent: Node }[] = [];
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
  const size = dir.byUnit.size + dir.revised;
  const accepted = new Set<Claim>();
  for (const claim of claims) {
    if (claim.row.stopped) continue;
    const before = JSON.stringify([claim.span, claim.parentText, claim.parent, claim.kind]);
    placeOne(ctx, dir, claim, accepted);
    accepted.add(claim);
    if (
      claim.row.stopped ||
      JSON.stringify([claim.span, claim.parentText, claim.parent, claim.kind]) !== before
    )
      again = true;
  }
  return again || dir.byUnit.size + dir.revised !== size;
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
  const strays =
    kind === "squad" &&
    known !== undefined &&
    claim.parentText === undefined &&
    uncovered(claim.span, ctx.draft.life(known)).length > 0 &&
    !(claim.mentioned && ctx.draft.life(known).length > 0);
  if (claim.parentText === null || strays || (claim.parentText === undefined && known === undefined)) {
    if (kind !== "squad") return;
    if (known !== undefined && !strays && uncovered(claim.span, ctx.draft.life(known)).length === 0) {
      claim.parentText = undefined;
      claim.parent = undefined;
      return;
    }
    const now = known === undefined ? undefined : ctx.draft.versions(known).at(-1)?.parentId;
    const above = now ? ctx.draft.get("unit", now) : undefined;
    const first = above
      ? [{ name: ctx.draft.unitName(above.id), key: above.externalId ?? ctx.draft.unitName(above.id) }]
      : [];
    const tribes = [...first, ...dir.candidates()].filter(({ key }, at, all) => {
      if (all.findIndex((other) => other.key === key) !== at) return false;
      const node = dir.find(key);
      return node !== null && kindOfNode(ctx, dir, node) === "tribe";
    });
    const action = askRow(ctx, row, {
      code: "unit.no_parent",
      field,
      facts: { unit: claim.name ?? claim.externalId },
      options: [
        ...(known === undefined
          ? [{ id: "kind:tribe", action: { do: "kind", kind: "tribe" } as const }]
          : []),
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
  if (node === null) {
    unknownParent(ctx, dir, claim, claim.parentText);
    return;
  }
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
    if (action.do === "kind" && files !== null) {
      for (const other of dir.active(files)) other.kind = "tribe";
      dir.revised += 1;
    }
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

function kindOfNode(ctx: Context, dir: Directory, node: Node) {
  const id = "id" in node ? node.id : dir.ids.get(node.claim);
  if (id !== undefined) return ctx.draft.get("unit", id)?.kind ?? null;
  return "claim" in node ? (dir.active(node.claim).find((claim) => claim.kind !== null)?.kind ?? null) : null;
}

function parentTextOf(ctx: Context, dir: Directory, node: Node, span: Span): string | null {
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
