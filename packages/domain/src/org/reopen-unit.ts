import { z } from "zod";
import { holds } from "../calendar/index.ts";
import { byStart, nextStart } from "../dated.ts";
import { added, type Change, type World } from "../facts/index.ts";
import { DayField, endsAfterStart, Id, Name, OptionalDay, SPAN_EMPTY } from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";
import { unitNamed } from "./tree.ts";

/** Opening a closed unit again; a name, mission or parent left out is what it last was. */
export const ReopenUnit = z
  .object({
    unitId: Id,
    name: Name.optional(),
    mission: z.string().trim().max(2_000, "text.too_long").optional(),
    parentId: Id.nullable().optional(),
    from: DayField,
    to: OptionalDay,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type ReopenUnit = z.output<typeof ReopenUnit>;

/**
 * The same unit again, from a day on; with no end said, up to its next version if one is planned. Refuses
 * `unit.already_there` when it stands on the day, and what opening refuses. Needs all units and their versions.
 */
export function planReopenUnit(world: World, input: ReopenUnit, { newId }: PlanContext): Plan<Change> {
  const { unitId, from } = input;
  const versions = [...rowsBy(world, "unitVersion", "unitId", unitId)].sort(byStart);
  const last = versions.findLast((version) => version.from <= from) ?? versions[0];
  if (!rowOf(world, "unit", unitId) || !last) return refused(refuse("not_there", { kind: "unit" }, "unitId"));
  if (holds(last, from)) {
    const unit = unitNamed(world, unitId, from);
    return refused(refuse("unit.already_there", { unit, from: last.from, to: last.to }, "from"));
  }
  const version = {
    id: newId(),
    unitId,
    name: input.name ?? last.name,
    mission: input.mission ?? last.mission,
    parentId: input.parentId === undefined ? last.parentId : input.parentId,
    from,
    to: input.to ?? nextStart(versions, from),
  };
  return settle(world, [added("unitVersion", version)]);
}
