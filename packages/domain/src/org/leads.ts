import { z } from "zod";
import { type Day, holds } from "../calendar/index.ts";
import { carved, endedOn, nextStart } from "../dated.ts";
import { added, type Change, changed, type UnitLead, type World } from "../facts/index.ts";
import { DayField, endsAfterStart, Id, OptionalDay, SPAN_EMPTY } from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";

/** What becomes of the accountable lead that another takes over from. */
export const PREVIOUS_LEAD = ["ends", "stays", "resumes"] as const;

/**
 * Making a person a lead of a unit. With `accountable`, `previous` says what becomes of the accountable lead in
 * force: no longer a lead (`ends`), an ordinary lead (`stays`), or accountable again after `to` (`resumes`).
 */
export const SetLead = z
  .object({
    unitId: Id,
    personId: Id,
    accountable: z.boolean().default(false),
    previous: z.enum(PREVIOUS_LEAD).default("ends"),
    from: DayField,
    to: OptionalDay,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type SetLead = z.output<typeof SetLead>;

/** Ending a lead's role; `to` is the first day they no longer hold it. */
export const EndLead = z.object({ leadId: Id, to: DayField });
export type EndLead = z.output<typeof EndLead>;

/**
 * A lead from a day on. A new accountable lead takes the days from the one in force, and from their own ordinary
 * role; with no end said they stay until the next accountable lead already planned. Opens no version of the unit.
 * Refuses `lead.overlap` (already a lead there, or another accountable on later days), a unit or a person
 * not there. Needs the unit's versions and leads, the person and their presence.
 */
export function planSetLead(world: World, input: SetLead, { newId }: PlanContext): Plan<Change> {
  const { unitId, personId, accountable, previous, from } = input;
  const leads = rowsBy(world, "unitLead", "unitId", unitId);
  const later = leads.filter((lead) => lead.personId === personId || (accountable && lead.accountable));
  const to = input.to ?? nextStart(accountable ? later.filter((lead) => lead.accountable) : later, from);
  const next: UnitLead = { id: newId(), unitId, personId, accountable, from, to };
  if (!accountable) return settle(world, [added("unitLead", next)]);
  const own = leads.filter((lead) => lead.personId === personId && !lead.accountable);
  const before = leads.find((lead) => lead.accountable && lead.personId !== personId && holds(lead, from));
  return settle(world, [
    ...carved("unitLead", own, next, newId),
    ...(before
      ? relieved(before, from, previous === "resumes" ? to : null, previous === "stays", newId)
      : []),
    added("unitLead", next),
  ]);
}

/** The accountable lead from whom another takes over; `back` is when they are accountable again, null for never. */
function relieved(
  lead: UnitLead,
  from: Day,
  back: Day | null,
  stays: boolean,
  newId: () => string,
): Change[] {
  if (!stays) return carved("unitLead", [lead], { from, to: back }, newId);
  if (lead.from === from) return [changed("unitLead", lead, { accountable: false })];
  const after = added("unitLead", { ...lead, id: newId(), accountable: false, from });
  return [changed("unitLead", lead, { to: from }), after];
}

/**
 * A lead's role ended on a day; one that begins today or later may be taken away whole. A unit left without an
 * accountable lead is accepted, and shown. Refuses `span.empty` for a day that leaves nothing of a role already held.
 */
export function planEndLead(world: World, input: EndLead, { today }: PlanContext): Plan<Change> {
  const lead = rowOf(world, "unitLead", input.leadId);
  if (!lead) return refused(refuse("not_there", { kind: "unitLead" }, "leadId"));
  const end = endedOn("unitLead", lead, input.to, today);
  return "code" in end ? refused(end) : settle(world, [end]);
}
