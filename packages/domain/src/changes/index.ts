export * from "./changes-between.ts";
export type { ChangeEvent, ChangeEventOf, ChangeType, Weight } from "./events.ts";
export * from "./grouped.ts";
