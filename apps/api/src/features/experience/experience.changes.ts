import type { Repos } from "@congruence/db";
import { applied, EMPTY_WORLD } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import { OptionalId } from "@congruence/domain/fields";
import {
  AddItem,
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
import type { z } from "zod";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";
import { notTheirs, notThere } from "../../errors.ts";
import { itemAndTree, tree } from "../../slices.ts";
import { itemSubject, organisationSubject, unitSubject } from "../../subjects.ts";

function planning(ctx: SignedContext) {
  return { today: ctx.signed.today, newId: ctx.product.newId };
}

/** A new item and, in the same act, the unit that will own it from its first day; null for nobody yet. */
export const AddOwnedItem = AddItem.safeExtend({ unitId: OptionalId });
export type AddOwnedItem = z.output<typeof AddOwnedItem>;

/** Without an owner it is the organisation's to add; with one, the owner's. */
async function refuseUnlessTheirs(ctx: SignedContext, unitId: string | null): Promise<void> {
  const { actor } = ctx.signed;
  if (unitId === null) {
    if (!can(actor, "item.add", organisationSubject())) throw notTheirs();
    return;
  }
  const unit = await unitSubject(ctx, unitId);
  if (!unit) throw notThere();
  if (!can(actor, "item.add", unit) || !can(actor, "item.assign", unit)) throw notTheirs();
}

/** Adds an item, owned or not yet, and answers its id and handle, for the address of its page. */
export async function addItem(ctx: SignedContext, { unitId, ...item }: AddOwnedItem) {
  await refuseUnlessTheirs(ctx, unitId);
  let made = { itemId: "", handle: "" };
  const done = await carryOut(ctx, "experience.addItem", async (repos: Repos) => {
    const { id } = ctx.signed.organisation;
    const known = unitId === null ? EMPTY_WORLD : await tree(repos, id);
    const world = { ...known, item: await repos.facts.all(id, "item") };
    const plan = planAddItem(world, item, planning(ctx));
    if (!plan.ok) return plan;
    for (const { kind, after } of plan.changes) {
      if (kind === "item" && after) made = { itemId: after.id, handle: after.handle };
    }
    if (unitId === null) return plan;
    const owning = planAssignItem(
      applied(world, plan.changes),
      { itemId: made.itemId, unitId, role: "owner", replace: false, from: item.from, to: null },
      planning(ctx),
    );
    return owning.ok ? { ok: true, changes: [...plan.changes, ...owning.changes] } : owning;
  });
  return { ...done, ...made };
}

/** What an item is called, said to be, and belongs to. */
export function renameItem(ctx: SignedContext, input: RenameItem) {
  return carryOut(ctx, "experience.renameItem", async (repos) =>
    planRenameItem(await itemAndTree(repos, ctx.signed.organisation.id, input.itemId), input),
  );
}

/** The item is no longer offered from a day on; the work on it ends that day. */
export function closeItem(ctx: SignedContext, input: CloseItem) {
  return carryOut(ctx, "experience.closeItem", async (repos) =>
    planCloseItem(await itemAndTree(repos, ctx.signed.organisation.id, input.itemId), input, planning(ctx)),
  );
}

/** A unit owns the item or contributes to it from a day on. To replace the owner in force is to change the item. */
export async function assign(ctx: SignedContext, input: AssignItem) {
  const item = input.replace ? await itemSubject(ctx, input.itemId) : null;
  if (item && item.lineage.length > 0 && !can(ctx.signed.actor, "item.change", item)) throw notTheirs();
  return carryOut(ctx, "experience.assign", async (repos) =>
    planAssignItem(await itemAndTree(repos, ctx.signed.organisation.id, input.itemId), input, planning(ctx)),
  );
}

/** A unit's work on an item ends on a day. */
export function endWork(ctx: SignedContext, input: EndItemWork) {
  return carryOut(ctx, "experience.endWork", async (repos) => {
    const { id } = ctx.signed.organisation;
    const [work] = await repos.facts.by(id, "itemWork", "id", [input.workId]);
    return planEndItemWork(await itemAndTree(repos, id, work?.itemId ?? input.workId), input, planning(ctx));
  });
}
