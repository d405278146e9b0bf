import { type Day, day, type Share } from "@congruence/domain";

/** A share held from a day on, until the next step or the plan's end. */
type Step = { from: Day; share: Share };
/** Somebody's shares in one unit and one role over time; `to` null has no end. */
export type Plan = { steps: [Step, ...Step[]]; to: Day | null };

/**
 * Reads "2024-01-08 100 | 2025-09-15 40 | 2026-05-30 end": percentages of full time from a day on, and the first
 * day no longer held. Refuses, with the text, days out of order, shares outside 5–100 % and an end that is not last.
 */
export function readPlan(text: string): Plan {
  const steps: Step[] = [];
  let to: Day | null = null;
  for (const part of text.split(" | ")) {
    const [on = "", what = ""] = part.trim().split(" ");
    const from = day(on);
    const last = steps.at(-1);
    if (to !== null || (last && last.from >= from))
      throw new RangeError(`plan: days out of order in "${text}"`);
    if (what === "end") {
      to = from;
      continue;
    }
    const percent = Number(what);
    if (!Number.isInteger(percent) || percent < 5 || percent > 100) {
      throw new RangeError(`plan: "${what}" is not a share in "${text}"`);
    }
    steps.push({ from, share: percent * 100 });
  }
  const [first, ...rest] = steps;
  if (!first) throw new RangeError(`plan: no share in "${text}"`);
  return { steps: [first, ...rest], to };
}

/** The plan cut off at a day: nothing is held from then on; null when nothing was held before. */
export function cutPlan(plan: Plan, at: Day): Plan | null {
  const [first, ...rest] = plan.steps.filter((step) => step.from < at);
  if (!first) return null;
  return { steps: [first, ...rest], to: plan.to === null || plan.to > at ? at : plan.to };
}
