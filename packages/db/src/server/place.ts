import { randomUUID } from "node:crypto";
import {
  access,
  chmod,
  constants,
  link,
  lstat,
  mkdir,
  readFile,
  realpath,
  rm,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Binaries, copyBinaries, findBinaries } from "./binaries.ts";
import { canReach, isRoot, type Runner, runnerOf, systemRunner } from "./runner.ts";

/** Where the server's files are, and as whom it runs; `runner` null: as we do. */
export type Place = { home: string; data: string; binaries: Binaries; runner: Runner | null };

/** Where data and binaries go when the user that PostgreSQL runs as cannot reach ours. */
export const SYSTEM_DIR = "/var/lib/congruence";

/**
 * Finds, or decides once, where the data of `dataDir` is kept. As root the server runs as another user: what
 * that user cannot reach is kept in `systemDir`, and the file `postgres-place` in `dataDir` says where.
 */
export async function choosePlace(asked: {
  dataDir: string;
  systemDir: string;
  log: (line: string) => void;
  binaries?: Binaries;
}): Promise<Place> {
  const made = await mkdir(asked.dataDir, { recursive: true });
  // A strict umask must not keep the server's user out of a folder we have just made ourselves.
  if (made !== undefined && isRoot()) await chmod(asked.dataDir, 0o711);
  const home = await realpath(asked.dataDir);
  const binaries = asked.binaries ?? (await findBinaries());
  const pointer = join(home, "postgres-place");
  const said = await read(pointer);
  const data = said ?? join(home, "postgres");
  const owner = await stat(data).catch(() => null);

  if (!isRoot()) {
    if (owner) await refuseForeign(data);
    return { home, data, binaries, runner: null };
  }

  const runner = owner && owner.uid !== 0 ? runnerOf(owner) : systemRunner(asked.log);
  const place = { home, runner, binaries: await reachable(binaries, runner, asked) };
  if (canReach(runner, { enter: dirname(data) })) return { ...place, data };
  if (said !== null && !(await stat(dirname(said)).catch(() => null))) {
    throw new Error(
      `${pointer} says that the data is in ${said}, which is not there. Bring it back, or remove ${pointer} to begin anew.`,
    );
  }
  if (owner || said !== null) {
    throw new Error(
      `The data in ${data} belongs to the user ${runner.name}, who cannot enter ${dirname(data)}. ` +
        "Let that user pass (chmod o+x on each folder above), or start as a user other than root.",
    );
  }
  const elsewhere = await claim(pointer, asked.systemDir, runner);
  asked.log(
    `${home} is closed to the user ${runner.name} that PostgreSQL runs as: its data is in ${elsewhere}`,
  );
  return { ...place, data: elsewhere };
}

/** A new folder for the data, written down in `pointer`; of two who ask at once both get the one written first. */
async function claim(pointer: string, systemDir: string, runner: Runner): Promise<string> {
  await systemFolder(systemDir, runner);
  const folder = join(systemDir, `data-${randomUUID()}`);
  await systemFolder(folder, runner);
  const fresh = `${pointer}.${randomUUID()}`;
  await writeFile(fresh, `${join(folder, "postgres")}\n`);
  await link(fresh, pointer).catch(() => rmdir(folder));
  await rm(fresh);
  const place = await read(pointer);
  if (place === null) throw new Error(`${pointer} could not be written.`);
  return place;
}

async function read(pointer: string): Promise<string | null> {
  return (await readFile(pointer, "utf8").catch(() => "")).trim() || null;
}

async function reachable(
  binaries: Binaries,
  runner: Runner,
  asked: { systemDir: string; log: (line: string) => void },
): Promise<Binaries> {
  const share = join(binaries.folder, "share", "postgresql", "postgres.bki");
  if (canReach(runner, { run: binaries.postgres, read: share })) return binaries;
  await systemFolder(asked.systemDir, runner);
  const copied = await copyBinaries(binaries, asked.systemDir);
  if (!copied.fresh) return copied.binaries;
  asked.log(
    `The user ${runner.name} cannot reach PostgreSQL in this checkout: it runs from ${copied.binaries.folder}`,
  );
  return copied.binaries;
}

/** Makes a folder that only root writes to and the runner can pass; refuses one that others could tamper with. */
async function systemFolder(folder: string, runner: Runner): Promise<void> {
  try {
    if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, 0o755);
  } catch (error) {
    throw new Error(
      `PostgreSQL runs as the user ${runner.name}, who cannot reach the data directory, and ${folder} cannot be made ` +
        `(${String((error as NodeJS.ErrnoException).code)}). Set DATA_DIR to a folder that user can enter, or DATABASE_URL.`,
    );
  }
  const found = await lstat(folder);
  if (
    !found.isDirectory() ||
    found.uid !== 0 ||
    (found.mode & 0o022) !== 0 ||
    !canReach(runner, { enter: folder })
  ) {
    throw new Error(
      `${folder} must be a folder that belongs to root, that nobody else writes to and all can enter.`,
    );
  }
}

async function refuseForeign(data: string): Promise<void> {
  await access(data, constants.R_OK | constants.W_OK | constants.X_OK).catch(async () => {
    const owner = runnerOf(await stat(data));
    throw new Error(`The data in ${data} belongs to the user ${owner.name}: start as that user or as root.`);
  });
}
