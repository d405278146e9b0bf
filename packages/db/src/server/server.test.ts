import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { startHolder } from "../testing/holder.ts";
import {
  ask,
  dataDir,
  ended,
  forgetSeed,
  open,
  stopAll,
  until,
  usedDataDir,
} from "../testing/own-servers.ts";
import { DataInUse } from "./index.ts";
import { isAlive, readPostmaster } from "./postmaster.ts";

afterEach(stopAll);
afterAll(forgetSeed);

const pidOn = async (dir: string) => (await readPostmaster(join(dir, "postgres")))?.pid ?? 0;

describe("our own server", () => {
  test("starts on an empty folder, keeps its data over a stop, and listens on nothing but its socket", async () => {
    const dir = await dataDir();
    const server = await open(dir);
    expect(server).toMatchObject({ kind: "own", major: 18 });
    expect(
      await ask(
        server.url,
        "SELECT current_database(), current_setting('TimeZone'), current_setting('fsync')",
      ),
    ).toEqual(["congruence", "UTC", "on"]);
    expect(
      await ask(
        server.url,
        "SELECT current_setting('server_encoding'), lower('ÉLAN'), current_setting('listen_addresses')",
      ),
    ).toEqual(["UTF8", "élan", ""]);
    expect((await stat(join(dir, "postgres-password"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dir, "postgres"))).mode & 0o777).toBe(0o700);
    await ask(server.url, "CREATE TABLE kept (day date)");
    const pid = await pidOn(dir);
    expect(isAlive(pid)).toBe(true);
    await server.stop();
    expect(await pidOn(dir)).toBe(0);

    const again = await open(dir);
    expect(await ask(again.url, "SELECT count(*)::int FROM kept")).toEqual([0]);
  });

  test("takes the loopback address, with the password, where a socket's path would be too long", async () => {
    const dir = join(await dataDir(), "long".repeat(30));
    const server = await open(dir);
    const url = new URL(server.url);
    expect(url.hostname).toBe("127.0.0.1");
    expect(
      await ask(
        server.url,
        "SELECT current_setting('listen_addresses'), current_setting('unix_socket_directories')",
      ),
    ).toEqual(["127.0.0.1", ""]);
    url.password = "guessed";
    await expect(ask(url.toString(), "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  });

  test("refuses data of another major version, and data whose password is lost, in words", async () => {
    const dir = await usedDataDir();
    await writeFile(join(dir, "postgres-password"), "another\n");
    await expect(open(dir)).rejects.toThrow(/does not accept the password in .*postgres-password/);
    await until(async () => (await readPostmaster(join(dir, "postgres"))) === null);
    await writeFile(join(dir, "postgres", "PG_VERSION"), "17\n");
    await expect(open(dir)).rejects.toThrow(/written by PostgreSQL 17, this release brings 18/);
  });
});

describe("one holder of a data directory", () => {
  test("a second opener in the same process is refused at once", async () => {
    const dir = await usedDataDir();
    await open(dir);
    await expect(open(dir)).rejects.toThrow(/already in use by this process.*DATA_DIR/);
  });

  test("a second process is refused and told who holds it; killed, the holder leaves a server that is adopted", async () => {
    const dir = await usedDataDir();
    const holder = startHolder(dir);
    const url = (await holder.said).replace("open ", "");
    await ask(url, "CREATE TABLE kept (day date)");
    const refusal = await open(dir).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataInUse);
    expect(refusal).toMatchObject({ holder: holder.pid });
    expect(String(refusal)).toContain(`kill ${holder.pid}`);

    const pid = await pidOn(dir);
    await holder.kill("SIGKILL");
    expect(isAlive(pid)).toBe(true);
    const adopted = await open(dir);
    expect(await pidOn(dir)).toBe(pid);
    expect(await ask(adopted.url, "SELECT count(*)::int FROM kept")).toEqual([0]);
    await adopted.stop();
    expect(await pidOn(dir)).toBe(0);
  });

  test("of two that start together on an empty folder one opens and the other names it", async () => {
    const dir = await dataDir();
    const holders = [startHolder(dir), startHolder(dir)];
    const said = await Promise.all(holders.map((holder) => holder.said));
    const winner = holders[said.findIndex((line) => line.startsWith("open "))];
    expect(said.filter((line) => line.startsWith("open "))).toHaveLength(1);
    expect(said.find((line) => line.startsWith("refused "))).toContain(`process ${winner?.pid}`);
    await Promise.all(holders.map((holder) => holder.kill("SIGTERM")));
    await ended(dir);
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "a holder that ends by %s takes its server with it",
    async (signal) => {
      const dir = await usedDataDir();
      const holder = startHolder(dir);
      expect(await holder.said).toMatch(/^open /);
      await holder.kill(signal);
      expect(holder.child.signalCode).toBe(signal);
      await ended(dir);
    },
  );

  test("a holder that exits by itself takes its server with it", async () => {
    const dir = await usedDataDir();
    const holder = startHolder(dir, "exit");
    expect(await holder.said).toMatch(/^open /);
    await holder.ended;
    await ended(dir);
  });
});

describe("after a crash", () => {
  test("what was committed is there, past the lock file that the dead server left", async () => {
    const dir = await usedDataDir();
    const holder = startHolder(dir);
    const url = (await holder.said).replace("open ", "");
    await ask(url, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n");
    const pid = await pidOn(dir);
    await holder.kill("SIGKILL");
    process.kill(pid, "SIGKILL");
    const again = await open(dir);
    expect(await ask(again.url, "SELECT count(*)::int FROM kept")).toEqual([1000]);
  });

  test("a lock file with the number of a stranger does not keep the server from starting", async () => {
    const dir = await usedDataDir();
    const file = join(dir, "postgres", "postmaster.pid");
    await writeFile(file, [process.pid, join(dir, "postgres"), 0, 5432, "", "", "", "ready", ""].join("\n"));
    const server = await open(dir);
    expect(await ask(server.url, "SELECT 1 AS one")).toEqual([1]);
  });

  test("a server that dies while it is held comes back at the same address", async () => {
    const dir = await usedDataDir();
    const log: string[] = [];
    const server = await open(dir, log);
    await ask(server.url, "CREATE TABLE kept (day date)");
    const pid = await pidOn(dir);
    process.kill(pid, "SIGKILL");
    await until(() => log.some((line) => line.startsWith("Holding")));
    expect(await pidOn(dir)).not.toBe(pid);
    expect(await ask(server.url, "SELECT count(*)::int FROM kept")).toEqual([0]);
    await expect(open(dir)).rejects.toThrow(DataInUse);
    await server.stop();
    expect(await pidOn(dir)).toBe(0);
  });

  test("a first start that was broken off leaves nothing in the way", async () => {
    const dir = await dataDir();
    await mkdir(join(dir, "postgres.new-broken", "data"), { recursive: true });
    await writeFile(join(dir, "postgres-password"), "kept-from-then\n", { mode: 0o600 });
    const server = await open(dir);
    expect(new URL(server.url).password).toBe("kept-from-then");
    expect((await readFile(join(dir, "postgres", "PG_VERSION"), "utf8")).trim()).toBe("18");
  });
});
