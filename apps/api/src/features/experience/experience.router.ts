import { DayField } from "@congruence/domain/fields";
import { AssignItem, CloseItem, EndItemWork, RenameItem } from "@congruence/domain/items";
import { z } from "zod";
import { onItem, onUnit, onWork, permitted, router, signedInMay } from "../../trpc.ts";
import { addChoices } from "./experience.assignable.ts";
import * as changes from "./experience.changes.ts";
import { ReadItem, readItem } from "./experience.item.ts";
import { ReadExperience, readExperience } from "./experience.read.ts";

/** The Experience product: its items by component, and which squads own them or contribute. */
export const experienceRouter = router({
  read: permitted("structure.read")
    .input(ReadExperience)
    .query(({ ctx, input }) => readExperience(ctx, input)),
  readItem: permitted("structure.read")
    .input(ReadItem)
    .query(({ ctx, input }) => readItem(ctx, input)),
  addChoices: permitted("structure.read")
    .input(z.object({ on: DayField }))
    .query(({ ctx, input }) => addChoices(ctx, input)),
  /** Without an owner the right is over the organisation, with one over the unit that will own it. */
  addItem: signedInMay("item.add", "organisation")
    .input(changes.AddOwnedItem)
    .mutation(({ ctx, input }) => changes.addItem(ctx, input)),
  renameItem: onItem("item.change", RenameItem).mutation(({ ctx, input }) => changes.renameItem(ctx, input)),
  closeItem: onItem("item.change", CloseItem).mutation(({ ctx, input }) => changes.closeItem(ctx, input)),
  assign: onUnit("item.assign", AssignItem).mutation(({ ctx, input }) => changes.assign(ctx, input)),
  endWork: onWork("item.assign", EndItemWork).mutation(({ ctx, input }) => changes.endWork(ctx, input)),
});
