import { addDays, type Day, daysBetween } from "@congruence/domain";
import { changesDuring } from "@congruence/domain/changes";
import { type Named, namedUnit, type Structure } from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";

/** How long a tribe's line says where the tribe came from. */
const NEW_FOR = 183;
/** Tribes are born in re-organisations: more days than these are not looked into. */
const DAYS_LOOKED_INTO = 2;

/** A tribe's first day; `from` the tribe that most of its first people came out of, null when they came from nowhere. */
export type Born = { day: Day; from: Named | null; people: number };

/** The tribes born in the half year up to the day, not on the organisation's own first day. */
export async function bornLately(ctx: SignedContext, structure: Structure): Promise<Map<string, Born>> {
  const { on, units, world } = structure;
  const found = new Map<string, Born>();
  const tribes = [...units.values()].filter(
    (unit) => unit.kind === "tribe" && unit.since < on && daysBetween(unit.since, on) <= NEW_FOR,
  );
  const first = world.unitVersion.reduce<Day | null>(
    (day, row) => (day && day < row.from ? day : row.from),
    null,
  );
  const days = [...new Set(tribes.map((tribe) => tribe.since))].filter((day) => day !== first).sort();
  for (const day of days.slice(-DAYS_LOOKED_INTO)) {
    const eve = addDays(day, -1);
    const moved = await ctx.repos.days.changed(ctx.signed.organisation.id, eve, day);
    const parentOn = (unitId: string, at: Day) =>
      world.unitVersion.find(
        (row) => row.unitId === unitId && row.from <= at && (row.to === null || at < row.to),
      )?.parentId;
    const events = changesDuring(moved, eve, day);
    for (const tribe of tribes.filter((one) => one.since === day)) {
      const came = new Map<string, Set<string>>();
      const count = (from: string | null | undefined, people: readonly string[]) => {
        if (!from || from === tribe.id) return;
        const set = came.get(from) ?? new Set();
        for (const person of people) set.add(person);
        came.set(from, set);
      };
      for (const event of events) {
        if (event.type === "placement.moved") {
          const [to = ""] = event.unitIds;
          if (to === tribe.id || parentOn(to, day) === tribe.id) {
            count(parentOn(event.fromUnit.id, eve) ?? event.fromUnit.id, event.personIds);
          }
        }
        if (event.type === "unit.moved" && event.after?.id === tribe.id && event.unit) {
          const held = units.get(event.unit.id)?.allocations ?? [];
          count(
            event.before?.id,
            held.filter((row) => row.from <= eve).map((row) => row.personId),
          );
        }
      }
      const [most] = [...came].sort((a, b) => b[1].size - a[1].size);
      found.set(tribe.id, {
        day,
        from: most ? namedUnit(world, most[0], eve) : null,
        people: most?.[1].size ?? 0,
      });
    }
  }
  return found;
}
