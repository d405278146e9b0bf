import { addDays, type Day, holds } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import type { Allocation, World } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { namedPerson, namedUnit } from "../structure/named.ts";
import { type Between, compared, sinceItAppeared, touched } from "./compared.ts";
import type { ChangeEvent, ChangeEventOf, Weight } from "./events.ts";

/**
 * Who joined, left or moved between units, changed share or was called something else there. What counts is the
 * person in the unit: rows that follow each other there are one stay, so a renamed role or unit moves nobody.
 * Moves are seen where the world holds the person's allocations to both units.
 */
export function placementChanges(world: World, between: Between): ChangeEvent[] {
  const people = touched(world.allocation, between, (row) => row.personId);
  return [...people].flatMap((personId) => ofPerson(world, between, personId));
}

type Joined = ChangeEventOf<"placement.joined">;
type Left = ChangeEventOf<"placement.left">;

function ofPerson(world: World, between: Between, personId: string): ChangeEvent[] {
  const all = rowsBy(world, "allocation", "personId", personId);
  const events: ChangeEvent[] = [];
  const joined: Joined[] = [];
  const left: Left[] = [];
  for (const unitId of touched(all, between, (row) => row.unitId)) {
    const unitKind = rowOf(world, "unit", unitId)?.kind;
    if (unitKind === undefined) continue;
    const rows = all.filter((row) => row.unitId === unitId);
    const on = (day: Day) => rows.filter((row) => holds(row, day));
    const until = (day: Day) => merged(rows).find((span) => holds(span, day))?.to ?? null;
    const base = (day: Day) => ({
      ...{ day, unit: namedUnit(world, unitId, day), unitKind, unitIds: [unitId], personIds: [personId] },
      person: namedPerson(world, personId),
    });
    let appeared: Day | undefined;
    for (const { day, after } of compared(rows, between, (held) => held.length > 0)) {
      const held = on(after ? day : addDays(day, -1));
      const facts = { ...base(day), weight: weightOf(held), roles: rolesOf(held) };
      if (after) {
        appeared = day;
        joined.push({ type: "placement.joined", ...facts, until: until(day) });
      } else left.push({ type: "placement.left", ...facts });
    }
    const rest = sinceItAppeared(between, appeared);
    const weights = compared(rows, rest, (held) => (held.length > 0 ? weightOf(held) : null), sameWeight);
    for (const { day, before, after } of weights) {
      if (!before || !after) continue;
      events.push({
        ...{
          type: "placement.share",
          ...base(day),
          before,
          after,
          roles: rolesOf(on(day)),
          until: until(day),
        },
      });
    }
    for (const { day, before, after } of compared(rows, rest, rolesOf, sameRoles)) {
      if (before.length > 0 && after.length > 0)
        events.push({ type: "placement.role", ...base(day), before, after });
    }
  }
  return [...events, ...paired(joined, left)];
}

/** A stay that ends and one that begins on the same day are one move; guilds, which nobody works in, aside. */
function paired(joined: readonly Joined[], left: readonly Left[]): ChangeEvent[] {
  if (joined.length === 0 || left.length === 0) return [...joined, ...left];
  const open = new Set(left);
  const events: ChangeEvent[] = [];
  for (const join of [...joined].sort(byUnit)) {
    const candidates = [...open]
      .filter(
        (leave) => leave.day === join.day && (leave.unitKind === "guild") === (join.unitKind === "guild"),
      )
      .sort((a, b) => likeness(b, join) - likeness(a, join) || byUnit(a, b));
    const leave = candidates[0];
    if (!leave?.unit) {
      events.push(join);
      continue;
    }
    open.delete(leave);
    const { type: _, weight, roles, ...rest } = join;
    events.push({
      ...{ type: "placement.moved", ...rest, unitIds: [...join.unitIds, ...leave.unitIds] },
      ...{ fromUnit: leave.unit, fromKind: leave.unitKind, before: leave.weight, after: weight },
      ...{ rolesBefore: leave.roles, rolesAfter: roles },
    });
  }
  return [...events, ...open];
}

function likeness(leave: Left, join: Joined): number {
  return (
    (leave.unitKind === join.unitKind ? 4 : 0) +
    (sameWeight(leave.weight, join.weight) ? 2 : 0) +
    (sameRoles(leave.roles, join.roles) ? 1 : 0)
  );
}

function byUnit(a: Joined | Left, b: Joined | Left): number {
  const [one = "", other = ""] = [a.unitIds[0], b.unitIds[0]];
  return one < other ? -1 : one > other ? 1 : 0;
}

function weightOf(rows: readonly Allocation[]): Weight {
  const stated = rows.flatMap((row) => (row.share === null ? [] : [row.share]));
  const share = stated.length > 0 ? stated.reduce((sum, part) => sum + part, 0) : null;
  return { share, unstated: rows.length - stated.length };
}

function rolesOf(rows: readonly Allocation[]): string[] {
  return [...new Set(rows.map((row) => row.role))].sort();
}

function sameWeight(a: Weight | null, b: Weight | null): boolean {
  return a?.share === b?.share && a?.unstated === b?.unstated;
}

function sameRoles(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((role, at) => role === b[at]);
}
