import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { ask, dataDir, stopAll } from "../testing/own-servers.ts";
import { completeLinks, findBinaries } from "./binaries.ts";
import { openOwn } from "./own.ts";
import { choosePlace } from "./place.ts";
import { canReach, isRoot, runnerOf, systemRunner } from "./runner.ts";

afterEach(stopAll);

const quiet = () => undefined;

const asRoot = () =>
  describe("started by root", () => {
    test("the server runs as another user, and its data belongs to that user", async () => {
      const home = await dataDir();
      const place = await choosePlace({ dataDir: home, systemDir: join(home, "system"), log: quiet });
      expect(place.runner?.uid).toBeGreaterThan(0);
      expect(place.data).toBe(join(home, "postgres"));
      const server = await openOwn({ dataDir: home, log: quiet });
      try {
        expect((await stat(place.data)).uid).toBe(place.runner?.uid);
        expect((await stat(join(home, "postgres-password"))).uid).toBe(0);
      } finally {
        await server.stop();
      }
    });

    test("a closed folder: the data goes to the system's folder, said once, found again after a move", async () => {
      const systemDir = await dataDir();
      const closed = await dataDir(0o700);
      const log: string[] = [];
      const first = await openOwn({ dataDir: closed, systemDir, log: (line) => log.push(line) });
      await ask(first.url, "CREATE TABLE kept (day date)");
      await first.stop();
      const kept = (await readFile(join(closed, "postgres-place"), "utf8")).trim();
      expect(dirname(dirname(kept))).toBe(systemDir);
      expect(log.filter((line) => line.includes(dirname(kept)))).toHaveLength(1);
      expect((await stat(kept)).mode & 0o777).toBe(0o700);

      const moved = join(dirname(closed), "moved");
      await rename(closed, moved);
      const again = await openOwn({ dataDir: moved, systemDir, log: (line) => log.push(line) });
      expect(await ask(again.url, "SELECT count(*)::int FROM kept")).toEqual([0]);
      await again.stop();
      expect(log).toHaveLength(1);

      await rename(dirname(kept), `${dirname(kept)}-away`);
      await expect(openOwn({ dataDir: moved, systemDir, log: quiet })).rejects.toThrow(/which is not there/);
    });

    test("two who find a folder closed at once agree on one place; a new folder of that name gets its own", async () => {
      const systemDir = await dataDir();
      const closed = await dataDir(0o700);
      const choose = async () => (await choosePlace({ dataDir: closed, systemDir, log: quiet })).data;
      const [one, other] = await Promise.all([choose(), choose()]);
      expect(one).toBe(other);
      expect((await readdir(systemDir)).filter((name) => name.startsWith("data-"))).toHaveLength(1);
      await rm(closed, { recursive: true });
      expect(await choose()).not.toBe(one);
    });

    test("data whose folder was closed since is not started over elsewhere", async () => {
      const home = await dataDir();
      await mkdir(join(home, "postgres"), { recursive: true });
      await chmod(dirname(home), 0o700);
      await expect(openOwn({ dataDir: home, log: quiet })).rejects.toThrow(/cannot enter .*chmod o\+x/);
    });

    test("binaries in a closed checkout are copied once, whole and readable", async () => {
      const systemDir = await dataDir();
      const checkout = await dataDir(0o700);
      const real = await findBinaries();
      const folder = join(checkout, "native");
      const bki = join("share", "postgresql", "postgres.bki");
      for (const part of ["bin", bki])
        await cp(join(real.folder, part), join(folder, part), { recursive: true });
      await chmod(join(folder, bki), 0o600);
      const binaries = {
        ...real,
        folder,
        initdb: join(folder, "bin/initdb"),
        postgres: join(folder, "bin/postgres"),
      };
      const home = await dataDir();
      const ask = () => choosePlace({ dataDir: home, systemDir, log: quiet, binaries });
      const [one, other] = await Promise.all([ask(), ask()]);
      expect(one.binaries).toEqual(other.binaries);
      expect(one.binaries.folder).toContain(systemDir);
      const wanted = { run: one.binaries.initdb, read: join(one.binaries.folder, bki) };
      expect(one.runner && canReach(one.runner, wanted)).toBe(true);
      const before = await stat(one.binaries.postgres);
      expect((await ask()).binaries).toEqual(one.binaries);
      expect((await stat(one.binaries.postgres)).mtimeMs).toBe(before.mtimeMs);
    });

    test("a system folder that others may write to is refused", async () => {
      const systemDir = await dataDir();
      await mkdir(systemDir);
      await chmod(systemDir, 0o777);
      await expect(choosePlace({ dataDir: await dataDir(0o700), systemDir, log: quiet })).rejects.toThrow(
        /must be a folder that belongs to root/,
      );
    });

    test("data that a user made is served as that user", async () => {
      const home = await dataDir();
      const nobody = runnerOf({ uid: 65_534, gid: 65_534 });
      await mkdir(join(home, "postgres"), { recursive: true });
      await chown(join(home, "postgres"), nobody.uid, nobody.gid);
      expect((await choosePlace({ dataDir: home, systemDir: home, log: quiet })).runner).toEqual(nobody);
      expect(systemRunner(quiet).uid).not.toBe(0);
    });
  });

const asAnybody = () =>
  describe("started by anybody else", () => {
    test("the data is ours and the server runs as we do, also in a closed folder", async () => {
      const home = await dataDir();
      await mkdir(home, { mode: 0o700 });
      const place = await choosePlace({ dataDir: home, systemDir: "/nowhere", log: quiet });
      expect(place).toMatchObject({ runner: null, data: join(home, "postgres") });
    });

    test("data that is somebody else's is refused with that name", async () => {
      const home = await dataDir();
      await mkdir(join(home, "postgres"), { recursive: true });
      await chmod(join(home, "postgres"), 0o000);
      await expect(choosePlace({ dataDir: home, systemDir: "/nowhere", log: quiet })).rejects.toThrow(
        /belongs to the user/,
      );
    });
  });

// Each needs the other kind of user: whoever runs the tests, one half speaks.
if (isRoot()) asRoot();
else asAnybody();

test("links that the package's archive could not carry are made, and made once", async () => {
  const home = await dataDir();
  await mkdir(join(home, "native", "lib"), { recursive: true });
  await writeFile(join(home, "native", "lib", "libpq.so.5.18"), "a library");
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" }];
  await writeFile(join(home, "native", "pg-symlinks.json"), JSON.stringify(links));
  await Promise.all([completeLinks(home), completeLinks(home)]);
  await completeLinks(home);
  expect(await readlink(join(home, "native", "lib", "libpq.so"))).toBe("libpq.so.5.18");
  expect(await readFile(join(home, "native", "lib", "libpq.so"), "utf8")).toBe("a library");
});
