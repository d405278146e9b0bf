export * from "./core/language.ts";
export * from "./core/messages.ts";
export * from "./core/plural.ts";
export { french, MINUS, NBSP } from "./core/typography.ts";
export * from "./format/days.ts";
export * from "./format/lists.ts";
export * from "./format/numbers.ts";
export * from "./format/shares.ts";
