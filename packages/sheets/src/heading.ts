import type { Note } from "./table.ts";

const LOOK = 50;
const TITLES = 20;

/** A column's letters as a spreadsheet shows them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function filled(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (cell.trim() === "" ? 0 : 1), 0);
}

/** Where the header is: the first row about as full as the fullest that follow. Rows above it are titles. */
export function headerRow(rows: readonly string[][]): number {
  const fullest = Math.max(0, ...rows.slice(0, LOOK).map(filled));
  const enough = Math.max(1, Math.ceil(fullest * 0.6));
  const at = rows.slice(0, TITLES).findIndex((row) => filled(row) >= enough);
  return at === -1 ? rows.findIndex((row) => filled(row) > 0) : at;
}

function named(cells: readonly string[], width: number, notes: Note[]): string[] {
  const taken = new Set<string>();
  const empty: string[] = [];
  const twice: string[] = [];
  const names: string[] = [];
  for (let i = 0; i < width; i += 1) {
    let name = (cells[i] ?? "").replace(/\s+/g, " ").trim();
    if (name === "") {
      name = `(${columnLetters(i)})`;
      empty.push(columnLetters(i));
    }
    if (taken.has(name)) {
      twice.push(name);
      let n = 2;
      while (taken.has(`${name} (${n})`)) n += 1;
      name = `${name} (${n})`;
    }
    taken.add(name);
    names.push(name);
  }
  if (empty.length > 0) notes.push({ code: "header.empty", facts: { columns: empty } });
  if (twice.length > 0) notes.push({ code: "header.duplicate", facts: { names: twice } });
  return names;
}

export type Laid = {
  header: string[];
  rows: string[][];
  rowNumbers: number[];
  headings: number;
  notes: Note[];
};

/**
 * Raw rows as header and data: titles above the header and repeats of it are counted as headings, blank rows are
 * skipped, every row is as wide as the header. Row numbers count from 1, blank rows and titles included.
 */
export function layOut(raw: readonly string[][]): Laid {
  const notes: Note[] = [];
  const at = headerRow(raw);
  const head = raw[at];
  if (!head) return { header: [], rows: [], rowNumbers: [], headings: 0, notes };
  let headings = raw.slice(0, at + 1).filter((row) => filled(row) > 0).length;
  const headText = head.map((cell) => cell.trim());
  let width = headText.length;
  while (width > 0 && headText[width - 1] === "") width -= 1;
  const headed = width;
  let longer = 0;
  let blank = 0;
  let repeated = 0;
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  for (let i = at + 1; i < raw.length; i += 1) {
    const row = raw[i] ?? [];
    if (filled(row) === 0) {
      blank += 1;
      continue;
    }
    if (headed > 1 && headText.every((cell, c) => (row[c] ?? "").trim() === cell)) {
      repeated += 1;
      continue;
    }
    let last = row.length;
    while (last > 0 && (row[last - 1] ?? "").trim() === "") last -= 1;
    if (last > headed) longer += 1;
    width = Math.max(width, last);
    rows.push(row);
    rowNumbers.push(i + 1);
  }
  headings += repeated;
  if (longer > 0) notes.push({ code: "row.longer", facts: { rows: longer } });
  if (blank > 0) notes.push({ code: "rows.blank", facts: { rows: blank } });
  if (repeated > 0) notes.push({ code: "header.repeated", facts: { rows: repeated } });
  const header = named(headText, width, notes);
  const even = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
  return { header, rows: even, rowNumbers, headings, notes };
}
