import { added, type Change, changed, type Day, day, inverse, type Pool } from "@congruence/domain";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import type { Act } from "./audit-entries.ts";

let database: TestDatabase;
let db: Db;
let org: string;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, { connections: 2 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});
beforeEach(async () => {
  org = newId();
  await db.repos.organisations.create({
    id: org,
    name: "Atelier Brume",
    language: "fr",
    timeZone: "Europe/Paris",
  });
});

const act = (told: Partial<Act> = {}): Act => ({
  batchId: newId(),
  at: "2026-09-21T08:00:00.000Z",
  accountId: null,
  actor: "Ada",
  source: "page",
  action: "pools.create",
  ...told,
});
const write = async (told: Partial<Act>, ...changes: Change[]): Promise<string> => {
  const batch = act(told);
  await db.transact((repos) => repos.facts.write(org, changes, batch));
  return batch.batchId;
};
const pool = (name: string): Pool => {
  const id = newId();
  return { id, handle: id, externalId: null, name, component: null };
};
const page = (filters = {}, limit = 10, cursor: string | null = null) =>
  db.repos.audit.page(org, { filters, limit, cursor });

test("the log is read act by act, newest first, with how many rows and the first of them", async () => {
  const pools = Array.from({ length: 7 }, (_, n) => pool(`Pool ${n}`));
  const first = await write(
    { action: "imports.apply", source: "import" },
    ...pools.map((row) => added("pool", row)),
  );
  const second = await write({ reason: "a typo" }, changed("pool", pools[0]!, { name: "Pool Zero" }));
  const { batches, next } = await page();
  expect(next).toBeNull();
  expect(batches.map(({ batchId, rows }) => [batchId, rows])).toEqual([
    [second, 1],
    [first, 7],
  ]);
  expect(batches[0]).toMatchObject({
    actor: "Ada",
    reason: "a typo",
    at: "2026-09-21T08:00:00.000Z",
    accountId: null,
  });
  expect(batches[0]?.first).toMatchObject([
    { kind: "pool", subjectId: pools[0]!.id, before: pools[0], after: { ...pools[0], name: "Pool Zero" } },
  ]);
  expect(batches[1]?.first.map((entry) => entry.subjectId)).toEqual(pools.slice(0, 5).map((row) => row.id));
  expect(await db.repos.audit.count(org, first)).toBe(7);
  expect(await db.repos.audit.count(newId(), first)).toBe(0);
  const whole = await db.repos.audit.batch(org, first);
  expect(whole.map((entry) => entry.subjectId)).toEqual(pools.map((row) => row.id));
  const rest = await db.repos.audit.batch(org, first, { after: whole[4]!.id, limit: 1 });
  expect(rest).toEqual([whole[5]]);
});

test("pages follow one another without a gap or a repeat", async () => {
  const made: string[] = [];
  for (let n = 0; n < 7; n++) made.unshift(await write({}, added("pool", pool(`Pool ${n}`))));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { batches, next }: Awaited<ReturnType<typeof page>> = await page({}, 3, cursor);
    seen.push(...batches.map((batch) => batch.batchId));
    cursor = next;
  } while (cursor !== null);
  expect(seen).toEqual(made);
});

test("each filter narrows the log, alone and with others", async () => {
  const accountId = newId();
  const mine = pool("50%_off\\");
  const a = await write({ actor: "Zoé Martin", accountId, source: "api" }, added("pool", mine));
  const b = await write(
    { action: "pools.rename", at: "2026-09-22T08:00:00.000Z", reason: "wrong name" },
    changed("pool", mine, { name: "Half price" }),
  );
  const found = async (filters: object) => (await page(filters)).batches.map((batch) => batch.batchId);
  expect(await found({ accountId })).toEqual([a]);
  expect(await found({ actor: "zoé" })).toEqual([a]);
  expect(await found({ source: "page" })).toEqual([b]);
  expect(await found({ action: "pools.rename" })).toEqual([b]);
  expect(await found({ kind: "pool", subjectId: mine.id })).toEqual([b, a]);
  expect(await found({ kind: "person" })).toEqual([]);
  expect(await found({ from: "2026-09-22T08:00:00.000Z" })).toEqual([b]);
  expect(await found({ to: "2026-09-22T08:00:00.000Z" })).toEqual([a]);
  expect(await found({ text: "half PRICE" })).toEqual([b]);
  expect(await found({ text: "wrong" })).toEqual([b]);
  expect(await found({ text: "50%_off" })).toEqual([b, a]);
  expect(await found({ text: "5_" })).toEqual([]);
  expect(await found({ text: "half", source: "api" })).toEqual([]);
  expect(await found({ text: "", actor: undefined })).toEqual([b, a]);
});

