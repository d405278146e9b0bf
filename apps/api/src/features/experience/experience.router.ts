import { AddItem, AssignItem, CloseItem, EndItemWork, RenameItem } from "@congruence/domain/items";
import { onItem, onUnit, onWork, permitted, router } from "../../trpc.ts";
import * as changes from "./experience.changes.ts";
import { ReadExperience, ReadItem, readExperience, readItem } from "./experience.read.ts";

/** The Experience product: its items by component, and which squads own them or contribute. */
export const experienceRouter = router({
  read: permitted("structure.read")
    .input(ReadExperience)
    .query(({ ctx, input }) => readExperience(ctx, input)),
  readItem: permitted("structure.read")
    .input(ReadItem)
    .query(({ ctx, input }) => readItem(ctx, input)),
  addItem: permitted("item.add")
    .input(AddItem)
    .mutation(({ ctx, input }) => changes.addItem(ctx, input)),
  renameItem: onItem("item.change", RenameItem).mutation(({ ctx, input }) => changes.renameItem(ctx, input)),
  closeItem: onItem("item.change", CloseItem).mutation(({ ctx, input }) => changes.closeItem(ctx, input)),
  assign: onUnit("item.assign", AssignItem).mutation(({ ctx, input }) => changes.assign(ctx, input)),
  endWork: onWork("item.assign", EndItemWork).mutation(({ ctx, input }) => changes.endWork(ctx, input)),
});
