import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const main = join(root, "apps/web/build/server/main.js");

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

type Served = { url: string; stop(): Promise<void> };

/** A database of its own on the server that `DATABASE_URL` names, dropped afterwards; none where the product brings its own. */
function ownDatabase(name: string): { env: Record<string, string>; drop(): Promise<void> } {
  const given = process.env.DATABASE_URL;
  if (!given) return { env: {}, drop: async () => {} };
  const url = new URL(given);
  url.pathname = `/congruence_journeys_${process.pid}_${name}`;
  return {
    env: { DATABASE_URL: url.href },
    async drop() {
      const client = new pg.Client({ connectionString: given });
      await client.connect();
      await client.query(`DROP DATABASE IF EXISTS ${url.pathname.slice(1)} WITH (FORCE)`);
      await client.end();
    },
  };
}

/** The built product on data of its own, as `npm start` runs it. */
async function serveProduct(name: string, extra: Record<string, string>): Promise<Served> {
  const database = ownDatabase(name);
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "congruence-journeys-"));
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _own, ...rest } = process.env;
  const child: ChildProcess = spawn(process.execPath, [main], {
    cwd: root,
    env: {
      ...rest,
      NODE_ENV: "production",
      CONGRUENCE_ROOT: root,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: data,
      LOG_LEVEL: "warn",
      ...database.env,
      ...extra,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said += chunk;
    process.stderr.write(chunk);
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const limit = Date.now() + 90_000;
  for (;;) {
    const alive = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (alive) break;
    if (child.exitCode !== null || Date.now() > limit) throw new Error(`The product did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      await database.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Two products for the journeys: one with the demonstration, one as new as on the first day. */
export default async function setUp() {
  if (!existsSync(main)) throw new Error("The journeys run on the built product: npm run build first.");
  const demonstration = await serveProduct("demonstration", { CONGRUENCE_DEMO: "1" });
  const fresh = await serveProduct("fresh", {});
  process.env.JOURNEY_URL = demonstration.url;
  process.env.JOURNEY_FRESH_URL = fresh.url;
  return async () => {
    await Promise.all([demonstration.stop(), fresh.stop()]);
  };
}
