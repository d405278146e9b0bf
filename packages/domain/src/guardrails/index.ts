export * from "./guardrails.ts";
