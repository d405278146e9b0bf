// Development: one process, Vite in front, the product opened once, pages and API reloaded as they are saved.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { createServer as createVite } from "vite";

const server = createServer();
const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
const vite = await createVite({ root, appType: "custom", server: { middlewareMode: true, hmr: { server } } });

const { openProduct, readEnv } = await vite.ssrLoadModule("@congruence/api");
const env = readEnv({ DATA_DIR: fileURLToPath(new URL("../../../data", import.meta.url)), ...process.env });
const running = await openProduct(env);

const listener = getRequestListener(async (request, bindings) => {
  try {
    const { createApp, behindProduct } = await vite.ssrLoadModule("/server/app.ts");
    const app = createApp({
      behind: behindProduct(running.product),
      build: () => vite.ssrLoadModule("virtual:remix/server-build"),
      assets: null,
      trustProxy: false,
    });
    return await app.fetch(request, bindings);
  } catch (error) {
    vite.ssrFixStacktrace(error);
    console.error(error);
    return new Response(String(error.stack), { status: 500 });
  }
});
server.on("request", (request, response) => {
  vite.middlewares(request, response, () => listener(request, response));
});
server.listen(env.PORT, env.HOST, () => {
  console.log(`Congruence (development) is at http://${env.HOST}:${env.PORT}`);
  for (const line of running.greeting) console.log(line);
});
const stop = () => {
  void Promise.allSettled([vite.close(), running.close()]).then(() => process.exit(0));
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
