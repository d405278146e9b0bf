import { folded } from "@congruence/db";
import { EMPTY_WORLD, FULL_TIME, PRESENCE_KINDS, type Share, type Span } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import { DayField } from "@congruence/domain/fields";
import { lineage, type Named, namedUnit, type Structure, structureOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { organisationSubject } from "../../subjects.ts";

export const PEOPLE_SORTS = ["name", "chapter", "stated", "free", "contract", "presence", "site"] as const;
export const PEOPLE_A_PAGE = 100;

/** Which people, in which order; `load` narrows to who is over the contract, in no squad or tribe, or away. */
export const ListPeople = z.object({
  on: DayField,
  text: z.string().trim().max(200).default(""),
  /** Handles. */
  chapter: z.string().max(200).nullable().default(null),
  tribe: z.string().max(200).nullable().default(null),
  presence: z.enum(PRESENCE_KINDS).nullable().default(null),
  load: z.enum(["over", "unallocated", "absent"]).nullable().default(null),
  sort: z.enum(PEOPLE_SORTS).default("name"),
  descending: z.boolean().default(false),
  page: z.number().int().min(1).max(100_000).default(1),
});
export type ListPeople = z.output<typeof ListPeople>;

/** A person of the day as a line of the table. Shares in basis points. */
export type PersonRow = {
  person: Named;
  chapter: Named | null;
  /** Squads and tribes, larger shares first; share null where it is not stated. */
  squads: { allocationId: string; unit: Named; share: Share | null }[];
  contract: Share;
  stated: Share;
  unstated: number;
  /** What is left of the contract; 0 when away. */
  free: Share;
  /** How far the stated shares pass the contract. */
  over: Share;
  away: Span | null;
  presence: (typeof PRESENCE_KINDS)[number];
  site: string | null;
};

/** A page of the people in the organisation on the day, with how many there are in all and how many match. */
export async function listPeople(ctx: SignedContext, asked: ListPeople) {
  const { today, account } = ctx.signed;
  const compare = new Intl.Collator(account.language).compare;
  const structure = await standing(ctx, asked.on, compare);
  const rows = rowsOf(structure);
  const kept = rows.filter(matching(structure, asked)).sort(inOrder(asked, compare));
  const pages = Math.max(1, Math.ceil(kept.length / PEOPLE_A_PAGE));
  const page = Math.min(asked.page, pages);
  return {
    ...{ on: asked.on, today, page, pages, total: rows.length, count: kept.length },
    rows: kept.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE),
    choices: { chapters: unitsOf(structure, "chapter"), tribes: unitsOf(structure, "tribe") },
    may: may(ctx),
  };
}
function may({ signed }: SignedContext): "person.add"[] {
  return can(signed.actor, "person.add", organisationSubject()) ? ["person.add"] : [];
}
export type PeopleList = Awaited<ReturnType<typeof listPeople>>;

async function standing(ctx: SignedContext, on: ListPeople["on"], compare: (a: string, b: string) => number) {
  const { id } = ctx.signed.organisation;
  const { facts } = ctx.repos;
  const world = {
    ...EMPTY_WORLD,
    unit: await facts.all(id, "unit"),
    unitVersion: await facts.inForce(id, "unitVersion", on),
    person: await facts.all(id, "person"),
    presence: await facts.inForce(id, "presence", on),
    contract: await facts.inForce(id, "contract", on),
    absence: await facts.inForce(id, "absence", on),
    chapterMembership: await facts.inForce(id, "chapterMembership", on),
    allocation: await facts.inForce(id, "allocation", on),
  };
  return structureOn(world, on, compare);
}

function rowsOf(structure: Structure): PersonRow[] {
  const { world, on, chapterOf, allocationsOf } = structure;
  const people = new Map(world.person.map((person) => [person.id, person]));
  const contracts = new Map(world.contract.map((row) => [row.personId, row.share]));
  const absences = new Map(world.absence.map(({ personId, from, to }) => [personId, { from, to }]));
  return world.presence.flatMap(({ personId, kind }) => {
    const person = people.get(personId);
    if (!person) return [];
    const chapterId = chapterOf.get(personId);
    const held = (allocationsOf.get(personId) ?? []).filter(
      (row) => structure.units.get(row.unitId)?.kind !== "guild",
    );
    const contract = contracts.get(personId) ?? FULL_TIME;
    const stated = held.reduce((sum, row) => sum + (row.share ?? 0), 0);
    const away = absences.get(personId) ?? null;
    return {
      person: { id: personId, handle: person.handle, name: person.name },
      chapter: chapterId === undefined ? null : namedUnit(world, chapterId, on),
      squads: held
        .map((row) => ({ allocationId: row.id, unit: namedUnit(world, row.unitId, on), share: row.share }))
        .sort((a, b) => (b.share ?? 0) - (a.share ?? 0)),
      ...{ contract, stated, unstated: held.filter((row) => row.share === null).length },
      free: away ? 0 : Math.max(0, contract - stated),
      ...{ over: Math.max(0, stated - contract), away, presence: kind, site: person.site },
    };
  });
}

function matching(structure: Structure, asked: ListPeople): (row: PersonRow) => boolean {
  const words = folded(asked.text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const under = (row: PersonRow) =>
    row.squads.some(({ unit }) =>
      lineage(structure, unit.id).some((id) => structure.units.get(id)?.handle === asked.tribe),
    );
  return (row) => {
    const name = words.length > 0 ? folded(`${row.person.name} ${row.site ?? ""}`) : "";
    return (
      words.every((word) => name.includes(word)) &&
      (asked.chapter === null || row.chapter?.handle === asked.chapter) &&
      (asked.tribe === null || under(row)) &&
      (asked.presence === null || row.presence === asked.presence) &&
      (asked.load !== "over" || row.over > 0) &&
      (asked.load !== "unallocated" || row.squads.length === 0) &&
      (asked.load !== "absent" || row.away !== null)
    );
  };
}

/** What is not said (no chapter, no site) comes last, whichever the direction. */
function inOrder({ sort, descending }: ListPeople, compare: (a: string, b: string) => number) {
  const turn = descending ? -1 : 1;
  const byName = (a: PersonRow, b: PersonRow) =>
    compare(a.person.name, b.person.name) || (a.person.id < b.person.id ? -1 : 1);
  const words = (a: string | null, b: string | null) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : turn * compare(a, b);
  return (a: PersonRow, b: PersonRow): number => {
    if (sort === "name") return turn * byName(a, b);
    if (sort === "chapter") return words(a.chapter?.name ?? null, b.chapter?.name ?? null) || byName(a, b);
    if (sort === "site") return words(a.site, b.site) || byName(a, b);
    if (sort === "presence") return turn * compare(a.presence, b.presence) || byName(a, b);
    return turn * (a[sort] - b[sort]) || byName(a, b);
  };
}

function unitsOf({ units, order }: Structure, kind: "chapter" | "tribe"): Named[] {
  return order.flatMap((id) => {
    const unit = units.get(id);
    return unit?.kind === kind ? [{ id, handle: unit.handle, name: unit.name }] : [];
  });
}
