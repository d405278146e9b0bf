import { type Day, day, FULL_TIME } from "@congruence/domain";
import type { Character } from "../cast/cast.ts";
import { CHAPTER_KEYS, type ChapterKey } from "../cast/crafts.ts";
import { DEPUTIES } from "../cast/leads.ts";
import { CHAPTER_MOVES, FOUNDING, PART_TIME, SITES } from "../cast/people.ts";
import { between, choose, scramble } from "../chance.ts";
import { ahead, instant, RANK, type Script, TODAY } from "../script.ts";
import { leadName } from "./structure.ts";

const HR = "Muriel Rostand";
const ELSEWHERE = ["Lyon", "Lyon", "Lyon", "Lyon", "Villeurbanne", "Villeurbanne", "Paris", "Grenoble"];
const SITES_OF: Partial<Record<ChapterKey, string[]>> = {
  shops: [
    "Lyon",
    "Villeurbanne",
    "Paris",
    "Paris",
    "Lille",
    "Nantes",
    "Grenoble",
    "Saint-Étienne",
    "Annecy",
    "Bruxelles",
  ],
  contact: ["Villeurbanne", "Villeurbanne", "Villeurbanne", "Lille"],
  aftersales: ["Lyon", "Saint-Étienne", "Saint-Étienne", "Paris", "Lille", "Nantes"],
  sales: ["Lyon", "Lyon", "Paris", "Nantes", "Bruxelles", "Grenoble"],
};
const HOURS: Partial<Record<ChapterKey, (string | null)[]>> = {
  shops: ["9:30-18:00", "10:00-18:30", "10:00-19:00", "9:45-18:15"],
  contact: ["8:00-16:00", "8:30-16:30", "9:00-17:00", "11:00-19:00"],
  aftersales: ["7:00-15:00", "7:30-15:30", "8:00-16:30", null],
};
const OFFICE_HOURS = [
  "8:30-17:00",
  "8:45-17:15",
  "9:00-17:30",
  "9:00-18:00",
  "9:15-17:45",
  "9:30-18:00",
  "10:00-18:30",
  null,
];
const ZONES: Record<string, string> = { Bruxelles: "Europe/Brussels", Porto: "Europe/Lisbon" };

/** A number as the payroll gives it; one person has the number that an existing file knows. */
function payroll(person: Character, place: number): string {
  if (person.name === "Thi Mai Nguyen") return "P-0447";
  return `P-${String(1013 + place * 7 + (scramble(person.key) % 7)).padStart(4, "0")}`;
}

function writePerson(script: Script, act: string, person: Character, place: number, cents: number): void {
  const { key, name, chapter, joined } = person;
  const site = SITES[name] ?? choose(`site ${key}`, SITES_OF[chapter] ?? ELSEWHERE);
  const to = person.fixedTerm ? person.left : null;
  script.part(act, RANK.identity, (book) =>
    book.add("person", key, {
      handle: key,
      externalId: payroll(person, place),
      name,
      email: emailOf(key),
      site,
      timeZone: ZONES[site] ?? "Europe/Paris",
      workingHours: choose(`hours ${key}`, HOURS[chapter] ?? OFFICE_HOURS),
      erasedAt: null,
    }),
  );
  const part = PART_TIME[name];
  const share = part && part.from === undefined ? part.percent * 100 : FULL_TIME;
  script.part(act, RANK.spans, (book) => {
    const span = { personId: book.id("person", key), from: joined, to };
    book.begin("presence", key, { ...span, kind: person.kind });
    book.begin("contract", key, { ...span, share });
    book.begin("dayCost", key, { ...span, cents });
    book.begin("chapterMembership", key, { ...span, unitId: book.id("unit", chapter) });
  });
}

/** The address of somebody, by their handle. */
export function emailOf(key: string): string {
  const [given, ...family] = key.split("-");
  return `${given}.${family.join("-")}@maison-lumen.example`;
}

function tellDepartures(script: Script, cast: readonly Character[]): void {
  for (const { key, name, left, fixedTerm } of cast) {
    if (left === null || fixedTerm) continue;
    const act = `leave ${key}`;
    script.scene(act, { at: ahead(left, 12, 33, act), actor: HR, action: "people.leave" });
    script.part(act, RANK.spans, (book) => {
      for (const { unit } of DEPUTIES.filter((lead) => lead.person === name))
        book.end("unitLead", `${unit}/${key}`, left);
      for (const kind of ["chapterMembership", "dayCost", "contract", "presence"] as const)
        book.end(kind, key, left);
    });
  }
}

function tellChanges(script: Script, cast: readonly Character[]): void {
  for (const { name, key } of cast) {
    const part = PART_TIME[name];
    if (part?.from === undefined) continue;
    const from = day(part.from);
    script.scene(`contract ${key}`, {
      at: ahead(from, 20, 40, key),
      actor: HR,
      action: "people.changeContract",
    });
    script.part(`contract ${key}`, RANK.spans, (book) =>
      book.follow("contract", key, { from, share: part.percent * 100 }),
    );
  }
  for (const move of CHAPTER_MOVES) {
    const person = cast.find(({ name }) => name === move.name);
    if (!person) continue;
    const act = `chapter ${person.key}`;
    const from = day(move.from);
    script.scene(act, {
      at: ahead(from, 5, 14, act),
      actor: (book, on) => leadName(book, move.chapter, on),
      action: "people.joinChapter",
    });
    script.part(act, RANK.spans, (book) =>
      book.follow("chapterMembership", person.key, { from, unitId: book.id("unit", move.chapter) }),
    );
  }
}

/** Tells who comes (founders by chapter, the others one by one), who leaves, and whose contract or chapter changes. */
export function tellPeople(
  script: Script,
  cast: readonly Character[],
  centsOf: (person: Character) => number,
): void {
  CHAPTER_KEYS.forEach((chapter, place) => {
    const minute = String(4 + place * 3).padStart(2, "0");
    script.scene(`people ${chapter}`, {
      at: `2024-01-03T13:${minute}:${29 + place}.000Z`,
      actor: HR,
      action: "people.add",
    });
  });
  cast.forEach((person, place) => {
    const act = person.joined === FOUNDING ? `people ${person.chapter}` : `hire ${person.key}`;
    if (person.joined !== FOUNDING) {
      const actor = between(`who adds ${person.key}`, 0, 3) === 0 ? HR : null;
      script.scene(act, {
        at: hired(person.joined, act),
        actor: actor ?? ((book, on) => leadName(book, person.chapter, on)),
        action: "people.add",
      });
    }
    writePerson(script, act, person, place, centsOf(person));
  });
  tellDepartures(script, cast);
  tellChanges(script, cast);
}

/** Hires are written down two to five weeks ahead, never before the founding act, never after today. */
function hired(joined: Day, act: string): string {
  const at = ahead(joined, 14, 36, act);
  return at.slice(0, 10) < "2024-01-08"
    ? instant(day("2024-01-08"), act)
    : joined > TODAY
      ? instant(TODAY, act)
      : at;
}
