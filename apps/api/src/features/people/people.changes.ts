import { joined, type Repos } from "@congruence/db";
import { type Change, EMPTY_WORLD, type Plan, type World } from "@congruence/domain";
import {
  type AddAbsence,
  type AddPerson,
  type ChangeContract,
  type ChangePresence,
  type EditPerson,
  type EndAbsence,
  type JoinChapter,
  type Leave,
  type LeaveChapter,
  planAbsence,
  planAddPerson,
  planChangeContract,
  planChangePresence,
  planEditPerson,
  planEndAbsence,
  planJoinChapter,
  planLeave,
  planLeaveChapter,
  planReturn,
  planSetDayCost,
  type Return,
  type SetDayCost,
} from "@congruence/domain/people";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";
import { personsAndTree } from "../../slices.ts";

type PlanContext = { today: SignedContext["signed"]["today"]; newId: () => string };

function change<I>(
  action: string,
  whose: (repos: Repos, organisationId: string, input: I) => Promise<string | undefined>,
  plan: (world: World, input: I, context: PlanContext) => Plan<Change>,
) {
  return (ctx: SignedContext, input: I) =>
    carryOut(ctx, action, async (repos) => {
      const { id } = ctx.signed.organisation;
      const personId = await whose(repos, id, input);
      const world = await personsAndTree(repos, id, personId === undefined ? [] : [personId]);
      return plan(world, input, { today: ctx.signed.today, newId: ctx.product.newId });
    });
}

const named = async (_repos: Repos, _organisationId: string, input: { personId: string }) => input.personId;

export const edit = change<EditPerson>("people.edit", named, planEditPerson);
export const changePresence = change<ChangePresence>("people.changePresence", named, planChangePresence);
export const leave = change<Leave>("people.leave", named, planLeave);
export const comeBack = change<Return>("people.comeBack", named, planReturn);
export const changeContract = change<ChangeContract>("people.changeContract", named, planChangeContract);
export const addAbsence = change<AddAbsence>("people.addAbsence", named, planAbsence);
export const joinChapter = change<JoinChapter>("people.joinChapter", named, planJoinChapter);
export const setDayCost = change<SetDayCost>("people.setDayCost", named, planSetDayCost);

export const endAbsence = change<EndAbsence>(
  "people.endAbsence",
  async (repos, id, input) => (await repos.facts.by(id, "absence", "id", [input.absenceId]))[0]?.personId,
  planEndAbsence,
);
export const leaveChapter = change<LeaveChapter>(
  "people.leaveChapter",
  async (repos, id, input) =>
    (await repos.facts.by(id, "chapterMembership", "id", [input.membershipId]))[0]?.personId,
  planLeaveChapter,
);

/** Adds a person and answers their id and handle, for the address of their page. */
export async function add(ctx: SignedContext, input: AddPerson) {
  let added = { personId: "", handle: "" };
  const done = await carryOut(ctx, "people.add", async (repos) => {
    const { id } = ctx.signed.organisation;
    const everybody = { ...EMPTY_WORLD, person: await repos.facts.all(id, "person") };
    const world = joined([await personsAndTree(repos, id, []), everybody]);
    const plan = planAddPerson(world, input, { today: ctx.signed.today, newId: ctx.product.newId });
    for (const row of plan.ok ? plan.changes : []) {
      if (row.kind === "person" && row.after) added = { personId: row.after.id, handle: row.after.handle };
    }
    return plan;
  });
  return { ...done, ...added };
}
