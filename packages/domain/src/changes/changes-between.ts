import { type Day, earlier, later } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import type { Between } from "./compared.ts";
import { CHANGE_TYPES, type ChangeEvent } from "./events.ts";
import { itemChanges } from "./item-changes.ts";
import { leadChanges } from "./lead-changes.ts";
import { personChanges } from "./person-changes.ts";
import { placementChanges } from "./placement-changes.ts";
import { unitChanges } from "./unit-changes.ts";

/**
 * What is different on the later day from the earlier one, whichever is given first, each difference with the
 * day since when it is so. What came and went in between is not told. Looks at the rows of the world it is
 * given; in order of day, then kind of event, then name.
 */
export function changesBetween(world: World, from: Day, to: Day): ChangeEvent[] {
  return told(world, { from: earlier(from, to), to: later(from, to), every: false });
}

/** Each step of what changed after the one day, up to and including the other: a history. Same order. */
export function changesDuring(world: World, from: Day, to: Day): ChangeEvent[] {
  return told(world, { from: earlier(from, to), to: later(from, to), every: true });
}

function told(world: World, between: Between): ChangeEvent[] {
  const events = [
    ...unitChanges(world, between),
    ...leadChanges(world, between),
    ...personChanges(world, between),
    ...placementChanges(world, between),
    ...itemChanges(world, between),
  ];
  return events
    .map((event) => ({ event, key: sortKey(event) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ event }) => event);
}

const WEIGHTS = new Map(CHANGE_TYPES.map((type, at) => [type, String(at).padStart(2, "0")]));

/** Day, weight, names, ids: no two events of a day are about the same thing in the same way. */
function sortKey(event: ChangeEvent): string {
  const person = "person" in event ? event.person.name : "";
  const item = "item" in event ? [event.item.name, event.item.id] : [];
  const names = [event.unit?.name ?? "", person, ...item];
  return [event.day, WEIGHTS.get(event.type), ...names, ...event.unitIds, ...event.personIds].join("\u0000");
}
