import { type Day, FULL_TIME, holds } from "@congruence/domain";
import { freeShare, rowsOfPerson } from "@congruence/domain/allocations";
import { DayField, Id } from "@congruence/domain/fields";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { persons } from "../../slices.ts";

/** Beyond this many, people are looked for by name or chapter instead of being listed. */
const MOST_LISTED = 1_000;

export const Candidates = z.object({
  on: DayField,
  /** Part of a name; empty for everybody. */
  text: z.string().trim().max(120).default(""),
  chapterId: Id.nullable().default(null),
  limit: z.number().int().min(1).max(MOST_LISTED).default(50),
});

/**
 * People present on a day with what is free of their time, the freest first. `tooMany` when nobody is named and the
 * organisation is too large to list: then `people` is empty and a name or a chapter has to be given.
 */
export async function candidates(ctx: SignedContext, input: z.output<typeof Candidates>) {
  const { id } = ctx.signed.organisation;
  const { on, text, chapterId, limit } = input;
  const chapters = await chaptersOn(ctx, on);
  const ids = await idsFor(ctx, input);
  if (ids === null) return { people: [], count: null, tooMany: true, chapters };
  const present = (await ctx.repos.facts.by(id, "presence", "personId", ids, on)).map((row) => row.personId);
  const world = await persons(ctx.repos, id, present);
  const nameOf = new Map(chapters.map((chapter) => [chapter.id, chapter.name]));
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  const people = world.person.map((person) => {
    const rows = rowsOfPerson(world, person.id);
    const chapter = world.chapterMembership.find((row) => row.personId === person.id && holds(row, on));
    return {
      ...{ id: person.id, handle: person.handle, name: person.name },
      ...{ chapterId: chapter?.unitId ?? null, chapter: nameOf.get(chapter?.unitId ?? "") ?? null },
      free: freeShare(rows, on),
      contract: rows.contract.find((row) => holds(row, on))?.share ?? FULL_TIME,
      away: rows.absence.some((row) => holds(row, on)),
      /** Whether they lead a unit that day: what that takes of their time is written nowhere. */
      leads: world.unitLead.some((row) => row.personId === person.id && holds(row, on)),
    };
  });
  const wanted = chapterId === null ? people : people.filter((person) => person.chapterId === chapterId);
  const sorted = wanted.sort(
    (a, b) =>
      (text === "" ? b.free - a.free : 0) || Number(a.leads) - Number(b.leads) || compare(a.name, b.name),
  );
  return { people: sorted.slice(0, limit), count: wanted.length, tooMany: false, chapters };
}

async function idsFor(ctx: SignedContext, input: z.output<typeof Candidates>): Promise<string[] | null> {
  const { id } = ctx.signed.organisation;
  if (input.text !== "") {
    const found = await ctx.repos.search(id, input.text, input.on, 200);
    return found.filter((one) => one.kind === "person").map((one) => one.id);
  }
  if (input.chapterId !== null) {
    const rows = await ctx.repos.facts.by(id, "chapterMembership", "unitId", [input.chapterId], input.on);
    return rows.map((row) => row.personId);
  }
  if ((await ctx.repos.facts.count(id, "presence", input.on)) > MOST_LISTED) return null;
  return (await ctx.repos.facts.inForce(id, "presence", input.on)).map((row) => row.personId);
}

async function chaptersOn(ctx: SignedContext, on: Day) {
  const { id } = ctx.signed.organisation;
  const units = await ctx.repos.facts.by(id, "unit", "kind", ["chapter"]);
  const unitVersion = await ctx.repos.facts.by(
    id,
    "unitVersion",
    "unitId",
    units.map((unit) => unit.id),
    on,
  );
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  return unitVersion
    .map((row) => ({ id: row.unitId, name: row.name }))
    .sort((a, b) => compare(a.name, b.name));
}

export const WhoIs = z.object({ on: DayField, names: z.array(z.string().trim().max(120)).max(100) });

/**
 * Who is meant by a name as typed, in any case: a person's handle or whole name. `id` null when nobody is or
 * several are; `several` lists those, with their handles.
 */
export async function whoIs(ctx: SignedContext, { on, names }: z.output<typeof WhoIs>) {
  const { id } = ctx.signed.organisation;
  const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return Promise.all(
    names.map(async (name) => {
      const found = name === "" ? [] : await ctx.repos.search(id, name, on, 20);
      const people = found.filter((one) => one.kind === "person");
      const meant = people.filter((one) => one.handle === name || bare(one.name) === bare(name));
      const [only] = meant;
      if (meant.length === 1 && only) return { id: only.id, several: [] };
      return {
        id: null,
        several: meant.map(({ handle, name: called, context }) => ({ handle, name: called, context })),
      };
    }),
  );
}
