import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chown, link, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Address, SUPERUSER } from "./address.ts";
import type { Place } from "./place.ts";
import { isAlive, livingPostmaster } from "./postmaster.ts";

/**
 * The server's password, made once and kept beside the data with mode 0600. Two processes that start together
 * end with the same one: a file is linked into place, and only the first link succeeds.
 */
export async function keepPassword(home: string): Promise<string> {
  const file = join(home, "postgres-password");
  const read = async () => (await readFile(file, "utf8").catch(() => "")).trim();
  const known = await read();
  if (known) return known;
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  await link(fresh, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return;
    await rename(fresh, file);
  });
  await rm(fresh, { force: true });
  return await read();
}

/**
 * Makes an empty data directory where there is none: UTF-8, sorted by code point, letters folded by Unicode's
 * rules whatever the machine's locale. It appears whole or not at all. Refuses data of another major version.
 */
export async function initialise(
  place: Place,
  password: string,
  settings: Record<string, string> = {},
): Promise<void> {
  const written = await readFile(join(place.data, "PG_VERSION"), "utf8").catch(() => null);
  if (written !== null) {
    if (written.trim() === String(place.binaries.major)) return;
    throw new Error(
      `The data in ${place.data} was written by PostgreSQL ${written.trim()}, this release brings ${place.binaries.major}. ` +
        "Restore a backup into an empty DATA_DIR, or start the release that wrote it.",
    );
  }
  const workshop = `${place.data}.new-${randomUUID()}`;
  const fresh = join(workshop, "data");
  const secret = join(workshop, "password");
  try {
    await mkdir(workshop, { mode: 0o711 });
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(secret, `${password}\n`, { mode: 0o600, flag: "wx" });
    if (place.runner) {
      for (const path of [secret, fresh]) await chown(path, place.runner.uid, place.runner.gid);
    }
    const how = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"];
    const child = spawnAs(place, place.binaries.initdb, [
      `--pgdata=${fresh}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${secret}`,
      "--auth=scram-sha-256",
      ...how,
      ...(settings.fsync === "off" ? ["--no-sync"] : []),
    ]);
    await finished(child, "initdb");
    await rename(fresh, place.data);
  } catch (error) {
    // Somebody who started at the same time may have been first; theirs is as good.
    const other = await stat(join(place.data, "PG_VERSION")).catch(() => null);
    if (!other) throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Starts the server at the address, detached, and waits until it says that it is ready; its words go to `postgres.log`. */
export async function launch(
  place: Place,
  address: Address,
  settings: Record<string, string>,
): Promise<void> {
  const logFile = join(place.home, "postgres.log");
  const size = await stat(logFile).catch(() => null);
  if (size && size.size > 5_000_000) await rename(logFile, `${logFile}.1`);
  const log = await open(logFile, "a", 0o600);
  const from = (await log.stat()).size;
  const options: Record<string, string> = {
    listen_addresses: address.socketDir === null ? "127.0.0.1" : "",
    unix_socket_directories: address.socketDir === null ? "" : `"${address.socketDir}"`,
    port: String(address.port),
    timezone: "UTC",
    log_timezone: "UTC",
    fsync: "on",
    // The application reports its own errors; the server's log keeps no statement and no row.
    log_min_messages: "log",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    ...settings,
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawnAs(place, ...serverCommand(place, flags), log.fd);
  await log.close();
  const exit = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => {
      // Windows' pg_ctl has done its part when it ends with 0; the server goes on starting.
      if (process.platform !== "win32" || code !== 0) resolve(`ended with ${code ?? signal}`);
    });
  });
  child.unref();
  let ended: string | null = null;
  void exit.then((how) => {
    ended = how;
  });
  const limit = Date.now() + 600_000;
  while (Date.now() < limit) {
    const postmaster = await livingPostmaster(place.data);
    if (postmaster?.ready) return;
    if (ended !== null && !postmaster) {
      const words = (await readFile(logFile))
        .subarray(from)
        .toString("utf8")
        .trim()
        .split("\n")
        .slice(-8)
        .join("\n");
      throw new Error(`PostgreSQL did not start on ${place.data} (${ended}).\n${words}`);
    }
    await pause(10);
  }
  throw new Error(`PostgreSQL was not ready on ${place.data} within ten minutes; see ${logFile}.`);
}

/** Asks the server to end: open transactions are rolled back, everything written is on disk when this returns. */
export async function shutDown(place: Place, pid: number): Promise<void> {
  askToEnd(place, pid, "fast");
  const began = Date.now();
  let pressed = false;
  while (isAlive(pid) && (await livingPostmaster(place.data))?.pid === pid) {
    if (!pressed && Date.now() - began > 30_000) {
      pressed = true;
      askToEnd(place, pid, "immediate");
    }
    if (Date.now() - began > 60_000) throw new Error(`PostgreSQL (process ${pid}) does not end.`);
    await pause(10);
  }
}

/** Sends the request to end and returns at once, so that it can be the last thing a process does. */
export function askToEnd(place: Place, pid: number, how: "fast" | "immediate"): void {
  if (process.platform === "win32") {
    spawnAs(place, place.binaries.pgCtl, ["stop", "-D", place.data, "-m", how, "-W"]).unref();
    return;
  }
  try {
    process.kill(pid, how === "fast" ? "SIGINT" : "SIGQUIT");
  } catch {
    // It has ended already.
  }
}

/** On Windows only `pg_ctl` can lower an administrator's rights; elsewhere the server is started as it is. */
function serverCommand(place: Place, flags: string[]): [string, string[]] {
  if (process.platform !== "win32") return [place.binaries.postgres, ["-D", place.data, ...flags]];
  return [place.binaries.pgCtl, ["start", "-W", "-D", place.data, "-o", flags.join(" ")]];
}

/** Runs a program of PostgreSQL as the right user, in an environment that no setting of ours leaks into. */
function spawnAs(place: Place, program: string, args: string[], output?: number): ChildProcess {
  const { PATH, SystemRoot, TEMP, TMPDIR, LD_LIBRARY_PATH } = process.env;
  const known = Object.entries({ PATH, SystemRoot, TEMP, TMPDIR, LD_LIBRARY_PATH });
  const env: Partial<NodeJS.ProcessEnv> = Object.fromEntries(
    known.filter(([, value]) => value !== undefined),
  );
  return spawn(program, args, {
    cwd: dirname(place.data),
    env: { ...env, LC_ALL: "C", TZ: "UTC" } as NodeJS.ProcessEnv,
    detached: true,
    windowsHide: true,
    stdio: ["ignore", output ?? "pipe", output ?? "pipe"],
    ...(place.runner ? { uid: place.runner.uid, gid: place.runner.gid } : {}),
  });
}

function finished(child: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = "";
    child.stdout?.on("data", (chunk) => {
      words += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      words += chunk;
    });
    child.once("error", (error) => reject(new Error(`${name} did not run: ${error.message}`)));
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${name} failed.\n${words.trim()}`)),
    );
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
