import type { Named } from "../structure/named.ts";
import type { ChangeEvent } from "./events.ts";

/** What changed in one unit; `unit` null for what belongs to none (people and items by themselves). */
export type UnitChanges = { unit: Named | null; events: ChangeEvent[] };

/**
 * The events by the unit whose history they belong to, each event once, under the unit's name in the last of
 * them. Groups come in the order of their first event; the order within a group is kept.
 */
export function changesByUnit(events: readonly ChangeEvent[]): UnitChanges[] {
  const groups = new Map<string | null, UnitChanges>();
  for (const event of events) {
    const key = event.unit?.id ?? null;
    const group = groups.get(key);
    if (group) {
      group.unit = event.unit;
      group.events.push(event);
    } else groups.set(key, { unit: event.unit, events: [event] });
  }
  return [...groups.values()];
}

/** The events that are about the unit, its own and those of others that it has a part in. */
export function changesOfUnit(events: readonly ChangeEvent[], unitId: string): ChangeEvent[] {
  return events.filter((event) => event.unitIds.includes(unitId));
}

/** The events that are about the person. */
export function changesOfPerson(events: readonly ChangeEvent[], personId: string): ChangeEvent[] {
  return events.filter((event) => event.personIds.includes(personId));
}
