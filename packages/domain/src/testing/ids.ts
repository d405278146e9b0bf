/** Ids that look like the application's, the same at each run: a series for each number, counted from 1. */
export function idsFrom(series: number): () => string {
  let count = 0;
  return () => idOf(series, ++count);
}

/** The id at a place in a series. */
export function idOf(series: number, at: number): string {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, "0");
  return `${hex(series, 8)}-0000-7000-8000-${hex(at, 12)}`;
}
