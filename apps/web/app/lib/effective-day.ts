import { addDays, type Day, day, daysBetween, isDay } from "@congruence/domain";
import type { Observation } from "./observation.ts";

const A_MONDAY = day("2024-01-01");

/** The Monday after the day; on a Monday the one a week later. */
export function nextMonday(on: Day): Day {
  const since = ((daysBetween(A_MONDAY, on) % 7) + 7) % 7;
  return addDays(on, 7 - since);
}

/** The day from which a change holds unless the person says otherwise: `?from=`, the day ahead they look at, next Monday. */
export function effectiveDay(url: string, { on, today, when }: Observation): Day {
  const asked = new URL(url).searchParams.get("from");
  if (isDay(asked)) return asked;
  return when === "future" ? on : nextMonday(today);
}

/** The first day that no longer counts, from the last day a person typed; what is no day is left for the form to refuse. */
export function dayAfter(typed: unknown): unknown {
  return isDay(typed) ? addDays(typed, 1) : typed;
}

/** The last day of a span for a form's field; empty without end. */
export function lastDayIn(to: Day | null): string {
  return to === null ? "" : addDays(to, -1);
}
