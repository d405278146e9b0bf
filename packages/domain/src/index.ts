export * from "./calendar/index.ts";
export * from "./facts/index.ts";
export * from "./refusals.ts";
