import { z } from "zod";
import { type Day, later } from "../calendar/index.ts";
import { byStart, lastsBeyond, replaced, respanned } from "../dated.ts";
import { type Change, type Facts, removed, type UnitVersion, type World } from "../facts/index.ts";
import { DayField, Id, OptionalId } from "../fields.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";
import { remaining } from "./check-units.ts";
import { type GoesTo, handedOver, itemsHandedOver } from "./hand-over.ts";
import { unitNamed } from "./tree.ts";

/** One thing of a closing unit and the unit it goes to; null: it ends there (a child: it stands under nothing). */
const Handed = z.object({ id: Id, unitId: OptionalId });
const HandedList = z.array(Handed).default([]);

/**
 * Closing a unit, with where each thing goes: `people` by allocation, `children` by unit, `items` by work on
 * the item, `members` by chapter membership. `from` is the first day on which the unit is no longer there.
 */
export const CloseUnit = z.object({
  unitId: Id,
  from: DayField,
  people: HandedList,
  children: HandedList,
  items: HandedList,
  members: HandedList,
});
export type CloseUnit = z.output<typeof CloseUnit>;

/**
 * The unit ends on a day and everything in it goes where the hand-over says, also what was planned for later
 * days; leads end. Refuses `unit.not_empty` with whatever the hand-over leaves out, `unit.not_there` for a unit
 * that has ended by then, `span.empty` for a day on or before its first. Needs all units with their versions, all
 * that is in this one, the persons concerned with their dated rows, and the work on the items concerned.
 */
export function planCloseUnit(world: World, input: CloseUnit, { newId }: PlanContext): Plan<Change> {
  const { unitId, from: on } = input;
  if (!rowOf(world, "unit", unitId)) return refused(refuse("not_there", { kind: "unit" }, "unitId"));
  const unit = unitNamed(world, unitId, on);
  const versions = [...rowsBy(world, "unitVersion", "unitId", unitId)].sort(byStart);
  const first = versions[0];
  if (!first || !versions.some((version) => lastsBeyond(version, on))) {
    return refused(refuse("unit.not_there", { unit, on }, "from"));
  }
  if (on <= first.from) return refused(refuse("span.empty", { from: first.from, to: on }, "from"));

  const goesTo = (list: CloseUnit["people"]): GoesTo =>
    new Map(list.map((entry) => [entry.id, entry.unitId]));
  const allocations = rowsBy(world, "allocation", "unitId", unitId);
  const memberships = rowsBy(world, "chapterMembership", "unitId", unitId);
  const people = handedOver("allocation", allocations, goesTo(input.people), on, newId);
  const members = handedOver("chapterMembership", memberships, goesTo(input.members), on, newId);
  const items = itemsHandedOver(world, unitId, goesTo(input.items), on, newId);
  const children = childrenHandedOver(world, unitId, goesTo(input.children), on, newId);
  const left = remaining(world, {
    people: people.left,
    children: children.left,
    items: items.left,
    members: members.left,
  });
  if (left) return refused(refuse("unit.not_empty", { unit, ...left }));
  return settle(world, [
    ...children.changes,
    ...people.changes,
    ...members.changes,
    ...items.changes,
    ...cutOff("unitLead", rowsBy(world, "unitLead", "unitId", unitId), on),
    ...cutOff("unitVersion", versions, on),
  ]);
}

/** Rows ended on a day; those that begin later are taken away. */
function cutOff<K extends "unitLead" | "unitVersion">(kind: K, rows: readonly Facts[K][], on: Day): Change[] {
  return rows
    .filter((row) => lastsBeyond(row, on))
    .map((row) => (row.from < on ? respanned(kind, row, { to: on }) : removed(kind, row)));
}

function childrenHandedOver(
  world: World,
  unitId: string,
  goesTo: GoesTo,
  on: Day,
  newId: () => string,
): { changes: Change[]; left: UnitVersion[] } {
  const changes: Change[] = [];
  const left: UnitVersion[] = [];
  for (const version of rowsBy(world, "unitVersion", "parentId", unitId)) {
    if (!lastsBeyond(version, on)) continue;
    const parentId = goesTo.get(version.unitId);
    if (parentId === undefined) left.push(version);
    else {
      const moved = { ...version, id: newId(), parentId, from: later(on, version.from) };
      changes.push(...replaced("unitVersion", [version], moved, newId));
    }
  }
  return { changes, left };
}
