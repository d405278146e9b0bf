import { describe, expect, it } from "vitest";
import membershipsText from "../../../../fixtures/kubernetes/memberships.csv?raw";
import missionsText from "../../../../fixtures/kubernetes/missions.csv?raw";
import peopleText from "../../../../fixtures/kubernetes/people.csv?raw";
import teamsText from "../../../../fixtures/kubernetes/teams.csv?raw";
import { checkAllocations } from "../allocations/check-allocations.ts";
import { type Day, holds } from "../calendar/index.ts";
import { applied, EMPTY_WORLD, type World } from "../facts/index.ts";
import { checkLeads } from "../org/check-leads.ts";
import { checkUnits } from "../org/check-units.ts";
import { checkPeople } from "../people/check-people.ts";
import { guessMapping, type ImportedRow, planImport, type Table } from "./index.ts";

import { counter } from "./testing/loading.ts";

const TODAY = "2026-07-15" as Day;

/** The public history of a real organisation; see the data's own README for the figures expected here. */
function file(name: string, text: string): Table {
  const [header = [], ...rows] = text.trimEnd().split(/\r?\n/).map(split);
  return { name, header, rows, rowNumbers: rows.map((_, i) => i + 2), headings: 1 };
}

function split(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
    (m[1] ?? m[2] ?? "").replaceAll('""', '"'),
  );
}

const newId = counter();
const guessed = (table: Table) => ({ table, mapping: guessMapping(table, { today: TODAY }).mapping });
const tables = [
  file("teams.csv", teamsText),
  file("people.csv", peopleText),
  file("memberships.csv", membershipsText),
  file("missions.csv", missionsText),
];

function plan(files: readonly Table[], world: World, lastLoaded: Iterable<ImportedRow> = []) {
  return planImport({ files: files.map(guessed), world, lastLoaded, today: TODAY, newId });
}

function on(world: World, day: string) {
  const at = day as Day;
  const seats = world.allocation.filter((row) => holds(row, at));
  const each = new Map<string, number>();
  for (const seat of seats) each.set(seat.personId, (each.get(seat.personId) ?? 0) + 1);
  return {
    units: world.unitVersion.filter((row) => holds(row, at)).length,
    top: world.unitVersion.filter((row) => holds(row, at) && row.parentId === null).length,
    memberships: seats.length,
    people: each.size,
    most: Math.max(...each.values()),
  };
}

describe("seven years of a real organisation", () => {
  it("is guessed: what each file holds, which column says what", () => {
    expect(tables.map((table) => guessed(table).mapping)).toMatchObject([
      {
        subject: "units",
        columns: { unitId: 0, unitName: 1, mission: 2, parent: 3, from: 4, to: 5 },
        endIsLastDay: false,
        dateFormat: "iso",
      },
      { subject: "people", columns: { personId: 0 }, identity: { people: "id" } },
      {
        subject: "allocations",
        columns: { personId: 0, unitId: 1, role: 2, from: 3, to: 4 },
        endIsLastDay: false,
      },
      { subject: "missions", columns: { unitId: 0, unitName: 1, mission: 3 } },
    ]);
  });

  it("is the organisation the files describe, on any day, and loading it again changes nothing", async () => {
    const started = Date.now();
    let pauses = 0;
    const progress: number[] = [];
    const preview = await planImport({
      files: tables.map(guessed),
      world: EMPTY_WORLD,
      today: TODAY,
      newId,
      onProgress: (done) => progress.push(done),
      pause: async () => {
        pauses += 1;
      },
    });
    const spent = Date.now() - started;
    expect(spent).toBeLessThan(20_000);
    expect(pauses).toBeGreaterThan(5);
    expect(progress.at(-1)).toBe(1);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
    const { add, change, leftAlone, stopped, headings, rows } = preview.counts;
    expect(add + change + leftAlone + stopped + headings).toBe(rows);
    expect(rows).toBe(1_046 + 1_356 + 7_697 + 35 + 4);
    expect(stopped).toBe(10);
    const world = applied(EMPTY_WORLD, preview.changes);
    expect(on(world, "2026-07-01")).toEqual({
      units: 725,
      top: 36,
      memberships: 3_202,
      people: 625,
      most: 65,
    });
    expect(on(world, "2019-07-01")).toMatchObject({ units: 438, top: 32, memberships: 2_607, people: 483 });
    expect(world.unit.length).toBe(938);
    expect(world.unit.filter((unit) => unit.kind === "tribe").length).toBeGreaterThan(36);
    expect(movedUnits(world)).toBe(100);
    expect(world.person.length).toBe(1_356);
    expect(world.allocation.every((row) => row.share === null)).toBe(true);
    expect(preview.sharePolicyUsed).toMatchObject([{ rows: 7_697, given: [{ share: null, rows: 7_697 }] }]);
    const all = preview.changes;
    expect(checkUnits(EMPTY_WORLD, world, all)).toEqual([]);
    expect(checkPeople(world, all)).toEqual([]);
    expect(checkLeads(world, all)).toEqual([]);
    expect(checkAllocations(EMPTY_WORLD, world, all)).toEqual([]);

    const again = await plan(tables, world, preview.importedRows);
    expect(again.changes).toEqual([]);
    expect(again.counts).toMatchObject({ add: 0, change: 0, close: 0, stopped: 10 });
    expect(again.importedRows).toEqual([]);
    const forgetful = await plan(tables, world);
    expect(forgetful.changes).toEqual([]);
  }, 60_000);

  it("is the same when its files are loaded one after the other", async () => {
    const together = applied(EMPTY_WORLD, (await plan(tables, EMPTY_WORLD)).changes);
    let world: World = EMPTY_WORLD;
    const loaded: ImportedRow[] = [];
    for (const table of tables) {
      const preview = await plan([table], world, loaded);
      loaded.push(...preview.importedRows);
      world = applied(world, preview.changes);
    }
    expect(told(world)).toEqual(told(together));
  }, 60_000);
});

/** Units that were under one thing and then under another. */
function movedUnits(world: World): number {
  const parents = new Map<string, Set<string | null>>();
  for (const row of world.unitVersion)
    parents.set(row.unitId, (parents.get(row.unitId) ?? new Set()).add(row.parentId));
  return [...parents.values()].filter((set) => set.size > 1).length;
}

/** The world without its ids, so that two of them compare. */
function told(world: World) {
  const unit = new Map(world.unit.map((row) => [row.id, row.externalId]));
  const person = new Map(world.person.map((row) => [row.id, row.externalId]));
  const line = (...parts: unknown[]) => parts.join("|");
  return {
    units: world.unit.map((row) => line(row.externalId, row.kind)).sort(),
    versions: world.unitVersion
      .map((row) =>
        line(unit.get(row.unitId), row.name, row.mission, unit.get(row.parentId ?? ""), row.from, row.to),
      )
      .sort(),
    people: world.person.map((row) => line(row.externalId, row.name)).sort(),
    presences: world.presence.map((row) => line(person.get(row.personId), row.from, row.to)).sort(),
    allocations: world.allocation
      .map((row) => line(person.get(row.personId), unit.get(row.unitId), row.role, row.from, row.to))
      .sort(),
    leads: world.unitLead
      .map((row) => line(person.get(row.personId), unit.get(row.unitId), row.from, row.to, row.accountable))
      .sort(),
  };
}
