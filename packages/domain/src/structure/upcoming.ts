import { addDays, type Day } from "../calendar/index.ts";
import { type ChangeEvent, changesDuring } from "../changes/index.ts";
import type { World } from "../facts/index.ts";

/** Everything that will happen in the `days` days after the day, in order: each step, not only the outcome. */
export function upcoming(world: World, on: Day, days: number): ChangeEvent[] {
  return changesDuring(world, on, addDays(on, days));
}
