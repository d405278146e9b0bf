import { type Day, overlaps, uncovered } from "../calendar/index.ts";
import { carved, lastsBeyond, respanned } from "../dated.ts";
import {
  added,
  type Change,
  changed,
  type Facts,
  type ItemWork,
  removed,
  type World,
} from "../facts/index.ts";
import { rowsBy } from "../rows-by.ts";

type Held = "allocation" | "itemWork" | "chapterMembership";
/** Where each row goes, by the row's id; null for a row that ends. */
export type GoesTo = ReadonlyMap<string, string | null>;

/** A row that goes on in another unit from a day on, or ends (null); what was before the day stays as it is. */
export function passedOn<K extends Held>(
  kind: K,
  row: Facts[K],
  unitId: string | null,
  on: Day,
  newId: () => string,
): Change[] {
  const next = unitId === null ? null : { unitId };
  if (row.from >= on) return [next ? changed(kind, row, next as Partial<Facts[K]>) : removed(kind, row)];
  const cut = respanned(kind, row, { to: on });
  return next ? [cut, added(kind, { ...row, ...next, id: newId(), from: on })] : [cut];
}

/** The rows that last beyond the day, passed on as `goesTo` says; those it does not name are left. */
export function handedOver<K extends Held>(
  kind: K,
  rows: readonly Facts[K][],
  goesTo: GoesTo,
  on: Day,
  newId: () => string,
): { changes: Change[]; left: Facts[K][] } {
  const changes: Change[] = [];
  const left: Facts[K][] = [];
  for (const row of rows) {
    if (!lastsBeyond(row, on)) continue;
    const unitId = goesTo.get(row.id);
    if (unitId === undefined) left.push(row);
    else changes.push(...passedOn(kind, row, unitId, on, newId));
  }
  return { changes, left };
}

/**
 * As `handedOver`, for work on items: a unit that already works on the item takes over what it does not do
 * yet, so that an owner's work handed to a contributor makes it the owner.
 */
export function itemsHandedOver(
  world: World,
  unitId: string,
  goesTo: GoesTo,
  on: Day,
  newId: () => string,
): { changes: Change[]; left: ItemWork[] } {
  const changes: Change[] = [];
  const left: ItemWork[] = [];
  for (const row of rowsBy(world, "itemWork", "unitId", unitId)) {
    if (!lastsBeyond(row, on)) continue;
    const next = goesTo.get(row.id);
    if (next === undefined) {
      left.push(row);
      continue;
    }
    const days = { from: row.from < on ? on : row.from, to: row.to };
    const theirs = rowsBy(world, "itemWork", "itemId", row.itemId).filter(
      (other) => other.unitId === next && other.id !== row.id && overlaps(other, days),
    );
    if (theirs.length === 0) {
      changes.push(...passedOn("itemWork", row, next, on, newId));
    } else if (row.role === "owner") {
      changes.push(...carved("itemWork", theirs, days, newId), ...passedOn("itemWork", row, next, on, newId));
    } else {
      changes.push(...passedOn("itemWork", row, null, on, newId));
      for (const gap of uncovered(days, theirs)) {
        changes.push(added("itemWork", { ...row, ...gap, id: newId(), unitId: next ?? row.unitId }));
      }
    }
  }
  return { changes, left };
}
