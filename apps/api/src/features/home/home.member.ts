import type { Day } from "@congruence/domain";
import { personOn, upcoming } from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";

const DAYS_AHEAD = 90;

/** Somebody's own work on the day: where, for how much, until when, for whom; and what changes for them. Two statements. */
export async function mine(ctx: SignedContext, personId: string, on: Day) {
  const world = await ctx.repos.structure.forPerson(ctx.signed.organisation.id, personId);
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  const person = personOn(world, personId, on, compare);
  if (!person) return null;
  const { id, handle, name, presence, contract, chapter, placements, away, stated, unstated, free } = person;
  return {
    ...{ id, handle, name, present: presence !== null, contract, stated, unstated, free, away },
    chapter: chapter && {
      ...{ unit: chapter.unit, until: chapter.until, lead: chapter.accountable?.person ?? null },
    },
    placements: placements.map((placement) => ({
      ...{ id: placement.id, unit: placement.unit, kind: placement.unitKind, role: placement.role },
      ...{ share: placement.share, from: placement.from, to: placement.to },
      tribe: placement.above[0] ?? null,
      accountable: placement.accountable?.person ?? null,
    })),
    coming: upcoming(world, on, DAYS_AHEAD).filter((event) => event.personIds.includes(personId)),
    days: DAYS_AHEAD,
  };
}
