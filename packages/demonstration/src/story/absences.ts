import { addDays, type Day, day, overlaps, type Span } from "@congruence/domain";
import type { Language } from "../acts.ts";
import type { Character } from "../cast/cast.ts";
import { ABSENCES } from "../cast/people.ts";
import { choose } from "../chance.ts";
import { ahead, falls, RANK, type Script } from "../script.ts";
import { ABSENCE_REASONS } from "../words/organisation.ts";
import { leadName } from "./structure.ts";

const SUMMERS = [
  {
    year: 2024,
    mondays: [
      "2024-07-08",
      "2024-07-15",
      "2024-07-22",
      "2024-07-29",
      "2024-08-05",
      "2024-08-05",
      "2024-08-12",
      "2024-08-12",
      "2024-08-19",
      "2024-08-26",
    ],
  },
  {
    year: 2025,
    mondays: [
      "2025-07-07",
      "2025-07-14",
      "2025-07-21",
      "2025-07-28",
      "2025-08-04",
      "2025-08-04",
      "2025-08-11",
      "2025-08-11",
      "2025-08-18",
      "2025-08-25",
    ],
  },
  {
    year: 2026,
    mondays: [
      "2026-07-06",
      "2026-07-13",
      "2026-07-20",
      "2026-07-27",
      "2026-08-03",
      "2026-08-03",
      "2026-08-10",
      "2026-08-10",
      "2026-08-17",
      "2026-08-24",
    ],
  },
];
/** Days away, from a Monday to the Saturday that follows the last week. */
const LENGTHS = [5, 8, 12, 12, 12, 19, 19, 26];

function summerOf(person: Character, year: number, mondays: readonly string[]): (Span & { to: Day }) | null {
  if (!falls(`summer ${year} ${person.key}`, 0.79)) return null;
  const from = day(choose(`when ${year} ${person.key}`, mondays));
  const to = addDays(from, choose(`how long ${year} ${person.key}`, LENGTHS));
  const there = person.joined <= from && (person.left === null || to <= person.left);
  const told = ABSENCES.some(
    (other) =>
      other.name === person.name && overlaps({ from, to }, { from: day(other.from), to: day(other.to) }),
  );
  return there && !told ? { from, to } : null;
}

/** Tells summer holidays, by chapter and year, and the longer or rarer absences one by one. */
export function tellAbsences(script: Script, cast: readonly Character[], language: Language): void {
  const write = (act: string, person: Character, span: Span, reason: keyof typeof ABSENCE_REASONS) =>
    script.part(act, RANK.spans, (book) =>
      book.begin("absence", person.key, {
        personId: book.id("person", person.key),
        reason: ABSENCE_REASONS[reason][language],
        from: span.from,
        to: span.to,
      }),
    );
  for (const { year, mondays } of SUMMERS) {
    for (const person of cast) {
      const span = summerOf(person, year, mondays);
      if (!span) continue;
      const together = person.joined < `${year}-04-01`;
      const act = `summer ${year} ${together ? person.chapter : person.key}`;
      const at = together ? ahead(day(`${year}-07-01`), 9, 38, act) : ahead(span.from, 3, 9, act);
      script.scene(act, {
        at,
        actor: (book, on) => leadName(book, person.chapter, on),
        action: "people.addAbsence",
      });
      write(act, person, span, "holiday");
    }
  }
  for (const { name, from, to, reason } of ABSENCES) {
    const person = cast.find((someone) => someone.name === name);
    if (!person) throw new Error(`absences: nobody is called ${name}`);
    const act = `absence ${person.key} ${from}`;
    script.scene(act, {
      at: ahead(day(from), 8, 29, act),
      actor: (book, on) => leadName(book, person.chapter, on),
      action: "people.addAbsence",
    });
    write(act, person, { from: day(from), to: day(to) }, reason);
  }
}
