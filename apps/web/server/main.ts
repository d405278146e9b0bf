import { join } from "node:path";
import * as build from "virtual:remix/server-build";
import { type Env, openProduct, type Readiness, readEnv } from "@congruence/api";
import { serve } from "@hono/node-server";
import { remoteApi } from "../app/lib/api.server.ts";
import { type Behind, behindProduct, createApp } from "./app.ts";

const READY: Readiness = { status: "ready", database: "answers" };
const NOT_READY: Readiness = { status: "not ready", database: "does not answer" };

type Running = { behind: Behind; greeting: string[]; close(): Promise<void> };

async function openBehind(env: Env): Promise<Running> {
  const { product, greeting, close } = await openProduct(env);
  return { behind: behindProduct(product), greeting, close };
}

/** The pages alone, on an API that runs elsewhere (`API_URL`): no database is opened here. */
function elsewhere(env: Env, url: string): Running {
  const address = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
  return {
    behind: {
      api: (sessionToken, caller) => remoteApi(url, sessionToken, caller),
      publicUrl: { address, given: env.PUBLIC_URL !== undefined },
      trpc: null,
      ready: () =>
        fetch(`${url}/readyz`).then(
          (answer) => (answer.ok ? READY : NOT_READY),
          () => NOT_READY,
        ),
    },
    greeting: [],
    close: async () => {},
  };
}

async function main() {
  const env = readEnv(process.env);
  const running = env.API_URL === undefined ? await openBehind(env) : elsewhere(env, env.API_URL);
  const assets = join(env.CONGRUENCE_ROOT ?? process.cwd(), "apps/web/build/client");
  const app = createApp({ behind: running.behind, build, assets, trustProxy: env.TRUST_PROXY });

  const server = serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST }, (address) => {
    console.log(`Congruence is at ${env.PUBLIC_URL ?? `http://${env.HOST}:${address.port}`}`);
    for (const line of running.greeting) console.log(line);
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    const inUse = error.code === "EADDRINUSE";
    console.error(inUse ? `Port ${env.PORT} is taken. Choose another: PORT=3001 npm start` : error.message);
    void running.close().finally(() => process.exit(1));
  });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    console.log("Stopping: finishing what was accepted…");
    const hurry = setTimeout(() => process.exit(1), 30_000);
    hurry.unref();
    server.close(() => {
      void running.close().finally(() => process.exit(0));
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
