import { addDays, added, addMonths, type Change, COMPONENTS, daysBetween } from "@congruence/domain";
import { rollDice } from "./dice.ts";
import { type LargeOptions, sizesOf } from "./options.ts";
import { largePeople } from "./people.ts";
import { type Calendar, largeUnits } from "./units.ts";

/**
 * A large organisation as rows to add, one by one, so that a hundred thousand people need not stand in memory:
 * valid by every rule, the same for the same options. A row only refers to rows that came before it.
 */
export function* streamLargeOrganisation(options: LargeOptions): Generator<Change> {
  const sizes = sizesOf(options);
  const first = addMonths(sizes.today, -12 * sizes.years);
  const today = daysBetween(first, sizes.today);
  const days = Array.from({ length: today + 400 }, (_, count) => addDays(first, count));
  const calendar: Calendar = { today, day: (count) => days[count] ?? addDays(first, count) };
  const dice = rollDice(sizes.seed, Date.parse(`${first}T08:00:00Z`));
  const units = largeUnits(sizes, calendar, dice);
  yield* units.changes;
  const stable: string[] = [];
  yield* largePeople(sizes, calendar, units, dice, stable);
  let turn = 0;
  for (const unit of [...units.tribes, ...units.chapters, ...units.squads]) {
    const personId = stable[turn % stable.length];
    turn += 1;
    if (personId === undefined) continue;
    const span = { from: calendar.day(unit.from), to: unit.to === null ? null : calendar.day(unit.to) };
    yield added("unitLead", { id: dice.id(), unitId: unit.id, personId, accountable: true, ...span });
  }
  const lasting = units.squads.filter((squad) => squad.from === 0 && squad.to === null);
  for (let place = 0; place * 20 < sizes.squads; place += 1) {
    const id = dice.id();
    const component = COMPONENTS[place % COMPONENTS.length] ?? "touchpoints";
    const span = { from: calendar.day(0), to: null };
    const number = place + 1;
    const item = {
      handle: `item-${number}`,
      externalId: null,
      component,
      name: `Item ${number}`,
      description: "",
    };
    yield added("item", { id, ...item, ...span });
    const owner = lasting[place % lasting.length];
    if (owner)
      yield added("itemWork", { id: dice.id(), itemId: id, unitId: owner.id, role: "owner", ...span });
  }
}

/** The same as one list of changes. */
export function buildLargeOrganisation(options: LargeOptions): Change[] {
  return [...streamLargeOrganisation(options)];
}
