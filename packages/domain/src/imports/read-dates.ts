import { addDays, addMonths, type Day, isDay } from "../calendar/index.ts";
import { askRow, type Context } from "./context.ts";
import { type DateFormat, otherReadings, parseDay } from "./dates.ts";
import type { Option } from "./problem.ts";
import { columnOf, type Row } from "./row.ts";

type DateField = "from" | "to" | "presenceFrom" | "presenceTo";
/** How systems write "no end". */
const ENDLESS = /(9999|2999)/;

function readAs(day: Day): Option {
  return { id: `read:${day}`, action: { do: "readAs", day } };
}

/** 31/02/2026 → the last day of that February; null when the month itself is not one. */
function lastOfMonth(text: string, format: DateFormat): Day | null {
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-\d{2}$/.exec(text);
  const month = iso?.[2] ?? (format === "month-first" ? match?.[1] : match?.[2]);
  const year = iso?.[1] ?? match?.[3];
  if (!month || !year) return null;
  const first = `${year}-${month.padStart(2, "0")}-01`;
  return isDay(first) ? addDays(addMonths(first, 1), -1) : null;
}

function readCell(ctx: Context, row: Row, field: DateField, format: DateFormat): Day | null {
  const text = row.cells[field];
  if (!text) return null;
  if (field.endsWith("o") && ENDLESS.test(text)) return null;
  const parsed = parseDay(text, format);
  if (parsed !== null || row.same) return parsed;
  const others = otherReadings(text, format);
  const last = others.length === 0 ? lastOfMonth(text, format) : null;
  const action = askRow(ctx, row, {
    code: others.length > 0 ? "date.other_format" : "date.impossible",
    field,
    facts: { format, readings: others.map((other) => other.day) },
    options: [
      ...others.map((other) => readAs(other.day)),
      ...(last === null ? [] : [readAs(last)]),
      { id: "empty", action: { do: "empty" } },
    ],
  });
  return action.do === "readAs" ? action.day : null;
}

/** The row's days under the file's format; the end as the first day after. What cannot be a span is asked about. */
export function readDates(ctx: Context, row: Row, format: DateFormat): void {
  for (const [start, end] of [
    ["from", "to"],
    ["presenceFrom", "presenceTo"],
  ] as const) {
    const from = readCell(ctx, row, start, format);
    let to = readCell(ctx, row, end, format);
    if (row.stopped) return;
    if (to !== null && row.file.mapping.endIsLastDay) to = addDays(to, 1);
    row[start] = from;
    row[end] = to;
    if (from === null || to === null || from < to || row.same) continue;
    const shift = row.file.mapping.endIsLastDay ? 1 : 0;
    const others = otherReadings(row.cells[end] ?? "", format).filter(
      (other) => addDays(other.day, shift) > from,
    );
    const action = askRow(ctx, row, {
      code: "span.backwards",
      field: end,
      facts: { from, to: addDays(to, -shift), startColumn: columnOf(row.file, start) },
      options: [
        ...others.map((other) => readAs(other.day)),
        ...(to < from ? [{ id: "swap", action: { do: "swap" } as const }] : []),
        { id: "empty", action: { do: "empty" } },
      ],
    });
    if (action.do === "readAs") row[end] = addDays(action.day, shift);
    else if (action.do === "swap") {
      row[start] = addDays(to, -shift);
      row[end] = addDays(from, shift);
    } else row[end] = null;
  }
}
