import { z } from "zod";
import { type Change, changed, type World } from "../facts/index.ts";
import {
  DayField,
  endsAfterStart,
  Id,
  Mission,
  Name,
  OptionalDay,
  OptionalId,
  Reason,
  SPAN_EMPTY,
} from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf } from "../rows-by.ts";
import { refused, settle } from "../settle.ts";

/** What a version should have said all along, whole, and why; the reason goes to the audit log. */
export const CorrectVersion = z
  .object({
    versionId: Id,
    name: Name,
    mission: Mission,
    parentId: OptionalId,
    from: DayField,
    to: OptionalDay,
    reason: Reason,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type CorrectVersion = z.output<typeof CorrectVersion>;

/**
 * A version edited in place. Refuses what opening one refuses, `version.overlap` with a neighbour in the way, and
 * `unit.not_empty` when people, children, items or members would stand outside the unit's life. Needs all units
 * with their versions, and what is in this one.
 */
export function planCorrectVersion(world: World, input: CorrectVersion): Plan<Change> {
  const version = rowOf(world, "unitVersion", input.versionId);
  if (!version) return refused(refuse("not_there", { kind: "unitVersion" }, "versionId"));
  const { name, mission, parentId, from, to } = input;
  return settle(world, [changed("unitVersion", version, { name, mission, parentId, from, to })]);
}
