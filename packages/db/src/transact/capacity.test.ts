import { addDays, added, day, FULL_TIME, holds } from "@congruence/domain";
import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";

/**
 * Why writes go through `transact`: the capacity rule is a sum, which no constraint can hold. Sixteen writers, each
 * of whom would be right alone, pass it together when they only look before they write.
 */

const WRITERS = 16;
const PEOPLE = 6;
const SHARE = 3_000;
const FROM = day("2026-01-01");

let database: TestDatabase;
let db: Db;
const org = newId();
const unit = newId();
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, { connections: WRITERS });
  await db.repos.organisations.create({
    id: org,
    name: "Atelier Brume",
    language: "fr",
    timeZone: "Europe/Paris",
  });
  const squad = { id: unit, kind: "squad" as const, handle: "squad", externalId: null, poolId: null };
  await db.transact((repos) => repos.facts.write(org, [added("unit", squad)], act()));
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const act = () => ({
  batchId: newId(),
  at: new Date().toISOString(),
  accountId: null,
  actor: "test",
  source: "system" as const,
  action: "test",
});

async function newPerson(): Promise<string> {
  const id = newId();
  const contact = { email: null, site: null, timeZone: null, workingHours: null };
  const ada = { id, handle: id, externalId: null, name: "Ada", ...contact, erasedAt: null };
  await db.transact((repos) => repos.facts.write(org, [added("person", ada)], act()));
  return id;
}

/** The largest sum of shares that the person has on a day. */
async function fullest(personId: string): Promise<number> {
  const rows = await db.repos.facts.by(org, "allocation", "personId", [personId]);
  return Math.max(
    ...rows.map(({ from }) =>
      rows.filter((row) => holds(row, from)).reduce((sum, row) => sum + (row.share ?? 0), 0),
    ),
  );
}

/** Lets everybody through once all writers have come. */
function gate(): () => Promise<void> {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come >= WRITERS) open();
    return opened;
  };
}

test("inside transact, sixteen writers who look and then write never pass the contract", async () => {
  for (let round = 0; round < PEOPLE; round++) {
    const personId = await newPerson();
    const allHaveLooked = gate();
    const come = (writer: number) =>
      db.transact(
        async (repos) => {
          const there = await repos.facts.by(org, "allocation", "personId", [personId]);
          await allHaveLooked();
          if (there.reduce((sum, row) => sum + (row.share ?? 0), 0) + SHARE > FULL_TIME) return false;
          const span = { from: addDays(FROM, writer), to: null };
          const row = { id: newId(), personId, unitId: unit, role: `role ${writer}`, share: SHARE, ...span };
          await repos.facts.write(org, [added("allocation", row)], act());
          return true;
        },
        { attempts: 20 },
      );
    const done = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => come(writer)));
    expect(done.filter(Boolean)).toHaveLength(Math.floor(FULL_TIME / SHARE));
    expect(await fullest(personId)).toBeLessThanOrEqual(FULL_TIME);
  }
});

test("the same at READ COMMITTED passes it", async () => {
  const personId = await newPerson();
  const allHaveLooked = gate();
  const pool = new pg.Pool({ connectionString: database.url, max: WRITERS });
  const come = async (writer: number) => {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      const { rows } = await client.query<{ sum: number }>(
        "SELECT coalesce(sum(share), 0)::int AS sum FROM allocation WHERE organisation_id = $1 AND person_id = $2",
        [org, personId],
      );
      await allHaveLooked();
      if ((rows[0]?.sum ?? 0) + SHARE <= FULL_TIME) {
        await client.query(
          `INSERT INTO allocation (organisation_id, id, person_id, unit_id, role, share, "from")
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [org, newId(), personId, unit, `role ${writer}`, SHARE, FROM],
        );
      }
      await client.query("COMMIT");
    } finally {
      client.release();
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => come(writer)));
  await pool.end();
  expect(await fullest(personId)).toBe(WRITERS * SHARE);
});
