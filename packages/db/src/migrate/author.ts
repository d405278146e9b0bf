import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openTemporary } from "../server/temporary.ts";
import { findPrismaDir } from "./files.ts";
import { drift, migrate } from "./index.ts";

export type Authoring = { name: string; at: Date; prismaDir?: string };

/**
 * Writes the next migration: what changed in `prisma/schema` since the last one. Answers its path, or null when
 * nothing changed. `url` is a database to work in, empty or with the migrations so far. Constraints that Prisma
 * cannot say are added to the file by hand.
 */
export async function writeMigration(
  url: string,
  { name, at, ...options }: Authoring,
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error("A migration's name is lower case words joined by _.");
  const migrations = join(options.prismaDir ?? findPrismaDir(), "migrations");
  await migrate(url, { log: () => undefined, ...options });
  const sql = await drift(url, options);
  if (sql === "") return null;
  const target = join(migrations, `${at.toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  await mkdir(target);
  await writeFile(join(target, "migration.sql"), `${sql}\n`);
  return join(target, "migration.sql");
}

/** The same on a server of its own that is gone afterwards. */
export async function writeMigrationAlone(authoring: Authoring): Promise<string | null> {
  const server = await openTemporary();
  try {
    return await writeMigration(server.url, authoring);
  } finally {
    await server.stop();
  }
}
