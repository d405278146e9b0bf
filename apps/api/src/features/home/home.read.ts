import type { Day } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import { DayField } from "@congruence/domain/fields";
import { structureOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { kept } from "../../kept.ts";
import { organisationSubject } from "../../subjects.ts";
import { administration } from "./home.administration.ts";
import { chaptersLed } from "./home.chapter.ts";
import { decisionsOf, oldestOf } from "./home.decisions.ts";
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
  const { personId, role } = actor;
  const may = (action: "import.run" | "unit.open" | "account.manage") =>
    can(actor, action, organisationSubject());
  const steers = role === "director" || role === "administrator";
  const cares = role === "hr" || role === "administrator";
  const looksOn = !steers && !cares && personId === null;
  const widely = steers || cares || looksOn;
  const empty = (await ctx.repos.facts.count(organisation.id, "unit")) === 0;
  const [own, led, chapters, whole, since, doors] = await Promise.all([
    personId === null ? null : mine(ctx, personId, on),
    unitsLed(ctx, on),
    chaptersLed(ctx, on),
    widely ? wholeOn(ctx, on) : null,
    widely && !empty ? changedSince(ctx, on) : null,
    may("account.manage") ? administration(ctx) : null,
  ]);
  return {
    ...{ on, today, role, empty, own, led, chapters, since, administration: doors },
    may: { import: may("import.run"), open: may("unit.open") },
    overview: whole && (steers || looksOn) ? whole.overview : null,
    decisions: whole && steers && !empty ? oldestOf(whole.decisions, all) : null,
    people: whole && cares && !empty ? whole.people : null,
  };
}
export type HomeRead = Awaited<ReturnType<typeof readHome>>;

/** What is the same for everybody who may see it, kept at hand until something is written. One statement then, else six. */
function wholeOn(ctx: SignedContext, on: Day) {
  const { account, settings } = ctx.signed;
  return kept(ctx, `home ${on} ${account.language} ${JSON.stringify(settings.thresholds)}`, async () => {
    const { id } = ctx.signed.organisation;
    const [presence, world] = await Promise.all([
      ctx.repos.facts.inForce(id, "presence", on),
      ctx.repos.days.structure(id, on),
    ]);
    const structure = structureOn({ ...world, presence }, on, new Intl.Collator(account.language).compare);
    const [decisions, people] = await Promise.all([
      decisionsOf(ctx, structure),
      peopleToSettle(ctx, structure),
    ]);
    const overview = { ...figuresOf(structure), components: stripOf(structure), top: tribesOf(structure) };
    return { overview, decisions, people };
  });
}
