import { addDays, type Day, isDay } from "@congruence/domain";

/** The day a page shows, from its address: today unless `?on=` names another. */
export type Observation = {
  on: Day;
  today: Day;
  /** Where the day stands: a page of the past can only be read. */
  when: "past" | "today" | "future";
};

/** Reads the day of observation off the address; what is not a day counts as today. */
export function observe(url: string, today: Day): Observation {
  const asked = new URL(url).searchParams.get("on");
  const on = isDay(asked) ? asked : today;
  return { on, today, when: on < today ? "past" : on > today ? "future" : "today" };
}

/** The address of a page with the day of observation kept: nothing is added for today. */
export function keepingDay(path: string, observation: Pick<Observation, "on" | "today">): string {
  if (observation.on === observation.today) return path;
  return `${path}${path.includes("?") ? "&" : "?"}on=${observation.on}`;
}

/** The last day as people say it for a span whose end is excluded. */
export function lastDay(to: Day): Day {
  return addDays(to, -1);
}
