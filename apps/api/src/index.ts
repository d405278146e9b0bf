export type { Caller, Product } from "./context.ts";
export { createContext } from "./create-context.ts";
export { type Env, readEnv } from "./env.ts";
export { openProduct, type Running } from "./product.ts";
export { type AppRouter, appRouter } from "./router.ts";
export { type Readiness, readiness, trpcHandler } from "./server.ts";
