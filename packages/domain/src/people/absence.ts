import { z } from "zod";
import { addDays } from "../calendar/index.ts";
import { endedOn } from "../dated.ts";
import { added, type Change, type World } from "../facts/index.ts";
import { DayField, endsAfterStart, Id, OptionalDay, Reason, SPAN_EMPTY } from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";
import { notThere } from "./presence-of.ts";

/** A person away from a day on; `to` is the day they are back, null when nobody knows. */
export const AddAbsence = z
  .object({ personId: Id, reason: Reason, from: DayField, to: OptionalDay })
  .refine(endsAfterStart, SPAN_EMPTY);
export type AddAbsence = z.output<typeof AddAbsence>;

/** The day a person is back. */
export const EndAbsence = z.object({ absenceId: Id, to: DayField });
export type EndAbsence = z.output<typeof EndAbsence>;

/**
 * An absence: it takes away free share and touches no allocation. Refuses `absence.overlap` with another, and a
 * person not there on the first day. Needs the person, their presences and absences.
 */
export function planAbsence(world: World, input: AddAbsence, { newId }: PlanContext): Plan<Change> {
  if (!rowOf(world, "person", input.personId))
    return refused(refuse("not_there", { kind: "person" }, "personId"));
  const { personId, reason, from, to } = input;
  const away = notThere(world, personId, { from, to: addDays(from, 1) });
  const plan = settle(world, [added("absence", { id: newId(), personId, reason, from, to })]);
  if (!away) return plan;
  return refused(away, ...(plan.ok ? [] : plan.refusals));
}

/**
 * An absence ended on the day the person is back; one that begins today or later may be taken away whole. Needs
 * the absences of the person.
 */
export function planEndAbsence(world: World, input: EndAbsence, { today }: PlanContext): Plan<Change> {
  const absence = rowOf(world, "absence", input.absenceId);
  if (!absence) return refused(refuse("not_there", { kind: "absence" }, "absenceId"));
  const end = endedOn("absence", absence, input.to, today);
  return "code" in end ? refused(end) : settle(world, [end]);
}
