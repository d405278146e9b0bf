import { added, type Change, changed, day, type Person, removed } from "@congruence/domain";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { ChangedMeanwhile } from "../transact/errors.ts";

let database: TestDatabase;
let db: Db;
const org = newId();
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, { connections: 3 });
  await db.repos.organisations.create({
    id: org,
    name: "Atelier Brume",
    language: "fr",
    timeZone: "Europe/Paris",
  });
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
  source: "page" as const,
  action: "people.test",
});
const write = (...changes: Change[]) => db.transact((repos) => repos.facts.write(org, changes, act()));

function person(name: string): Person {
  const id = newId();
  const contact = { email: null, site: null, timeZone: null, workingHours: null };
  return { id, handle: id, externalId: null, name, ...contact, erasedAt: null };
}

test("a change planned on what a row no longer says is refused, by kind and id, and nothing is written", async () => {
  const ada = person("Ada");
  await write(added("person", ada));
  await write(changed("person", ada, { site: "Lyon" }));
  const bob = person("Bob");
  for (const late of [
    changed("person", ada, { name: "Ada L." }),
    removed("person", ada),
    added("person", ada),
  ]) {
    const refusal = await write(added("person", bob), late).catch((error) => error);
    expect(refusal).toBeInstanceOf(ChangedMeanwhile);
    expect(refusal).toMatchObject({ kind: "person", id: ada.id });
  }
  expect(await db.repos.facts.by(org, "person", "id", [ada.id, bob.id])).toEqual([{ ...ada, site: "Lyon" }]);
  expect(await db.repos.audit.forSubject(org, "person", [ada.id, bob.id], 10)).toHaveLength(2);
});

test("a row that was taken away meanwhile counts as changed", async () => {
  const ada = person("Ada");
  await write(added("person", ada));
  await write(removed("person", ada));
  await expect(write(removed("person", ada))).rejects.toThrow(ChangedMeanwhile);
  await expect(write(changed("person", ada, { name: "Eve" }))).rejects.toThrow(ChangedMeanwhile);
});

test("rows of another organisation are out of reach", async () => {
  const ada = person("Ada");
  await write(added("person", ada));
  const other = newId();
  await db.repos.organisations.create({ id: other, name: "Other", language: "en", timeZone: "UTC" });
  const attempt = db.transact((repos) => repos.facts.write(other, [removed("person", ada)], act()));
  await expect(attempt).rejects.toThrow(ChangedMeanwhile);
  expect(await db.repos.facts.by(other, "person", "id", [ada.id])).toEqual([]);
});

test("a row changed several times in one act is written once and logged each time", async () => {
  const ada = person("Ada");
  const named = { ...ada, name: "Ada L." };
  const batch = act();
  const changes = [
    added("person", ada),
    changed("person", ada, { name: "Ada L." }),
    changed("person", named, { site: "Lyon" }),
  ];
  await db.transact((repos) => repos.facts.write(org, changes, batch));
  expect(await db.repos.facts.by(org, "person", "id", [ada.id])).toEqual([{ ...named, site: "Lyon" }]);
  expect(await db.repos.audit.changesOf(org, batch.batchId)).toEqual(changes);
  const astray = [
    changed("person", { ...named, site: "Lyon" }, { site: null }),
    changed("person", ada, { name: "E" }),
  ];
  await expect(write(...astray)).rejects.toThrow(ChangedMeanwhile);
});

test("facts are written inside a transaction or not at all", async () => {
  await expect(db.repos.facts.write(org, [added("person", person("Ada"))], act())).rejects.toThrow(
    "only inside transact",
  );
});

test("twenty thousand changes take a few seconds, a fixed number of statements a thousand, and tell their progress", async () => {
  const people = Array.from({ length: 10_000 }, (_, n) => person(`Person ${n}`));
  const presences = people.map(({ id }) =>
    added("presence", { id: newId(), personId: id, kind: "employee", from: day("2026-01-01"), to: null }),
  );
  const told: number[] = [];
  const started = performance.now();
  const { statements } = await db.counted(() =>
    db.transact(
      (repos) =>
        repos.facts.write(
          org,
          [...people.map((row) => added("person", row)), ...presences],
          act(),
          (done, total) => {
            expect(total).toBe(20_000);
            told.push(done);
          },
        ),
      { timeoutMs: 60_000 },
    ),
  );
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(statements.filter((sql) => sql.startsWith("INSERT"))).toHaveLength(40);
  expect(statements.length).toBeLessThan(50);
  expect(told.at(-1)).toBe(20_000);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(await db.repos.facts.count(org, "presence", day("2026-06-01"))).toBe(10_000);
});
