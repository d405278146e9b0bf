import type { Span } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import { BEGINNING, type Claim } from "./claims.ts";
import type { Context } from "./context.ts";
import type { Option } from "./problem.ts";
import { fold, nearest } from "./text.ts";

/** A unit of the files, or one that is there already. */
export type Node = { claim: string } | { id: string };

/** Deeper than any organisation: a circle that is being looked at ends here. */
const DEEPEST = 60;

/** The units of the files and of the world, found by what people write. */
export class Directory {
  readonly byUnit = new Map<string, Claim[]>();
  /** The unit of the files → the one that is there already. */
  readonly ids = new Map<string, string>();
  readonly keys = new Map<string, string>();
  /** How often an answer about one row changed what another says. */
  revised = 0;
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

  /** Two ways of writing one unit: what only mentions it goes, what says something joins the other's rows. */
  merge(unit: string, into: string): void {
    const claims = this.byUnit.get(unit) ?? [];
    this.byUnit.delete(unit);
    for (const claim of claims) {
      if (claim.mentioned) continue;
      claim.unit = into;
      this.add(claim);
    }
  }

  /** By id in the files, id in the world, name in the files, name in the world. */
  find(text: string): Node | null {
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

  asNode(id: string): Node {
    const unit = this.keys.get(id);
    return unit !== undefined && this.active(unit).length > 0 ? { claim: unit } : { id };
  }

  /** The days on which the unit will be there. */
  life(node: Node, depth = 0): Span[] {
    if ("id" in node) return this.ctx.draft.life(node.id);
    const id = this.ids.get(node.claim);
    const own = this.active(node.claim);
    if (id === undefined && own.some((claim) => !claim.dated)) {
      // Nobody says when it began: as early as what it is under.
      const parent = own.find((claim) => claim.parent)?.parent;
      return parent && depth < DEEPEST ? this.life(parent, depth + 1) : [{ from: BEGINNING, to: null }];
    }
    const restated = new Set(own.flatMap((claim) => (claim.dated ? [claim.span.from] : [])));
    const kept = id === undefined ? [] : this.ctx.draft.versions(id).filter((row) => !restated.has(row.from));
    return merged([...own.flatMap((claim) => (claim.mentioned ? [] : [claim.span])), ...kept]);
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
