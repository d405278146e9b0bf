import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";

let database: TestDatabase;
let db: Db;
const org = newId();
const account = newId();
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, { connections: 2 });
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

async function uploaded(createdAt: string): Promise<string> {
  const id = newId();
  await db.repos.imports.create(org, { id, createdAt, createdBy: account, files: [] });
  return id;
}

test("an import keeps its files byte for byte and in order, and its choices", async () => {
  const { imports } = db.repos;
  const id = newId();
  const files = ["people.csv", "units.xlsx"].map((name, n) => ({
    id: newId(),
    name,
    bytes: Uint8Array.from([0, 255, 13, 10, n]),
  }));
  await imports.create(org, { id, createdAt: "2026-09-21T08:00:00.000Z", createdBy: account, files });
  await imports.saveChoices(org, id, { covers: "everything" });
  expect(await imports.get(org, id)).toEqual({
    id,
    state: "uploaded",
    createdAt: "2026-09-21T08:00:00.000Z",
    createdBy: account,
    appliedAt: null,
    undoneAt: null,
    choices: { covers: "everything" },
    result: null,
    progress: 0,
    batchId: null,
    files: files.map((file) => ({ id: file.id, name: file.name })),
  });
  for (const file of files) expect([...(await imports.fileBytes(org, file.id))!]).toEqual([...file.bytes]);
  expect(await imports.fileBytes(newId(), files[0]!.id)).toBeNull();
  expect(await imports.get(newId(), id)).toBeNull();
});

test("of two who apply the same import at once, one goes on", async () => {
  const { imports } = db.repos;
  const id = await uploaded("2026-09-21T09:00:00.000Z");
  const both = await Promise.all([1, 2].map(() => imports.claim(org, id, "uploaded", "applying")));
  expect(both.sort()).toEqual([false, true]);
  const batchId = newId();
  const appliedAt = "2026-09-21T09:01:00.000Z";
  await imports.change(org, id, {
    state: "applied",
    progress: 100,
    result: { added: 3 },
    batchId,
    appliedAt,
  });
  const [newest] = await imports.list(org);
  expect(newest).toMatchObject({
    id,
    state: "applied",
    progress: 100,
    result: { added: 3 },
    batchId,
    appliedAt,
  });
});

test("what a row said last counts, unless the import was undone or never applied", async () => {
  const { imports } = db.repos;
  const said = async (at: string, fingerprint: string, state: "applied" | "failed") => {
    const id = await uploaded(at);
    await imports.saveImportedRows(org, id, [
      { subject: "people", key: "1", fingerprint: "overwritten" },
      { subject: "people", key: "1", fingerprint },
      { subject: "units", key: "1", fingerprint: "unit" },
    ]);
    await imports.change(org, id, { state, appliedAt: at });
    return id;
  };
  await said("2026-01-01T00:00:00.000Z", "first", "applied");
  const second = await said("2026-01-02T00:00:00.000Z", "second", "applied");
  await said("2026-01-03T00:00:00.000Z", "third", "failed");
  expect(await imports.importedRows(org, "people")).toEqual(new Map([["1", "second"]]));
  await imports.change(org, second, { state: "undone", undoneAt: "2026-01-04T00:00:00.000Z" });
  expect(await imports.importedRows(org, "people")).toEqual(new Map([["1", "first"]]));
  expect(await imports.importedRows(org, "missions")).toEqual(new Map());
});

test("the mapping of a header is remembered, the last one stands", async () => {
  const { imports } = db.repos;
  expect(await imports.mapping(org, "signature")).toBeNull();
  await imports.saveMapping(org, "signature", { name: 1 });
  await imports.saveMapping(org, "signature", { name: 2 });
  expect(await imports.mapping(org, "signature")).toEqual({ name: 2 });
  expect(await imports.mapping(newId(), "signature")).toBeNull();
});
