import pg from "pg";
import { type Address, hostOf, SUPERUSER } from "./address.ts";

/** The advisory lock that says "this server is ours": it lives on one connection and dies with our process. */
const LOCK = [0x434f4e47, 1] as const;
const MARK = "congruence holds the data, process ";

/** Raised when another live process works on the data directory. */
export class DataInUse extends Error {
  readonly holder: number | null;
  constructor(dataDir: string, holder: number | null) {
    const who =
      holder === null ? "another process" : holder === process.pid ? "this process" : `process ${holder}`;
    const stop = holder === null || holder === process.pid ? "Stop it" : `Stop it (kill ${holder})`;
    super(`The data in ${dataDir} is already in use by ${who}. ${stop}, or set DATA_DIR to another folder.`);
    this.name = "DataInUse";
    this.holder = holder;
  }
}

/** A connection to the server's own database; the caller ends it. */
export async function connect(address: Address, password: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: hostOf(address),
    port: address.port,
    user: SUPERUSER,
    password,
    database: "postgres",
    application_name: `${MARK}${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // An end of the connection is told by "end"; without a listener the error itself would end the process.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Takes the lock on this connection; false when another connection has it. */
export async function take(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1, $2) AS taken", [
    ...LOCK,
  ]);
  return rows[0]?.taken === true;
}

/** The process that has the lock, or null when nobody has, or it does not say who it is. */
export async function holderOf(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = $2 AND l.granted`,
    [...LOCK],
  );
  const pid = Number(rows[0]?.name.startsWith(MARK) ? rows[0].name.slice(MARK.length) : Number.NaN);
  return Number.isInteger(pid) ? pid : null;
}
