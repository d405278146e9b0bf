export * from "./dates.ts";
export { FIELDS, type Field, SUBJECTS, type Subject } from "./fields.ts";
export * from "./guess.ts";
export * from "./mapping.ts";
export { type ImportInput, planImport } from "./plan-import.ts";
export * from "./preview.ts";
export * from "./problem.ts";
export { SHARE_FORMATS, type ShareFormat } from "./shares.ts";
