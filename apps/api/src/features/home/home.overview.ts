import { COMPONENTS, type Component, holds } from "@congruence/domain";
import { lineage, type Named, namedItem, type Structure } from "@congruence/domain/structure";

/**
 * How large the organisation is on the day; `fullTime` in basis points, what is not stated left out and counted.
 * `inSquads` counts somebody in two squads twice.
 */
export function figuresOf({ units, people, allocationsOf }: Structure) {
  const figures = {
    tribes: 0,
    squads: 0,
    inSquads: 0,
    chapters: 0,
    people,
    allocated: 0,
    fullTime: 0,
    unstated: 0,
  };
  for (const { kind, people: inside } of units.values()) {
    if (kind === "tribe") figures.tribes++;
    if (kind === "chapter") figures.chapters++;
    if (kind !== "squad") continue;
    figures.squads++;
    figures.inSquads += inside;
  }
  figures.allocated = allocationsOf.size;
  for (const allocations of allocationsOf.values()) {
    for (const { share } of allocations) {
      if (share === null) figures.unstated++;
      else figures.fullTime += share;
    }
  }
  return figures;
}

const TRIBES = 12;

/** The tribes under nothing, with what is in each; `owns` counts the items that it and all below it own. */
export function tribesOf(structure: Structure) {
  const { world, on, units, roots } = structure;
  const owns = new Map<string, number>();
  for (const work of world.itemWork) {
    const top = work.role === "owner" && holds(work, on) ? lineage(structure, work.unitId).at(-1) : undefined;
    if (top !== undefined) owns.set(top, (owns.get(top) ?? 0) + 1);
  }
  const all = roots.flatMap((id) => units.get(id) ?? []).filter((unit) => unit.kind === "tribe");
  return {
    more: Math.max(0, all.length - TRIBES),
    first: all.slice(0, TRIBES).map(({ id, handle, name, people, squads, fullTime, accountable }) => ({
      ...{ id, handle, name, people, squads, fullTime, owns: owns.get(id) ?? 0 },
      accountable: accountable?.person ?? null,
    })),
  };
}

export type StripPart = { component: Component; items: number; owned: number; unowned: Named[] };

/** The six components with their items of the day, and those that nobody owns. */
export function stripOf({ world, on, units }: Structure): StripPart[] {
  const owned = new Set<string>();
  for (const work of world.itemWork) {
    if (work.role === "owner" && holds(work, on) && units.has(work.unitId)) owned.add(work.itemId);
  }
  return COMPONENTS.map((component) => {
    const items = world.item.filter((item) => item.component === component && holds(item, on));
    const unowned = items.filter((item) => !owned.has(item.id)).map((item) => namedItem(world, item.id));
    return { component, items: items.length, owned: items.length - unowned.length, unowned };
  });
}