test("the log holds other things than facts, and another organisation sees none of it", async () => {
  const subjectId = newId();
  const batch = act({ action: "accounts.invite" });
  await db.repos.audit.record(org, batch, [
    { kind: "account", subjectId, before: null, after: { role: "hr" } },
  ]);
  expect(await db.repos.audit.changesOf(org, batch.batchId)).toEqual([]);
  expect(await db.repos.audit.forSubject(org, "account", [subjectId], 5)).toMatchObject([
    { after: { role: "hr" } },
  ]);
  const other = newId();
  expect(await db.repos.audit.forSubject(other, "account", [subjectId], 5)).toEqual([]);
  expect(await db.repos.audit.batch(other, batch.batchId)).toEqual([]);
  expect((await db.repos.audit.page(other, { limit: 5 })).batches).toEqual([]);
});

test("an act can be taken back until a row of it changes or something refers to what it added", async () => {
  const craft = pool("Craft");
  const chapter = {
    id: newId(),
    kind: "chapter" as const,
    handle: "chapter",
    externalId: null,
    poolId: craft.id,
  };
  const poolMade = await write({}, added("pool", craft));
  expect(await db.repos.audit.laterTouching(org, poolMade)).toEqual({ changed: [], builtOn: [] });

  const chapterMade = await write({}, added("unit", chapter));
  const built = { changed: [], builtOn: [{ kind: "unit", id: chapter.id }] };
  expect(await db.repos.audit.laterTouching(org, poolMade)).toEqual(built);

  const renamed = await write({}, changed("pool", craft, { name: "Crafts" }));
  const touched = { changed: [{ kind: "pool", id: craft.id }], builtOn: [{ kind: "unit", id: chapter.id }] };
  expect(await db.repos.audit.laterTouching(org, poolMade)).toEqual(touched);
  expect(await db.repos.audit.laterTouching(org, chapterMade)).toEqual({ changed: [], builtOn: [] });

  for (const batchId of [renamed, chapterMade]) {
    await write({ source: "undo" }, ...inverse(await db.repos.audit.changesOf(org, batchId)));
  }
  expect(await db.repos.audit.laterTouching(org, poolMade)).toEqual({ changed: [], builtOn: [] });
  const twice = await db.repos.audit.laterTouching(org, renamed);
  expect(twice).toEqual({ changed: [{ kind: "pool", id: craft.id }], builtOn: [] });
});

test("an account of a person is built on that person", async () => {
  const id = newId();
  const contact = { email: null, site: null, timeZone: null, workingHours: null };
  const ada = { id, handle: id, externalId: null, name: "Ada", ...contact, erasedAt: null };
  const made = await write({}, added("person", ada));
  const accountId = newId();
  await db.repos.accounts.create(org, {
    id: accountId,
    email: "ada@example.org",
    name: "Ada",
    role: "member",
    personId: id,
    language: "fr",
    createdAt: "2026-09-21T08:00:00.000Z",
    passwordHash: null,
  });
  const touched = await db.repos.audit.laterTouching(org, made);
  expect(touched).toEqual({ changed: [], builtOn: [{ kind: "account", id: accountId }] });
});

test("what the log says of a person can be blanked without losing that it happened", async () => {
  const id = newId();
  const contact = { email: "ada@example.org", site: null, timeZone: null, workingHours: null };
  const ada = { id, handle: id, externalId: null, name: "Ada", ...contact, erasedAt: null as Day | null };
  await write({}, added("person", ada));
  await write({}, changed("person", ada, { erasedAt: day("2026-09-21") }));
  expect(await db.repos.audit.redact(org, "person", id, { name: "1204", email: null })).toBe(2);
  const entries = await db.repos.audit.forSubject(org, "person", [id], 5);
  expect(JSON.stringify(entries)).not.toMatch(/ada@|"name":"Ada"/);
  expect(entries.map((entry) => entry.before)).toEqual([{ ...ada, name: "1204", email: null }, null]);
});
