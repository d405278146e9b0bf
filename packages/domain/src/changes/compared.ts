import { type Day, holds, type Span } from "../calendar/index.ts";

/**
 * The two days compared, `from` before `to`. `every` false: the states of the two days are compared, and what
 * came and went between them is not told. `every` true: each step on the way is.
 */
export type Between = { from: Day; to: Day; every: boolean };

/** A value that became another on the day. */
export type Compared<V> = { day: Day; before: V; after: V };

/** The days in (from, to] on which one of the rows begins or ends, in order. */
function turns(rows: readonly Span[], { from, to }: Between): Day[] {
  const days = new Set<Day>();
  for (const row of rows) {
    if (row.from > from && row.from <= to) days.add(row.from);
    if (row.to !== null && row.to > from && row.to <= to) days.add(row.to);
  }
  return [...days].sort();
}

/**
 * How a value read off the rows in force changed. Comparing two days gives at most one change, dated on the
 * first day of the unbroken stretch in which the value is what it is on the later day.
 */
export function compared<R extends Span, V>(
  rows: readonly R[],
  between: Between,
  read: (inForce: R[]) => V,
  same: (a: V, b: V) => boolean = Object.is,
): Compared<V>[] {
  const days = turns(rows, between);
  if (days.length === 0) return [];
  const valueOn = (on: Day) => read(rows.filter((row) => holds(row, on)));
  const first = valueOn(between.from);
  if (between.every) {
    const steps: Compared<V>[] = [];
    let before = first;
    for (const day of days) {
      const after = valueOn(day);
      if (!same(before, after)) steps.push({ day, before, after });
      before = after;
    }
    return steps;
  }
  const last = valueOn(between.to);
  if (same(first, last)) return [];
  let settled = between.to;
  for (const day of days.reverse()) {
    if (!same(valueOn(day), last)) break;
    settled = day;
  }
  return [{ day: settled, before: first, after: last }];
}

/** The keys of the rows that begin or end between the two days: nothing else can have changed. */
export function touched<R extends Span>(
  rows: readonly R[],
  between: Between,
  keyOf: (row: R) => string,
): Set<string> {
  const keys = new Set<string>();
  for (const row of rows) {
    const begins = row.from > between.from && row.from <= between.to;
    if (begins || (row.to !== null && row.to > between.from && row.to <= between.to)) keys.add(keyOf(row));
  }
  return keys;
}

/** Whether any row holds the day. */
export function thereOn(rows: readonly Span[], on: Day): boolean {
  return rows.some((row) => holds(row, on));
}

/**
 * What to compare for something that appeared between the two days: from its first day on, so that the event
 * says how it began and later events what became of it.
 */
export function sinceItAppeared(between: Between, appeared: Day | undefined): Between {
  return between.every || appeared === undefined ? between : { ...between, from: appeared };
}
