import { addDays } from "@congruence/domain";
import { type ChangeEvent, changesDuring } from "@congruence/domain/changes";
import type { Structure } from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";

const DAYS_AHEAD = 60;
const NAMED = 8;

const COMES_OR_GOES = ["person.joined", "person.left", "person.presence"] as const;
const isOf = (types: readonly string[]) => (event: ChangeEvent) => types.includes(event.type);

/** Who comes, who goes, whose contract changes soon, and who is in no chapter, or in no unit and leads none, on the day. Two statements. */
export async function peopleToSettle(ctx: SignedContext, structure: Structure) {
  const { id } = ctx.signed.organisation;
  const { on, world } = structure;
  const until = addDays(on, DAYS_AHEAD);
  const events = changesDuring(await ctx.repos.days.changed(id, on, until), on, until);
  const present = new Set(world.presence.map((row) => row.personId));
  const chapterless = [...present].filter((personId) => !structure.chapterOf.has(personId));
  const leads = new Set(
    [...structure.units.values()].flatMap((unit) => unit.leads.map((lead) => lead.person.id)),
  );
  const idle = [...present].filter(
    (personId) => !structure.allocationsOf.has(personId) && !leads.has(personId),
  );
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  const people = await ctx.repos.facts.by(id, "person", "id", [...new Set([...chapterless, ...idle])]);
  const named = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    const all = people
      .filter((person) => wanted.has(person.id))
      .map(({ id: key, handle, name }) => ({ id: key, handle, name }))
      .sort((a, b) => compare(a.name, b.name));
    return { count: all.length, first: all.slice(0, NAMED) };
  };
  return {
    days: DAYS_AHEAD,
    presences: events.filter(isOf(COMES_OR_GOES)),
    contracts: events.filter(isOf(["person.contract"])),
    chapterless: named(chapterless),
    idle: named(idle),
  };
}
