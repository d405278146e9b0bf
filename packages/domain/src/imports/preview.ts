import type { Day } from "../calendar/index.ts";
import type { Change, Share, UnitKind } from "../facts/index.ts";
import type { Subject } from "./fields.ts";
import type { SharePolicy } from "./mapping.ts";
import type { Problem } from "./problem.ts";

/** A value before or after, typed so that the page can write it in the person's language. */
export type Value =
  | { type: "text"; text: string }
  /** null: not stated. */
  | { type: "share"; share: Share | null }
  /** null: no end. */
  | { type: "day"; day: Day | null }
  | { type: "kind"; kind: UnitKind };

export type Fate = "add" | "change" | "close" | "leftAlone" | "stopped";

/** What one row does to one field of one thing. */
export type Effect = {
  fate: "add" | "change" | "close";
  what: {
    kind: "unit" | "person" | "allocation" | "chapterMembership" | "lead";
    name: string;
    /** The unit, where the thing is somebody in it. */
    in: string | null;
  };
  /** null: the whole thing is new, or goes. */
  field:
    | "name"
    | "mission"
    | "parent"
    | "from"
    | "to"
    | "share"
    | "role"
    | "email"
    | "site"
    | "timeZone"
    | "workingHours"
    | "contract"
    | "presence"
    | "chapter"
    | "lead"
    | null;
  now: Value | null;
  after: Value | null;
  from: Day | null;
};

/** A row of a file (`row` null: in Congruence, not in the file) and what becomes of it. */
export type RowFate = { file: string; row: number | null; cells: readonly string[]; effects: Effect[] };

/** What a row said when it was loaded; an empty fingerprint forgets it. */
export type ImportedRow = { subject: Subject; key: string; fingerprint: string };

/** Everything a person is shown before anything is written, and what to write. */
export type Preview = {
  /** `add + change + leftAlone + stopped + headings` is the number of rows of the files; `close` is not among them. */
  counts: {
    add: number;
    change: number;
    close: number;
    leftAlone: number;
    stopped: number;
    headings: number;
    rows: number;
  };
  problems: Problem[];
  changes: Change[];
  rowsByFate: Record<Fate, RowFate[]>;
  importedRows: ImportedRow[];
  /** How many rows gave no share, and what the policy made of them. */
  sharePolicyUsed: { policy: SharePolicy; rows: number; given: { share: Share | null; rows: number }[] }[];
};
