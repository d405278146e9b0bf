import { addDays, type Day, isDay } from "../calendar/index.ts";
import { fold } from "./text.ts";

export const DATE_FORMATS = ["iso", "day-first", "month-first", "serial"] as const;
/** How a column writes days. ISO days are read under any of them. */
export type DateFormat = (typeof DATE_FORMATS)[number];

const PARTS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/;
const WORDS = /^(\d{1,2})(?:er|st|nd|rd|th)?[ .-]+(\p{L}+)\.?[ .-]+(\d{4}|\d{2})$/u;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "janv", "janvier", "january"],
  ["feb", "fev", "fevr", "fevrier", "february"],
  ["mar", "mars", "march"],
  ["apr", "avr", "avril", "april"],
  ["mai", "may"],
  ["jun", "juin", "june"],
  ["jul", "juil", "juillet", "july"],
  ["aug", "aou", "aout", "august"],
  ["sep", "sept", "septembre", "september"],
  ["oct", "octobre", "october"],
  ["nov", "novembre", "november"],
  ["dec", "decembre", "december"],
];

function compose(year: number, month: number, date: number): Day | null {
  const full = year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year;
  const text = `${full}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

/** The cell as a day under one format; null when it is none. */
export function parseDay(text: string, format: DateFormat): Day | null {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return compose(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = WORDS.exec(trimmed);
  if (words) {
    const month = MONTHS.findIndex((names) => names.includes(fold(words[2] ?? "")));
    return month === -1 ? null : compose(Number(words[3]), month + 1, Number(words[1]));
  }
  if (SERIAL.test(trimmed)) {
    const days = Math.floor(Number(trimmed.replace(",", ".")));
    return format === "serial" ? addDays("1899-12-30" as Day, days) : null;
  }
  const parts = PARTS.exec(trimmed.replace(/ \d{1,2}:\d{2}(:\d{2})?$/, ""));
  if (!parts || format === "iso" || format === "serial") return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return format === "day-first" ? compose(year, second, first) : compose(year, first, second);
}

/** The cell under the other formats: what it could also mean. */
export function otherReadings(text: string, format: DateFormat): { format: DateFormat; day: Day }[] {
  return DATE_FORMATS.filter((other) => other !== format).flatMap((other) => {
    const day = parseDay(text, other);
    return day === null ? [] : [{ format: other, day }];
  });
}

export type DateEvidence = {
  format: DateFormat;
  /** Cells that only one order can read, by order; and those that both can, differently. */
  counts: {
    iso: number;
    dayFirst: number;
    monthFirst: number;
    either: number;
    serial: number;
    neither: number;
  };
  /** Nothing in the column tells day first from month first. */
  ambiguous: boolean;
  /** Cells of both orders stand in one column. */
  mixed: boolean;
};

/** Which format the cells are written in: the one that alone can read most; day first when nothing tells. */
export function guessDateFormat(cells: Iterable<string>): DateEvidence {
  const counts = { iso: 0, dayFirst: 0, monthFirst: 0, either: 0, serial: 0, neither: 0 };
  for (const cell of cells) {
    if (cell.trim() === "") continue;
    if (parseDay(cell, "iso") !== null) counts.iso += 1;
    else if (parseDay(cell, "serial") !== null) counts.serial += 1;
    else {
      const dayFirst = parseDay(cell, "day-first");
      const monthFirst = parseDay(cell, "month-first");
      if (dayFirst === null && monthFirst === null) counts.neither += 1;
      else if (monthFirst === null) counts.dayFirst += 1;
      else if (dayFirst === null) counts.monthFirst += 1;
      else if (dayFirst !== monthFirst) counts.either += 1;
    }
  }
  const slashed = counts.dayFirst + counts.monthFirst + counts.either;
  const format: DateFormat =
    counts.serial > slashed + counts.iso
      ? "serial"
      : counts.monthFirst > counts.dayFirst
        ? "month-first"
        : slashed > 0
          ? "day-first"
          : "iso";
  const ambiguous = counts.either > 0 && counts.dayFirst === 0 && counts.monthFirst === 0;
  return { format, counts, ambiguous, mixed: counts.dayFirst > 0 && counts.monthFirst > 0 };
}
