import { type Day, day } from "@congruence/domain";

export type LargeOptions = {
  people: number;
  squads: number;
  tribes: number;
  chapters: number;
  seed: number;
  /** How many years of history before `today`. */
  years: number;
  /** Six for each person unless said. */
  allocations?: number;
  today?: Day;
};

export type Sizes = Required<LargeOptions>;

/** The options with what was left out; refuses a RangeError that names the option when a count is under one. */
export function sizesOf(options: LargeOptions): Sizes {
  const sizes = { allocations: options.people * 6, today: day("2026-09-21"), ...options };
  for (const name of ["people", "squads", "tribes", "chapters", "years"] as const) {
    if (!Number.isInteger(sizes[name]) || sizes[name] < 1)
      throw new RangeError(`${name}: ${sizes[name]} is no count`);
  }
  if (!Number.isInteger(sizes.allocations) || sizes.allocations < 0) {
    throw new RangeError(`allocations: ${sizes.allocations} is no count`);
  }
  if (sizes.allocations > sizes.people * 20) {
    throw new RangeError(`allocations: at most 20 for each person, ${sizes.allocations} asked`);
  }
  return sizes;
}
