import { z } from "zod";
import { applied, type Change, type World } from "../facts/index.ts";
import { DayField, endsAfterStart, Id, OptionalDay, OptionalShare, Role, SPAN_EMPTY } from "../fields.ts";
import type { Plan, Refusal } from "../refusals.ts";
import type { PlanContext } from "../settle.ts";
import { planAllocate } from "./allocate.ts";

const Row = z
  .object({ personId: Id, role: Role, share: OptionalShare, from: DayField, to: OptionalDay })
  .refine(endsAfterStart, SPAN_EMPTY);

/** Several persons into one unit at once: all of them or nobody. */
export const AllocateSeveral = z.object({ unitId: Id, rows: z.array(Row).min(1, "text.empty").max(100) });
export type AllocateSeveral = z.output<typeof AllocateSeveral>;

/**
 * The rows one after the other, each on the world that those before it leave, so that one person twice counts
 * twice. Refuses as `planAllocate` does; each refusal's field names its row: `rows.1.share`. Needs what
 * `planAllocate` needs, for every person named.
 */
export function planAllocateSeveral(
  world: World,
  input: AllocateSeveral,
  context: PlanContext,
): Plan<Change> {
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  let reached = world;
  input.rows.forEach((row, at) => {
    const plan = planAllocate(reached, { ...row, unitId: input.unitId }, context);
    if (plan.ok) {
      changes.push(...plan.changes);
      reached = applied(reached, plan.changes);
      return;
    }
    for (const refusal of plan.refusals) {
      refusals.push({ ...refusal, field: `rows.${at}.${refusal.field ?? "personId"}` });
    }
  });
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, changes };
}
