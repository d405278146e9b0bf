import { join } from "node:path";
import * as build from "virtual:remix/server-build";
import { openProduct, readEnv } from "@congruence/api";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";

async function main() {
  const env = readEnv(process.env);
  const running = await openProduct(env);
  const { product } = running;
  const assets = join(env.CONGRUENCE_ROOT ?? process.cwd(), "apps/web/build/client");
  const app = createApp({ product, build, assets, trustProxy: env.TRUST_PROXY });

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
