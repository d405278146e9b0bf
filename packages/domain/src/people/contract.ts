import { z } from "zod";
import { addDays } from "../calendar/index.ts";
import { reach, replaced } from "../dated.ts";
import type { Change, World } from "../facts/index.ts";
import { DayField, endsAfterStart, Id, OptionalDay, ShareField, SPAN_EMPTY } from "../fields.ts";
import { type Plan, type Refusal, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";
import { notThere } from "./presence-of.ts";

const days = { from: DayField, to: OptionalDay };

/** The share of full time a person works under contract, from a day on; with `to`, what was before resumes then. */
export const ChangeContract = z
  .object({ personId: Id, share: ShareField, ...days })
  .refine(endsAfterStart, SPAN_EMPTY);
export type ChangeContract = z.output<typeof ChangeContract>;

/** What a day of the person's work costs, in cents, from a day on; with `to`, what was before resumes then. */
export const SetDayCost = z
  .object({ personId: Id, cents: z.number().int().min(0).max(100_000_000), ...days })
  .refine(endsAfterStart, SPAN_EMPTY);
export type SetDayCost = z.output<typeof SetDayCost>;

/**
 * A contract share from a day on. Shorter than what is allocated is accepted: the person is over-allocated until
 * somebody resolves it. Refuses a person not there on the first day. Needs the person, presences and contracts.
 */
export function planChangeContract(
  world: World,
  input: ChangeContract,
  { newId }: PlanContext,
): Plan<Change> {
  const away = missing(world, input);
  if (away) return refused(away);
  const rows = rowsBy(world, "contract", "personId", input.personId);
  const { personId, share, from } = input;
  const row = { id: newId(), personId, share, from, to: input.to ?? reach(rows, from) };
  return settle(world, replaced("contract", rows, row, newId));
}

/** A day's cost from a day on. Refuses a person not there on the first day. Needs the person, presences and costs. */
export function planSetDayCost(world: World, input: SetDayCost, { newId }: PlanContext): Plan<Change> {
  const away = missing(world, input);
  if (away) return refused(away);
  const rows = rowsBy(world, "dayCost", "personId", input.personId);
  const { personId, cents, from } = input;
  const row = { id: newId(), personId, cents, from, to: input.to ?? reach(rows, from) };
  return settle(world, replaced("dayCost", rows, row, newId));
}

function missing(world: World, input: Pick<ChangeContract, "personId" | "from">): Refusal | null {
  if (!rowOf(world, "person", input.personId)) return refuse("not_there", { kind: "person" }, "personId");
  return notThere(world, input.personId, { from: input.from, to: addDays(input.from, 1) });
}
