import { z } from "zod";
import { holds, type Span } from "../calendar/index.ts";
import { carved, reach, replaced } from "../dated.ts";
import { added, type Change, FULL_TIME, PRESENCE_KINDS, type World } from "../facts/index.ts";
import { DayField, endsAfterStart, Id, OptionalDay, OptionalId, ShareField, SPAN_EMPTY } from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";
import { personNamed } from "./names.ts";
import { presenceOf } from "./presence-of.ts";

/** Whether a person is here as an employee, contractor or partner, from a day on. */
export const ChangePresence = z.object({ personId: Id, kind: z.enum(PRESENCE_KINDS), from: DayField });
export type ChangePresence = z.output<typeof ChangePresence>;

/** A person leaving; `from` is the first day they are no longer there. */
export const Leave = z.object({ personId: Id, from: DayField });
export type Leave = z.output<typeof Leave>;

/** A person coming back, with a contract share and, unless null, a chapter. */
export const Return = z
  .object({
    personId: Id,
    kind: z.enum(PRESENCE_KINDS).default("employee"),
    share: ShareField.default(FULL_TIME),
    chapterId: OptionalId,
    from: DayField,
    to: OptionalDay,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type Return = z.output<typeof Return>;

/**
 * Another kind of presence from a day on, up to the end of the one in force. Refuses `person.not_there` when the
 * person is not in the organisation on the day. Needs the person and their presences.
 */
export function planChangePresence(
  world: World,
  input: ChangePresence,
  { newId }: PlanContext,
): Plan<Change> {
  const { personId, kind, from } = input;
  const rows = rowsBy(world, "presence", "personId", personId);
  const now = rows.find((row) => holds(row, from));
  if (!now) return absent(world, personId, input.from);
  if (now.kind === kind) return { ok: true, changes: [] };
  const row = { id: newId(), personId, kind, from, to: reach(rows, from) };
  return settle(world, replaced("presence", rows, row, newId));
}

/**
 * The person is not there from a day on: presence, contract, absences, chapter, leads and allocations end, each
 * as a change of its own. A return planned after a break stays. Refuses `person.not_there` when they are not
 * there the day before, or on the day. Needs the person and all their dated rows, and the units they are in.
 */
export function planLeave(world: World, input: Leave, { newId }: PlanContext): Plan<Change> {
  const { personId, from } = input;
  const stay = presenceOf(world, personId).find((span) => span.from < from && holds(span, from));
  if (!stay) return absent(world, personId, from);
  const gone: Span = { from, to: stay.to };
  return settle(world, [
    ...carved("allocation", rowsBy(world, "allocation", "personId", personId), gone, newId),
    ...carved("unitLead", rowsBy(world, "unitLead", "personId", personId), gone, newId),
    ...carved("chapterMembership", rowsBy(world, "chapterMembership", "personId", personId), gone, newId),
    ...carved("absence", rowsBy(world, "absence", "personId", personId), gone, newId),
    ...carved("contract", rowsBy(world, "contract", "personId", personId), gone, newId),
    ...carved("presence", rowsBy(world, "presence", "personId", personId), gone, newId),
  ]);
}

/**
 * The person is there again, up to their next presence when no end is said; the contract takes these days from
 * what an earlier one left. Refuses `presence.overlap` when they are there. Needs the person, their dated rows,
 * and the chapter with its versions.
 */
export function planReturn(world: World, input: Return, { newId }: PlanContext): Plan<Change> {
  const { personId, kind, share, chapterId, from } = input;
  if (!rowOf(world, "person", personId)) return refused(refuse("not_there", { kind: "person" }, "personId"));
  const presences = rowsBy(world, "presence", "personId", personId);
  const inForce = presences.find((row) => holds(row, from));
  if (inForce) {
    const person = personNamed(world, personId);
    return refused(refuse("presence.overlap", { person, from: inForce.from, to: inForce.to }, "from"));
  }
  const days = { personId, from, to: input.to ?? reach(presences, from) };
  const contracts = rowsBy(world, "contract", "personId", personId);
  const chapter =
    chapterId === null ? [] : [added("chapterMembership", { id: newId(), ...days, unitId: chapterId })];
  return settle(world, [
    added("presence", { id: newId(), ...days, kind }),
    ...replaced("contract", contracts, { id: newId(), ...days, share }, newId),
    ...chapter,
  ]);
}

function absent(world: World, personId: string, on: Leave["from"]): Plan<Change> {
  if (!rowOf(world, "person", personId)) return refused(refuse("not_there", { kind: "person" }, "personId"));
  const person = personNamed(world, personId);
  return refused(refuse("person.not_there", { person, on, presence: presenceOf(world, personId) }, "from"));
}
