import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openServer, type Server } from "../server/index.ts";
import { livingPostmaster } from "../server/postmaster.ts";
import { isRoot } from "../server/runner.ts";
import { endHolders } from "./holder.ts";

/** Folders and servers of one test; `stopAll` ends and removes them, and the holders. */
const folders: string[] = [];
const servers: Server[] = [];

/** A data directory that does not exist yet, in a folder that the server's user can enter. */
export async function dataDir(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "congruence-test-"));
  folders.push(folder);
  if (isRoot()) await chmod(folder, mode);
  return join(folder, "d");
}

let seed: string | undefined;

/** A data directory that has been started and stopped before: quicker than a new one. */
export async function usedDataDir(): Promise<string> {
  if (seed === undefined) {
    const folder = await mkdtemp(join(tmpdir(), "congruence-test-"));
    if (isRoot()) await chmod(folder, 0o711);
    await (await openServer({ dataDir: join(folder, "d"), log: () => undefined })).stop();
    seed = folder;
  }
  const dir = await dataDir();
  if (spawnSync("cp", ["-a", join(seed, "d"), dir]).status !== 0) throw new Error("cp failed");
  return dir;
}

/** Removes what `usedDataDir` copies from; for the end of a file of tests. */
export async function forgetSeed(): Promise<void> {
  if (seed !== undefined) await rm(seed, { recursive: true, force: true });
  seed = undefined;
}

export async function open(dir: string, log: string[] = []): Promise<Server> {
  const server = await openServer({ dataDir: dir, log: (line) => log.push(line) });
  servers.push(server);
  return server;
}

export async function stopAll(): Promise<void> {
  await endHolders();
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** The fields of the first row that the statement answers. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0] ?? [];
  } finally {
    await client.end();
  }
}

/** Waits until it is so; gives up after twenty seconds. */
export async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  const limit = Date.now() + 20_000;
  while (!(await so())) {
    if (Date.now() > limit) throw new Error("It did not come to be.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until no server is alive on the data directory. */
export async function ended(dir: string): Promise<void> {
  await until(async () => (await livingPostmaster(join(dir, "postgres"))) === null);
}
