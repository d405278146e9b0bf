import { z } from "zod";
import { holds } from "../calendar/index.ts";
import { endedOn, nextStart, respanned } from "../dated.ts";
import { added, type Change, changed, type World } from "../facts/index.ts";
import { DayField, endsAfterStart, Id, OptionalDay, SPAN_EMPTY } from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";

/** A person in a chapter from a day on. */
export const JoinChapter = z
  .object({ personId: Id, unitId: Id, from: DayField, to: OptionalDay })
  .refine(endsAfterStart, SPAN_EMPTY);
export type JoinChapter = z.output<typeof JoinChapter>;

/** A membership ended; `to` is the first day on which the person is no longer in the chapter. */
export const LeaveChapter = z.object({ membershipId: Id, to: DayField });
export type LeaveChapter = z.output<typeof LeaveChapter>;

/**
 * The membership in force ends that day and the new one begins; with no end said it lasts until the next one
 * planned. Refuses `chapter.overlap` (in that chapter already, or an end beyond the next membership), a unit that
 * is no chapter, and days on which the chapter or the person is not there. Needs the person, their presences and
 * memberships, and the chapters with their versions.
 */
export function planJoinChapter(world: World, input: JoinChapter, { newId }: PlanContext): Plan<Change> {
  const { personId, unitId, from } = input;
  const rows = rowsBy(world, "chapterMembership", "personId", personId);
  const now = rows.find((row) => holds(row, from));
  const to = input.to ?? nextStart(rows, from);
  const opened = added("chapterMembership", { id: newId(), personId, unitId, from, to });
  if (!now || now.unitId === unitId) return settle(world, [opened]);
  if (now.from === from) return settle(world, [changed("chapterMembership", now, { unitId, to })]);
  return settle(world, [respanned("chapterMembership", now, { to: from }), opened]);
}

/**
 * A membership ended on a day; one that begins today or later may be taken away whole. Needs the person, their
 * presences and memberships, and the chapter with its versions.
 */
export function planLeaveChapter(world: World, input: LeaveChapter, { today }: PlanContext): Plan<Change> {
  const row = rowOf(world, "chapterMembership", input.membershipId);
  if (!row) return refused(refuse("not_there", { kind: "chapterMembership" }, "membershipId"));
  const end = endedOn("chapterMembership", row, input.to, today);
  return "code" in end ? refused(end) : settle(world, [end]);
}
