import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, later } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import { FIELDS, guessMapping, Mapping, type Table } from "./index.ts";
import { planImport } from "./plan-import.ts";
import { counter, Loading, TODAY } from "./testing/loading.ts";

/** A small organisation as somebody would type it: tribes, squads that may move once, people, seats. */
const DAY0 = "2024-02-28" as Day;
const days = fc.integer({ min: 0, max: 700 }).map((count) => addDays(DAY0, count));
const organisation = fc.record({
  tribes: fc.integer({ min: 1, max: 3 }),
  squads: fc.array(
    fc.record({
      under: fc.nat(2),
      from: days,
      moves: fc.option(fc.record({ after: fc.integer({ min: 1, max: 300 }), under: fc.nat(2) })),
    }),
    { maxLength: 5 },
  ),
  people: fc.array(fc.record({ from: days, lasts: fc.option(fc.integer({ min: 1, max: 500 })) }), {
    maxLength: 5,
  }),
  seats: fc.array(
    fc.record({
      person: fc.nat(4),
      squad: fc.nat(4),
      role: fc.constantFrom("member", "designer"),
      after: fc.nat(300),
      lasts: fc.option(fc.integer({ min: 1, max: 300 })),
      share: fc.option(fc.integer({ min: 1, max: 12 })),
    }),
    { maxLength: 8 },
  ),
});
type Organisation = typeof organisation extends fc.Arbitrary<infer T> ? T : never;
type Seat = { person: number; squad: number; role: string; from: Day; to: Day | null; share: number | null };

/** The organisation's seats that every rule allows: the others are left out before anything is written. */
function seatsOf(org: Organisation): Seat[] {
  const seats: Seat[] = [];
  for (const one of org.seats) {
    const person = org.people[one.person];
    const squad = org.squads[one.squad];
    if (!person || !squad) continue;
    const start = later(person.from, squad.from);
    const from = addDays(start, one.after);
    const end = person.lasts === null ? null : addDays(person.from, person.lasts);
    const wished = one.lasts === null ? null : addDays(from, one.lasts);
    const to = end === null ? wished : wished === null || wished > end ? end : wished;
    if (to !== null && to <= from) continue;
    const twice = seats.some(
      (other) =>
        other.person === one.person &&
        other.squad === one.squad &&
        other.role === one.role &&
        (to === null || other.from < to) &&
        (other.to === null || from < other.to),
    );
    const load = seats
      .filter((other) => other.person === one.person)
      .reduce((sum, other) => sum + (other.share ?? 0), 0);
    const share = one.share === null ? null : one.share * 500;
    if (!twice && load + (share ?? 0) <= 10_000)
      seats.push({ person: one.person, squad: one.squad, role: one.role, from, to, share });
  }
  return seats;
}

function sheets(org: Organisation, seats: readonly Seat[], shuffle: number): Record<string, Table> {
  const make = (name: string, header: string[], rows: string[][]): Table => {
    const at = rows.length === 0 ? 0 : shuffle % rows.length;
    const turned = [...rows.slice(at), ...rows.slice(0, at)];
    return { name, header, rows: turned, rowNumbers: turned.map((_, i) => i + 2), headings: 1 };
  };
  const units = Array.from({ length: org.tribes }, (_, i) => [
    `T${i}`,
    `Tribu ${"abc"[i]}`,
    "",
    DAY0 as string,
    "",
  ]);
  org.squads.forEach((squad, i) => {
    const under = `T${squad.under % org.tribes}`;
    const day = squad.moves && addDays(squad.from, squad.moves.after);
    units.push([`S${i}`, `Squad ${"vwxyz"[i]}`, under, squad.from, day ?? ""]);
    if (squad.moves && day)
      units.push([`S${i}`, `Squad ${"vwxyz"[i]}`, `T${squad.moves.under % org.tribes}`, day, ""]);
  });
  const people = org.people.map((person, i) => [
    `P${i}`,
    `Personne ${i}`,
    person.from,
    person.lasts === null ? "" : addDays(person.from, person.lasts),
  ]);
  const rows = seats.map((seat) => [
    `P${seat.person}`,
    `S${seat.squad}`,
    seat.role,
    seat.share === null ? "" : `${seat.share / 100} %`,
    seat.from,
    seat.to ?? "",
  ]);
  return {
    "units.csv": make("units.csv", ["team_id", "name", "parent_team_id", "from", "to"], units),
    "people.csv": make("people.csv", ["person_id", "name", "from", "to"], people),
    "seats.csv": make("seats.csv", ["person_id", "team_id", "role", "percent", "from", "to"], rows),
  };
}

function told(world: World) {
  const unit = (id: string | null) => world.unit.find((row) => row.id === id)?.externalId ?? null;
  const person = (id: string) => world.person.find((row) => row.id === id)?.externalId;
  return {
    versions: world.unitVersion
      .map((row) => [unit(row.unitId), row.name, unit(row.parentId), row.from, row.to].join())
      .sort(),
    presences: world.presence.map((row) => [person(row.personId), row.from, row.to].join()).sort(),
    seats: world.allocation
      .map((row) => [person(row.personId), unit(row.unitId), row.role, row.share, row.from, row.to].join())
      .sort(),
  };
}

