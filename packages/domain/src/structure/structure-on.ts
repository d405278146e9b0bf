import { type Day, holds } from "../calendar/index.ts";
import { type Allocation, UNIT_KINDS, type World } from "../facts/index.ts";
import { byName, type Compare, plain } from "./order.ts";
import { type UnitOn, unitAlone } from "./unit-on.ts";

/** Every unit in force on a day, and the tree they make. */
export type Structure = {
  on: Day;
  units: ReadonlyMap<string, UnitOn>;
  /** The units under nothing: tribes, squads, chapters, guilds, each kind in order of name. */
  roots: readonly string[];
  /** All units as a tree is read from top to bottom: each followed by what is below it. */
  order: readonly string[];
  /** How many people are in the organisation on the day, placed or not. */
  people: number;
  /** The chapter of each person who is in one. */
  chapterOf: ReadonlyMap<string, string>;
  /** The allocations of the day, by person. */
  allocationsOf: ReadonlyMap<string, readonly Allocation[]>;
  /** The rows all this was read from. */
  world: World;
};

/**
 * The organisation as it stands on a day. Siblings are in order of name by `compare`. Takes time in proportion
 * to the rows, whatever the tree's shape; a unit whose parent is not there on the day stands under nothing.
 */
export function structureOn(world: World, on: Day, compare: Compare = plain): Structure {
  const units = new Map<string, UnitOn>();
  for (const version of world.unitVersion) {
    if (!holds(version, on)) continue;
    const unit = unitAlone(world, version, on, compare);
    if (unit) units.set(unit.id, unit);
  }
  const { roots, order } = tree(units, compare);
  const allocationsOf = new Map<string, Allocation[]>();
  for (const allocation of world.allocation) {
    const unit = holds(allocation, on) ? units.get(allocation.unitId) : undefined;
    if (!unit) continue;
    unit.allocations.push(allocation);
    const own = allocationsOf.get(allocation.personId);
    if (own) own.push(allocation);
    else allocationsOf.set(allocation.personId, [allocation]);
  }
  const chapterOf = new Map<string, string>();
  for (const membership of world.chapterMembership) {
    const chapter = holds(membership, on) ? units.get(membership.unitId) : undefined;
    if (!chapter) continue;
    chapter.members.push(membership);
    chapterOf.set(membership.personId, membership.unitId);
  }
  countHeads(units, allocationsOf);
  addUp(units, order, allocationsOf);
  const present = new Set<string>();
  for (const presence of world.presence) if (holds(presence, on)) present.add(presence.personId);
  return { on, units, roots, order, people: present.size, chapterOf, allocationsOf, world };
}

/** Fills in children and depth; where rows contradict each other (a circle), cuts it rather than lose a unit. */
function tree(units: Map<string, UnitOn>, compare: Compare): { roots: string[]; order: string[] } {
  const sorted = byName(
    units.values(),
    compare,
    (unit) => unit.name,
    (unit) => unit.id,
  );
  for (const unit of sorted) {
    const parent = unit.parentId === null ? undefined : units.get(unit.parentId);
    if (parent) parent.children.push(unit.id);
    else unit.parentId = null;
  }
  const roots = UNIT_KINDS.flatMap((kind) =>
    sorted.filter((unit) => unit.kind === kind && unit.parentId === null),
  );
  const seen = new Set<string>();
  const order: string[] = [];
  const walk = (root: UnitOn) => {
    const stack = [root];
    for (let unit = stack.pop(); unit; unit = stack.pop()) {
      seen.add(unit.id);
      order.push(unit.id);
      for (const id of [...unit.children].reverse()) {
        const child = units.get(id);
        if (child && !seen.has(id)) stack.push(Object.assign(child, { depth: unit.depth + 1 }));
      }
    }
  };
  for (const root of roots) walk(root);
  for (const unit of sorted) {
    if (seen.has(unit.id)) continue;
    const above = unit.parentId === null ? undefined : units.get(unit.parentId);
    if (above) above.children = above.children.filter((id) => id !== unit.id);
    unit.parentId = null;
    roots.push(unit);
    walk(unit);
  }
  return { roots: roots.map((unit) => unit.id), order };
}

/** Counts each person once in every unit they are in and every unit above those. */
function countHeads(
  units: Map<string, UnitOn>,
  allocationsOf: ReadonlyMap<string, readonly Allocation[]>,
): void {
  // Who was counted last in a unit: a person met again there has been counted above it too.
  const lastIn = new Map<string, string>();
  for (const [personId, allocations] of allocationsOf) {
    for (const { unitId } of allocations) {
      let unit = units.get(unitId);
      while (unit && lastIn.get(unit.id) !== personId) {
        lastIn.set(unit.id, personId);
        unit.people++;
        unit = unit.parentId === null ? undefined : units.get(unit.parentId);
      }
    }
  }
}

/** Adds up shares and squads from the bottom of the tree to its top. */
function addUp(
  units: Map<string, UnitOn>,
  order: readonly string[],
  allocationsOf: ReadonlyMap<string, readonly Allocation[]>,
): void {
  for (const id of [...order].reverse()) {
    const unit = units.get(id);
    if (!unit) continue;
    const rows =
      unit.kind === "chapter"
        ? unit.members.flatMap((member) => allocationsOf.get(member.personId) ?? [])
        : unit.allocations;
    if (unit.kind === "chapter") unit.people = new Set(unit.members.map((member) => member.personId)).size;
    for (const { share } of rows) {
      if (share === null) unit.unstated++;
      else unit.fullTime += share;
    }
    const parent = unit.parentId === null ? undefined : units.get(unit.parentId);
    if (!parent) continue;
    parent.fullTime += unit.fullTime;
    parent.unstated += unit.unstated;
    parent.squads += unit.squads + (unit.kind === "squad" ? 1 : 0);
  }
}
