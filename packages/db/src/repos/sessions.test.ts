import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";

const LUMEN = { id: randomUUID(), name: "Maison Lumen", language: "fr", timeZone: "Europe/Paris" };
const ORME = { ...LUMEN, id: randomUUID() };
const ADA = randomUUID();
const on = (day: number) => new Date(Date.UTC(2026, 2, day, 9)).toISOString();
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url);
  for (const { id } of [LUMEN, ORME]) {
    await db.repos.organisations.create({ ...LUMEN, id });
    const fields = {
      email: "ada@lumen.example",
      name: "Ada",
      role: "member",
      personId: null,
      language: "fr",
    };
    await db.repos.accounts.create(id, { id: ADA, ...fields, createdAt: on(1), passwordHash: "secret" });
  }
});
afterAll(async () => {
  await db.close();
  await database.drop();
});
beforeEach(async () => {
  for (const { id } of [LUMEN, ORME]) await db.repos.sessions.endForAccount(id, ADA, null);
});

const open = (
  idHash: string,
  over: { expiresAt?: string; endsAt?: string; createdAt?: string } = {},
  org = LUMEN.id,
) =>
  db.repos.sessions.create(org, {
    idHash,
    accountId: ADA,
    createdAt: on(1),
    expiresAt: on(5),
    endsAt: on(20),
    userAgent: "Firefox",
    ...over,
  });
const expiry = async (idHash: string, org = LUMEN.id) =>
  (await db.repos.sessions.find(org, idHash))?.session.expiresAt;

it("keeps a session as given and reads it with its account, without the password", async () => {
  await open("one");
  const found = await db.repos.sessions.find(LUMEN.id, "one");
  expect(found?.session).toEqual({
    organisationId: LUMEN.id,
    idHash: "one",
    accountId: ADA,
    createdAt: on(1),
    expiresAt: on(5),
    endsAt: on(20),
    userAgent: "Firefox",
  });
  expect(found?.account).toMatchObject({ id: ADA, organisationId: LUMEN.id, email: "ada@lumen.example" });
  expect(JSON.stringify(found)).not.toContain("secret");
  expect(await db.repos.sessions.find(ORME.id, "one")).toBeNull();
});

it("holds the idle limit to the absolute one, and moves it forward only", async () => {
  await open("one", { expiresAt: on(25) });
  expect(await expiry("one")).toBe(on(20));
  await open("two");
  await open("two", {}, ORME.id);
  await db.repos.sessions.extend(LUMEN.id, "two", on(12));
  expect(await expiry("two")).toBe(on(12));
  await db.repos.sessions.extend(LUMEN.id, "two", on(3));
  expect(await expiry("two")).toBe(on(12));
  await db.repos.sessions.extend(LUMEN.id, "two", on(30));
  expect(await expiry("two")).toBe(on(20));
  expect(await expiry("two", ORME.id)).toBe(on(5));
});

it("moves the idle limit to the same instant whatever time zone the connection is in", async () => {
  const url = new URL(database.url);
  url.searchParams.set("options", "-c TimeZone=Pacific/Auckland");
  const elsewhere = connect(url.toString());
  await open("one");
  await elsewhere.repos.sessions.extend(LUMEN.id, "one", on(12));
  await elsewhere.close();
  expect(await expiry("one")).toBe(on(12));
});

it("ends one, or all of an account but one, in that organisation", async () => {
  for (const name of ["one", "two", "three"]) {
    await open(name);
    await open(name, {}, ORME.id);
  }
  expect(await db.repos.sessions.end(LUMEN.id, "one")).toBe(true);
  expect(await db.repos.sessions.end(LUMEN.id, "one")).toBe(false);
  expect(await db.repos.sessions.endForAccount(LUMEN.id, ADA, "two")).toBe(1);
  expect((await db.repos.sessions.forAccount(LUMEN.id, ADA)).map(({ idHash }) => idHash)).toEqual(["two"]);
  expect(await db.repos.sessions.forAccount(ORME.id, ADA)).toHaveLength(3);
});

it("lists newest first, and sweeps what is over to the instant", async () => {
  await open("older", { createdAt: on(1), expiresAt: on(4) });
  await open("newer", { createdAt: on(2), expiresAt: on(6) });
  await open("over", { createdAt: on(3), expiresAt: on(4) }, ORME.id);
  const names = async (org: string) =>
    (await db.repos.sessions.forAccount(org, ADA)).map(({ idHash }) => idHash);
  expect(await names(LUMEN.id)).toEqual(["newer", "older"]);
  expect(await db.repos.sessions.endExpired(on(4))).toBe(2);
  expect(await names(LUMEN.id)).toEqual(["newer"]);
  expect(await names(ORME.id)).toEqual([]);
});

it("opens none for an account of another organisation", async () => {
  const stranger = randomUUID();
  const session = { idHash: "x", createdAt: on(1), expiresAt: on(2), endsAt: on(3), userAgent: "" };
  await expect(db.repos.sessions.create(LUMEN.id, { ...session, accountId: stranger })).rejects.toThrow();
});
