import { z } from "zod";
import { holds, intersection } from "../calendar/index.ts";
import { carved, endedOn, nextStart } from "../dated.ts";
import { added, type Change, type ItemWork, type World } from "../facts/index.ts";
import { DayField, endsAfterStart, Id, OptionalDay, SPAN_EMPTY } from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";

/** A squad or tribe working on an item; `replace`: it takes over from the owner in force. */
export const AssignItem = z
  .object({
    itemId: Id,
    unitId: Id,
    role: z.enum(["owner", "contributor"]),
    replace: z.boolean().default(false),
    from: DayField,
    to: OptionalDay,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type AssignItem = z.output<typeof AssignItem>;

/** `to` is the first day on which the unit no longer works on the item. */
export const EndItemWork = z.object({ workId: Id, to: DayField });
export type EndItemWork = z.output<typeof EndItemWork>;

/**
 * A unit owns an item, or contributes to it, from a day on. With no end said it does so to the end of the item,
 * an owner until the next owner already planned. A new owner that contributed does so no longer on its days;
 * with `replace`, the owner in force ends. Refuses `item.owned`, `item.twice`, days outside the item's or the
 * unit's life, and units that do no such work. Needs the item with all work on it, and the units with versions.
 */
export function planAssignItem(world: World, input: AssignItem, { newId }: PlanContext): Plan<Change> {
  const { itemId, unitId, role, replace, from } = input;
  const item = rowOf(world, "item", itemId);
  if (!item) return refused(refuse("not_there", { kind: "item" }, "itemId"));
  const work = rowsBy(world, "itemWork", "itemId", itemId);
  const owners = work.filter((row) => row.role === "owner");
  const planned = role === "owner" ? nextStart(owners, from) : null;
  const lasts = intersection(
    { from, to: input.to ?? planned },
    { from, to: input.to === null ? item.to : null },
  );
  const row: ItemWork = { id: newId(), itemId, unitId, role, from, to: lasts ? lasts.to : input.to };
  if (role === "contributor") return settle(world, [added("itemWork", row)]);
  const own = work.filter((other) => other.unitId === unitId && other.role === "contributor");
  const before = owners.filter((other) => replace && other.unitId !== unitId && holds(other, from));
  return settle(world, [
    ...carved("itemWork", own, row, newId),
    ...carved("itemWork", before, { from, to: null }, newId),
    added("itemWork", row),
  ]);
}

/**
 * A unit's work on an item ends on a day; work that begins today or later may be taken away whole. Needs the item
 * with all work on it, and the unit with its versions.
 */
export function planEndItemWork(world: World, input: EndItemWork, { today }: PlanContext): Plan<Change> {
  const row = rowOf(world, "itemWork", input.workId);
  if (!row) return refused(refuse("not_there", { kind: "itemWork" }, "workId"));
  const end = endedOn("itemWork", row, input.to, today);
  return "code" in end ? refused(end) : settle(world, [end]);
}
