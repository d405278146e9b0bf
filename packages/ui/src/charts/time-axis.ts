import { addMonths, type Day, daysBetween } from "@congruence/domain/calendar";
import { formatDay, formatMonth, type Language } from "@congruence/i18n";

/** The days a drawing covers: `to` is excluded. */
export type TimeWindow = { from: Day; to: Day };

/** Where a day stands in the window, in percent of its width, held within 0 and 100. */
export function place(window: TimeWindow, on: Day): number {
  const whole = daysBetween(window.from, window.to);
  const at = whole === 0 ? 0 : (daysBetween(window.from, on) / whole) * 100;
  return Math.round(Math.min(100, Math.max(0, at)) * 100) / 100;
}

/** The part of a span that lies in the window, in percent; null when none does. `open` when it goes on after it. */
export function stretch(
  window: TimeWindow,
  span: { from: Day; to: Day | null },
): { x: number; width: number; open: boolean; before: boolean } | null {
  if (span.from >= window.to || (span.to !== null && span.to <= window.from)) return null;
  const x = place(window, span.from);
  const end = span.to === null ? 100 : place(window, span.to);
  return {
    x,
    width: Math.round((end - x) * 100) / 100,
    open: span.to === null || span.to > window.to,
    before: span.from < window.from,
  };
}

/** The first days of the months in the window. */
export function monthStarts(window: TimeWindow): Day[] {
  const starts: Day[] = [];
  let at = `${window.from.slice(0, 7)}-01` as Day;
  if (at < window.from) at = addMonths(at, 1);
  for (; at < window.to; at = addMonths(at, 1)) starts.push(at);
  return starts;
}

export type AxisLabel = { key: string; x: number; text: string; year: boolean; minor: boolean };

/**
 * Names for the months of a window: each month up to 16 of them, each quarter above, with the year at the first and
 * at January; none where today's own label or a year's stands. `minor` ones go first when room is short.
 */
export function monthLabels(window: TimeWindow, today: Day | null, language: Language): AxisLabel[] {
  const starts = monthStarts(window);
  const step = starts.length <= 16 ? 1 : starts.length <= 40 ? 3 : 12;
  const now = today !== null && today >= window.from && today < window.to ? place(window, today) : null;
  const room = 100 / Math.max(starts.length, 1);
  let free = -1;
  return starts.flatMap((on, index): AxisLabel[] => {
    const month = Number(on.slice(5, 7)) - 1;
    const x = place(window, on);
    if (month % step !== 0 && index !== 0) return [];
    const year = index === 0 || month === 0;
    if (x < free) return [];
    if (now !== null && Math.abs(x - now) < Math.max(room * 0.95, 4.5) && !(index === 0)) return [];
    free = x + (year ? Math.min(room * 1.5, 12) : 0);
    const text = year ? formatMonth(on, language, "short") : formatMonth(on, language, "brief");
    return [{ key: on, x, text, year, minor: !year && month % 3 !== 0 }];
  });
}

/** Today's place and label in the window; null when it lies outside. */
export function todayMark(
  window: TimeWindow,
  today: Day,
  language: Language,
): { x: number; text: string } | null {
  if (today < window.from || today >= window.to) return null;
  return { x: place(window, today), text: formatDay(today, language, "brief") };
}
