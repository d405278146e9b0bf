import { addDays, day, FULL_TIME, holds } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import { freeShare, overAllocated, rowsOfPerson } from "@congruence/domain/allocations";
import { changesDuring } from "@congruence/domain/changes";
import { Id } from "@congruence/domain/fields";
import { namedPerson, namedUnit } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";
import { organisationSubject } from "../../subjects.ts";

export const ReadAllocation = z.object({ allocationId: Id });

const LAST_DAY = day("2199-12-30");
const MOST_ENTRIES = 50;

/**
 * One allocation with what surrounds it: the person's other ones, what happened between person and unit over time,
 * what may be done with it, and for those who read the audit log who wrote it.
 */
export async function readAllocation(ctx: SignedContext, { allocationId }: z.output<typeof ReadAllocation>) {
  const { organisation, today, actor } = ctx.signed;
  const { facts, structure, audit } = ctx.repos;
  const [row] = await facts.by(organisation.id, "allocation", "id", [allocationId]);
  if (!row) throw notThere();
  const world = await structure.forPerson(organisation.id, row.personId);
  const unit = world.unit.find((one) => one.id === row.unitId);
  const on = row.from > today ? row.from : row.to !== null && row.to <= today ? addDays(row.to, -1) : today;
  const chapter = world.chapterMembership.find((one) => holds(one, on));
  const rows = rowsOfPerson(world, row.personId);
  const first = world.allocation.map((one) => one.from).sort()[0] ?? row.from;
  const mayChange = can(actor, "allocation.change", organisationSubject());
  const mayAudit = can(actor, "audit.read", organisationSubject());
  const entries = mayAudit
    ? await audit.forSubject(organisation.id, "allocation", [row.id], MOST_ENTRIES)
    : null;
  return {
    ...{ id: row.id, role: row.role, share: row.share, from: row.from, to: row.to, today },
    state:
      row.from > today
        ? ("next" as const)
        : row.to !== null && row.to <= today
          ? ("over" as const)
          : ("now" as const),
    person: namedPerson(world, row.personId),
    unit: { ...namedUnit(world, row.unitId, on), kind: unit?.kind ?? ("squad" as const) },
    chapter: chapter ? namedUnit(world, chapter.unitId, on) : null,
    day: on,
    contract: rows.contract.find((one) => holds(one, on))?.share ?? FULL_TIME,
    free: freeShare(rows, on),
    over: overAllocated(world, row.personId, row.from, row.to),
    others: world.allocation
      .filter(
        (one) =>
          one.id !== row.id &&
          (one.to === null || one.to > row.from) &&
          (row.to === null || one.from < row.to),
      )
      .map((one) => ({
        ...{ id: one.id, unit: namedUnit(world, one.unitId, one.from), role: one.role, share: one.share },
        ...{ from: one.from, to: one.to },
      })),
    history: changesDuring(world, addDays(first, -1), LAST_DAY)
      .filter((event) => event.unitIds.includes(row.unitId) && event.personIds.includes(row.personId))
      .reverse(),
    written: entries
      ? entries.map(({ batchId, at, actor: by, action, source, reason, before, after }) => ({
          ...{ batchId, at, actor: by, action, source, reason, before, after },
        }))
      : null,
    may: mayChange ? ["allocation.change" as const] : [],
  };
}
export type AllocationRead = Awaited<ReturnType<typeof readAllocation>>;
