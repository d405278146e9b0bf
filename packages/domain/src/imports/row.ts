import type { Day } from "../calendar/index.ts";
import type { Share } from "../facts/index.ts";
import type { Field, Subject } from "./fields.ts";
import type { Mapping, Table } from "./mapping.ts";
import type { Effect } from "./preview.ts";

export type Cells = Partial<Record<Field, string>>;

/** A row of a file on its way into the model. */
export type Row = {
  file: SourceFile;
  /** As a spreadsheet numbers it. */
  n: number;
  index: number;
  /** As it stands, trimmed, blanks filled by the default: what key and fingerprint are made of. */
  raw: Cells;
  /** After the answers given to problems. */
  cells: Cells;
  from: Day | null;
  to: Day | null;
  presenceFrom: Day | null;
  presenceTo: Day | null;
  /** null with `shareStated` false: the policy decides; with true: left unstated by an answer. */
  share: Share | null;
  shareStated: boolean;
  contract: Share | null;
  key: string;
  fingerprint: string;
  /** Exactly as when it was last loaded, or the same as a row above: left alone. */
  same: boolean;
  stopped: boolean;
  /** A part of it was left out by an answer: asked again next time. */
  partial: boolean;
  effects: Effect[];
};

/** One file of an import; `name` is unique among them. */
export type SourceFile = { name: string; table: Table; mapping: Mapping; rows: Row[] };

/** The header's own text for a field; null when no column says it. */
export function columnOf(file: SourceFile, field: Field): string | null {
  const at = file.mapping.columns[field];
  return at === undefined ? null : (file.table.header[at] ?? null);
}

/** Whether a row still has something to say to the model. */
export function isLive(row: Row): boolean {
  return !row.stopped && !row.same;
}

/** The unit a row is about, as written: its id, else its name. */
export function unitText(cells: Cells): string {
  return cells.unitId || cells.unitName || "";
}

/** The person's name as written, in one cell or two; empty when there is none. */
export function personName(cells: Cells): string {
  const two = [cells.firstName ?? "", cells.lastName ?? ""].filter((part) => part !== "").join(" ");
  return cells.personName || two;
}

/** The person a row is about, as written: by id, else e-mail, else name. */
export function personText(cells: Cells): string {
  return cells.personId || cells.email || personName(cells);
}

/** The key's parts: kept readable, so that a row that is no longer in the file can still be named. */
export function keyParts(key: string): string[] {
  const parts: unknown = JSON.parse(key);
  return Array.isArray(parts) ? parts.map(String) : [];
}

/** The key under which a row is remembered, by what the file holds. */
export function keyOf(subject: Subject, raw: Cells, from: string): string[] {
  const person = personText(raw);
  switch (subject) {
    case "units":
      return [unitText(raw), from];
    case "people":
      return [person, raw.presenceFrom || from];
    case "missions":
      return [unitText(raw)];
    case "chapters":
      return [person, raw.chapter || unitText(raw), from];
    case "leads":
      return [person, unitText(raw), from];
    case "allocations":
      return [person, unitText(raw), raw.role ?? "", from];
  }
}

/** A short text that differs when what it is made of differs: two 32-bit FNV-1a sums. */
export function fingerprintOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
