import { z } from "zod";
import { later } from "../calendar/index.ts";
import { endedOn, lastsBeyond, replaced, respanned } from "../dated.ts";
import { added, type Change, changed, type World } from "../facts/index.ts";
import {
  DayField,
  endsAfterStart,
  Id,
  OptionalDay,
  OptionalShare,
  Reason,
  Role,
  SPAN_EMPTY,
} from "../fields.ts";
import { passedOn } from "../org/hand-over.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";

/** A person in a squad, tribe or guild, in a role; `share` null: not stated, as always in a guild. */
export const Allocate = z
  .object({
    personId: Id,
    unitId: Id,
    role: Role,
    share: OptionalShare,
    from: DayField,
    to: OptionalDay,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type Allocate = z.output<typeof Allocate>;

/** Another share from a day on, null for not stated. */
export const ChangeShare = z.object({ allocationId: Id, share: OptionalShare, from: DayField });
export type ChangeShare = z.output<typeof ChangeShare>;

/** `to` is the first day on which the person is no longer there. */
export const EndAllocation = z.object({ allocationId: Id, to: DayField });
export type EndAllocation = z.output<typeof EndAllocation>;

/** Another end, null for none. */
export const ExtendAllocation = z.object({ allocationId: Id, to: OptionalDay });
export type ExtendAllocation = z.output<typeof ExtendAllocation>;

/** Another unit from a day on, in the same role for the same share. */
export const MoveAllocation = z.object({ allocationId: Id, unitId: Id, from: DayField });
export type MoveAllocation = z.output<typeof MoveAllocation>;

/** What an allocation should have said all along, whole, and why; the reason goes to the audit log. */
export const CorrectAllocation = z
  .object({
    allocationId: Id,
    role: Role,
    share: OptionalShare,
    from: DayField,
    to: OptionalDay,
    reason: Reason,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type CorrectAllocation = z.output<typeof CorrectAllocation>;

/**
 * Every plan here refuses what breaks a rule of allocations: outside the unit's life or the person's presence,
 * twice in one unit in the same role on a day, a unit that takes none, shares past the contract. Each needs the
 * person with all their presences, contracts and allocations, and those units with their versions.
 */
export function planAllocate(world: World, input: Allocate, { newId }: PlanContext): Plan<Change> {
  const { personId, unitId, role, share, from, to } = input;
  return settle(world, [added("allocation", { id: newId(), personId, unitId, role, share, from, to })]);
}

/** Another share from a day on: the span is split there, or edited when the day is not after its first. */
export function planChangeShare(world: World, input: ChangeShare, { newId }: PlanContext): Plan<Change> {
  const row = rowOf(world, "allocation", input.allocationId);
  if (!row) return unknown();
  const from = later(input.from, row.from);
  if (!lastsBeyond(row, from)) return over(row.to, from);
  if (row.share === input.share) return { ok: true, changes: [] };
  const next = { ...row, id: newId(), share: input.share, from };
  return settle(world, replaced("allocation", [row], next, newId));
}

/** The allocation ends on a day; one that begins today or later may be taken away whole. */
export function planEndAllocation(world: World, input: EndAllocation, { today }: PlanContext): Plan<Change> {
  const row = rowOf(world, "allocation", input.allocationId);
  if (!row) return unknown();
  const end = endedOn("allocation", row, input.to, today);
  return "code" in end ? refused(end) : settle(world, [end]);
}

/** The allocation lasts to another day, or without end. */
export function planExtendAllocation(world: World, input: ExtendAllocation): Plan<Change> {
  const row = rowOf(world, "allocation", input.allocationId);
  return row ? settle(world, [respanned("allocation", row, { to: input.to })]) : unknown();
}

/** The allocation goes on in another unit from a day on, up to its own end, in the same role for the same share. */
export function planMoveAllocation(
  world: World,
  input: MoveAllocation,
  { newId }: PlanContext,
): Plan<Change> {
  const row = rowOf(world, "allocation", input.allocationId);
  if (!row) return unknown();
  if (!lastsBeyond(row, input.from)) return over(row.to, input.from);
  if (row.unitId === input.unitId) return { ok: true, changes: [] };
  return settle(world, passedOn("allocation", row, input.unitId, input.from, newId));
}

/** Role, share and days edited in place. */
export function planCorrectAllocation(world: World, input: CorrectAllocation): Plan<Change> {
  const row = rowOf(world, "allocation", input.allocationId);
  if (!row) return unknown();
  const { role, share, from, to } = input;
  return settle(world, [changed("allocation", row, { role, share, from, to })]);
}

function unknown(): Plan<Change> {
  return refused(refuse("not_there", { kind: "allocation" }, "allocationId"));
}

/** Nothing of the allocation is left from the day on. */
function over(to: ExtendAllocation["to"], from: MoveAllocation["from"]): Plan<Change> {
  return refused(refuse("span.empty", { from, to: to ?? from }, "from"));
}
