import { type Day, holds } from "@congruence/domain/calendar";
import type { DatedShare } from "./ribbon-bars.ts";
import { stretch, type TimeWindow } from "./time-axis.ts";

export type LoadStep = { from: Day; to: Day; load: number; contract: number | null };

/**
 * A person's stated load in basis points, and the contract, over the window: a new step each time one of them
 * changes. Contract null: no contract that day.
 */
export function loadSteps(
  allocations: readonly DatedShare[],
  contracts: readonly { from: Day; to: Day | null; share: number }[],
  window: TimeWindow,
): LoadStep[] {
  const cuts = new Set<Day>([window.from]);
  for (const span of [...allocations, ...contracts]) {
    if (span.from > window.from && span.from < window.to) cuts.add(span.from);
    if (span.to !== null && span.to > window.from && span.to < window.to) cuts.add(span.to);
  }
  const days = [...cuts].sort();
  const steps = days.map((from, index): LoadStep => {
    const load = allocations.reduce((sum, one) => sum + (holds(one, from) ? (one.share ?? 0) : 0), 0);
    const contract = contracts.find((one) => holds(one, from))?.share ?? null;
    return { from, to: days[index + 1] ?? window.to, load, contract };
  });
  return steps.reduce<LoadStep[]>((all, step) => {
    const last = all[all.length - 1];
    if (last && last.load === step.load && last.contract === step.contract) last.to = step.to;
    else all.push({ ...step });
    return all;
  }, []);
}

/** The place of each step, in percent of the window. */
export function placed(steps: readonly LoadStep[], window: TimeWindow) {
  return steps.flatMap((step) => {
    const at = stretch(window, step);
    return at ? [{ ...step, x: at.x, width: at.width }] : [];
  });
}
