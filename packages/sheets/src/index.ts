export { readSheet } from "./read-sheet.ts";
export * from "./table.ts";
