import type { Day } from "../calendar/index.ts";
import type { Share, UnitKind } from "../facts/index.ts";
import type { Field } from "./fields.ts";

/** What to do about a problem. The person chooses; the engine carries it out on the next planning. */
export type Action =
  | { do: "leaveOut" }
  | { do: "create"; name: string; kind: "unit" | "chapter" | "person" }
  /** The one that is there already, or another in the files: by external id, else by name. */
  | { do: "use"; key: string; name: string }
  | { do: "readAs"; day: Day }
  | { do: "share"; share: Share }
  | { do: "text"; text: string }
  | { do: "empty" }
  | { do: "above"; value: string }
  | { do: "close"; on: Day }
  | { do: "keep" }
  | { do: "oneByOne" }
  | { do: "one"; name: string }
  | { do: "two" }
  | { do: "cut"; from: Day; to: Day | null }
  | { do: "extend"; from: Day }
  | { do: "swap" }
  | { do: "repair" }
  | { do: "dateFormat"; format: "day-first" | "month-first" }
  | { do: "identifyByName" }
  | { do: "top" }
  | { do: "kind"; kind: UnitKind };

/** A choice, with an id that is the same on every planning of the same files. */
export type Option = { id: string; action: Action };

export const PROBLEM_CODES = [
  "identity.unknown",
  "column.missing",
  "value.missing",
  "text.garbled",
  "blank.below",
  "date.ambiguous",
  "date.other_format",
  "date.impossible",
  "span.backwards",
  "share.impossible",
  "share.over_contract",
  "share.none_given",
  "row.duplicate",
  "person.two_names",
  "person.name_taken",
  "person.unknown",
  "person.email_taken",
  "unit.two_names",
  "unit.name_taken",
  "unit.two_parents",
  "unit.overlap",
  "unit.not_empty",
  "unit.unknown",
  "unit.cycle",
  "unit.parent_unknown",
  "unit.parent_not_there",
  "unit.parent_is_no_tribe",
  "unit.no_parent",
  "unit.kind_fixed",
  "chapter.unknown",
  "chapter.two",
  "allocation.twice",
  "allocation.outside_unit",
  "allocation.outside_presence",
  "allocation.not_here",
  "presence.extended",
  "presence.overlap",
  "lead.unknown",
  "gone",
  "gone.not_empty",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Facts are plain values, so that a sentence can be made of them in either language. */
export type Fact = string | number | null | readonly string[] | readonly number[];

/**
 * One thing that a file does not say clearly, where it stands and what to do. `weight` follows the answer: a
 * problem stops its rows only as long as the chosen option leaves them out.
 */
export type Problem = {
  id: string;
  code: ProblemCode;
  weight: "stops" | "assumed" | "settled";
  file: string;
  /** As a spreadsheet numbers them; empty for what is not in the file. */
  rows: number[];
  field: Field | null;
  /** The header's own text. */
  column: string | null;
  /** As it stands in the file. */
  value: string | null;
  facts: Record<string, Fact>;
  options: Option[];
  chosen: string | null;
  answered: boolean;
};

/** Problem id → option id. */
export type Choices = Readonly<Record<string, string>>;

export const LEAVE_OUT: Option = { id: "leave-out", action: { do: "leaveOut" } };
