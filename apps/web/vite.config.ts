import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { routes } from "./app/routes.ts";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Remix sets the server's input to its own build; the product serves from `server/main.ts`, which imports it. */
function productServer(): Plugin {
  return {
    name: "product-server",
    enforce: "post",
    config(_config, env) {
      if (!env.isSsrBuild) return;
      return {
        build: {
          target: "node20",
          rollupOptions: { input: { main: "./server/main.ts" }, output: { entryFileNames: "[name].js" } },
        },
      };
    },
  };
}

export default defineConfig({
  plugins: [
    remix({
      routes,
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    productServer(),
  ],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { assetsInlineLimit: 0, sourcemap: false },
  // Late discovery reloads pages in mid use and trips over server-only dependencies: name the client's own.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "@congruence/domain > zod",
      "@congruence/ui > @tanstack/react-virtual",
      "@congruence/ui > lucide-react",
    ],
  },
});
