import { join } from "node:path";
import pg from "pg";
import { EVERYTHING, withEngine } from "./engine.ts";
import { findPrismaDir, type MigrationFile, readMigrations, readSchema } from "./files.ts";

/** One migrator at a time on one database: whoever comes second waits, and finds nothing left to do. */
export const LOCK = [0x434f4e47, 2] as const;

/**
 * Brings the database to the schema of this release and answers the names of the migrations it applied, in
 * order; none when it was up to date. Each migration is one transaction. Refuses a database that a newer
 * release has written to.
 */
export async function migrate(
  url: string,
  options: { log: (line: string) => void; prismaDir?: string },
): Promise<{ applied: string[] }> {
  const prismaDir = options.prismaDir ?? findPrismaDir();
  const migrations = await readMigrations(prismaDir);
  const gate = new pg.Client({ connectionString: url, application_name: "congruence migrations" });
  gate.on("error", () => undefined);
  await gate.connect();
  try {
    await gate.query("SELECT pg_advisory_lock($1, $2)", [...LOCK]);
    const done = await appliedOn(gate);
    const unknown = done.filter((name) => !migrations.some((known) => known.name === name));
    if (unknown.length > 0) {
      throw new Error(
        `The database has migrations that this release does not know (${unknown.join(", ")}): a newer release wrote it.`,
      );
    }
    if (migrations.every(({ name }) => done.includes(name))) return { applied: [] };
    const applied = await apply(url, prismaDir, migrations);
    options.log(
      `Applied ${applied.length === 1 ? "one migration" : `${applied.length} migrations`}: ${applied.join(", ")}`,
    );
    return { applied };
  } finally {
    await gate.end();
  }
}

/** The SQL that would bring the database to the schema as it is written now; empty when they agree. */
export async function drift(url: string, options: { prismaDir?: string } = {}): Promise<string> {
  const schema = await readSchema(options.prismaDir ?? findPrismaDir());
  return await withEngine(url, schema, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [...schema], configDir: "" },
      to: { tag: "schemaDatamodel", files: [...schema] },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    });
    return exitCode === 0 ? "" : (stdout ?? "").trim();
  });
}

async function apply(
  url: string,
  prismaDir: string,
  migrations: readonly MigrationFile[],
): Promise<string[]> {
  const migrationsList = {
    baseDir: join(prismaDir, "migrations"),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
  return await withEngine(url, await readSchema(prismaDir), async (engine) => {
    try {
      return (await engine.applyMigrations({ migrationsList, filters: EVERYTHING })).appliedMigrationNames;
    } catch (error) {
      // The failed script was one transaction and left nothing: the next start may try it again.
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: EVERYTHING,
      });
      for (const migrationName of failedMigrationNames)
        await engine.markMigrationRolledBack({ migrationName });
      throw new Error(`Migration failed: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
}

/** The names of the migrations that are in force on the database. */
async function appliedOn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  );
  if (!rows[0]?.there) return [];
  const found = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name",
  );
  return found.rows.map((row) => row.migration_name);
}
