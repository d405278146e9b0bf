import { addDays, type Day, holds } from "../calendar/index.ts";
import type { Item, ItemWork, World } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { namedItem, namedUnit } from "../structure/named.ts";
import { type Between, compared, thereOn, touched } from "./compared.ts";
import type { ChangeEvent } from "./events.ts";

/** Items opened and closed, and the units that began or stopped working on them. */
export function itemChanges(world: World, between: Between): ChangeEvent[] {
  const events: ChangeEvent[] = [];
  for (const itemId of touched(world.item, between, (row) => row.id)) {
    const item = rowOf(world, "item", itemId);
    if (!item) continue;
    for (const { day, after } of compared([item], between, (held) => held.length > 0)) {
      const facts = { day, unit: null, unitIds: [], personIds: [], ...about(world, item) };
      events.push(
        after ? { type: "item.opened", ...facts, until: item.to } : { type: "item.closed", ...facts },
      );
    }
  }
  for (const itemId of touched(world.itemWork, between, (row) => row.itemId)) {
    const item = rowOf(world, "item", itemId);
    if (item) events.push(...workChanges(world, between, item));
  }
  return events;
}

function about(world: World, item: Item) {
  return { item: namedItem(world, item.id), component: item.component };
}

/** Work that ends because the item closes is not told apart from the closing. */
function workChanges(world: World, between: Between, item: Item): ChangeEvent[] {
  const rows = rowsBy(world, "itemWork", "itemId", item.id);
  const events: ChangeEvent[] = [];
  const named = (unitId: string | null, on: Day) => (unitId === null ? null : namedUnit(world, unitId, on));
  const owners = rows.filter((row) => row.role === "owner");
  for (const { day, before, after } of compared(owners, between, (held) => held[0]?.unitId ?? null)) {
    if (!holds(item, day)) continue;
    const units = { before: named(before, addDays(day, -1)), after: named(after, day) };
    const life = before === null ? [] : rowsBy(world, "unitVersion", "unitId", before);
    events.push({
      ...{ type: "item.owner", day, unit: units.after ?? units.before, personIds: [] },
      ...{ unitIds: [after, before].filter((id) => id !== null), ...about(world, item), ...units },
      beforeClosed: before !== null && thereOn(life, addDays(day, -1)) && !thereOn(life, day),
    });
  }
  for (const unitId of touched(rows, between, (row) => row.unitId)) {
    const unitKind = rowOf(world, "unit", unitId)?.kind;
    if (unitKind === undefined) continue;
    const own = rows.filter((row) => row.unitId === unitId);
    for (const { day, before, after } of compared(own, between, roleIn)) {
      if (!holds(item, day)) continue;
      const base = { day, unit: namedUnit(world, unitId, day), unitKind, unitIds: [unitId], personIds: [] };
      const facts = { ...base, ...about(world, item) };
      if (after === "contributor") events.push({ type: "item.contributor.began", ...facts });
      if (before === "contributor" && after === null)
        events.push({ type: "item.contributor.ended", ...facts });
    }
  }
  return events;
}

function roleIn(held: readonly ItemWork[]): ItemWork["role"] | null {
  return held.some((row) => row.role === "owner") ? "owner" : (held[0]?.role ?? null);
}
