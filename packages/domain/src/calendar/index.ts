export * from "./day.ts";
export * from "./span.ts";
export * from "./zone.ts";
