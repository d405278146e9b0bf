import { addDays, type Day, dayIn } from "@congruence/domain";

const HOUR = 3_600_000;

/** The first instant of a day on the clock of a time zone, ISO: whatever its offset and its changes of hour. */
export function beginningOf(day: Day, timeZone: string): string {
  let before = Date.parse(`${day}T00:00:00Z`) - 16 * HOUR;
  let within = Date.parse(`${day}T00:00:00Z`) + 16 * HOUR;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayIn(new Date(middle), timeZone) >= day) within = middle;
    else before = middle;
  }
  return new Date(within).toISOString();
}

/** The first instant after a day. */
export function endOf(day: Day, timeZone: string): string {
  return beginningOf(addDays(day, 1), timeZone);
}
