import { type Day, holds } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import { DayField } from "@congruence/domain/fields";
import { structureOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { organisationSubject } from "../../subjects.ts";
import { administration } from "./home.administration.ts";
import { chaptersLed } from "./home.chapter.ts";
import { decisionsOf } from "./home.decisions.ts";
import { unitsLed } from "./home.led.ts";
import { mine } from "./home.member.ts";
import { figuresOf, stripOf, tribesOf } from "./home.overview.ts";
import { peopleToSettle } from "./home.people.ts";
import { changedSince } from "./home.since.ts";

/** `all`: every decision that waits, not only the oldest. */
export const ReadHome = z.object({ on: DayField, all: z.boolean().default(false) });

/**
 * The first page by person: each part is null for those it is not for. Whoever steers sees the organisation and what
 * waits; who leads, their units; a chapter's lead, its people; HR, who comes and goes; everybody, their own work.
 */
export async function readHome(ctx: SignedContext, { on, all }: z.output<typeof ReadHome>) {
  const { actor, organisation, today } = ctx.signed;
  const may = (action: "import.run" | "unit.open" | "account.manage" | "audit.read") =>
    can(actor, action, organisationSubject());
  const steers = actor.role === "director" || actor.role === "administrator";
  const cares = actor.role === "hr" || actor.role === "administrator";
  const own = actor.personId === null ? null : await mine(ctx, actor.personId, on);
  const led = await unitsLed(ctx, on);
  const chapters = await chaptersLed(ctx, on);
  const looksOn = !steers && !cares && own === null;
  const whole = steers || looksOn || cares ? await wholeOn(ctx, on) : null;
  const empty = (await ctx.repos.facts.count(organisation.id, "unit")) === 0;
  return {
    ...{ on, today, role: actor.role, empty },
    may: { import: may("import.run"), open: may("unit.open") },
    overview: whole && (steers || looksOn) ? overviewOf(whole) : null,
    decisions: whole && steers && !empty ? await decisionsOf(ctx, whole.structure, all) : null,
    since: (steers || cares || looksOn) && !empty ? await changedSince(ctx, on) : null,
    led,
    chapters,
    people: whole && cares && !empty ? await peopleToSettle(ctx, whole, on) : null,
    own,
    administration: may("account.manage") ? await administration(ctx) : null,
  };
}
export type HomeRead = Awaited<ReturnType<typeof readHome>>;

function overviewOf({ structure }: Whole) {
  return { ...figuresOf(structure), components: stripOf(structure), top: tribesOf(structure) };
}

export type Whole = Awaited<ReturnType<typeof wholeOn>>;

/** The organisation on the day, nobody named, and who is in it. Two statements. */
async function wholeOn(ctx: SignedContext, on: Day) {
  const { organisation, account } = ctx.signed;
  const presence = await ctx.repos.facts.inForce(organisation.id, "presence", on);
  const world = { ...(await ctx.repos.days.structure(organisation.id, on)), presence };
  const structure = structureOn(world, on, new Intl.Collator(account.language).compare);
  const present = new Set(presence.filter((row) => holds(row, on)).map((row) => row.personId));
  return { structure, present };
}
