import { addDays, type Day, holds } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import type { UnitKind, World } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { namedUnit } from "../structure/named.ts";
import { type Between, compared, sinceItAppeared, touched } from "./compared.ts";
import type { ChangeEvent } from "./events.ts";

/** Units opened, closed, opened again, renamed, moved under another, with another mission. */
export function unitChanges(world: World, between: Between): ChangeEvent[] {
  const events: ChangeEvent[] = [];
  for (const unitId of touched(world.unitVersion, between, (row) => row.unitId)) {
    const unit = rowOf(world, "unit", unitId);
    if (unit) events.push(...ofUnit(world, between, unitId, unit.kind));
  }
  return events;
}

function ofUnit(world: World, between: Between, unitId: string, unitKind: UnitKind): ChangeEvent[] {
  const rows = rowsBy(world, "unitVersion", "unitId", unitId);
  const events: ChangeEvent[] = [];
  const base = (day: Day, also: (string | null)[] = []) => ({
    ...{ day, unit: namedUnit(world, unitId, day), unitKind, personIds: [] },
    unitIds: [...new Set([unitId, ...also.filter((id) => id !== null)])],
  });
  const parent = (id: string | null, on: Day) => (id === null ? null : namedUnit(world, id, on));
  let appeared: Day | undefined;
  for (const { day, after } of compared(rows, between, (inForce) => inForce.length > 0)) {
    const last = rows.find((row) => holds(row, after ? day : addDays(day, -1)));
    if (!last) continue;
    const common = { ...base(day, [last.parentId]), parent: parent(last.parentId, last.from) };
    if (!after) {
      events.push({ type: "unit.closed", ...common, people: peopleIn(world, unitId, addDays(day, -1)) });
      continue;
    }
    appeared = day;
    const type = rows.some((row) => row.to !== null && row.to < day) ? "unit.reopened" : "unit.opened";
    const until = merged(rows).find((life) => holds(life, day))?.to ?? null;
    events.push({ type, ...common, mission: last.mission, until });
  }
  const rest = sinceItAppeared(between, appeared);
  for (const { day, before, after } of compared(rows, rest, (inForce) => inForce[0]?.name)) {
    if (before !== undefined && after !== undefined)
      events.push({ type: "unit.renamed", ...base(day), before, after });
  }
  for (const { day, before, after } of compared(rows, rest, (inForce) => inForce[0]?.mission)) {
    if (before !== undefined && after !== undefined)
      events.push({ type: "unit.mission", ...base(day), before, after });
  }
  for (const { day, before, after } of compared(rows, rest, (inForce) => inForce[0]?.parentId)) {
    if (before === undefined || after === undefined) continue;
    const people = peopleIn(world, unitId, day);
    const parents = { before: parent(before, addDays(day, -1)), after: parent(after, day) };
    events.push({ type: "unit.moved", ...base(day, [after, before]), ...parents, people });
  }
  return events;
}

/** How many distinct people are in the unit or below it on the day; a chapter's are its members. */
function peopleIn(world: World, unitId: string, on: Day): number {
  const people = new Set<string>();
  const units = new Set([unitId]);
  for (const id of units) {
    for (const row of rowsBy(world, "allocation", "unitId", id)) if (holds(row, on)) people.add(row.personId);
    for (const row of rowsBy(world, "chapterMembership", "unitId", id))
      if (holds(row, on)) people.add(row.personId);
    for (const row of rowsBy(world, "unitVersion", "parentId", id)) if (holds(row, on)) units.add(row.unitId);
  }
  return people.size;
}
