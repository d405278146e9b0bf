import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import type { NewAccount } from "./accounts.ts";

const AT = "2026-03-02T09:00:00.123Z";
const LUMEN = { id: randomUUID(), name: "Maison Lumen", language: "fr", timeZone: "Europe/Paris" };
const ORME = { id: randomUUID(), name: "Atelier de l'Orme", language: "fr", timeZone: "Europe/Paris" };
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url);
  for (const organisation of [LUMEN, ORME]) await db.repos.organisations.create(organisation);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const account = (email: string, over: Partial<NewAccount> = {}): NewAccount => ({
  id: randomUUID(),
  email,
  name: "Ada Martin",
  role: "member",
  personId: null,
  language: "fr",
  createdAt: AT,
  passwordHash: null,
  ...over,
});

it("keeps an account as given, its e-mail in lower case", async () => {
  const ada = account("Ada@Lumen.example");
  expect(await db.repos.accounts.create(LUMEN.id, ada)).toBe(true);
  expect(await db.repos.accounts.find(LUMEN.id, ada.id)).toEqual({
    organisationId: LUMEN.id,
    id: ada.id,
    email: "ada@lumen.example",
    name: "Ada Martin",
    role: "member",
    personId: null,
    language: "fr",
    theme: "system",
    disabledAt: null,
    createdAt: AT,
    lastVisitAt: null,
    previousVisitAt: null,
  });
  expect(await db.repos.accounts.find(ORME.id, ada.id)).toBeNull();
});

it("takes an e-mail once in an organisation, and refuses it without spoiling the transaction", async () => {
  const first = account("basile@lumen.example");
  await db.repos.accounts.create(LUMEN.id, first);
  const refused = await db.transact(async (repos) => {
    const created = await repos.accounts.create(LUMEN.id, account("BASILE@lumen.example"));
    return { created, still: await repos.accounts.find(LUMEN.id, first.id) };
  });
  expect(refused).toMatchObject({ created: false, still: { id: first.id } });
  expect(await db.repos.accounts.create(ORME.id, account("basile@lumen.example"))).toBe(true);
});

it("finds every door that an e-mail opens, oldest first, with password and organisation", async () => {
  const later = account("claire@lumen.example", {
    createdAt: "2026-05-01T00:00:00.000Z",
    passwordHash: "one",
  });
  const sooner = account("claire@lumen.example", { passwordHash: "two" });
  await db.repos.accounts.create(LUMEN.id, later);
  await db.repos.accounts.create(ORME.id, sooner);
  expect(await db.repos.accounts.byEmail("Claire@Lumen.example")).toMatchObject([
    { id: sooner.id, organisationName: ORME.name, passwordHash: "two" },
    { id: later.id, organisationName: LUMEN.name, passwordHash: "one" },
  ]);
  expect(await db.repos.accounts.byEmail("%@lumen.example")).toEqual([]);
});

it("changes what it is given and leaves the rest, in that organisation alone", async () => {
  const dora = account("dora@lumen.example", { passwordHash: "old" });
  await db.repos.accounts.create(LUMEN.id, dora);
  expect(await db.repos.accounts.change(LUMEN.id, dora.id, { role: "hr", disabledAt: AT })).toBe(true);
  expect(await db.repos.accounts.change(ORME.id, dora.id, { role: "administrator" })).toBe(false);
  expect(await db.repos.accounts.setPassword(ORME.id, dora.id, "stolen")).toBe(false);
  expect(await db.repos.accounts.setPassword(LUMEN.id, dora.id, "new")).toBe(true);
  const visit = { lastVisitAt: "2026-03-03T08:00:00.000Z", previousVisitAt: AT };
  await db.repos.accounts.recordVisit(ORME.id, dora.id, { ...visit, lastVisitAt: AT });
  await db.repos.accounts.recordVisit(LUMEN.id, dora.id, visit);
  expect(await db.repos.accounts.findWithPassword(LUMEN.id, dora.id)).toMatchObject({
    name: "Ada Martin",
    role: "hr",
    disabledAt: AT,
    passwordHash: "new",
    ...visit,
  });
});

it("lists an organisation's accounts by name, without their passwords", async () => {
  const fresh = { ...LUMEN, id: randomUUID() };
  await db.repos.organisations.create(fresh);
  for (const name of ["Zoé", "Ada", "Marc"])
    await db.repos.accounts.create(fresh.id, account(`${name}@x.example`, { name, passwordHash: "secret" }));
  const list = await db.repos.accounts.list(fresh.id);
  expect(list.map(({ name }) => name)).toEqual(["Ada", "Marc", "Zoé"]);
  expect(JSON.stringify(list)).not.toContain("secret");
});

it("says which accounts nobody has chosen a password for yet, of one organisation", async () => {
  const waiting = account("waiting@orme.example");
  const inside = account("inside@orme.example", { passwordHash: "$argon2id$" });
  for (const one of [waiting, inside]) await db.repos.accounts.create(ORME.id, one);
  const ids = await db.repos.accounts.withoutPassword(ORME.id);
  expect(ids).toContain(waiting.id);
  expect(ids).not.toContain(inside.id);
  expect(await db.repos.accounts.withoutPassword(LUMEN.id)).not.toContain(waiting.id);
  await db.repos.accounts.setPassword(ORME.id, waiting.id, "$argon2id$");
  expect(await db.repos.accounts.withoutPassword(ORME.id)).not.toContain(waiting.id);
});
