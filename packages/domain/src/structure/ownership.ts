import { type Day, holds } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import type { Item, World } from "../facts/index.ts";
import { rowsBy } from "../rows-by.ts";
import { type Named, namedUnit } from "./named.ts";

/**
 * Since when an item has had no owner. `left` is the unit that owned it last, null when none ever did; `closed`
 * whether it stopped because the unit itself closed on that day.
 */
export type Unowned = { since: Day; left: { unit: Named; closed: boolean } | null };

/** The present stretch without an owner; null while somebody owns the item, or when the item is not there. */
export function unownedOn(world: World, item: Item, on: Day): Unowned | null {
  if (!holds(item, on)) return null;
  let last: { to: Day; unitId: string } | null = null;
  for (const { role, unitId, from, to } of rowsBy(world, "itemWork", "itemId", item.id)) {
    if (role !== "owner" || from > on) continue;
    if (to === null || to > on) return null;
    if (!last || to > last.to) last = { to, unitId };
  }
  if (!last) return { since: item.from, left: null };
  const { to, unitId } = last;
  const closed = merged(rowsBy(world, "unitVersion", "unitId", unitId)).some((life) => life.to === to);
  return { since: to, left: { unit: namedUnit(world, unitId, to), closed } };
}
