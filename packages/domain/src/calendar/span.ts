import { type Day, earlier, later } from "./day.ts";

/** Days from `from`, included, to `to`, excluded; `to` null has no end. A valid span holds at least one day. */
export type Span = { from: Day; to: Day | null };

/** Whether the span holds at least one day. */
export function isSpan(span: Span): boolean {
  return span.to === null || span.from < span.to;
}

/** Whether the day lies in the span. */
export function holds(span: Span, on: Day): boolean {
  return span.from <= on && (span.to === null || on < span.to);
}

/** Whether two spans share a day. */
export function overlaps(a: Span, b: Span): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** The days that two spans share; null when there is none. */
export function intersection(a: Span, b: Span): Span | null {
  const from = later(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null ? a.to : earlier(a.to, b.to);
  return to === null || from < to ? { from, to } : null;
}

/** Whether every day of `inner` lies in `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to));
}

/** The days of `span` that none of `others` holds, in order, as the fewest spans. */
export function uncovered(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at: Day | null = span.from;
  for (const other of [...others].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (at === null) break;
    if (other.to !== null && other.to <= at) continue;
    if (span.to !== null && other.from >= span.to) break;
    if (other.from > at) left.push({ from: at, to: other.from });
    at = other.to;
  }
  if (at !== null && (span.to === null || at < span.to)) left.push({ from: at, to: span.to });
  return left;
}
