import { type Day, holds, overlaps, type Span } from "./calendar/index.ts";
import { added, type Change, changed, type FactKind, type Facts, removed } from "./facts/index.ts";
import { type Refusal, refuse } from "./refusals.ts";

/** What rewriting the days of rows comes down to: cutting, taking days out, going on. */

export type DatedKind = Exclude<FactKind, "pool" | "unit" | "person">;

/** The same row over other days. */
export function respanned<K extends DatedKind>(kind: K, row: Facts[K], span: Partial<Span>): Change {
  return changed(kind, row, span as Partial<Facts[K]>);
}

/** Takes the days of `span` out of each row: what lies before is kept, what lies after becomes a row of its own. */
export function carved<K extends DatedKind>(
  kind: K,
  rows: readonly Facts[K][],
  span: Span,
  newId: () => string,
): Change[] {
  return rows.flatMap((row) => {
    if (!overlaps(row, span)) return [];
    const tail = span.to !== null && (row.to === null || span.to < row.to) ? span.to : null;
    if (row.from >= span.from) {
      return [tail === null ? removed(kind, row) : respanned(kind, row, { from: tail })];
    }
    const head = respanned(kind, row, { to: span.from });
    return tail === null ? [head] : [head, added(kind, { ...row, id: newId(), from: tail })];
  });
}

/** The new row takes its days from the others; one with the very same days is edited and keeps its id. */
export function replaced<K extends DatedKind>(
  kind: K,
  rows: readonly Facts[K][],
  row: Facts[K],
  newId: () => string,
): Change[] {
  const same = rows.find((other) => other.from === row.from && other.to === row.to);
  if (same) return [changed(kind, same, { ...row, id: same.id })];
  return [...carved(kind, rows, row, newId), added(kind, row)];
}

/**
 * Where something said from a day on stops, when nobody said: at the end of the row in force, else where the
 * next row begins; null when neither has an end.
 */
export function reach(rows: readonly Span[], from: Day): Day | null {
  const inForce = rows.find((row) => holds(row, from));
  return inForce ? inForce.to : nextStart(rows, from);
}

/** The first day after `from` on which one of the rows begins; null when none does. */
export function nextStart(rows: readonly Span[], from: Day): Day | null {
  let next: Day | null = null;
  for (const row of rows) if (row.from > from && (next === null || row.from < next)) next = row.from;
  return next;
}

/**
 * A row ended on a day, the first it no longer holds. When that leaves nothing of it, a row that begins today or
 * later is taken away; one that has held on a day already cannot be: `span.empty`.
 */
export function endedOn<K extends DatedKind>(kind: K, row: Facts[K], to: Day, today: Day): Change | Refusal {
  if (to > row.from) return respanned(kind, row, { to });
  if (row.from >= today) return removed(kind, row);
  return refuse("span.empty", { from: row.from, to }, "to");
}

/** Whether days of the row remain on or after the day. */
export function lastsBeyond(row: Span, on: Day): boolean {
  return row.to === null || row.to > on;
}

/** Spans joined where they touch or overlap, in order. */
export function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { from, to } of [...spans].sort(byStart)) {
    const last = joined.at(-1);
    if (!last || (last.to !== null && last.to < from)) joined.push({ from, to });
    else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return joined;
}

/** Earlier start first. */
export function byStart(a: Span, b: Span): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

/** The pairs of rows that share a day, each pair once, the one that starts first in front. */
export function clashes<T extends Span>(rows: readonly T[]): [T, T][] {
  const sorted = [...rows].sort(byStart);
  const found: [T, T][] = [];
  sorted.forEach((row, at) => {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || (row.to !== null && other.from >= row.to)) break;
      if (overlaps(row, other)) found.push([row, other]);
    }
  });
  return found;
}
