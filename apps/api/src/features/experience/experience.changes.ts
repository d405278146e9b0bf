import { EMPTY_WORLD } from "@congruence/domain";
import {
  type AddItem,
  type AssignItem,
  type CloseItem,
  type EndItemWork,
  planAddItem,
  planAssignItem,
  planCloseItem,
  planEndItemWork,
  planRenameItem,
  type RenameItem,
} from "@congruence/domain/items";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";
import { itemAndTree } from "../../slices.ts";

function planning(ctx: SignedContext) {
  return { today: ctx.signed.today, newId: ctx.product.newId };
}

/** Adds an item and answers its id and handle, for the address of its page. */
export async function addItem(ctx: SignedContext, input: AddItem) {
  let added = { itemId: "", handle: "" };
  const done = await carryOut(ctx, "experience.addItem", async (repos) => {
    const item = await repos.facts.all(ctx.signed.organisation.id, "item");
    const plan = planAddItem({ ...EMPTY_WORLD, item }, input, planning(ctx));
    for (const row of plan.ok ? plan.changes : []) {
      if (row.kind === "item" && row.after) added = { itemId: row.after.id, handle: row.after.handle };
    }
    return plan;
  });
  return { ...done, ...added };
}

export function renameItem(ctx: SignedContext, input: RenameItem) {
  return carryOut(ctx, "experience.renameItem", async (repos) =>
    planRenameItem(await itemAndTree(repos, ctx.signed.organisation.id, input.itemId), input),
  );
}

export function closeItem(ctx: SignedContext, input: CloseItem) {
  return carryOut(ctx, "experience.closeItem", async (repos) =>
    planCloseItem(await itemAndTree(repos, ctx.signed.organisation.id, input.itemId), input, planning(ctx)),
  );
}

export function assign(ctx: SignedContext, input: AssignItem) {
  return carryOut(ctx, "experience.assign", async (repos) =>
    planAssignItem(await itemAndTree(repos, ctx.signed.organisation.id, input.itemId), input, planning(ctx)),
  );
}

export function endWork(ctx: SignedContext, input: EndItemWork) {
  return carryOut(ctx, "experience.endWork", async (repos) => {
    const { id } = ctx.signed.organisation;
    const [work] = await repos.facts.by(id, "itemWork", "id", [input.workId]);
    return planEndItemWork(await itemAndTree(repos, id, work?.itemId ?? input.workId), input, planning(ctx));
  });
}
