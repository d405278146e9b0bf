import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

export type { SchemaEngine } from "@prisma/schema-engine-wasm";
export type SchemaFile = { path: string; content: string };

/** The engine's filter that leaves nothing out. */
export const EVERYTHING = { externalTables: [], externalEnums: [] };

/** Prisma's schema engine, in WebAssembly, at work on one database; its connections end with the call. */
export async function withEngine<T>(
  url: string,
  schema: readonly SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await ready();
  const pool = new pg.Pool({ connectionString: url, max: 4, options: "-c TimeZone=UTC" });
  pool.on("error", () => undefined);
  const restore = letTimersGo();
  try {
    const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
    const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(pool));
    const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    restore();
    await pool.end();
  }
}

/** Where the engine leaves the words of a fault of its own, which would otherwise be lost in another error. */
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: {
    set_message(words: string) {
      throw new Error(`The schema engine failed: ${words}`);
    },
  },
});

let loaded: Promise<void> | undefined;

function ready(): Promise<void> {
  loaded ??= (async () => {
    const folder = dirname(
      createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
    );
    const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...glue } });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  })();
  return loaded;
}

/**
 * Prisma's adapter with two repairs. It cuts a script at every semicolon and sends the pieces over different
 * connections: sent whole, a script is one transaction, so a migration is in force or it is not, and a semicolon
 * in a text is a semicolon. And it does not know the catalogue's one-byte "char", which the engine asks for.
 */
function adapterFor(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const oneByte = rememberChars(pool);
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: pg.DatabaseError) => {
        throw told(error);
      });
    };
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of oneByte.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  return factory;
}

/** The database's error in the words that the engine passes on. */
function told(error: pg.DatabaseError): Error {
  if (error.code === undefined) return error;
  const { code, severity = "ERROR", message, detail, column, hint } = error;
  return new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}

const CHAR = 18;
const TEXT = 25;

/** Passes "char" columns off as text, and tells for the rows of a result which columns they were. */
function rememberChars(pool: pg.Pool): WeakMap<object, number[]> {
  const remembered = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<pg.QueryResult>;
  const wrapped = async (...given: unknown[]) => {
    const result = await query(...given);
    const columns = (result.fields ?? []).flatMap((field, at) => (field.dataTypeID === CHAR ? [at] : []));
    for (const at of columns) Object.assign(result.fields[at] ?? {}, { dataTypeID: TEXT });
    if (columns.length > 0) remembered.set(result.rows, columns);
    return result;
  };
  pool.query = wrapped as typeof pool.query;
  return remembered;
}

let atWork = 0;
const heldTimeout = globalThis.setTimeout;
const unheldTimeout = Object.assign((...args: Parameters<typeof setTimeout>) => {
  const timer = heldTimeout(...args);
  timer.unref();
  return timer;
}, heldTimeout) as typeof setTimeout;

/** The engine leaves timers of ten seconds behind; they must not keep a process alive that has nothing more to do. */
function letTimersGo(): () => void {
  atWork += 1;
  globalThis.setTimeout = unheldTimeout;
  return () => {
    atWork -= 1;
    if (atWork === 0) globalThis.setTimeout = heldTimeout;
  };
}
