import type pg from "pg";
import { type Address, chooseAddress, DATABASE, urlOf } from "./address.ts";
import { askToEnd, initialise, keepPassword, launch, shutDown } from "./cluster.ts";
import { connect, DataInUse, holderOf, take } from "./hold.ts";
import { choosePlace, type Place, SYSTEM_DIR } from "./place.ts";
import { livingPostmaster } from "./postmaster.ts";
import { endWithProcess } from "./signals.ts";

/** How long a start waits for a process that is just ending, in milliseconds. */
const PATIENCE = 3_000;
/** How long a server may take to answer before we give up; recovery after a crash is part of it. */
const ANSWER = 600_000;

type Held = { pid: number; address: Address; client: pg.Client; adopted: boolean };
export type OwnServer = { url: string; kind: "own"; major: number; stop(): Promise<void> };

/**
 * Starts our own PostgreSQL on `dataDir`, or takes over the one that a killed process of ours left running.
 * Refuses, naming the process, while another one holds the directory. `settings` are for throwaway servers.
 */
export async function openOwn(asked: {
  dataDir: string;
  log: (line: string) => void;
  systemDir?: string;
  settings?: Record<string, string>;
}): Promise<OwnServer> {
  const { log, settings = {} } = asked;
  const place = await choosePlace({ dataDir: asked.dataDir, systemDir: asked.systemDir ?? SYSTEM_DIR, log });
  const password = await keepPassword(place.home);
  await initialise(place, password, settings);

  let held = await hold(place, password, await chooseAddress(place.data), settings);
  if (held.adopted) log(`Took over the PostgreSQL that runs on ${place.data} (process ${held.pid})`);
  const { address } = held;
  const major = await prepare(held.client).catch((error) => {
    askToEnd(place, held.pid, "fast");
    throw error;
  });

  let stopping = false;
  /** The server itself may fail and come back, or be killed: then it is started and held again, at the same address. */
  const watch = (client: pg.Client) =>
    client.once("end", async () => {
      if (stopping) return;
      log("The connection that holds the data was lost; taking it again");
      try {
        const again = await hold(place, password, address, settings);
        if (stopping) return askToEnd(place, again.pid, "fast");
        held = again;
        watch(again.client);
        log(`Holding ${place.data} again`);
      } catch (error) {
        log(`PostgreSQL could not be taken again: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
  watch(held.client);
  const forget = endWithProcess(() => askToEnd(place, held.pid, "fast"));

  return {
    url: urlOf(address, password),
    kind: "own",
    major,
    async stop() {
      if (stopping) return;
      stopping = true;
      forget();
      await shutDown(place, held.pid);
      await held.client.end().catch(() => undefined);
    },
  };
}

/** One living server, and its lock on a connection of ours. */
async function hold(
  place: Place,
  password: string,
  address: Address,
  settings: Record<string, string>,
): Promise<Held> {
  const began = Date.now();
  let adopted = true;
  let failures = 0;
  for (;;) {
    const running = await livingPostmaster(place.data);
    if (!running) {
      try {
        await launch(place, address, settings);
        adopted = false;
      } catch (error) {
        // Another start was first, or the last of a killed server's processes are still leaving.
        failures += 1;
        if (failures > 10 || !mayPass(error)) throw error;
        await pause(200);
      }
      continue;
    }
    const client = await connect(running.address, password).catch(
      (error: { code?: string; message: string }) => error,
    );
    if ("query" in client) {
      const holder = await tryToTake(client);
      if (holder === "ours") return { pid: running.pid, address: running.address, client, adopted };
      await client.end().catch(() => undefined);
      const waited = Date.now() - began;
      if (holder !== "gone" && (holder === process.pid || waited > PATIENCE))
        throw new DataInUse(place.home, holder);
    } else if (client.code === "28P01") {
      if (!adopted) askToEnd(place, running.pid, "fast");
      throw new Error(
        `The data in ${place.data} does not accept the password in ${place.home}/postgres-password.`,
      );
    } else if (Date.now() - began > ANSWER) {
      throw new Error(`PostgreSQL on ${place.data} does not answer: ${client.message}`);
    }
    await pause(50);
  }
}

/** "ours" when the lock is taken, "gone" when the server left meanwhile, else the process that has it (null: unknown). */
async function tryToTake(client: pg.Client): Promise<"ours" | "gone" | number | null> {
  try {
    return (await take(client)) ? "ours" : await holderOf(client);
  } catch {
    return "gone";
  }
}

/** Makes the database where it is missing; answers the server's major version. */
async function prepare(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
  return Math.trunc(Number(rows[0]?.server_version_num) / 10_000);
}

function mayPass(error: unknown): boolean {
  const words = error instanceof Error ? error.message : "";
  return /lock file|pre-existing shared memory|could not bind|Address already in use/i.test(words);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
