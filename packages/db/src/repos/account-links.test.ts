import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";

const LUMEN = { id: randomUUID(), name: "Maison Lumen", language: "fr", timeZone: "Europe/Paris" };
const ORME = { ...LUMEN, id: randomUUID() };
const on = (day: number) => new Date(Date.UTC(2026, 2, day, 9)).toISOString();
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url);
  for (const { id } of [LUMEN, ORME]) await db.repos.organisations.create({ ...LUMEN, id });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

async function account(organisationId = LUMEN.id): Promise<string> {
  const id = randomUUID();
  const fields = { name: "Ada", role: "member", personId: null, language: "fr", passwordHash: null };
  await db.repos.accounts.create(organisationId, {
    id,
    email: `${id}@x.example`,
    createdAt: on(1),
    ...fields,
  });
  return id;
}

async function link(accountId: string, expiresAt = on(8), organisationId = LUMEN.id): Promise<string> {
  const secretHash = randomUUID();
  const fields = { accountId, purpose: "invitation" as const, createdAt: on(1), expiresAt };
  await db.repos.accountLinks.create(organisationId, { secretHash, ...fields });
  return secretHash;
}

it("keeps a link as given, unused", async () => {
  const accountId = await account();
  const secretHash = await link(accountId);
  expect(await db.repos.accountLinks.find(LUMEN.id, secretHash)).toEqual({
    organisationId: LUMEN.id,
    secretHash,
    accountId,
    purpose: "invitation",
    createdAt: on(1),
    expiresAt: on(8),
    usedAt: null,
  });
  expect(await db.repos.accountLinks.find(ORME.id, secretHash)).toBeNull();
});

it("is used up once, before it expires, in its organisation", async () => {
  const secretHash = await link(await account());
  expect(await db.repos.accountLinks.spend(ORME.id, secretHash, on(2))).toBe(false);
  expect(await db.repos.accountLinks.spend(LUMEN.id, secretHash, on(8))).toBe(false);
  expect(await db.repos.accountLinks.spend(LUMEN.id, secretHash, on(2))).toBe(true);
  expect(await db.repos.accountLinks.spend(LUMEN.id, secretHash, on(2))).toBe(false);
  expect(await db.repos.accountLinks.find(LUMEN.id, secretHash)).toMatchObject({ usedAt: on(2) });
});

it("is used up by one of many at once, in a transaction or out of one", async () => {
  const [plain, inside] = [await link(await account()), await link(await account())];
  const ten = Array.from({ length: 10 }, (_, i) => i);
  const out = await Promise.all(ten.map(() => db.repos.accountLinks.spend(LUMEN.id, plain, on(2))));
  expect(out.filter(Boolean)).toHaveLength(1);
  const within = await Promise.all(
    ten.map(() =>
      db.transact((repos) => repos.accountLinks.spend(LUMEN.id, inside, on(2)), { attempts: 20 }),
    ),
  );
  expect(within.filter(Boolean)).toHaveLength(1);
});

it("closes all of one account's, lists the open ones, forgets the expired ones", async () => {
  const [ada, basile] = [await account(ORME.id), await account(ORME.id)];
  const links = [await link(ada, on(8), ORME.id), await link(ada, on(3), ORME.id)];
  const other = await link(basile, on(8), ORME.id);
  const open = async (day: number) =>
    (await db.repos.accountLinks.open(ORME.id, on(day))).map(({ secretHash }) => secretHash).sort();
  expect(await open(2)).toEqual([...links, other].sort());
  expect(await open(3)).toEqual([links[0]!, other].sort());
  expect(await db.repos.accountLinks.spendForAccount(ORME.id, ada, on(2))).toBe(2);
  expect(await db.repos.accountLinks.spendForAccount(ORME.id, ada, on(2))).toBe(0);
  expect(await open(2)).toEqual([other]);
  await db.repos.accountLinks.forgetExpired(on(3));
  expect(await db.repos.accountLinks.find(ORME.id, links[1]!)).toBeNull();
  expect(await db.repos.accountLinks.find(ORME.id, links[0]!)).not.toBeNull();
});
