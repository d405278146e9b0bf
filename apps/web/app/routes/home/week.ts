import { addDays, type Day, day, daysBetween, weekday } from "@congruence/domain/calendar";

/** The number of the week that holds the day, as calendars in Europe count: week 1 holds the year's first Thursday. */
export function weekNumber(on: Day): number {
  const thursday = addDays(on, 4 - weekday(on));
  return 1 + Math.floor(daysBetween(day(`${thursday.slice(0, 4)}-01-01`), thursday) / 7);
}
