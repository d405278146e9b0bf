import type { Day } from "../calendar/index.ts";
import type { Draft } from "./draft.ts";
import type { Field } from "./fields.ts";
import type { Fate } from "./preview.ts";
import type { Action, Option, ProblemCode } from "./problem.ts";
import { LEAVE_OUT } from "./problem.ts";
import type { Problems, Question } from "./problems.ts";
import { columnOf, type Row, type SourceFile } from "./row.ts";

/** What the steps of one planning share. */
export type Context = {
  files: SourceFile[];
  draft: Draft;
  problems: Problems;
  /** `subject`, a tab, the row's key → its fingerprint when last loaded. */
  lastLoaded: ReadonlyMap<string, string>;
  today: Day;
  /** Allocation, lead, … id → the row of these files that made or restated it. */
  madeBy: Map<string, Row>;
  /** Rows that stopped after they had written something: planned again without them. */
  late: Set<Row>;
  /** Lets others run every few thousand rows, and says how far it is. */
  tick: () => Promise<void>;
};

type RowQuestion = {
  code: ProblemCode;
  weight?: Question["weight"];
  field?: Field | null;
  value?: string | null;
  facts?: Question["facts"];
  options?: readonly Option[];
  otherwise?: string;
  about?: string;
};

/**
 * Asks about a row. "Leave the row out" is always the last choice, and the one taken when no other is; then the
 * row is stopped. Problems with the same `about` are one problem with several rows.
 */
export function askRow(ctx: Context, row: Row, question: RowQuestion): Action {
  const field = question.field ?? null;
  const action = ctx.problems.ask({
    weight: "stops",
    ...question,
    options: [...(question.options ?? []), LEAVE_OUT],
    file: row.file.name,
    rows: [row.n],
    column: field === null ? null : columnOf(row.file, field),
    value: question.value !== undefined ? question.value : field === null ? null : (row.raw[field] ?? ""),
    about: question.about ?? `${row.n}|${field ?? ""}`,
  }) ?? { do: "leaveOut" };
  if (action.do === "leaveOut") row.stopped = true;
  return action;
}

/** The day on which a row without a date takes effect. */
export function effective(row: Row): Day {
  return row.file.mapping.effectiveFrom;
}

/** What becomes of a row, by what it did. */
export function fateOf(row: Row): Fate {
  if (row.stopped) return "stopped";
  if (row.effects.some((effect) => effect.fate === "add")) return "add";
  return row.effects.length > 0 ? "change" : "leftAlone";
}
