import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drift } from "../migrate/index.ts";
import { createTestDatabase, startTestServer } from "./index.ts";
import { ask } from "./own-servers.ts";
import { sweep } from "./sweep.ts";

test("each test database is migrated, apart from the others, and gone when dropped", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect(await drift(one.url)).toBe("");
  await ask(one.url, "CREATE TABLE mine (n int)");
  expect(await ask(other.url, "SELECT to_regclass('mine')")).toEqual([null]);
  await one.drop();
  await expect(ask(one.url, "SELECT 1")).rejects.toMatchObject({ code: "3D000" });
  await other.drop();
});

test("on a server that is given, the run takes away what it made", async () => {
  const given = await createTestDatabase({ empty: true });
  const before = { ...process.env };
  try {
    const names =
      "SELECT array_agg(datname::text ORDER BY datname) FROM pg_database WHERE datname LIKE 'congruence_template_%'";
    const [known] = await ask(given.url, names);
    const server = await startTestServer({ databaseUrl: given.url });
    const database = await createTestDatabase();
    expect(await ask(database.url, "SELECT to_regclass('allocation') IS NOT NULL")).toEqual([true]);
    await database.drop();
    await server.stop();
    expect(await ask(given.url, names)).toEqual([known]);
  } finally {
    Object.assign(process.env, before);
    await given.drop();
  }
});

test("only folders whose owner is dead are swept", async () => {
  const parent = await mkdtemp(join(tmpdir(), "congruence-sweep-"));
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const owners = {
    dead: { pid: dead, host: hostname() },
    alive: { pid: process.pid, host: hostname() },
    elsewhere: { pid: dead, host: "another-machine" },
  };
  for (const [name, owner] of Object.entries(owners)) {
    await mkdir(join(parent, `congruence-temporary-${name}`));
    await writeFile(join(parent, `congruence-temporary-${name}`, "owner.json"), JSON.stringify(owner));
  }
  await mkdir(join(parent, "congruence-temporary-unknown"));
  await mkdir(join(parent, "somebody-elses"));
  await sweep(parent);
  const left = (await readdir(parent)).map((name) => name.replace("congruence-temporary-", "")).sort();
  expect(left).toEqual(["alive", "elsewhere", "somebody-elses", "unknown"]);
  await rm(parent, { recursive: true });
});
