import { type Day, holds } from "@congruence/domain/calendar";
import { monthStarts, stretch, type TimeWindow } from "./time-axis.ts";

/** A share held for a span of days; null is unstated. */
export type DatedShare = { from: Day; to: Day | null; share: number | null };

export type RibbonPart = {
  key: string;
  x: number;
  width: number;
  /** Height in px: the share, 100 % filling the row. */
  height: number;
  kind: "now" | "later" | "over" | "vacant" | "unstated";
};

const FULL = 26;
const LEAST = 4;

/** How thick a share is drawn, in px; an unstated one has a thickness of its own and is outlined only. */
export function thickness(share: number | null): number {
  return share === null
    ? 10
    : Math.max(LEAST, Math.round((Math.min(share, 10_000) / 10_000) * FULL * 10) / 10);
}

/** The bars of one ribbon: strong until today, lighter after, grey once over, dashed for a seat nobody fills. */
export function ribbonParts(
  bars: readonly DatedShare[],
  window: TimeWindow,
  today: Day,
  vacant: boolean,
): RibbonPart[] {
  return bars.flatMap((bar): RibbonPart[] => {
    const height = thickness(bar.share);
    const whole = stretch(window, bar);
    if (!whole) return [];
    const part = (kind: RibbonPart["kind"], span: { from: Day; to: Day | null }) => {
      const at = stretch(window, span);
      return at ? [{ key: `${bar.from} ${kind}`, x: at.x, width: at.width, height, kind }] : [];
    };
    if (vacant) return part("vacant", bar);
    if (bar.share === null) return part("unstated", bar);
    if (bar.to !== null && bar.to <= today) return part("over", bar);
    if (bar.from >= today) return part("later", bar);
    return [...part("now", { from: bar.from, to: today }), ...part("later", { from: today, to: bar.to })];
  });
}

/** Full time at the fifteenth of each month of the window, in basis points; unstated shares count for nothing. */
export function fullTimeByMonth(
  rows: readonly (readonly DatedShare[])[],
  window: TimeWindow,
): { month: Day; x: number; width: number; share: number }[] {
  return monthStarts(window).flatMap((month) => {
    const on = `${month.slice(0, 7)}-15` as Day;
    const next = (Number(month.slice(5, 7)) % 12) + 1;
    const year = Number(month.slice(0, 4)) + (next === 1 ? 1 : 0);
    const to = `${year}-${String(next).padStart(2, "0")}-01` as Day;
    const at = stretch(window, { from: month, to });
    if (!at) return [];
    const share = rows.flat().reduce((sum, bar) => sum + (holds(bar, on) ? (bar.share ?? 0) : 0), 0);
    return [{ month, x: at.x, width: at.width, share }];
  });
}
