import type { Day, Span } from "../calendar/index.ts";

/** Days on which `key` counts: a person in a unit, say. */
export type Piece = Span & { key: string };

/**
 * The first day of the unbroken stretch up to `on` in which the number of distinct keys crosses the limit, not
 * before `floor`. Supposes that it does on `on`. Goes back from day to day on which something begins or ends,
 * no further than needed.
 */
export function crossedSince(
  pieces: readonly Piece[],
  on: Day,
  floor: Day,
  crossed: (count: number) => boolean,
): Day {
  const counts = new Map<string, number>();
  const begins = new Map<Day, Piece[]>();
  const ends = new Map<Day, Piece[]>();
  for (const piece of pieces) {
    const { key, from, to } = piece;
    if (from > on || (to !== null && to <= floor)) continue;
    if (from > floor) filed(begins, from, piece);
    if (to === null || to > on) counts.set(key, (counts.get(key) ?? 0) + 1);
    else filed(ends, to, piece);
  }
  for (const day of [...new Set([...begins.keys(), ...ends.keys()])].sort().reverse()) {
    // Ends first: whoever begins and ends on the day was there before it.
    for (const { key } of ends.get(day) ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { key } of begins.get(day) ?? []) {
      const count = (counts.get(key) ?? 0) - 1;
      if (count > 0) counts.set(key, count);
      else counts.delete(key);
    }
    if (!crossed(counts.size)) return day;
  }
  return floor;
}

function filed(days: Map<Day, Piece[]>, on: Day, piece: Piece): void {
  const same = days.get(on);
  if (same) same.push(piece);
  else days.set(on, [piece]);
}
