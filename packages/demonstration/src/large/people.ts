import { added, type Change, FULL_TIME, type Share } from "@congruence/domain";
import type { Dice } from "./dice.ts";
import type { Sizes } from "./options.ts";
import type { Calendar, Life, Units } from "./units.ts";

const GIVEN = [
  "Léa",
  "Karim",
  "Inès",
  "Hugo",
  "Minh",
  "Sofia",
  "Tom",
  "Amina",
  "Jules",
  "Élise",
  "Bilal",
  "Marta",
  "Noé",
];
const FAMILY = [
  "Garnier",
  "Benali",
  "Peeters",
  "Moreira",
  "Pham",
  "Roussel",
  "Haddad",
  "Lambert",
  "Costa",
  "Maes",
  "Perrin",
];
const ROLES = ["development", "design", "analysis", "sales", "contact centre"];

/** Everybody with their presence, contract, cost, chapter, absence and places; `stable` are those always there. */
export function* largePeople(
  sizes: Sizes,
  calendar: Calendar,
  units: Units,
  dice: Dice,
  stable: string[],
): Generator<Change> {
  const least = Math.floor(sizes.allocations / sizes.people);
  const more = sizes.allocations - least * sizes.people;
  for (let place = 0; place < sizes.people; place += 1) {
    const id = dice.id();
    const joined = place % 10 < 7 ? 0 : dice.between(1, Math.floor(calendar.today * 0.75));
    const left =
      place % 8 === 3 ? Math.min(joined + dice.between(240, calendar.today), calendar.today + 60) : null;
    if (joined === 0 && left === null) stable.push(id);
    const contract = dice.falls(0.07) ? dice.between(10, 18) * 500 : FULL_TIME;
    const span = { from: calendar.day(joined), to: left === null ? null : calendar.day(left), personId: id };
    const handle = `p${place + 1}`;
    const given = GIVEN[place % GIVEN.length] ?? "Léa";
    const family = FAMILY[Math.floor(place / GIVEN.length) % FAMILY.length] ?? "Garnier";
    yield added("person", {
      id,
      handle,
      externalId: `P-${place + 1}`,
      name: `${given} ${family} ${place + 1}`,
      email: `${handle}@large.example`,
      site: null,
      timeZone: "Europe/Paris",
      workingHours: null,
      erasedAt: null,
    });
    yield added("presence", { id: dice.id(), kind: place % 19 === 0 ? "contractor" : "employee", ...span });
    yield added("contract", { id: dice.id(), share: contract, ...span });
    yield added("dayCost", { id: dice.id(), cents: dice.between(21_000, 61_000), ...span });
    const chapter = units.chapters[dice.between(0, units.chapters.length - 1)];
    if (chapter) yield added("chapterMembership", { id: dice.id(), unitId: chapter.id, ...span });
    const away = dice.between(joined, (left ?? calendar.today) - 20);
    if (dice.falls(0.6)) {
      const days = { from: calendar.day(away), to: calendar.day(away + dice.between(4, 19)) };
      yield added("absence", { id: dice.id(), personId: id, reason: "holiday", ...days });
    }
    yield* places(
      id,
      { from: joined, to: left },
      contract,
      least + (place < more ? 1 : 0),
      calendar,
      units.squads,
      dice,
    );
  }
}

/** A number of allocations one after another, now and then two at once, never above the contract together. */
function* places(
  personId: string,
  presence: { from: number; to: number | null },
  contract: Share,
  count: number,
  calendar: Calendar,
  squads: readonly Life[],
  dice: Dice,
): Generator<Change> {
  const second = count > 2 && dice.falls(0.5) ? 1 + (count > 5 ? dice.between(0, 1) : 0) : 0;
  const stretches = count - second;
  const last = presence.to ?? calendar.today;
  const length = Math.floor((last - presence.from) / Math.max(1, stretches));
  let home: Life | null = null;
  for (let i = 0; i < stretches; i += 1) {
    const from = presence.from + i * length;
    const to = i < stretches - 1 ? from + length : presence.to;
    home =
      home !== null && lives(home, from, to) && !dice.falls(0.35)
        ? home
        : squadFor(squads, from, to, null, dice);
    const share = dice.between(3, contract / 500 - (i < second ? 3 : 0)) * 500;
    const role = ROLES[dice.between(0, ROLES.length - 1)] ?? "development";
    const span = { from: calendar.day(from), to: to === null ? null : calendar.day(to) };
    yield added("allocation", { id: dice.id(), personId, unitId: home.id, role, share, ...span });
    if (i >= second) continue;
    const other = squadFor(squads, from, to, home, dice);
    const left = dice.between(2, (contract - share) / 500) * 500;
    const role2 = other.id === home.id ? `${role}, also` : role;
    yield added("allocation", {
      id: dice.id(),
      personId,
      unitId: other.id,
      role: role2,
      share: left,
      ...span,
    });
  }
}

function lives(squad: Life, from: number, to: number | null): boolean {
  return squad.from <= from && (squad.to === null || (to !== null && to <= squad.to));
}

/** A squad there for the whole stretch, another than `not` where there is one. */
function squadFor(
  squads: readonly Life[],
  from: number,
  to: number | null,
  not: Life | null,
  dice: Dice,
): Life {
  for (let tries = 0; tries < 12; tries += 1) {
    const squad = squads[dice.between(0, squads.length - 1)];
    if (squad && squad !== not && lives(squad, from, to)) return squad;
  }
  const first = squads[0];
  if (!first) throw new RangeError("squads: there is none");
  return first;
}
