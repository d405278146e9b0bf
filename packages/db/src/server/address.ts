import { createServer } from "node:net";
import { join } from "node:path";

/** How to reach the server: a folder with its Unix socket, or the loopback address. */
export type Address = { socketDir: string | null; port: number };

export const SUPERUSER = "congruence";
export const DATABASE = "congruence";

/**
 * The socket inside the data directory where the system has such sockets, the whole path has fewer than 100
 * bytes, and PostgreSQL's list of folders can hold it; otherwise a free port of this machine alone.
 */
export async function chooseAddress(data: string, platform: string = process.platform): Promise<Address> {
  const socket = join(data, ".s.PGSQL.5432");
  const fits = Buffer.byteLength(socket) < 100 && !/[",]/.test(data) && data.trim() === data;
  if (platform !== "win32" && fits) return { socketDir: data, port: 5432 };
  return { socketDir: null, port: await freePort() };
}

export const hostOf = (address: Address): string => address.socketDir ?? "127.0.0.1";

/** The address as a URL, as `DATABASE_URL` would give it. */
export function urlOf(address: Address, password: string, database: string = DATABASE): string {
  const who = `${SUPERUSER}:${encodeURIComponent(password)}`;
  if (address.socketDir === null) return `postgresql://${who}@127.0.0.1:${address.port}/${database}`;
  const host = encodeURIComponent(address.socketDir);
  return `postgresql://${who}@localhost:${address.port}/${database}?host=${host}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      const port = typeof bound === "object" && bound !== null ? bound.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
