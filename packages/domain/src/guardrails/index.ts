export * from "./guardrails.ts";
export type * from "./warnings.ts";
