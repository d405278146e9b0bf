import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../generated/client.ts";
import { type Repos, reposOn } from "../repos/index.ts";
import { snapshotOn, type TransactOptions, transactOn } from "../transact/transact.ts";
import { handleOn } from "./handle.ts";
import { watchedClient } from "./watched-client.ts";

/** Where troubles are told: `warn` and `error` of a pino logger fit. */
export type Log = Record<"warn" | "error", (facts: object, message: string) => void>;

export type ConnectOptions = {
  log?: Log;
  /** How many connections at most; 10 unless told. */
  connections?: number;
};

/** The database: reads on `repos`, writes inside `transact`. */
export type Db = {
  /** Each call by itself. `facts.write` asks for a transaction. */
  repos: Repos;
  /** All of the work or nothing, as if nobody else wrote; it may be run several times. */
  transact<T>(work: (repos: Repos) => Promise<T>, options?: TransactOptions): Promise<T>;
  /** Reads only, all of the same moment. */
  snapshot<T>(work: (repos: Repos) => Promise<T>): Promise<T>;
  /** The result of the work, and every statement that was sent meanwhile, by anybody on this `Db`. */
  counted<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }>;
  /** Settles when the database answers; rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the database at a `postgres://` address; the first statement connects. Days and instants are UTC. */
export function connect(url: string, options: ConnectOptions = {}): Db {
  const listeners = new Set<(text: string) => void>();
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    application_name: "congruence",
    options: "-c TimeZone=UTC",
    Client: watchedClient((text) => {
      for (const listener of listeners) listener(text);
    }),
  });
  pool.on("error", (error) => options.log?.error({ reason: error.message }, "a database connection broke"));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const repos = reposOn(handleOn(prisma, false));

  return {
    repos,
    transact: (work, settings = {}) =>
      transactOn(prisma, (handle) => work(reposOn(handle)), {
        ...settings,
        onRetry: (attempt, error) => {
          if (attempt > 3) options.log?.warn({ attempt }, "a transaction keeps meeting other writers");
          settings.onRetry?.(attempt, error);
        },
      }),
    snapshot: (work) => snapshotOn(prisma, (handle) => work(reposOn(handle))),
    async counted(work) {
      const statements: string[] = [];
      const listener = (text: string) => void statements.push(text);
      listeners.add(listener);
      try {
        return { result: await work(), statements };
      } finally {
        listeners.delete(listener);
      }
    },
    async ping() {
      await pool.query("SELECT 1");
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
