import { addDays, type Day, holds } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import { FULL_TIME, type World } from "../facts/index.ts";
import { rowsBy } from "../rows-by.ts";
import { namedPerson, namedUnit } from "../structure/named.ts";
import { type Between, compared, sinceItAppeared, thereOn, touched } from "./compared.ts";
import type { ChangeEvent } from "./events.ts";

/** Who joined and left the organisation, became something else in it, changed chapter or contract. */
export function personChanges(world: World, between: Between): ChangeEvent[] {
  const people = new Set([
    ...touched(world.presence, between, (row) => row.personId),
    ...touched(world.chapterMembership, between, (row) => row.personId),
    ...touched(world.contract, between, (row) => row.personId),
  ]);
  return [...people].flatMap((personId) => ofPerson(world, between, personId));
}

function ofPerson(world: World, between: Between, personId: string): ChangeEvent[] {
  const presence = rowsBy(world, "presence", "personId", personId);
  const person = namedPerson(world, personId);
  const events: ChangeEvent[] = [];
  const base = (day: Day) => ({ day, unit: null, unitIds: [], personIds: [personId], person });
  let appeared: Day | undefined;
  for (const { day, after } of compared(presence, between, (held) => held.length > 0)) {
    const kind = presence.find((row) => holds(row, after ? day : addDays(day, -1)))?.kind;
    if (kind === undefined) continue;
    if (!after) {
      events.push({ type: "person.left", ...base(day), presence: kind });
      continue;
    }
    appeared = day;
    const again = presence.some((row) => row.to !== null && row.to < day);
    const until = merged(presence).find((span) => holds(span, day))?.to ?? null;
    events.push({ type: "person.joined", ...base(day), presence: kind, again, until });
  }
  const rest = sinceItAppeared(between, appeared);
  for (const { day, before, after } of compared(presence, rest, (held) => held[0]?.kind)) {
    if (before !== undefined && after !== undefined) {
      events.push({ type: "person.presence", ...base(day), before, after });
    }
  }
  const contract = rowsBy(world, "contract", "personId", personId);
  for (const { day, before, after } of compared(contract, rest, (held) => held[0]?.share ?? FULL_TIME)) {
    const eve = rest.every ? addDays(day, -1) : rest.from;
    if (thereOn(presence, day) && thereOn(presence, eve)) {
      events.push({ type: "person.contract", ...base(day), before, after });
    }
  }
  const membership = rowsBy(world, "chapterMembership", "personId", personId);
  for (const { day, before, after } of compared(membership, between, (held) => held[0]?.unitId ?? null)) {
    if (after === null && !thereOn(presence, day)) continue;
    const chapters = {
      before: before === null ? null : namedUnit(world, before, addDays(day, -1)),
      after: after === null ? null : namedUnit(world, after, day),
    };
    const unitIds = [after, before].filter((id) => id !== null);
    events.push({
      type: "person.chapter",
      ...base(day),
      unit: chapters.after ?? chapters.before,
      unitIds,
      ...chapters,
    });
  }
  return events;
}
