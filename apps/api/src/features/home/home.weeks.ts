import { addDays, type Day, type Share, type World, weekday } from "@congruence/domain";
import { loadOverTime } from "@congruence/domain/structure";

/** One week of somebody's load, in basis points: its heaviest working day against that day's contract. */
export type WeekOf = { load: Share; contract: Share; away: boolean; free: Share };

/** The Monday of the week that holds the day. */
export function mondayOf(on: Day): Day {
  return addDays(on, 1 - weekday(on));
}

/**
 * Somebody's load week by week from a Monday on. Of the five working days the one that passes the contract most, or
 * is fullest, stands for the week; `away` when all five are; `free` is the mean of the five. Days on which they are
 * not in the organisation have a contract of 0.
 */
export function weeksOf(world: World, personId: string, monday: Day, weeks: number): WeekOf[] {
  const pieces = loadOverTime(world, personId, { from: monday, to: addDays(monday, weeks * 7) });
  let at = 0;
  return Array.from({ length: weeks }, (_, week) => {
    let heaviest: { load: Share; contract: Share } | null = null;
    let awayDays = 0;
    let free = 0;
    for (let weekdayAt = 0; weekdayAt < 5; weekdayAt++) {
      const day = addDays(monday, week * 7 + weekdayAt);
      while ((pieces[at]?.to ?? "9999") <= day) at++;
      const piece = pieces[at];
      if (!piece) continue;
      if (piece.away) awayDays++;
      free += piece.free;
      const contract = piece.contract ?? 0;
      if (!heaviest || piece.stated - contract > heaviest.load - heaviest.contract) {
        heaviest = { load: piece.stated, contract };
      }
    }
    return { ...(heaviest ?? { load: 0, contract: 0 }), away: awayDays === 5, free: Math.round(free / 5) };
  });
}
