import { z } from "zod";
import { added, type Change, UNIT_KINDS, type Unit, type UnitVersion, type World } from "../facts/index.ts";
import {
  DayField,
  ExternalId,
  endsAfterStart,
  Mission,
  Name,
  OptionalDay,
  OptionalId,
  SPAN_EMPTY,
} from "../fields.ts";
import type { Plan } from "../refusals.ts";
import { type PlanContext, refused, settle } from "../settle.ts";
import { handleFor } from "./handle.ts";
import { nameTaken } from "./name-taken.ts";

/** Opening a unit: `parentId` null for none, `poolId` for chapters alone, `to` null for no end. */
export const OpenUnit = z
  .object({
    kind: z.enum(UNIT_KINDS),
    name: Name,
    mission: Mission,
    parentId: OptionalId,
    poolId: OptionalId,
    externalId: ExternalId,
    from: DayField,
    to: OptionalDay,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type OpenUnit = z.output<typeof OpenUnit>;

/**
 * A new unit with its first version and a handle of its own. Refuses a parent of the wrong kind or not there on
 * some day, and a name that a sibling of the kind bears. Needs all units, their versions, and pools.
 */
export function planOpenUnit(world: World, input: OpenUnit, { newId }: PlanContext): Plan<Change> {
  const { kind, name, mission, parentId, poolId, externalId, from, to } = input;
  const handle = handleFor(name, new Set(world.unit.map((unit) => unit.handle)));
  const unit: Unit = { id: newId(), kind, handle, externalId, poolId };
  const version: UnitVersion = { id: newId(), unitId: unit.id, name, mission, parentId, from, to };
  const taken = nameTaken(world, kind, version);
  const plan = settle(world, [added("unit", unit), added("unitVersion", version)]);
  if (!taken) return plan;
  return refused(taken, ...(plan.ok ? [] : plan.refusals));
}
