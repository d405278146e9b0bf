export * from "./day.ts";
export * from "./span.ts";
