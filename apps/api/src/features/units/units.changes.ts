import { joined } from "@congruence/db";
import type { Change, Plan } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import {
  type CloseUnit,
  type CorrectVersion,
  type EndLead,
  type MoveUnit,
  type OpenUnit,
  planCloseUnit,
  planCorrectVersion,
  planEndLead,
  planMove,
  planOpenUnit,
  planRename,
  planReopenUnit,
  planSetLead,
  type RenameUnit,
  type ReopenUnit,
  type SetLead,
} from "@congruence/domain/org";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";
import { notTheirs, notThere } from "../../errors.ts";
import { persons, personsAndTree, tree, unitWhole } from "../../slices.ts";
import { organisationSubject, unitSubject } from "../../subjects.ts";

function planning(ctx: SignedContext) {
  return { today: ctx.signed.today, newId: ctx.product.newId };
}

/** Opens a unit and answers its id and handle, for the address of its page. */
export async function open(ctx: SignedContext, input: OpenUnit) {
  const parent = input.parentId === null ? null : await unitSubject(ctx, input.parentId);
  if (input.parentId !== null && !parent) throw notThere();
  if (!can(ctx.signed.actor, "unit.open", parent ?? organisationSubject())) throw notTheirs();
  let opened = { unitId: "", handle: "" };
  const done = await carryOut(ctx, "units.open", async (repos) => {
    const plan = planOpenUnit(await tree(repos, ctx.signed.organisation.id), input, planning(ctx));
    for (const change of plan.ok ? plan.changes : []) {
      if (change.kind === "unit" && change.after)
        opened = { unitId: change.after.id, handle: change.after.handle };
    }
    return plan;
  });
  return { ...done, ...opened };
}

function onWhole<I extends { unitId: string }>(
  action: string,
  plan: (
    world: Awaited<ReturnType<typeof unitWhole>>,
    input: I,
    context: ReturnType<typeof planning>,
  ) => Plan<Change>,
) {
  return (ctx: SignedContext, input: I) =>
    carryOut(ctx, action, async (repos) =>
      plan(await unitWhole(repos, ctx.signed.organisation.id, input.unitId), input, planning(ctx)),
    );
}

export const rename = onWhole<RenameUnit>("units.rename", planRename);
export const move = onWhole<MoveUnit>("units.move", planMove);
export const reopen = onWhole<ReopenUnit>("units.reopen", planReopenUnit);

/**
 * Closes a unit; the units that take over are read whole as well, so that every rule about them is kept. Ending or
 * passing on the people in it is allocating them: it asks for that right too, so a lead alone closes an empty unit.
 */
export async function close(ctx: SignedContext, input: CloseUnit) {
  if (input.people.length > 0 && !can(ctx.signed.actor, "allocation.change", organisationSubject())) {
    throw notTheirs();
  }
  return carryOut(ctx, "units.close", async (repos) => {
    const { id } = ctx.signed.organisation;
    const others = [...input.people, ...input.items, ...input.members, ...input.children].flatMap((handed) =>
      handed.unitId === null ? [] : [handed.unitId],
    );
    const world = await unitWhole(repos, id, input.unitId);
    const children = await Promise.all(input.children.map((child) => unitWhole(repos, id, child.id)));
    const work = await repos.facts.by(id, "itemWork", "unitId", others);
    return planCloseUnit(joined([world, ...children, { ...world, itemWork: work }]), input, planning(ctx));
  });
}

/** A mistake in a past version, mended; the reason goes to the audit log. */
export function correct(ctx: SignedContext, input: CorrectVersion) {
  return carryOut(
    ctx,
    "units.correct",
    async (repos) => {
      const { id } = ctx.signed.organisation;
      const [version] = await repos.facts.by(id, "unitVersion", "id", [input.versionId]);
      return planCorrectVersion(await unitWhole(repos, id, version?.unitId ?? input.versionId), input);
    },
    input.reason,
  );
}

export function setLead(ctx: SignedContext, input: SetLead) {
  return carryOut(ctx, "units.setLead", async (repos) => {
    const { id } = ctx.signed.organisation;
    const world = joined([
      await unitWhole(repos, id, input.unitId),
      await persons(repos, id, [input.personId]),
    ]);
    return planSetLead(world, input, planning(ctx));
  });
}

export function endLead(ctx: SignedContext, input: EndLead) {
  return carryOut(ctx, "units.endLead", async (repos) => {
    const { id } = ctx.signed.organisation;
    const [lead] = await repos.facts.by(id, "unitLead", "id", [input.leadId]);
    const world = lead
      ? joined([await unitWhole(repos, id, lead.unitId), await persons(repos, id, [lead.personId])])
      : await personsAndTree(repos, id, []);
    return planEndLead(world, input, planning(ctx));
  });
}
