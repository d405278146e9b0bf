import { spawn } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { ask } from "../testing/own-servers.ts";
import { writeMigration } from "./author.ts";
import { findPrismaDir } from "./files.ts";
import { drift, LOCK, migrate } from "./index.ts";

const quiet = { log: () => undefined };
let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), "congruence-prisma-"));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A copy of the schema and the migrations that a test may change. */
async function ownPrismaDir(): Promise<string> {
  await cp(findPrismaDir(), folder, { recursive: true });
  return folder;
}

async function addMigration(prismaDir: string, name: string, sql: string): Promise<void> {
  await mkdir(join(prismaDir, "migrations", name), { recursive: true });
  await writeFile(join(prismaDir, "migrations", name, "migration.sql"), sql);
}

test("brings an empty database to the schema, all of it, and then has nothing to do", async () => {
  const entries = await readdir(join(findPrismaDir(), "migrations"), { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const log: string[] = [];
  expect(await migrate(database.url, { log: (line) => log.push(line) })).toEqual({ applied: names });
  expect(log).toHaveLength(1);
  expect(await drift(database.url)).toBe("");
  expect(await migrate(database.url, quiet)).toEqual({ applied: [] });
});

test("two who migrate at once do it once", async () => {
  const both = await Promise.all([migrate(database.url, quiet), migrate(database.url, quiet)]);
  expect(both.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
  expect(
    await ask(database.url, "SELECT count(*)::int FROM _prisma_migrations WHERE rolled_back_at IS NOT NULL"),
  ).toEqual([0]);
});

test("waits for whoever migrates already", async () => {
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  await other.query("SELECT pg_advisory_lock($1, $2)", [...LOCK]);
  const migrating = migrate(database.url, quiet);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await ask(database.url, "SELECT to_regclass('_prisma_migrations')")).toEqual([null]);
  await other.end();
  expect((await migrating).applied).not.toHaveLength(0);
});

test("applies to a database with data only what is new", async () => {
  const prismaDir = await ownPrismaDir();
  await migrate(database.url, { ...quiet, prismaDir });
  await addMigration(
    prismaDir,
    "29990101000000_words",
    "CREATE TABLE words (said text);\nINSERT INTO words VALUES ('one; two');",
  );
  expect(await migrate(database.url, { ...quiet, prismaDir })).toEqual({ applied: ["29990101000000_words"] });
  expect(await ask(database.url, "SELECT said FROM words")).toEqual(["one; two"]);
});

test("a migration that fails leaves nothing, and may be tried again once it is mended", async () => {
  const prismaDir = await ownPrismaDir();
  const name = "29990101000000_broken";
  await addMigration(prismaDir, name, "CREATE TABLE half (n int);\nSELECT nothing_of_the_kind();");
  await expect(migrate(database.url, { ...quiet, prismaDir })).rejects.toThrow(/nothing_of_the_kind/);
  expect(await ask(database.url, "SELECT to_regclass('half')")).toEqual([null]);
  await addMigration(prismaDir, name, "CREATE TABLE half (n int);");
  expect(await migrate(database.url, { ...quiet, prismaDir })).toEqual({ applied: [name] });
});

test("refuses a database that a newer release has written to", async () => {
  const prismaDir = await ownPrismaDir();
  await addMigration(prismaDir, "29990101000000_later", "CREATE TABLE later (n int);");
  await migrate(database.url, { ...quiet, prismaDir });
  await expect(migrate(database.url, quiet)).rejects.toThrow(/29990101000000_later.*newer release/);
});

test("drift tells what the schema says and the database does not", async () => {
  const prismaDir = await ownPrismaDir();
  await migrate(database.url, { ...quiet, prismaDir });
  await ask(database.url, "ALTER TABLE person DROP COLUMN site");
  expect(await drift(database.url, { prismaDir })).toContain('ADD COLUMN     "site"');
  await ask(database.url, "ALTER TABLE person ADD COLUMN site text");
  await ask(database.url, "DROP INDEX allocation_organisation_id_unit_id_idx");
  expect(await drift(database.url, { prismaDir })).toContain("allocation_organisation_id_unit_id_idx");
});

test("the next migration is written from what changed in the schema, and closes the drift", async () => {
  const prismaDir = await ownPrismaDir();
  const at = new Date("2999-02-28T13:14:15Z");
  const write = (name: string) => writeMigration(database.url, { name, at, prismaDir });
  expect(await write("nothing")).toBeNull();
  await appendFile(
    join(prismaDir, "schema", "people.prisma"),
    '\nmodel Pet {\n  id String @id @db.Uuid\n  @@map("pet")\n}\n',
  );
  const path = await write("pets");
  expect(path).toBe(join(prismaDir, "migrations", "29990228131415_pets", "migration.sql"));
  expect(await readFile(path ?? "", "utf8")).toContain('CREATE TABLE "pet"');
  expect(await write("pets_again")).toBeNull();
  expect(await ask(database.url, "SELECT count(*)::int FROM pet")).toEqual([0]);
  await expect(write("Two words")).rejects.toThrow(/lower case/);
});

test("a process that has migrated ends when it is done", async () => {
  const script = `const { migrate } = await import("./packages/db/src/migrate/index.ts");
    await migrate(process.env.URL, { log() {} }); console.log("done");`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
    env: { ...process.env, URL: database.url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const done = await new Promise<number>((resolve) => child.stdout.once("data", () => resolve(Date.now())));
  await new Promise((resolve) => child.once("exit", resolve));
  expect(Date.now() - done).toBeLessThan(5_000);
});

test("the folder of the migrations is the checkout's, or the one that CONGRUENCE_ROOT names", () => {
  expect(findPrismaDir("/srv/congruence")).toBe("/srv/congruence/prisma");
  expect(findPrismaDir(undefined)).toBe(fileURLToPath(new URL("../../../../prisma", import.meta.url)));
});
