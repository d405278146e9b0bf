export * from "./change.ts";
export * from "./facts.ts";
