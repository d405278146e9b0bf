import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { type OwnServer, openOwn } from "./own.ts";
import { isRoot } from "./runner.ts";

/** What makes a server fast whose data nobody will miss. */
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };

/** How the folders of throwaway servers begin, and the file that says whose each is. */
export const TEMPORARY = "congruence-temporary-";
export const OWNER_FILE = "owner.json";
export type Owner = { pid: number; host: string };

/** A server on an empty folder of its own that is gone with `stop`: for tests and for writing migrations. */
export async function openTemporary(
  log: (line: string) => void = () => undefined,
): Promise<OwnServer & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), TEMPORARY));
  const owner: Owner = { pid: process.pid, host: hostname() };
  await writeFile(join(folder, OWNER_FILE), JSON.stringify(owner));
  if (isRoot()) await chmod(folder, 0o711);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const server = await openOwn({ dataDir: join(folder, "data"), log, settings: CARELESS });
    return {
      ...server,
      folder,
      async stop() {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
