export * from "./changes-between.ts";
export {
  CHANGE_TYPES,
  type ChangeEvent,
  type ChangeEventOf,
  type ChangeType,
  type Weight,
} from "./events.ts";
export * from "./grouped.ts";
