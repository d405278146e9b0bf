import { readdir, readFile, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive, livingPostmaster } from "../server/postmaster.ts";
import { OWNER_FILE, type Owner, TEMPORARY } from "../server/temporary.ts";

/**
 * Ends and removes what killed test runs of this machine left behind: a server on a throwaway folder whose
 * owner is no more. A folder without an owner's name, or with a living owner, is left alone.
 */
export async function sweep(parent = tmpdir()): Promise<string[]> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(TEMPORARY));
  const swept: string[] = [];
  for (const name of names) {
    const folder = join(parent, name);
    const owner = await ownerOf(folder);
    if (!owner || owner.host !== hostname() || isAlive(owner.pid)) continue;
    const server = await livingPostmaster(join(folder, "data", "postgres"));
    try {
      if (server) process.kill(server.pid, "SIGQUIT");
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      swept.push(folder);
    } catch {
      // Another user's, or another run sweeps it at this moment.
    }
  }
  return swept;
}

async function ownerOf(folder: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(join(folder, OWNER_FILE), "utf8")) as Owner;
  } catch {
    return null;
  }
}
