/** Puts two names in order, as `Array.sort` asks; an `Intl.Collator`'s `compare` for the reader's language. */
export type Compare = (a: string, b: string) => number;

/** By code units: the same on every machine, but é after z. */
export function plain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A new list in order of name; equal names in order of id, so that the order never depends on the input's. */
export function byName<T>(
  rows: Iterable<T>,
  compare: Compare,
  nameOf: (row: T) => string,
  idOf: (row: T) => string,
): T[] {
  return [...rows].sort((a, b) => compare(nameOf(a), nameOf(b)) || plain(idOf(a), idOf(b)));
}
