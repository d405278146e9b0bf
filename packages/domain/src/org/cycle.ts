import type { Day } from "../calendar/index.ts";
import { byStart } from "../dated.ts";
import type { UnitVersion } from "../facts/index.ts";

/**
 * The first day on which some unit is above itself, with one such unit; null when there is none on any day.
 *
 * A circle exists from the day its last version begins, and on that day all of it is there. So it is enough to
 * climb from each version on its own first day, and a unit that was climbed from on that day need not be again.
 */
export function cycleIn(versions: readonly UnitVersion[]): { unitId: string; from: Day } | null {
  const sorted = [...versions].sort(byStart);
  const numbers = new Map<string, number>();
  for (const { unitId } of sorted) if (!numbers.has(unitId)) numbers.set(unitId, numbers.size);
  const lives: Step[][] = Array.from(numbers, () => []);
  const steps = sorted.map(({ unitId, parentId, from, to }): Step => {
    const unit = numbers.get(unitId) ?? 0;
    const step = {
      unitId,
      unit,
      parent: parentId === null ? NONE : (numbers.get(parentId) ?? NONE),
      from,
      to,
    };
    lives[unit]?.push(step);
    return step;
  });

  // A unit's mark is the number of the climb that came by last; climbs of the same day begin at `dawn`.
  const marks = new Int32Array(lives.length);
  let day: Day | null = null;
  let dawn = 1;
  for (const [at, start] of steps.entries()) {
    const climb = at + 1;
    if (start.from !== day) {
      day = start.from;
      dawn = climb;
    }
    let step: Step | null = start;
    while (step !== null && step.parent !== NONE) {
      const mark = marks[step.unit] ?? 0;
      if (mark === climb) return { unitId: step.unitId, from: day };
      if (mark >= dawn) break;
      marks[step.unit] = climb;
      step = inForce(lives[step.parent] ?? [], day);
    }
  }
  return null;
}

/** A version with its unit and parent by number. */
type Step = { unitId: string; unit: number; parent: number; from: Day; to: Day | null };
const NONE = -1;

/** The version of one unit in force on the day; `life` is in order of start. */
function inForce(life: readonly Step[], on: Day): Step | null {
  let low = 0;
  let high = life.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = life[middle];
    if (step && step.from <= on) low = middle + 1;
    else high = middle;
  }
  const step = life[low - 1];
  return step && (step.to === null || on < step.to) ? step : null;
}
