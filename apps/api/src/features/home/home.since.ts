import { addDays, type Day, dayIn } from "@congruence/domain";
import { changesBetween } from "@congruence/domain/changes";
import type { SignedContext } from "../../context.ts";

const DAYS_BACK = 30;
const SHOWN = 6;

/** The day of the visit before this one; null when there was none before the day, or the clock is a fixed one. */
function lastVisit({ account, organisation }: SignedContext["signed"], on: Day): Day | null {
  if (account.previousVisitAt === null || organisation.fixedToday !== null) return null;
  const visited = dayIn(new Date(account.previousVisitAt), organisation.timeZone);
  return visited < on ? visited : null;
}

/** What is different on the day from the last visit, or from a month before: the latest of it, and how much in all. */
export async function changedSince(ctx: SignedContext, on: Day) {
  const visit = lastVisit(ctx.signed, on);
  const from = visit ?? addDays(on, -DAYS_BACK);
  const world = await ctx.repos.days.changed(ctx.signed.organisation.id, from, on);
  const events = changesBetween(world, from, on);
  return {
    from,
    visit: visit !== null,
    days: DAYS_BACK,
    total: events.length,
    latest: events.slice(-SHOWN).reverse(),
  };
}
