import { uncovered } from "../calendar/index.ts";
import { clashes } from "../dated.ts";
import { type Allocation, type Change, FULL_TIME, type World } from "../facts/index.ts";
import { unitLife, unitNamed } from "../org/tree.ts";
import { personNamed } from "../people/names.ts";
import { presenceOf } from "../people/presence-of.ts";
import { type InTheWay, type Refusal, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { overCapacity } from "./capacity.ts";

/**
 * What the changes did to allocations: in a unit that takes them, within its life and the person's presence, not
 * twice in one unit in the same role on a day, and within capacity. Needs every allocation, presence and
 * contract of the people concerned, before and after.
 */
export function checkAllocations(before: World, after: World, changes: readonly Change[]): Refusal[] {
  const refusals: Refusal[] = [];
  const people = new Set<string>();
  const own = new Set<string>();
  for (const change of changes) {
    if (change.kind !== "allocation" || !change.after) continue;
    own.add(change.id);
    people.add(change.after.personId);
    refusals.push(...checkAllocation(after, change.after));
  }
  for (const personId of people) {
    const rows = rowsBy(after, "allocation", "personId", personId);
    refusals.push(...checkTwice(after, rows, own));
    const over = overCapacity(
      rowsBy(before, "allocation", "personId", personId),
      rows,
      rowsBy(after, "contract", "personId", personId),
      {
        person: personNamed(after, personId),
        unitName: (unitId) => unitNamed(after, unitId).name,
      },
    );
    if (over) refusals.push(over);
  }
  return refusals;
}

function checkAllocation(after: World, row: Allocation): Refusal[] {
  const unit = rowOf(after, "unit", row.unitId);
  if (!unit) return [refuse("not_there", { kind: "unit" }, "unitId")];
  if (!rowOf(after, "person", row.personId)) return [refuse("not_there", { kind: "person" }, "personId")];
  const refusals: Refusal[] = [];
  const named = unitNamed(after, row.unitId, row.from);
  if (unit.kind === "chapter") refusals.push(refuse("allocation.not_here", { unit: named }, "unitId"));
  if (row.share !== null) {
    if (unit.kind === "guild") refusals.push(refuse("allocation.guild_share", { unit: named }, "share"));
    if (!Number.isInteger(row.share) || row.share < 1 || row.share > FULL_TIME) {
      refusals.push(refuse("share.out_of_range", { share: row.share }, "share"));
    }
  }
  const life = unitLife(after, row.unitId);
  if (uncovered(row, life).length > 0) {
    refusals.push(refuse("allocation.outside_unit", { unit: named, life }, "from"));
  }
  const presence = presenceOf(after, row.personId);
  if (uncovered(row, presence).length > 0) {
    const person = personNamed(after, row.personId);
    refusals.push(refuse("allocation.outside_presence", { person, presence }, "from"));
  }
  return refusals;
}

function checkTwice(after: World, rows: readonly Allocation[], own: ReadonlySet<string>): Refusal[] {
  return clashes(rows).flatMap(([first, second]) => {
    if (first.unitId !== second.unitId || first.role !== second.role) return [];
    if (!own.has(first.id) && !own.has(second.id)) return [];
    const { id, unitId, share, from, to } = own.has(first.id) ? second : first;
    const unit = unitNamed(after, unitId, from);
    const inTheWay: InTheWay = { id, unitId, unitName: unit.name, share, from, to };
    const person = personNamed(after, first.personId);
    return [refuse("allocation.twice", { person, unit, role: first.role, inTheWay }, "role")];
  });
}
