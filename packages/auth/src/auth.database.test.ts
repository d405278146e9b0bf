import { connect, type Db } from "@congruence/db";
import { createTestDatabase, type TestDatabase } from "@congruence/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adapterConforms } from "./testing/adapter-conformance.ts";
import { doorsBehave } from "./testing/behaviour.ts";
import { ADA, doorsOn, twoOrganisations } from "./testing/cast.ts";
import { linksBehave } from "./testing/link-behaviour.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

// The e-mail is the same in every test: each starts with nobody behind it.
async function onDatabase() {
  const organisations = twoOrganisations();
  for (const { id } of await db.repos.organisations.list())
    await db.transact((repos) => repos.organisations.remove(id));
  for (const organisation of Object.values(organisations))
    await db.repos.organisations.create({ ...organisation, language: "fr", timeZone: "Europe/Paris" });
  return { repos: db.repos, transact: db.transact, ...organisations };
}

describe("the adapter on the database", () => {
  adapterConforms(async () => {
    const { repos, lumen } = await onDatabase();
    return { repos, organisation: lumen };
  });
});

describe("the doors on the database", () => doorsBehave(onDatabase));
describe("links on the database", () => linksBehave(onDatabase));

it("reads a session in two statements at most, once the visit is noted", async () => {
  const { repos, lumen } = await onDatabase();
  const doors = doorsOn(repos);
  await doors.opened(lumen);
  const signedIn = await doors.signIn();
  const token = signedIn.ok ? signedIn.token : "";
  await doors.auth.readSession(token);
  const { result, statements } = await db.counted(() => doors.auth.readSession(token));
  expect(result?.account.email).toBe(ADA);
  expect(statements.length).toBeLessThanOrEqual(2);
});
