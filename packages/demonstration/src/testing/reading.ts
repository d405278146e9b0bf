import { addDays, applied, type Day, day, EMPTY_WORLD, holds, type World } from "@congruence/domain";
import type { Demonstration } from "../acts.ts";

/** The final facts of a demonstration, with the questions its story answers. */
export function readDemonstration(told: Demonstration) {
  const world: World = applied(
    EMPTY_WORLD,
    told.acts.flatMap((act) => act.changes),
  );
  const people = new Map(world.person.map((row) => [row.id, row.name]));
  const units = new Map(world.unit.map((row) => [row.id, row]));
  const idOf = (handle: string): string => {
    const unit = world.unit.find((row) => row.handle === handle);
    if (!unit) throw new Error(`no unit ${handle}`);
    return unit.id;
  };
  const versionOn = (unitId: string, on: Day) =>
    world.unitVersion.find((row) => row.unitId === unitId && holds(row, on));
  const placesOn = (on: Day) =>
    world.allocation.filter((row) => holds(row, on) && units.get(row.unitId)?.kind !== "guild");
  const tribeOf = (unitId: string, on: Day) => {
    const above = units.get(unitId)?.kind === "tribe" ? unitId : (versionOn(unitId, on)?.parentId ?? "");
    return units.get(above)?.handle ?? "";
  };
  return {
    world,
    nameOf: (personId: string): string => people.get(personId) ?? "",
    kindOf: (unitId: string) => units.get(unitId)?.kind,
    version: (handle: string, on: string) => versionOn(idOf(handle), day(on)),
    /** How many units of a kind exist on a day. */
    count: (kind: string, on: string): number =>
      world.unitVersion.filter((row) => holds(row, day(on)) && units.get(row.unitId)?.kind === kind).length,
    /** Who is in a unit on a day, with the share in percent, by name. */
    members: (handle: string, on: string): Record<string, number> =>
      Object.fromEntries(
        placesOn(day(on))
          .filter((row) => row.unitId === idOf(handle))
          .map((row) => [people.get(row.personId) ?? "", (row.share ?? 0) / 100]),
      ),
    /** The names of everyone placed in a tribe or its squads on a day. */
    inTribe: (handle: string, on: string): Set<string> =>
      new Set(
        placesOn(day(on)).flatMap((row) =>
          tribeOf(row.unitId, day(on)) === handle ? [people.get(row.personId) ?? ""] : [],
        ),
      ),
    placed: (on: string): Set<string> =>
      new Set(placesOn(day(on)).map((row) => people.get(row.personId) ?? "")),
    /** The accountable lead of a unit on a day; null when there is none. */
    lead: (handle: string, on: string): string | null => {
      const found = world.unitLead.find(
        (row) => row.unitId === idOf(handle) && row.accountable && holds(row, day(on)),
      );
      return found ? (people.get(found.personId) ?? null) : null;
    },
    /** The squads somebody is in on a day. */
    squadsOf: (name: string, on: string): string[] =>
      placesOn(day(on)).flatMap((row) => {
        const unit = units.get(row.unitId);
        return people.get(row.personId) === name && unit?.kind === "squad" ? [unit.handle] : [];
      }),
    /** Who owns an item on a day, by the squad's handle; null when nobody does. */
    owner: (item: string, on: string): string | null => {
      const itemId = world.item.find((row) => row.handle === item)?.id;
      const work = world.itemWork.find(
        (row) => row.itemId === itemId && row.role === "owner" && holds(row, day(on)),
      );
      return work ? (units.get(work.unitId)?.handle ?? null) : null;
    },
  };
}

/** Every day from the first, included, to the last, excluded. */
export function* daysFrom(first: string, last: string): Generator<Day> {
  for (let on = day(first); on < last; on = addDays(on, 1)) yield on;
}
