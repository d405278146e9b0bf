/** One line of a benchmark: what is compared, both figures in milliseconds and their ratio. */
export type Line = { what: string; ours: number; other: number; against: string };

const figure = (ms: number) => (ms >= 100 ? ms.toFixed(0) : ms.toFixed(1));

/** Prints lines as a table. Machines differ and are busy: the ratio is what counts, both were run in turn. */
export function print(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  console.table(
    lines.map(({ what, ours, other, against }) => ({
      what,
      "ours (ms)": figure(ours),
      against,
      "other (ms)": figure(other),
      ratio: (ours / other).toFixed(2),
    })),
  );
}

/** The 50th and 95th percentile of how long the work takes, in milliseconds, after a few runs to warm up. */
export async function timed(work: () => Promise<unknown>, runs = 30): Promise<{ p50: number; p95: number }> {
  for (let i = 0; i < 3; i++) await work();
  const took: number[] = [];
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    await work();
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(part * took.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
