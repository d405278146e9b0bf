import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { readEnv } from "./env.ts";
import { openProduct } from "./product.ts";
import { readiness, trpcHandler } from "./server.ts";

/** The API alone, for those who run the pages elsewhere. */
const env = readEnv(process.env);
const running = await openProduct(env);
const app = new Hono();
const trpc = trpcHandler(running.product);
app.get("/healthz", (c) => c.json({ status: "alive" }));
app.get("/readyz", async (c) => {
  const state = await readiness(running.product);
  return c.json(state, state.status === "ready" ? 200 : 503);
});
app.all("/trpc/*", (c) =>
  trpc(c.req.raw, { ip: "unknown", requestId: running.product.newId(), cookieToken: null }),
);
const server = serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST }, (address) => {
  console.log(`The API is at http://${env.HOST}:${address.port}/trpc`);
});
const stop = () => server.close(() => void running.close().finally(() => process.exit(0)));
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
