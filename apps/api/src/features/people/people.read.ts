import { addDays, addMonths, type Day, day, holds, type Span, type World } from "@congruence/domain";
import { type Action, can, personSubject } from "@congruence/domain/access";
import { overAllocated } from "@congruence/domain/allocations";
import { changesDuring } from "@congruence/domain/changes";
import { DayField } from "@congruence/domain/fields";
import { type Guardrail, guardrailsOf } from "@congruence/domain/guardrails";
import { presenceOf } from "@congruence/domain/people";
import { type Compare, loadOverTime, namedUnit, personOn, structureOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";

export const ReadPerson = z.object({ handle: z.string().min(1).max(200), on: DayField });

const ACTS = [
  "person.edit",
  "person.change",
  "presence.change",
  "absence.readReason",
  "cost.read",
  "cost.change",
] as const;
/** What the reader may do with the person today. */
export type PersonAct = (typeof ACTS)[number] | "allocation.change";

/** What somebody may do with a person whose rows the world holds. */
export function personActs(ctx: SignedContext, world: World, personId: string): PersonAct[] {
  const { actor, today } = ctx.signed;
  const subject = personSubject(world, personId, today);
  const acts: PersonAct[] = ACTS.filter((act: Action) => can(actor, act, subject as never));
  if (can(actor, "allocation.change", { kind: "organisation" })) acts.push("allocation.change");
  return acts;
}

/** Names in the order of the reader's language. */
export function readersOrder(ctx: SignedContext): Compare {
  return new Intl.Collator(ctx.signed.account.language).compare;
}

/** The days that a person's load is drawn over: six months before the day's own, nine after it. */
export function loadWindow(on: Day): { from: Day; to: Day } {
  const month = day(`${on.slice(0, 7)}-01`);
  return { from: addMonths(month, -6), to: addMonths(month, 10) };
}

/**
 * A person as their page shows them on a day; `now.presence` is null on a day without them, and `life` says when
 * they are there. `reason` of an absence and `dayCosts` are null for those who may not read them. History, like
 * what forms start from, is whole whatever the day.
 */
export async function readPerson(ctx: SignedContext, { handle, on }: z.output<typeof ReadPerson>) {
  const { organisation, today, actor } = ctx.signed;
  const [row] = await ctx.repos.facts.by(organisation.id, "person", "handle", [handle]);
  if (!row) throw notThere();
  const world = await ctx.repos.structure.forPerson(organisation.id, row.id);
  const compare = readersOrder(ctx);
  const now = personOn(world, row.id, on, compare);
  if (!now) throw notThere();
  const may = personActs(ctx, world, row.id);
  const window = loadWindow(on);
  const { id, name, email, site, timeZone, workingHours, erasedAt } = row;
  const { presence, contract, contractStated, chapter, placements, leads, away, stated, unstated, free } =
    now;
  return {
    ...{ id, handle, name, email, site, timeZone, workingHours, erased: erasedAt !== null },
    ...{ on, today, may, own: actor.personId === id },
    life: presenceOf(world, id),
    now: {
      ...{ presence: presence?.kind ?? null, contract, contractStated, chapter, placements, leads, away },
      ...{ stated, unstated, free, over: presence ? Math.max(0, stated - contract) : 0 },
      guardrails: guardrailsAbout(ctx, world, id, on, compare),
    },
    over: overAllocated(world, id, today, null),
    presences: mine(world.presence, id).map(({ id: key, kind, from, to }) => ({ id: key, kind, from, to })),
    contracts: mine(world.contract, id).map(({ id: key, share, from, to }) => ({ id: key, share, from, to })),
    chapters: mine(world.chapterMembership, id).map(({ id: key, unitId, from, to }) => ({
      ...{ id: key, unit: namedUnit(world, unitId, from > today ? from : lastDayOr(to, today)), from, to },
    })),
    absences: mine(world.absence, id).map(({ id: key, reason, from, to }) => ({
      ...{ id: key, reason: may.includes("absence.readReason") ? reason : null, from, to },
    })),
    dayCosts: may.includes("cost.read")
      ? mine(world.dayCost, id).map(({ id: key, cents, from, to }) => ({ id: key, cents, from, to }))
      : null,
    currency: organisation.currency,
    allocations: allocationsOf(world, id, on),
    window,
    /** The contract over the window, on days when they are in the organisation. */
    contractSteps: loadOverTime(world, id, window).flatMap(({ from, to, contract: share }) =>
      share === null ? [] : [{ from, to, share }],
    ),
    history: historyOf(world, id),
  };
}
export type PersonRead = Awaited<ReturnType<typeof readPerson>>;

/** The handle of the person whose account asks, for the way to their own page; null when they are nobody of the model. */
export async function ownHandle(ctx: SignedContext): Promise<{ handle: string | null }> {
  const { organisation, actor } = ctx.signed;
  if (actor.personId === null) return { handle: null };
  const [person] = await ctx.repos.facts.by(organisation.id, "person", "id", [actor.personId]);
  return { handle: person?.handle ?? null };
}

function mine<T extends Span & { personId: string }>(rows: readonly T[], personId: string): T[] {
  return rows.filter((row) => row.personId === personId).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The day itself, or the last day of what was over by then. */
function lastDayOr(to: Day | null, on: Day): Day {
  return to !== null && to <= on ? addDays(to, -1) : on;
}

/** Every allocation the person had, has or will have, in order of start, with what its unit is called. */
function allocationsOf(world: World, personId: string, on: Day) {
  const kinds = new Map(world.unit.map((unit) => [unit.id, unit.kind]));
  return mine(world.allocation, personId).map(({ id, unitId, role, share, from, to }) => ({
    ...{ id, role, share, from, to },
    unit: namedUnit(world, unitId, from > on ? from : lastDayOr(to, on)),
    unitKind: kinds.get(unitId) ?? ("squad" as const),
    state: from > on ? ("next" as const) : holds({ from, to }, on) ? ("now" as const) : ("over" as const),
  }));
}

/** The warnings that are about the person; those about their units are for the units' pages. */
function guardrailsAbout(ctx: SignedContext, world: World, personId: string, on: Day, compare: Compare) {
  return guardrailsOf(structureOn(world, on, compare), ctx.signed.settings.thresholds, compare).filter(
    (one): one is Guardrail & { person: unknown } => "person" in one && one.person.id === personId,
  );
}

const LAST_DAY = day("2199-12-30");

/** Every dated change about the person, the latest first, what is planned for days to come included. */
function historyOf(world: World, personId: string) {
  const rows = [...mine(world.presence, personId), ...mine(world.allocation, personId)]
    .map((row) => row.from)
    .sort();
  const first = rows[0];
  if (first === undefined) return [];
  return changesDuring(world, addDays(first, -1), LAST_DAY)
    .filter((event) => event.personIds.includes(personId))
    .reverse();
}
