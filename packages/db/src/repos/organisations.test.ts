import { added, applied, day, EMPTY_WORLD, FACT_KINDS } from "@congruence/domain";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { changesFor } from "../facts/random-changes.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";

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

const act = () => ({
  batchId: newId(),
  at: "2026-09-21T08:00:00.000Z",
  accountId: null,
  actor: "Ada",
  source: "system" as const,
  action: "test",
});

test("an organisation is made, read, listed and changed; its day is a day", async () => {
  const { organisations } = db.repos;
  const id = newId();
  const made = await organisations.create({
    id,
    name: "Brume",
    language: "fr",
    timeZone: "Pacific/Auckland",
    fixedToday: day("2026-03-29"),
    demonstration: true,
    settings: { squadMin: 5 },
  });
  expect(made).toMatchObject({ fixedToday: "2026-03-29", currency: "EUR", settings: { squadMin: 5 } });
  expect(await organisations.get(id)).toEqual(made);
  expect(await organisations.get(newId())).toBeNull();
  expect((await organisations.byDemonstration(true)).map((row) => row.id)).toEqual([id]);
  expect(await organisations.byDemonstration(false)).toEqual([]);
  await organisations.updateSettings(id, { squadMin: 4 });
  await organisations.rename(id, "Bruine");
  await organisations.update(id, { fixedToday: null, currency: "CHF" });
  expect(await organisations.list()).toEqual([
    { ...made, name: "Bruine", currency: "CHF", fixedToday: null, settings: { squadMin: 4 } },
  ]);
});

test("an organisation is removed with all it holds, and no other loses a row", async () => {
  const [gone, kept] = [newId(), newId()];
  const steps = [...FACT_KINDS, ...FACT_KINDS].map((kind, n) => ({
    kind,
    op: "add" as const,
    pick: n,
    other: n,
    text: "text",
  }));
  for (const id of [gone, kept]) {
    await db.repos.organisations.create({ id, name: "Brume", language: "fr", timeZone: "Europe/Paris" });
    const changes = changesFor(EMPTY_WORLD, steps, { next: 0 });
    expect(new Set(changes.map((change) => change.kind))).toEqual(new Set(FACT_KINDS));
    const person = applied(EMPTY_WORLD, changes).person[0]!;
    await db.transact(async (repos) => {
      await repos.facts.write(id, changes, act());
      await repos.accounts.create(id, {
        id: newId(),
        email: "ada@example.org",
        name: "Ada",
        role: "member",
        personId: person.id,
        language: "fr",
        createdAt: "2026-09-21T08:00:00.000Z",
        passwordHash: null,
      });
    });
    const files = [{ id: newId(), name: "a.csv", bytes: Uint8Array.of(1) }];
    const createdAt = "2026-09-21T08:00:00.000Z";
    await db.repos.imports.create(id, { id: newId(), createdAt, createdBy: newId(), files });
  }
  const before = await db.repos.facts.world(kept);
  await expect(db.repos.organisations.remove(gone)).rejects.toThrow("only inside transact");
  await db.transact((repos) => repos.organisations.remove(gone));
  expect(await db.repos.organisations.get(gone)).toBeNull();
  expect(await db.repos.facts.world(gone)).toEqual(EMPTY_WORLD);
  expect((await db.repos.audit.page(gone, { limit: 1 })).batches).toEqual([]);
  expect(await db.repos.imports.list(gone)).toEqual([]);
  expect(await db.repos.facts.world(kept)).toEqual(before);
  const again = { id: newId(), handle: "h", externalId: null, name: "n", component: null };
  const attempt = db.transact((repos) => repos.facts.write(gone, [added("pool", again)], act()));
  await expect(attempt).rejects.toThrow("pool_organisation_id_fkey");
});
