import { applied, EMPTY_WORLD, FACT_KINDS, holds, inverse, overlaps, type World } from "@congruence/domain";
import fc from "fast-check";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { changesFor, type Step } from "./random-changes.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, { connections: 2 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("'", '"', "\\", "{}", "null", "é’œ", "  "),
  )
  .map((t) => t.replaceAll("\0", ""));
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...FACT_KINDS),
  op: fc.constantFrom("add" as const, "add" as const, "add" as const, "change" as const, "remove" as const),
  pick: fc.nat(),
  other: fc.nat({ max: 1_000_000 }),
  text,
});
/** A few rows that others can refer to, then anything. */
const history = fc.array(fc.array(step, { maxLength: 25 }), { minLength: 1, maxLength: 4 }).map((acts) => [
  (["pool", "unit", "person", "item"] as const).map((kind, other) => ({
    kind,
    op: "add" as const,
    pick: 0,
    other,
    text: "first",
  })),
  ...acts,
]);

const act = (batchId: string) => ({
  batchId,
  at: "2026-09-21T08:00:00.000Z",
  accountId: null,
  actor: "Ada",
  source: "system" as const,
  action: "test",
});

/** The same world with rows in the order of their ids, to compare. */
function ordered(world: World): World {
  const rows = FACT_KINDS.map((kind) => [kind, [...world[kind]].sort((a, b) => (a.id < b.id ? -1 : 1))]);
  return Object.fromEntries(rows) as World;
}

async function newOrganisation(): Promise<string> {
  const id = newId();
  await db.repos.organisations.create({
    id,
    name: "Atelier Brume",
    language: "fr",
    timeZone: "Europe/Paris",
  });
  return id;
}

test("the rows read back are those of the domain, the inverse brings them back, and the log holds each change", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (acts) => {
      const org = await newOrganisation();
      const other = await newOrganisation();
      const slot = { next: 0 };
      let world = EMPTY_WORLD;
      const batches: { batchId: string; before: World }[] = [];
      for (const steps of acts) {
        const changes = changesFor(world, steps, slot);
        const batchId = newId();
        await db.transact((repos) => repos.facts.write(org, changes, act(batchId)));
        batches.push({ batchId, before: world });
        world = applied(world, changes);
        expect(await db.repos.facts.world(org)).toEqual(ordered(world));
        expect(await db.repos.audit.changesOf(org, batchId)).toEqual(changes);
      }
      for (const { batchId, before } of batches.reverse()) {
        await db.transact(async (repos) => {
          const changes = await repos.audit.changesOf(org, batchId);
          expect(await repos.audit.laterTouching(org, batchId)).toEqual({ changed: [], builtOn: [] });
          await repos.facts.write(org, inverse(changes), act(newId()));
        });
        expect(await db.repos.facts.world(org)).toEqual(ordered(before));
      }
      expect(await db.repos.facts.world(other)).toEqual(EMPTY_WORLD);
    }),
    { numRuns: 25 },
  );
});

test("what is in force, what shares a day and what a field names are what the domain's spans say", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), async (acts, pick) => {
      const org = await newOrganisation();
      const changes = changesFor(EMPTY_WORLD, acts.flat(), { next: 0 });
      await db.transact((repos) => repos.facts.write(org, changes, act(newId())));
      const world = ordered(applied(EMPTY_WORLD, changes));
      const edges = FACT_KINDS.flatMap((kind) =>
        world[kind].flatMap((row) => ("from" in row ? [row.from, ...(row.to ? [row.to] : [])] : [])),
      ).sort();
      const on = edges[pick % Math.max(1, edges.length)] ?? ("2026-01-01" as (typeof edges)[number]);
      const end = edges.at(-1) ?? null;
      for (const kind of ["allocation", "item", "unitLead", "presence"] as const) {
        const there = world[kind].filter((row) => holds(row, on));
        expect(await db.repos.facts.inForce(org, kind, on)).toEqual(there);
        expect(await db.repos.facts.count(org, kind, on)).toBe(there.length);
        for (const to of end !== null && on < end ? [end, null] : [null]) {
          const sharing = world[kind].filter((row) => overlaps(row, { from: on, to }));
          expect(await db.repos.facts.during(org, kind, on, to)).toEqual(sharing);
        }
      }
      const people = world.person.filter((_, at) => at % 2 === 0).map((row) => row.id);
      const theirs = world.allocation.filter((row) => people.includes(row.personId));
      expect(await db.repos.facts.by(org, "allocation", "personId", people)).toEqual(theirs);
      const now = theirs.filter((row) => holds(row, on));
      expect(await db.repos.facts.by(org, "allocation", "personId", people, on)).toEqual(now);
      const handles = world.unit.slice(0, 2).map((row) => row.handle);
      expect(await db.repos.facts.by(org, "unit", "handle", handles)).toEqual(world.unit.slice(0, 2));
      expect(await db.repos.facts.count(org, "person", on)).toBe(world.person.length);
    }),
    { numRuns: 15 },
  );
});
