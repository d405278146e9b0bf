import { addDays, type Day, EMPTY_WORLD, FULL_TIME, holds, type World } from "@congruence/domain";
import { overAllocated } from "@congruence/domain/allocations";
import { namedPerson, namedUnit } from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";
import { mondayOf, weeksOf } from "./home.weeks.ts";

const WEEKS = 13;
/** From this mean free share on, in basis points, somebody counts as having time. */
const HAS_TIME = 2_000;

async function worldOf(ctx: SignedContext, chapterIds: readonly string[], on: Day): Promise<World> {
  const { id } = ctx.signed.organisation;
  const { facts } = ctx.repos;
  const chapterMembership = await facts.by(id, "chapterMembership", "unitId", chapterIds, on);
  const people = chapterMembership.map((row) => row.personId);
  const allocation = await facts.by(id, "allocation", "personId", people);
  const units = [...chapterIds, ...allocation.map((row) => row.unitId)];
  const [person, presence, contract, absence, unit, unitVersion] = await Promise.all([
    facts.by(id, "person", "id", people),
    facts.by(id, "presence", "personId", people),
    facts.by(id, "contract", "personId", people),
    facts.by(id, "absence", "personId", people),
    facts.by(id, "unit", "id", units),
    facts.by(id, "unitVersion", "unitId", units),
  ]);
  return {
    ...EMPTY_WORLD,
    chapterMembership,
    allocation,
    person,
    presence,
    contract,
    absence,
    unit,
    unitVersion,
  };
}

/**
 * The chapters that the reader leads today with their people of the day: thirteen weeks of load, who is over the
 * contract, who has time, who will be away (when, not why). Eight statements, however many people.
 */
export async function chaptersLed(ctx: SignedContext, on: Day) {
  const led = ctx.signed.actor.leads.filter((lead) => lead.kind === "chapter");
  if (led.length === 0) return [];
  const chapterIds = led.map((lead) => lead.unitId);
  const world = await worldOf(ctx, chapterIds, on);
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  const monday = mondayOf(on);
  const end = addDays(monday, WEEKS * 7);
  return chapterIds.map((unitId) => {
    const members = world.chapterMembership
      .filter((row) => row.unitId === unitId)
      .map((row) => memberOf(world, row.personId, { on, monday, end }))
      .sort((a, b) => compare(a.person.name, b.person.name));
    return {
      unit: namedUnit(world, unitId, on),
      ...{ monday, weeks: WEEKS, members },
      over: members.filter((member) => member.over !== null).map(({ person, over }) => ({ person, over })),
      withTime: members
        .filter((member) => member.free >= HAS_TIME)
        .map(({ person, free, contract }) => ({ person, free, contract }))
        .sort((a, b) => b.free - a.free),
      absences: members
        .flatMap(({ person, away }) => away.map((span) => ({ person, ...span })))
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
    };
  });
}
export type ChapterLed = Awaited<ReturnType<typeof chaptersLed>>[number];

type Window = { on: Day; monday: Day; end: Day };

function memberOf(world: World, personId: string, { on, monday, end }: Window) {
  const weeks = weeksOf(world, personId, monday, WEEKS);
  const contract = world.contract.find((row) => row.personId === personId && holds(row, on));
  const [over] = overAllocated(world, personId, on, end);
  return {
    person: namedPerson(world, personId),
    contract: contract?.share ?? FULL_TIME,
    weeks: weeks.map(({ load, contract: against, away }) => ({ load, contract: against, away })),
    freeWeeks: weeks.map((week) => week.free),
    free: wholePercent(weeks.reduce((sum, week) => sum + week.free, 0) / WEEKS),
    over: over ? { from: over.from, to: over.to, total: over.total, contract: over.contract } : null,
    away: world.absence
      .filter((row) => row.personId === personId && row.from < end && (row.to === null || row.to > on))
      .map(({ from, to }) => ({ from, to })),
  };
}

/** A mean share in whole percents: more would be said with more certainty than a mean of weeks has. */
function wholePercent(share: number): number {
  return Math.round(share / 100) * 100;
}
