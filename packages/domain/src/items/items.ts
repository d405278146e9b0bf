import { z } from "zod";
import { carved, lastsBeyond, respanned } from "../dated.ts";
import { added, type Change, COMPONENTS, changed, type World } from "../facts/index.ts";
import {
  DayField,
  Description,
  ExternalId,
  endsAfterStart,
  Id,
  Name,
  OptionalDay,
  SPAN_EMPTY,
} from "../fields.ts";
import { handleFor } from "../org/handle.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";

/** A concrete part of the experience, offered from a day on. */
export const AddItem = z
  .object({
    component: z.enum(COMPONENTS),
    name: Name,
    description: Description,
    externalId: ExternalId,
    from: DayField,
    to: OptionalDay,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type AddItem = z.output<typeof AddItem>;

export const RenameItem = z.object({
  itemId: Id,
  component: z.enum(COMPONENTS),
  name: Name,
  description: Description,
});
export type RenameItem = z.output<typeof RenameItem>;

/** `from` is the first day on which the item is no longer offered. */
export const CloseItem = z.object({ itemId: Id, from: DayField });
export type CloseItem = z.output<typeof CloseItem>;

/** An item with a handle of its own. Needs all items. */
export function planAddItem(world: World, input: AddItem, { newId }: PlanContext): Plan<Change> {
  const handle = handleFor(input.name, new Set(world.item.map((item) => item.handle)));
  return settle(world, [added("item", { id: newId(), handle, ...input })]);
}

/** What an item is called, said to be, and belongs to; it holds for all its days. Needs the item. */
export function planRenameItem(world: World, input: RenameItem): Plan<Change> {
  const { itemId, ...said } = input;
  const item = rowOf(world, "item", itemId);
  if (!item) return refused(refuse("not_there", { kind: "item" }, "itemId"));
  return settle(world, [changed("item", item, said)]);
}

/**
 * The item is no longer offered from a day on, and the work on it ends. Refuses `span.empty` for a day on or before
 * its first, or after its last. Needs the item and all work on it.
 */
export function planCloseItem(world: World, input: CloseItem, { newId }: PlanContext): Plan<Change> {
  const item = rowOf(world, "item", input.itemId);
  if (!item) return refused(refuse("not_there", { kind: "item" }, "itemId"));
  const { from } = input;
  if (from <= item.from) return refused(refuse("span.empty", { from: item.from, to: from }, "from"));
  if (item.to !== null && !lastsBeyond(item, from)) {
    return refused(refuse("span.empty", { from, to: item.to }, "from"));
  }
  const work = rowsBy(world, "itemWork", "itemId", item.id);
  return settle(world, [
    ...carved("itemWork", work, { from, to: null }, newId),
    respanned("item", item, { to: from }),
  ]);
}
