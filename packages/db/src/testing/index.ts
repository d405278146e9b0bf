import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate } from "../migrate/index.ts";
import { openExternal } from "../server/external.ts";
import { openTemporary } from "../server/temporary.ts";
import { sweep } from "./sweep.ts";

/** Where a run of tests tells its workers which server and which template to use. */
const SERVER = "CONGRUENCE_TEST_SERVER";
const TEMPLATE = "CONGRUENCE_TEST_TEMPLATE";

export type TestServer = { url: string; template: string; stop(): Promise<void> };
export type TestDatabase = { url: string; drop(): Promise<void> };

/**
 * One server for a run of tests with one migrated database to copy: our own on a throwaway folder, or the one of
 * `DATABASE_URL`, on which only databases made here are touched. Workers started afterwards find it by themselves.
 */
export async function startTestServer(
  options: { databaseUrl?: string | undefined } = { databaseUrl: process.env.DATABASE_URL },
): Promise<TestServer> {
  const log = (line: string) => console.warn(line);
  if (!options.databaseUrl) await sweep();
  const server = options.databaseUrl ? await openExternal(options.databaseUrl) : await openTemporary();
  const template = `congruence_template_${process.pid}_${short()}`;
  try {
    await onServer(server.url, (run) =>
      run(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`),
    );
    await migrate(named(server.url, template), { log: () => undefined });
    await onServer(server.url, (run) =>
      run(`ALTER DATABASE ${template} IS_TEMPLATE true ALLOW_CONNECTIONS false`),
    );
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env[SERVER] = server.url;
  process.env[TEMPLATE] = template;
  return {
    url: server.url,
    template,
    async stop() {
      delete process.env[SERVER];
      delete process.env[TEMPLATE];
      if (server.kind === "external") {
        await onServer(server.url, async (run) => {
          await run(`ALTER DATABASE ${template} IS_TEMPLATE false`);
          await run(`DROP DATABASE ${template} WITH (FORCE)`);
        }).catch((error) => log(`The template ${template} could not be dropped: ${error.message}`));
      }
      await server.stop();
    },
  };
}

/**
 * A database of one's own on the test server: migrated and without rows, or with nothing in it at all when
 * `empty`. `drop` ends whatever connections are left and takes it away.
 */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = process.env[SERVER];
  const template = process.env[TEMPLATE];
  if (!server || !template) {
    throw new Error(
      "No test server runs: name packages/db/src/testing/global-setup.ts as Vitest's globalSetup.",
    );
  }
  const name = `congruence_test_${process.pid}_${short()}`;
  const from = options.empty ? "template0 ENCODING 'UTF8'" : template;
  await onServer(server, (run) => run(`CREATE DATABASE ${name} TEMPLATE ${from}`));
  return {
    url: named(server, name),
    drop: () => onServer(server, (run) => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function onServer(
  url: string,
  work: (run: (sql: string) => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await work((sql) => client.query(sql));
  } finally {
    await client.end();
  }
}

function named(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}

const short = () => randomUUID().replaceAll("-", "").slice(0, 12);
