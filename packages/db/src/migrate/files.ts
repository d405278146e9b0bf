import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SchemaFile } from "./engine.ts";

export type MigrationFile = { name: string; sql: string };

/**
 * The folder with `schema/` and `migrations/`: under `CONGRUENCE_ROOT` when that is set, else the nearest one
 * above this file, which holds in the sources and in the bundle alike.
 */
export function findPrismaDir(root: string | undefined = process.env.CONGRUENCE_ROOT): string {
  if (root) return join(root, "prisma");
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const here = join(folder, "prisma");
    if (existsSync(join(here, "migrations")) && existsSync(join(here, "schema"))) return here;
    if (dirname(folder) === folder) {
      throw new Error(
        "No folder prisma/ with the migrations was found: set CONGRUENCE_ROOT to the checkout.",
      );
    }
  }
}

/** The migrations in the order of their names, which is the order of their writing. */
export async function readMigrations(prismaDir: string): Promise<MigrationFile[]> {
  const base = join(prismaDir, "migrations");
  const entries = await readdir(base, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, sql: await readFile(join(base, name, "migration.sql"), "utf8") })),
  );
}

export async function readSchema(prismaDir: string): Promise<SchemaFile[]> {
  const base = join(prismaDir, "schema");
  const names = (await readdir(base)).filter((name) => name.endsWith(".prisma")).sort();
  return await Promise.all(
    names.map(async (name) => ({
      path: join(base, name),
      content: await readFile(join(base, name), "utf8"),
    })),
  );
}
