import { COMPONENTS, type Component, holds } from "@congruence/domain";
import { type Named, namedItem, type Structure } from "@congruence/domain/structure";

/** How large the organisation is on the day; `fullTime` in basis points, what is not stated left out and counted. */
export function figuresOf({ units, people, allocationsOf }: Structure) {
  const figures = { tribes: 0, squads: 0, chapters: 0, people, allocated: 0, fullTime: 0, unstated: 0 };
  for (const { kind } of units.values()) {
    if (kind === "tribe") figures.tribes++;
    if (kind === "squad") figures.squads++;
    if (kind === "chapter") figures.chapters++;
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
