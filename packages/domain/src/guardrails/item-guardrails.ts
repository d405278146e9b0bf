import { namedItem, type Structure, unownedOn } from "../structure/index.ts";
import type { Guardrail } from "./warnings.ts";

/** Items that nobody owns on the day; on the page of the unit that owned it last, while that unit is there. */
export function itemGuardrails({ world, on, units }: Structure): Guardrail[] {
  return world.item.flatMap((row): Guardrail[] => {
    const unowned = unownedOn(world, row, on);
    if (!unowned) return [];
    const { since, left } = unowned;
    const unitIds = left && units.has(left.unit.id) ? [left.unit.id] : [];
    const item = namedItem(world, row.id);
    return [{ type: "item.unowned", item, component: row.component, left, since, unitIds }];
  });
}
