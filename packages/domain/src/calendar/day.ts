/** A calendar day as an ISO string, `2026-09-21`. Days compare as strings: earlier is smaller. */
export type Day = string & { readonly __day: "Day" };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

/** Whether the text is a day that exists in the calendar, from year 1900 to 2199; 2026-02-30 is not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string") return false;
  const match = SHAPE.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < 1900 || year > 2199) return false;
  const at = Date.UTC(year, Number(match[2]) - 1, Number(match[3]));
  return new Date(at).toISOString().slice(0, 10) === text;
}

/** The text as a day; refuses what is not one with a RangeError that names it. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`day: "${text}" is not a day of the calendar (YYYY-MM-DD)`);
  return text;
}

function toNumber(on: Day): number {
  return Date.parse(`${on}T00:00:00Z`) / MS_A_DAY;
}

/** The day `count` days after `on`; a negative count goes back. */
export function addDays(on: Day, count: number): Day {
  return new Date((toNumber(on) + count) * MS_A_DAY).toISOString().slice(0, 10) as Day;
}

/** How many days from `from` to `to`; negative when `to` is earlier, 0 on the same day. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** The day of the month `count` months later, held back to the month's last day: 31 January + 1 → 28 February. */
export function addMonths(on: Day, count: number): Day {
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7)) - 1 + count;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Math.min(Number(on.slice(8, 10)), last);
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10) as Day;
}

/** The weekday, 1 for Monday to 7 for Sunday. */
export function weekday(on: Day): number {
  return ((toNumber(on) + 3) % 7) + 1;
}

/** The first Monday strictly after the day. */
export function nextMonday(on: Day): Day {
  return addDays(on, 8 - weekday(on));
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
