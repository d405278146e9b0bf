import { day } from "@congruence/domain";
import fc from "fast-check";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { folded } from "./search.ts";
import { smallCompany, someAct, TODAY } from "./small-company.ts";

let database: TestDatabase;
let db: Db;
const org = newId();
const company = smallCompany();
company.pool("UX/UI");
const web = company.unit("chapter", "Développement web");
const buy = company.unit("tribe", "Acheter");
const till = company.unit("squad", "Caisse", buy);
const renamed = company.unit("squad", "L’Œuvre 50%_", buy);
const eloise = company.person("Éloïse Martin", web);
const marc = company.person("Marc Eloi");
const person = company.person("Zoé Ørsted-Łukasz");
company.item("Suivi de commande", till);
const until = (unitId: string, name: string) =>
  company.version(unitId, name, null, day("2023-01-01"), day("2024-01-01"));
until(renamed, "Ancien nom");

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, { connections: 2 });
  for (const id of [org, newId()]) {
    await db.repos.organisations.create({ id, name: "Brume", language: "fr", timeZone: "Europe/Paris" });
    await db.transact((repos) => repos.facts.write(id, company.changes, someAct()));
  }
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const names = async (text: string, limit = 20) =>
  (await db.repos.search(org, text, TODAY, limit)).map((found) => found.name);

test("names are found in any case, without their accents, from the start of any word", async () => {
  expect(await names("eloise")).toEqual(["Éloïse Martin"]);
  expect(await names("ÉLOÏSE MAR")).toEqual(["Éloïse Martin"]);
  expect(await names("martin elo")).toEqual(["Éloïse Martin"]);
  expect(await names("orsted luk")).toEqual(["Zoé Ørsted-Łukasz"]);
  expect(await names("oeuvre")).toEqual(["L’Œuvre 50%_"]);
  expect(await names("ui")).toEqual(["UX/UI"]);
  expect(await names("commande")).toEqual(["Suivi de commande"]);
  expect(await names("ommande")).toEqual([]);
  expect(await names("elo zoe")).toEqual([]);
});

test("names that begin with the text come before those that hold it further on", async () => {
  expect(await names("elo")).toEqual(["Éloïse Martin", "Marc Eloi"]);
  expect(await names("mar")).toEqual(["Marc Eloi", "Éloïse Martin"]);
  expect(await names("mar", 1)).toEqual(["Marc Eloi"]);
});

test("a handle or an external id finds its bearer", async () => {
  const [row] = await db.repos.facts.by(org, "person", "id", [marc]);
  for (const code of [row!.handle, row!.externalId!]) {
    expect(await names(code)).toEqual(["Marc Eloi"]);
  }
  const [unit] = await db.repos.facts.by(org, "unit", "id", [till]);
  expect((await db.repos.search(org, unit!.handle, TODAY))[0]?.name).toBe("Caisse");
});

test("each is told with where it stands that day", async () => {
  const first = async (text: string) => (await db.repos.search(org, text, TODAY))[0];
  expect(await first("eloise")).toMatchObject({ kind: "person", id: eloise, context: "Développement web" });
  expect(await first("zoe")).toMatchObject({ kind: "person", id: person, context: null });
  expect(await first("caisse")).toMatchObject({ kind: "squad", id: till, context: "Acheter" });
  expect(await first("acheter")).toMatchObject({ kind: "tribe", id: buy, context: null });
  expect(await first("suivi")).toMatchObject({ kind: "item", context: "touchpoints" });
  expect(await first("ux")).toMatchObject({ kind: "pool", context: "channels" });
});

test("a unit answers to a former name and is shown by the name of the day", async () => {
  expect(await names("ancien")).toEqual(["L’Œuvre 50%_"]);
  const then = await db.repos.search(org, "oeuvre", day("2023-06-01"));
  expect(then.map((found) => found.name)).toEqual(["Ancien nom"]);
});

test("an erased person is not found", async () => {
  const [ada] = await db.repos.facts.by(org, "person", "id", [person]);
  const erased = { ...ada!, erasedAt: TODAY };
  const change = { kind: "person" as const, id: person, before: ada!, after: erased };
  await db.transact((repos) => repos.facts.write(org, [change], someAct()));
  expect(await names("zoe")).toEqual([]);
  expect(await names(ada!.handle)).toEqual([]);
});

test("signs mean nothing but themselves, and no text breaks the search", async () => {
  expect(await names("%")).toEqual([]);
  expect(await names("l’œuvre 50%_")).toEqual(["L’Œuvre 50%_"]);
  expect(await names("_")).toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 10 }), async (text) => {
      for (const odd of [text, `${text}' & !(${text}:*) \\`]) {
        expect((await db.repos.search(org, odd, TODAY)).length).toBeLessThanOrEqual(20);
      }
    }),
    { numRuns: 60 },
  );
});

test("the application folds a text as the database folds a name", () => {
  expect(folded("Éloïse CŒUR Łódź Straße Ægir ø")).toBe("eloise coeur lodz strasse aegir o");
});
