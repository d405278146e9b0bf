import type { Refusal } from "@congruence/domain";
import { shareInField } from "@congruence/i18n";
import { dayAfter } from "~/lib/effective-day";
import type { FormReply } from "~/lib/form.server";
import { typedShare } from "~/lib/typed-share";

/** One line of the form, as typed. */
export type Line = {
  person: string;
  personId: string;
  role: string;
  share: string;
  from: string;
  to: string;
};
const FIELDS = ["person", "personId", "role", "share", "from", "to"] as const;
const MOST_LINES = 50;

export function blankLine(from: string): Line {
  return { person: "", personId: "", role: "", share: "", from, to: "" };
}

/** The lines that a form sent; one blank line when it sent none. */
export function linesIn(values: FormReply["values"], from: string): Line[] {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const count = Math.min(MOST_LINES, Math.max(1, Number(text("count")) || 1));
  return Array.from({ length: count }, (_, at) => {
    const line = Object.fromEntries(FIELDS.map((field) => [field, text(`rows.${at}.${field}`)])) as Line;
    return { ...line, from: line.from || from };
  });
}

/** Whether somebody is named on the line; lines without anybody are not sent. */
export function isFilled(line: Line): boolean {
  return line.personId !== "" || line.person.trim() !== "";
}

/**
 * The lines after a press of one of the form's smaller buttons, which write nothing: `more`, `drop.1`, `fit.1.6000`
 * (the share that fits), `add:<person's id>:<free share>:<name>`.
 */
export function pressed(lines: readonly Line[], intent: string, from: string): Line[] {
  if (intent === "more") return [...lines, blankLine(lines.at(-1)?.from ?? from)];
  const dropped = /^drop\.(\d+)$/.exec(intent);
  if (dropped) {
    const left = lines.filter((_, at) => at !== Number(dropped[1]));
    return left.length > 0 ? left : [blankLine(from)];
  }
  const fit = /^fit\.(\d+)\.(\d+)$/.exec(intent);
  if (fit) {
    return lines.map((line, at) =>
      at === Number(fit[1]) ? { ...line, share: shareInField(Number(fit[2])) } : line,
    );
  }
  const add = /^add:([^:]+):(\d+):(.*)$/.exec(intent);
  if (add) {
    const [, personId = "", free = "0", person = ""] = add;
    const share = Number(free) > 0 ? shareInField(Number(free)) : "";
    const role = lines.findLast((line) => line.role !== "")?.role ?? "";
    const line = { ...blankLine(lines.at(-1)?.from ?? from), person, personId, share, role };
    const empty = lines.findIndex((one) => !isFilled(one));
    return empty < 0
      ? [...lines, line]
      : lines.map((one, at) => (at === empty ? { ...line, role: one.role || role } : one));
  }
  return [...lines];
}

/** The lines as the procedure takes them; `personIds` are who is meant, line by line. */
export function asInput(unitId: string, lines: readonly Line[], personIds: readonly (string | null)[]) {
  return {
    unitId,
    rows: lines.map((line, at) => ({
      personId: personIds[at] ?? "",
      role: line.role,
      share: typedShare(line.share),
      from: line.from,
      to: line.to === "" ? null : dayAfter(line.to),
    })),
  };
}

/** A field's name with the number of the line it stands on in the form, where blank lines were not sent. */
export function onFormLine(field: string, sent: readonly number[]): string {
  return field.replace(/^rows\.(\d+)\./, (_, at: string) => `rows.${sent[Number(at)] ?? at}.`);
}

/** The refusals of one line about its share, with what would fit. */
export function overCapacityOn(refusals: readonly Refusal[], at: number) {
  const found = refusals.find(
    (one) => one.code === "allocation.over_capacity" && one.field === `rows.${at}.share`,
  );
  return found?.code === "allocation.over_capacity" ? found.facts : null;
}
