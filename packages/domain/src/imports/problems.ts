import type { Field } from "./fields.ts";
import type { Action, Choices, Fact, Option, Problem, ProblemCode } from "./problem.ts";

export type Question = {
  code: ProblemCode;
  /** Weight of the default; `stops` when the default leaves the row out. */
  weight: Problem["weight"];
  file: string;
  rows: readonly number[];
  field?: Field | null;
  column?: string | null;
  value?: string | null;
  facts?: Record<string, Fact>;
  options?: readonly Option[];
  /** The option chosen until somebody chooses; the last one when not given. */
  otherwise?: string;
  /** What makes it this problem and no other, whatever was answered elsewhere. */
  about: string;
};

/** The problems found in one planning, and the answers already given to them. */
export class Problems {
  private readonly found = new Map<string, Problem>();
  private readonly choices: Choices;

  constructor(choices: Choices) {
    this.choices = choices;
  }

  /** Notes the problem (or adds rows to it) and says what to do about it; null when there is nothing to choose. */
  ask(question: Question): Action | null {
    const id = `${question.code}|${question.file}|${question.about}`;
    const known = this.found.get(id);
    if (known) {
      for (const row of question.rows) if (!known.rows.includes(row)) known.rows.push(row);
      return known.options.find((option) => option.id === known.chosen)?.action ?? null;
    }
    const options = [...(question.options ?? [])];
    const answer = this.choices[id];
    const answered = answer !== undefined && options.some((option) => option.id === answer);
    const chosen = answered ? answer : (question.otherwise ?? options.at(-1)?.id ?? null);
    const action = options.find((option) => option.id === chosen)?.action ?? null;
    const stops = action ? action.do === "leaveOut" : question.weight === "stops";
    this.found.set(id, {
      id,
      code: question.code,
      weight: stops
        ? "stops"
        : answered
          ? "settled"
          : question.weight === "stops"
            ? "settled"
            : question.weight,
      file: question.file,
      rows: [...question.rows],
      field: question.field ?? null,
      column: question.column ?? null,
      value: question.value ?? null,
      facts: question.facts ?? {},
      options,
      chosen,
      answered,
    });
    return action;
  }

  /** Takes over what an earlier pass found about rows that this one leaves out from the start. */
  carry(problem: Problem): void {
    if (!this.found.has(problem.id)) this.found.set(problem.id, problem);
  }

  /** Drops what is not worth saying in the end. */
  forget(unwanted: (problem: Problem) => boolean): void {
    for (const [id, problem] of this.found) if (unwanted(problem)) this.found.delete(id);
  }

  /** All of them: what stops rows first, then what was assumed, then what is settled; by file and row. */
  all(): Problem[] {
    const order = { stops: 0, assumed: 1, settled: 2 };
    return [...this.found.values()].sort(
      (a, b) =>
        order[a.weight] - order[b.weight] ||
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
        (a.rows[0] ?? Number.MAX_SAFE_INTEGER) - (b.rows[0] ?? Number.MAX_SAFE_INTEGER),
    );
  }
}
