import { spawnSync } from "node:child_process";
import { readFile, readlink, realpath, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "./address.ts";

/** What PostgreSQL's own lock file says of the server that runs, or ran, on a data directory. */
export type Postmaster = { pid: number; address: Address; ready: boolean; text: string };

/** Reads `postmaster.pid`; null when there is none, or when it is only half written. */
export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port, socketDir, , , status] = text.split("\n").map((line) => line.trim());
  if (!pid || !(Number(pid) > 1)) return null;
  return {
    pid: Number(pid),
    address: { socketDir: socketDir || null, port: Number(port) },
    ready: status === "ready",
    text,
  };
}

/**
 * The server that is alive on the data directory, or null. A lock file that outlived its server is left to
 * PostgreSQL, which replaces it, unless its number now belongs to a process that is no PostgreSQL (usual after
 * a container's restart): then it is taken away here, because PostgreSQL would refuse to start.
 */
export async function livingPostmaster(data: string): Promise<Postmaster | null> {
  const found = await readPostmaster(data);
  if (!found || !isAlive(found.pid)) return null;
  if (await isPostgres(found.pid, data)) return found;
  const still = await readPostmaster(data);
  if (still?.text === found.text) await unlink(join(data, "postmaster.pid")).catch(() => undefined);
  return null;
}

/** Whether a process with this number exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A server works in its data directory, so that folder tells a server from a stranger with the same number. */
async function isPostgres(pid: number, data: string): Promise<boolean> {
  if (process.platform === "win32") return true;
  const folder = await readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => error);
  if (typeof folder === "string") return folder === (await realpath(data).catch(() => data));
  // A process that is dead and not yet collected keeps its number and has no folder.
  if (process.platform === "linux" && folder.code === "ENOENT") return false;
  const asked = spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" });
  return asked.status !== 0 || asked.stdout.includes("postgres");
}
