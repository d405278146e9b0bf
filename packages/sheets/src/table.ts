/** What a reader noticed on the way and did not stop for: the page makes the sentence from code and facts. */
export type Note =
  | { code: "rows.blank"; facts: { rows: number } }
  | { code: "header.empty"; facts: { columns: string[] } }
  | { code: "header.duplicate"; facts: { names: string[] } }
  | { code: "header.repeated"; facts: { rows: number } }
  | { code: "row.longer"; facts: { rows: number } }
  | { code: "quotes.broken"; facts: Record<string, never> }
  | { code: "sheets.others"; facts: { names: string[] } };

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A file as a table of texts. `rowNumbers[i]` is the number a spreadsheet shows beside `rows[i]`. */
export type SheetTable = {
  name: string;
  format: "csv" | "xlsx";
  /** null for a workbook. */
  delimiter: "," | ";" | "\t" | null;
  /** null for a workbook. */
  encoding: Encoding | null;
  sheetName: string | null;
  header: string[];
  rows: string[][];
  rowNumbers: number[];
  /** Rows that are not data: titles above the header, the header itself, the header repeated further down. */
  headings: number;
  notes: Note[];
};

export type LooksLike = "picture" | "pdf" | "zip" | "old-excel" | "web-page" | "program" | "unknown";

/** Why a file is no table. */
export type ReadProblem =
  | { code: "file.empty"; facts: Record<string, never> }
  | { code: "file.no_rows"; facts: { headings: number } }
  | { code: "file.too_large"; facts: { bytes: number; limit: number } }
  | { code: "file.too_many_rows"; facts: { rows: number; limit: number } }
  | { code: "file.too_large_unpacked"; facts: { bytes: number; limit: number } }
  | { code: "file.not_a_table"; facts: { looksLike: LooksLike } }
  | { code: "file.damaged"; facts: Record<string, never> };

export type ReadResult = { ok: true; table: SheetTable } | { ok: false; problem: ReadProblem };

/** What is too much: bytes of the file, bytes of a workbook once unpacked, rows. */
export type Limits = { bytes: number; unpackedBytes: number; rows: number };
export const LIMITS: Limits = { bytes: 25_000_000, unpackedBytes: 250_000_000, rows: 200_000 };
