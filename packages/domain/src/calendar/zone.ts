import type { Day } from "./day.ts";

/** The calendar day that an instant falls on in a time zone ("Europe/Paris"); refuses a zone that is not known. */
export function dayIn(instant: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(instant) as Day;
}

/** Whether the text names a time zone that this machine knows. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
