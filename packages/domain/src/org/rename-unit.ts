import { z } from "zod";
import type { Day } from "../calendar/index.ts";
import { replaced } from "../dated.ts";
import type { Change, UnitVersion, World } from "../facts/index.ts";
import { DayField, Id, Name, OptionalId } from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";
import { nameTaken } from "./name-taken.ts";
import { unitNamed, versionOn } from "./tree.ts";

/** What a unit is called, for and under, from a day on; a field left out stays as it is. */
export const RenameUnit = z.object({
  unitId: Id,
  name: Name.optional(),
  mission: z.string().trim().max(2_000, "text.too_long").optional(),
  parentId: Id.nullable().optional(),
  from: DayField,
});
export type RenameUnit = z.output<typeof RenameUnit>;

/** Where a unit sits from a day on; `parentId` null for under nothing. */
export const MoveUnit = z.object({ unitId: Id, parentId: OptionalId, from: DayField });
export type MoveUnit = z.output<typeof MoveUnit>;

/**
 * Closes the version in force on the day and opens another with the new name, mission or parent; on that
 * version's own first day it is edited. Later versions stay: the new one ends where the old one did. Refuses a
 * unit that is not there on the day, and what opening one refuses. Needs all units and their versions.
 */
export function planRename(world: World, input: RenameUnit, context: PlanContext): Plan<Change> {
  const { unitId, name, mission, parentId, from } = input;
  const said: Partial<UnitVersion> = {};
  if (name !== undefined) said.name = name;
  if (mission !== undefined) said.mission = mission;
  if (parentId !== undefined) said.parentId = parentId;
  return planVersion(world, unitId, from, said, context);
}

/** The unit under another parent from a day on; as `planRename`. Refuses a circle, on any day. */
export function planMove(world: World, input: MoveUnit, context: PlanContext): Plan<Change> {
  return planVersion(world, input.unitId, input.from, { parentId: input.parentId }, context);
}

function planVersion(
  world: World,
  unitId: string,
  from: Day,
  said: Partial<UnitVersion>,
  { newId }: PlanContext,
): Plan<Change> {
  const unit = rowOf(world, "unit", unitId);
  if (!unit) return refused(refuse("not_there", { kind: "unit" }, "unitId"));
  const now = versionOn(world, unitId, from);
  if (!now) return refused(refuse("unit.not_there", { unit: unitNamed(world, unitId), on: from }, "from"));
  const next: UnitVersion = { ...now, ...said };
  if (next.name === now.name && next.mission === now.mission && next.parentId === now.parentId) {
    return { ok: true, changes: [] };
  }
  const version = { ...next, id: newId(), from };
  const taken = next.name === now.name ? null : nameTaken(world, unit.kind, version);
  const plan = settle(
    world,
    replaced("unitVersion", rowsBy(world, "unitVersion", "unitId", unitId), version, newId),
  );
  if (!taken) return plan;
  return refused(taken, ...(plan.ok ? [] : plan.refusals));
}
