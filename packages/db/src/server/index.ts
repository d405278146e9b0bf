import { openExternal } from "./external.ts";
import { openOwn } from "./own.ts";

export { DataInUse } from "./hold.ts";

/** A PostgreSQL that is ready: its URL with the password, whose it is, its major version, and how to let it go. */
export type Server = { url: string; kind: "own" | "external"; major: number; stop(): Promise<void> };

/**
 * Opens the database server: the one `databaseUrl` names, or our own PostgreSQL with its data in
 * `<dataDir>/postgres`. `stop` ends our own and leaves another's alone. Refuses a server that is too old or
 * does not answer, and a `dataDir` that another living process works on (`DataInUse`).
 */
export async function openServer(asked: {
  dataDir: string;
  databaseUrl?: string | null | undefined;
  log: (line: string) => void;
}): Promise<Server> {
  if (asked.databaseUrl) return await openExternal(asked.databaseUrl);
  return await openOwn({ dataDir: asked.dataDir, log: asked.log });
}
