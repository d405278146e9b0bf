import { type Day, uncovered } from "../calendar/index.ts";
import { clashes } from "../dated.ts";
import type { Change, Unit, UnitVersion, World } from "../facts/index.ts";
import { personNamed } from "../people/names.ts";
import { type Refusal, type RefusalFacts, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { cycleIn } from "./cycle.ts";
import { lineageOn, unitLife, unitNamed, versionOn } from "./tree.ts";

/** What the changes did to units: no two versions on a day, parents of the right kind and there, nothing left outside. */
export function checkUnits(before: World, after: World, changes: readonly Change[]): Refusal[] {
  const touched = new Set<string>();
  const own = new Set<string>();
  const refusals: Refusal[] = [];
  let above = false;
  for (const change of changes) {
    own.add(change.id);
    if (change.kind === "unit" && change.before && change.after && change.before.kind !== change.after.kind) {
      refusals.push(refuse("unit.kind_fixed", { unit: unitNamed(after, change.id) }, "kind"));
    }
    if (change.kind === "unit" && change.after) refusals.push(...checkPool(after, change.after));
    if (change.kind !== "unitVersion") continue;
    if (change.before) touched.add(change.before.unitId);
    if (!change.after) continue;
    touched.add(change.after.unitId);
    above ||= change.after.parentId !== null;
    refusals.push(...checkParent(after, change.after));
  }
  for (const unitId of touched) {
    refusals.push(...checkVersions(after, unitId, own));
    refusals.push(...checkLeftovers(before, after, unitId, own));
  }
  const cycle = above ? cycleIn(after.unitVersion) : null;
  if (cycle) refusals.push(cycleRefusal(after, cycle, touched));
  return refusals;
}

function checkPool(after: World, unit: Unit): Refusal[] {
  if (unit.poolId === null) return [];
  if (!rowOf(after, "pool", unit.poolId)) return [refuse("not_there", { kind: "pool" }, "poolId")];
  if (unit.kind === "chapter") return [];
  return [refuse("unit.pool_not_here", { unit: unitNamed(after, unit.id) }, "poolId")];
}

function checkVersions(after: World, unitId: string, own: ReadonlySet<string>): Refusal[] {
  return clashes(rowsBy(after, "unitVersion", "unitId", unitId)).map(([first, second]) => {
    const { from, to, name } = own.has(first.id) ? second : first;
    const unit = unitNamed(after, unitId);
    return refuse("version.overlap", { unit, inTheWay: { from, to, name } }, "from");
  });
}

function checkParent(after: World, version: UnitVersion): Refusal[] {
  const kind = rowOf(after, "unit", version.unitId)?.kind;
  if (!kind) return [refuse("not_there", { kind: "unit" })];
  const unit = { id: version.unitId, name: version.name };
  if (version.parentId === null) {
    return kind === "squad" ? [refuse("unit.wrong_parent", { unit, parent: null }, "parentId")] : [];
  }
  const above = rowOf(after, "unit", version.parentId);
  if (!above) return [refuse("not_there", { kind: "unit" }, "parentId")];
  const parent = unitNamed(after, above.id, version.from);
  if (above.kind !== "tribe" || (kind !== "squad" && kind !== "tribe")) {
    return [refuse("unit.wrong_parent", { unit, parent }, "parentId")];
  }
  const life = unitLife(after, above.id);
  const missing = uncovered(version, life)[0];
  return missing ? [refuse("unit.parent_not_there", { parent, from: missing.from, life }, "parentId")] : [];
}

/** Rows nobody touched that now lie outside the unit's life. */
function checkLeftovers(before: World, after: World, unitId: string, own: ReadonlySet<string>): Refusal[] {
  const life = unitLife(after, unitId);
  const outside = <T extends { id: string; from: Day; to: Day | null }>(rows: readonly T[]): T[] =>
    rows.filter((row) => !own.has(row.id) && uncovered(row, life).length > 0);
  const left = remaining(after, {
    people: outside(rowsBy(after, "allocation", "unitId", unitId)),
    children: outside(rowsBy(after, "unitVersion", "parentId", unitId)),
    items: outside(rowsBy(after, "itemWork", "unitId", unitId)),
    members: outside(rowsBy(after, "chapterMembership", "unitId", unitId)),
  });
  const unit = unitNamed(life.length > 0 ? after : before, unitId);
  const refusals: Refusal[] = left === null ? [] : [refuse("unit.not_empty", { unit, ...left })];
  if (outside(rowsBy(after, "unitLead", "unitId", unitId)).length > 0) {
    refusals.push(refuse("lead.outside_unit", { unit, life }));
  }
  return refusals;
}

type Left = {
  people: readonly World["allocation"][number][];
  children: readonly UnitVersion[];
  items: readonly World["itemWork"][number][];
  members: readonly World["chapterMembership"][number][];
};

/** The rows that stay behind, each with a name to say it by; null when there is none. */
export function remaining(world: World, left: Left): Omit<RefusalFacts["unit.not_empty"], "unit"> | null {
  const { people, children, items, members } = left;
  if (people.length + children.length + items.length + members.length === 0) return null;
  const once = [...new Map(children.map((version) => [version.unitId, version])).values()];
  return {
    people: people.map((row) => ({
      allocationId: row.id,
      person: personNamed(world, row.personId),
      share: row.share,
    })),
    children: once.map((version) => ({ id: version.unitId, name: version.name })),
    items: items.map((row) => ({
      workId: row.id,
      item: { id: row.itemId, name: rowOf(world, "item", row.itemId)?.name ?? row.itemId },
      role: row.role,
    })),
    members: members.map((row) => ({ membershipId: row.id, person: personNamed(world, row.personId) })),
  };
}

/** Of the units in the circle, one that somebody just moved, if there is one. */
function cycleRefusal(
  after: World,
  cycle: { unitId: string; from: Day },
  touched: ReadonlySet<string>,
): Refusal {
  const circle = lineageOn(after, cycle.unitId, cycle.from);
  const moved = circle.find((unitId) => touched.has(unitId)) ?? cycle.unitId;
  const parentId = versionOn(after, moved, cycle.from)?.parentId ?? moved;
  const facts = {
    unit: unitNamed(after, moved, cycle.from),
    parent: unitNamed(after, parentId, cycle.from),
  };
  return refuse("unit.cycle", facts, "parentId");
}