describe("a small organisation written as rows", () => {
  it("is imported as it was, breaks no rule, and changes nothing when loaded again", async () => {
    await fc.assert(
      fc.asyncProperty(organisation, fc.nat(7), async (org, shuffle) => {
        const seats = seatsOf(org);
        const loading = new Loading();
        const files = sheets(org, seats, shuffle);
        const preview = await loading.plan(files);
        expect(preview.problems.filter((problem) => problem.weight !== "settled")).toEqual([]);
        expect(loading.apply(preview)).toEqual([]);
        const moved = org.squads.flatMap((squad, i) => {
          const name = `S${i},Squad ${"vwxyz"[i]}`;
          const [first, then] = [
            `T${squad.under % org.tribes}`,
            squad.moves && `T${squad.moves.under % org.tribes}`,
          ];
          if (!squad.moves || first === then) return [`${name},${first},${squad.from},`];
          const day = addDays(squad.from, squad.moves.after);
          return [`${name},${first},${squad.from},${day}`, `${name},${then},${day},`];
        });
        const tribes = Array.from({ length: org.tribes }, (_, i) => `T${i},Tribu ${"abc"[i]},,${DAY0},`);
        expect(told(loading.world)).toEqual({
          versions: [...tribes, ...moved].sort(),
          presences: org.people
            .map((one, i) => `P${i},${one.from},${one.lasts === null ? "" : addDays(one.from, one.lasts)}`)
            .sort(),
          seats: seats
            .map((seat) =>
              [`P${seat.person}`, `S${seat.squad}`, seat.role, seat.share, seat.from, seat.to].join(),
            )
            .sort(),
        });
        const again = await loading.plan(files, { scope: { kind: "everything" } });
        expect(again.changes).toEqual([]);
        loading.loaded = [];
        expect((await loading.plan(files)).changes).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const word = fc.constantFrom(
  "",
  "A",
  "B",
  "C",
  "a",
  "Ada",
  "S1",
  "S2",
  "2026-01-01",
  "01/02/2026",
  "31/02/2026",
  "2025-13-01",
  "80",
  "0,5",
  "300 %",
  "-1",
  "lead",
  "tribe",
  "squad",
  "Ã©",
  "#",
  "\u0000",
  "__proto__",
  "x@y.fr",
  "45000",
  "9999-12-31",
);
const arbitraryTable = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.record({
    header: fc.array(
      fc.constantFrom(
        "id",
        "name",
        "team_id",
        "squad",
        "tribu",
        "person_id",
        "matricule",
        "email",
        "from",
        "to",
        "taux",
        "role",
        "chapitre",
        "mission",
        "parent",
        "type",
        "contrat",
        "date d'entrée",
        "?",
        "",
      ),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(fc.array(word, { maxLength: width + 1 }), { maxLength: 14 }),
  }),
);
const mapping = fc.record({
  subject: fc.constantFrom("units", "people", "chapters", "allocations", "leads", "missions"),
  columns: fc.dictionary(fc.constantFrom(...FIELDS), fc.nat(5)),
  holds: fc.subarray(["units", "people", "chapters", "allocations", "leads", "missions"]),
  dateFormat: fc.constantFrom("iso", "day-first", "month-first", "serial"),
  sharePolicy: fc.constantFrom(
    { kind: "unstated" },
    { kind: "fixed", share: 6_000 },
    { kind: "divide", on: TODAY },
  ),
  kindOtherwise: fc.constantFrom("shape", "squad", "tribe"),
});

const batch = fc.array(fc.tuple(arbitraryTable, fc.option(mapping)), { minLength: 1, maxLength: 3 });
type Batch = typeof batch extends fc.Arbitrary<infer T> ? T : never;
const newId = counter();

function plan(loading: Loading, drawn: Batch, choices: Record<string, string>) {
  const files = drawn.map(([one, change], i) => {
    const rowNumbers = one.rows.map((_, at) => at + 2);
    const table: Table = { name: `t${i}.csv`, header: one.header, rows: one.rows, rowNumbers, headings: 1 };
    const guess = guessMapping(table, { today: TODAY }).mapping;
    return { table, mapping: Mapping.parse(change === null ? guess : { ...guess, ...change }) };
  });
  return planImport({
    files,
    choices,
    world: loading.world,
    lastLoaded: loading.loaded,
    today: TODAY,
    newId,
  });
}

describe("arbitrary tables", () => {
  it("are planned without a throw, in counts that add up, into a world that keeps every rule", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 3 }), fc.nat(6), async (batches, pick) => {
        const loading = new Loading();
        for (const drawn of batches) {
          const first = await plan(loading, drawn, {});
          const choices = Object.fromEntries(
            first.problems.map((one) => [
              one.id,
              one.options[pick % Math.max(1, one.options.length)]?.id ?? "",
            ]),
          );
          const preview = await plan(loading, drawn, choices);
          for (const { counts } of [first, preview]) {
            expect(counts.add + counts.change + counts.leftAlone + counts.stopped + counts.headings).toBe(
              counts.rows,
            );
          }
          expect(loading.apply(preview)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
