import { type Day, earlier, later } from "@congruence/domain";
import {
  CHANGE_TYPES,
  type ChangeEvent,
  type ChangeType,
  changesBetween,
  changesByUnit,
} from "@congruence/domain/changes";
import { DayField } from "@congruence/domain/fields";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { kept } from "../../kept.ts";

/** What the events are about: the first part of their type. */
export const CHANGE_SUBJECTS = ["unit", "lead", "person", "placement", "item"] as const;
export const CHANGE_SORTS = ["day", "type", "unit", "about"] as const;

export const ReadChanges = z.object({
  /** In any order. */
  from: DayField,
  to: DayField,
  about: z.enum(CHANGE_SUBJECTS).nullable().default(null),
  /** Part of the name of a unit, person or item that the event is about, in any case. */
  text: z.string().trim().max(120).default(""),
  /** "unit" puts the events of each unit together. */
  order: z.enum(["day", "unit"]).default("day"),
  sort: z.enum(CHANGE_SORTS).default("day"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  page: z.number().int().min(1).max(100_000).default(1),
});
type ReadChanges = z.output<typeof ReadChanges>;

const EVENTS_A_PAGE = 100;

/**
 * What is different on the later day from the earlier one, a hundred differences at a time, with the counts of all of
 * them. Two statements, one while nothing was written since.
 */
export async function between(ctx: SignedContext, input: ReadChanges) {
  const from = earlier(input.from, input.to);
  const to = later(input.from, input.to);
  const all = await eventsBetween(ctx, from, to);
  const wanted = folded(input.text);
  const events = all
    .filter((event) => input.about === null || event.type.startsWith(`${input.about}.`))
    .filter((event) => wanted === "" || folded(namesOf(event).join(" ")).includes(wanted));
  const sorted =
    input.order === "unit" ? changesByUnit(events).flatMap((one) => one.events) : inOrder(ctx, events, input);
  const pages = Math.max(1, Math.ceil(sorted.length / EVENTS_A_PAGE));
  const page = Math.min(input.page, pages);
  return {
    ...{ from, to, counts: countsOf(all), found: sorted.length, page, pages },
    subjects: Object.fromEntries(
      CHANGE_SUBJECTS.map((subject) => [
        subject,
        all.filter((event) => event.type.startsWith(`${subject}.`)).length,
      ]),
    ) as Record<(typeof CHANGE_SUBJECTS)[number], number>,
    first: (page - 1) * EVENTS_A_PAGE,
    events: sorted.slice((page - 1) * EVENTS_A_PAGE, page * EVENTS_A_PAGE),
  };
}

/** Every difference, in order of day; kept at hand while a reader turns its pages. */
async function eventsBetween(ctx: SignedContext, from: Day, to: Day): Promise<readonly ChangeEvent[]> {
  if (from === to) return [];
  return kept(ctx, `changes ${from} ${to}`, async () =>
    changesBetween(await ctx.repos.days.changed(ctx.signed.organisation.id, from, to), from, to),
  );
}

/** What a reader counts: units by what became of them, people and items each once, whatever happened to them. */
export function countsOf(events: readonly ChangeEvent[]) {
  const of = (...types: ChangeType[]) => events.filter((event) => types.includes(event.type)).length;
  const people = new Set(events.flatMap((event) => event.personIds));
  const items = new Set(events.flatMap((event) => ("item" in event ? [event.item.id] : [])));
  return {
    total: events.length,
    opened: of("unit.opened", "unit.reopened"),
    closed: of("unit.closed"),
    renamed: of("unit.renamed"),
    moved: of("unit.moved"),
    people: people.size,
    items: items.size,
  };
}

function inOrder(
  ctx: SignedContext,
  events: readonly ChangeEvent[],
  { sort, direction }: ReadChanges,
): ChangeEvent[] {
  const { compare } = new Intl.Collator(ctx.signed.account.language);
  const order = direction === "asc" ? 1 : -1;
  const key: Record<ReadChanges["sort"], (a: ChangeEvent, b: ChangeEvent) => number> = {
    day: (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
    type: (a, b) => CHANGE_TYPES.indexOf(a.type) - CHANGE_TYPES.indexOf(b.type),
    unit: (a, b) => compare(a.unit?.name ?? "", b.unit?.name ?? ""),
    about: (a, b) => compare(aboutOf(a), aboutOf(b)),
  };
  // Sorting is stable: what is alike stays in the order of day, then kind of event, then name.
  return [...events].sort((a, b) => order * key[sort](a, b));
}

function aboutOf(event: ChangeEvent): string {
  if ("person" in event) return event.person.name;
  return "item" in event ? event.item.name : (event.unit?.name ?? "");
}

/** Every name that the event's sentence says. */
function namesOf(event: ChangeEvent): string[] {
  const names = [event.unit?.name ?? "", aboutOf(event)];
  if ("parent" in event && event.parent) names.push(event.parent.name);
  if ("fromUnit" in event) names.push(event.fromUnit.name);
  for (const side of "before" in event ? [event.before, event.after] : []) {
    if (typeof side === "string") names.push(side);
    else if (side !== null && typeof side === "object" && "name" in side) names.push(side.name);
  }
  return names;
}

/** Without case and accents: "Éditorial" is found by "edi". */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
