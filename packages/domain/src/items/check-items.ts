import { type Span, uncovered } from "../calendar/index.ts";
import { clashes } from "../dated.ts";
import type { Change, Item, ItemWork, World } from "../facts/index.ts";
import { unitLife, unitNamed } from "../org/tree.ts";
import { type Refusal, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";

/**
 * What the changes did to work on items: within the life of the item and of a squad or tribe, a unit once a day
 * on an item, one owner a day.
 */
export function checkItems(after: World, changes: readonly Change[]): Refusal[] {
  const refusals: Refusal[] = [];
  const items = new Set<string>();
  const own = new Set<string>();
  for (const change of changes) {
    if (change.kind === "item") {
      own.add(change.id);
      items.add(change.id);
      if (change.before) refusals.push(...checkLeft(after, change.before, change.after));
    }
    if (change.kind !== "itemWork" || !change.after) continue;
    own.add(change.id);
    items.add(change.after.itemId);
    refusals.push(...checkWork(after, change.after));
  }
  for (const itemId of items) {
    const item = { id: itemId, name: rowOf(after, "item", itemId)?.name ?? itemId };
    for (const [first, second] of clashes(rowsBy(after, "itemWork", "itemId", itemId))) {
      const { unitId, from, to } = own.has(first.id) ? second : first;
      const unit = unitNamed(after, unitId, from);
      if (first.unitId === second.unitId) {
        refusals.push(refuse("item.twice", { item, unit, from, to }, "unitId"));
      } else if (first.role === "owner" && second.role === "owner") {
        refusals.push(refuse("item.owned", { item, owner: unit, from, to }, "role"));
      }
    }
  }
  return refusals;
}

/** Work that lies outside the days an item has now. */
function checkLeft(after: World, before: Item, item: Item | null): Refusal[] {
  const life: Span[] = item ? [item] : [];
  const left = rowsBy(after, "itemWork", "itemId", before.id).some((row) => uncovered(row, life).length > 0);
  const { id, name, from, to } = item ?? before;
  return left ? [refuse("item.outside_life", { item: { id, name }, from, to })] : [];
}

function checkWork(after: World, row: ItemWork): Refusal[] {
  const item = rowOf(after, "item", row.itemId);
  if (!item) return [refuse("not_there", { kind: "item" }, "itemId")];
  const unit = rowOf(after, "unit", row.unitId);
  if (!unit) return [refuse("not_there", { kind: "unit" }, "unitId")];
  const refusals: Refusal[] = [];
  const named = unitNamed(after, row.unitId, row.from);
  if (unit.kind !== "squad" && unit.kind !== "tribe") {
    refusals.push(refuse("item.not_here", { unit: named }, "unitId"));
  }
  if (uncovered(row, [item]).length > 0) {
    const { id, name, from, to } = item;
    refusals.push(refuse("item.outside_life", { item: { id, name }, from, to }, "from"));
  }
  const life = unitLife(after, row.unitId);
  if (uncovered(row, life).length > 0) {
    refusals.push(refuse("item.outside_unit", { unit: named, life }, "from"));
  }
  return refusals;
}
