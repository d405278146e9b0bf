import { addDays, type Day, day, type PresenceKind } from "@congruence/domain";
import { choose, handleOf } from "../chance.ts";
import { cutPlan, type Plan, readPlan } from "../plan.ts";
import { SQUADS } from "../words/squads.ts";
import type { ChapterKey, Craft } from "./crafts.ts";
import { CHAPTER_MOVES, FOUNDING, JOINED, KINDS, LEFT, OUTSIDE, PART_TIME, SITES } from "./people.ts";
import { ROSTERS, SQUAD_KEYS, type SquadKey, TRIBE_KEYS, type TribeKey } from "./units.ts";

/** Somebody's place in a unit, as it was held. */
export type Place = { unit: SquadKey | TribeKey; craft: Craft | "owner"; plan: Plan };
export type Character = {
  key: string;
  name: string;
  chapter: ChapterKey;
  kind: PresenceKind;
  joined: Day;
  left: Day | null;
  /** Whether the end is agreed from the first day. */
  fixedTerm: boolean;
  places: Place[];
};

/** Everyone who is there by this day of the first weeks begins with the organisation. */
const FOUNDERS_BY = "2024-02-12";

function assertKnown(names: Iterable<string>, known: ReadonlySet<string>, list: string): void {
  for (const name of names)
    if (!known.has(name)) throw new Error(`cast: ${list} names ${name}, who is nowhere`);
}

function joinedOn(name: string, first: Day | undefined, said: string | undefined): Day {
  if (said) return day(said);
  if (first === undefined || first <= FOUNDERS_BY) return day(FOUNDING);
  return addDays(first, -choose(`settling ${name}`, [0, 0, 7, 14]));
}

/** Everybody, in the order in which they are first told of, with places cut where people leave or squads close. */
export function gatherCast(): Character[] {
  const found = new Map<string, { chapter: ChapterKey; joined?: string; places: Place[] }>();
  for (const { name, chapter, joined } of OUTSIDE)
    found.set(name, { chapter, joined: joined ?? FOUNDING, places: [] });
  for (const unit of [...TRIBE_KEYS, ...SQUAD_KEYS]) {
    for (const line of ROSTERS[unit]) {
      const someone = found.get(line.person) ?? { chapter: line.chapter, places: [] };
      someone.places.push({ unit, craft: line.craft, plan: readPlan(line.plan) });
      found.set(line.person, someone);
    }
  }
  const known = new Set(found.keys());
  for (const [list, names] of Object.entries({ JOINED, LEFT, KINDS, PART_TIME, SITES })) {
    assertKnown(Object.keys(names), known, list);
  }
  assertKnown(
    CHAPTER_MOVES.map((move) => move.name),
    known,
    "CHAPTER_MOVES",
  );
  return [...found].map(([name, { chapter, joined, places }]) => {
    const leftOn = LEFT[name];
    const left = leftOn === undefined ? null : day(leftOn);
    const kind = KINDS[name] ?? "employee";
    const first = places.map((place) => place.plan.steps[0].from).sort()[0];
    const held = places.flatMap((place) => {
      const end = SQUADS_END.get(place.unit);
      const byUnit = end === undefined ? place.plan : cutPlan(place.plan, end);
      const plan = byUnit && left !== null ? cutPlan(byUnit, left) : byUnit;
      return plan ? [{ ...place, plan }] : [];
    });
    held.sort((a, b) => (a.plan.steps[0].from < b.plan.steps[0].from ? -1 : 1));
    const settled = joinedOn(name, first, joined ?? JOINED[name]);
    return {
      key: handleOf(name),
      name,
      chapter,
      kind,
      joined: settled,
      left,
      fixedTerm: kind === "contractor" && left !== null,
      places: held,
    };
  });
}

const SQUADS_END = new Map<string, Day>(
  SQUAD_KEYS.flatMap((key) => {
    const closes = SQUADS[key].closes;
    return closes === undefined ? [] : [[key, day(closes)] as const];
  }),
);
