import type { Day } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";

/** Something to name and to link to: `handle` is its part of the address. */
export type Named = { id: string; handle: string; name: string };

/**
 * The unit as it was called on the day; where it is not there on that day, as it was called last before, else
 * as it is called first. The id where the world does not hold it.
 */
export function namedUnit(world: World, unitId: string, on: Day): Named {
  const handle = rowOf(world, "unit", unitId)?.handle ?? unitId;
  let last: { from: Day; name: string } | null = null;
  let first: { from: Day; name: string } | null = null;
  for (const version of rowsBy(world, "unitVersion", "unitId", unitId)) {
    if (version.from <= on && (!last || version.from > last.from)) last = version;
    if (!first || version.from < first.from) first = version;
  }
  return { id: unitId, handle, name: last?.name ?? first?.name ?? handle };
}

/** The person; the id where the world does not hold them. */
export function namedPerson(world: World, personId: string): Named {
  const person = rowOf(world, "person", personId);
  return { id: personId, handle: person?.handle ?? personId, name: person?.name ?? personId };
}

/** The experience item; the id where the world does not hold it. */
export function namedItem(world: World, itemId: string): Named {
  const item = rowOf(world, "item", itemId);
  return { id: itemId, handle: item?.handle ?? itemId, name: item?.name ?? itemId };
}
