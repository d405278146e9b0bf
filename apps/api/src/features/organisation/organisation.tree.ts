import type { Day, Share, UnitKind } from "@congruence/domain";
import { DayField } from "@congruence/domain/fields";
import type { Guardrail } from "@congruence/domain/guardrails";
import { type Named, type Structure, structureOn, type UnitOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { type Chip, chipsOf, peopleShown } from "./organisation.chips.ts";
import { inOrderOf, type OrganisationDay, organisationDay, withNames } from "./organisation.day.ts";
import { headOf } from "./organisation.head.ts";

export const SHOWN = ["delivery", "chapters", "guilds", "everything"] as const;
export const ReadTree = z.object({
  on: DayField,
  /** Tribes and squads, chapters, guilds, or all of them. */
  show: z.enum(SHOWN).default("delivery"),
  /** The handle of a chapter: only its people, the units they are in, and figures of them. */
  chapter: z.string().max(200).nullable().default(null),
  /** Only units on which a guardrail is crossed, with what is above them. */
  crossed: z.boolean().default(false),
  /** The handles of the units that stand open; null opens what a first look should show. */
  open: z.array(z.string().max(200)).max(1_000).nullable().default(null),
});
type ReadTree = z.output<typeof ReadTree>;

/** An organisation of up to this many units is shown open at first. */
const OPEN_AT_FIRST = 12;
/** More lines than these are not sent: the table holds them all. */
export const LINES_AT_MOST = 2_000;
/** Guardrails told with since when; the table tells the others. */
export const CROSSED_TOLD = 12;
const FOLLOWING_TOLD = 12;

const KINDS: Record<ReadTree["show"], readonly UnitKind[]> = {
  delivery: ["tribe", "squad"],
  chapters: ["chapter"],
  guilds: ["guild"],
  everything: ["tribe", "squad", "chapter", "guild"],
};

export type Coming =
  | { type: "moves"; day: Day; to: Named | null }
  | { type: "renamed"; day: Day; name: string }
  | { type: "closes"; day: Day };

/** One line of the tree. */
export type TreeLine = {
  id: string;
  handle: string;
  kind: UnitKind;
  name: string;
  mission: string;
  parentId: string | null;
  accountable: Named | null;
  squads: number;
  people: number;
  /** Full time in basis points, and how many allocations state no share. */
  fullTime: Share;
  unstated: number;
  open: boolean;
  /** Whether there is anything to open. */
  inside: boolean;
  /** Limits that this unit itself crosses. */
  crossed: Guardrail[];
  /** How many are crossed in it and below, where the line is closed. */
  crossedBelow: number;
  coming: Coming[];
  born: { day: Day; from: Named | null; people: number } | null;
  /** The handles to open along with it: the squads of a tribe. */
  opens: string[];
  /** Its own people where it is open; `more` is how many are not sent. */
  chips: Chip[];
  more: number;
};

/** A unit that is not there on the day, where it will be. */
export type Ghost = {
  id: string;
  handle: string;
  kind: UnitKind;
  name: string;
  parentId: string | null;
  day: Day;
};

/** The tree of a day: the lines in sight, from top to bottom; only open units carry their people. */
export async function readTree(ctx: SignedContext, input: ReadTree) {
  const day = await organisationDay(ctx, input.on);
  const structure = input.chapter === null ? day.structure : ofChapter(ctx, day, input.chapter);
  const kinds = new Set(KINDS[input.show]);
  const kept = keptUnits(day, structure, kinds, input);
  const wanted = input.open === null ? firstLook(structure, kept) : new Set(input.open);
  const inSight = linesInSight(structure, kept, wanted);
  const units = inSight.slice(0, LINES_AT_MOST);
  const isOpen = (unit: UnitOn) => wanted.has(unit.handle);
  const told = day.crossed.slice(0, CROSSED_TOLD);
  const nobody = units.flatMap((unit) =>
    ownCrossed(day, unit).filter((one) => one.type === "unit.unaccountable"),
  );
  const { structure: named, dated } = await withNames(ctx, day, {
    dated: [...new Set([...told, ...nobody.slice(0, 100)])],
    named: units.filter(isOpen).flatMap((unit) => peopleShown(structure, unit)),
  });
  const since = new Map(dated.map((one) => [`${one.type} ${"unit" in one ? one.unit.id : ""}`, one]));
  const lines = units.map((unit): TreeLine => {
    const open = isOpen(unit);
    const chips = open ? chipsOf({ ...structure, world: named.world }, day, unit) : { chips: [], more: 0 };
    const crossed = ownCrossed(day, unit).map((one) => since.get(`${one.type} ${unit.id}`) ?? one);
    const below = shownBelow(structure, unit, kept);
    return {
      ...{ id: unit.id, handle: unit.handle, kind: unit.kind, name: unit.name, mission: unit.mission },
      ...{ parentId: unit.parentId, accountable: unit.accountable?.person ?? null, squads: unit.squads },
      ...{ people: unit.people, fullTime: unit.fullTime, unstated: unit.unstated, open, crossed },
      inside: below.length > 0 || peopleShown(structure, unit).length > 0,
      crossedBelow: open ? 0 : crossedIn(day, structure, unit, crossed.length),
      coming: comingTo(day, unit),
      born: day.born.get(unit.id) ?? null,
      opens: below.length <= OPEN_AT_FIRST ? below.map((one) => one.handle) : [],
      ...chips,
    };
  });
  return {
    ...headOf(ctx, day),
    lines,
    /** How many lines would be in sight if all were sent. */
    inSight: inSight.length,
    ghosts:
      input.chapter === null && !input.crossed
        ? ghostsOf(day, kinds, new Set(lines.map((line) => line.id)))
        : [],
    /** The handles of every unit shown, to open them all; empty where that would be too much. */
    all: kept.size <= 80 ? [...kept].flatMap((id) => structure.units.get(id)?.handle ?? []) : [],
    crossed: {
      total: day.crossed.length,
      told: dated.filter((one) => told.some((each) => sameLimit(each, one))),
    },
    following: { total: day.following.length, told: day.following.slice(0, FOLLOWING_TOLD) },
  };
}

const subject = (one: Guardrail) =>
  "unit" in one ? one.unit.id : "person" in one ? one.person.id : one.item.id;
const sameLimit = (a: Guardrail, b: Guardrail) => a.type === b.type && subject(a) === subject(b);

function ownCrossed(day: OrganisationDay, unit: UnitOn): Guardrail[] {
  return (day.crossedIn.get(unit.id) ?? []).filter((one) => "unit" in one && one.unit.id === unit.id);
}

/** The limits crossed in the unit and below that its own line does not tell. */
function crossedIn(day: OrganisationDay, structure: Structure, unit: UnitOn, own: number): number {
  const found = new Set<Guardrail>();
  const stack = [unit.id];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    for (const one of day.crossedIn.get(id) ?? []) found.add(one);
    stack.push(...(structure.units.get(id)?.children ?? []));
  }
  return found.size - own;
}

/** The same day with the people of one chapter alone; empty when there is no such chapter. */
function ofChapter(ctx: SignedContext, { structure }: OrganisationDay, handle: string): Structure {
  const { world, on, chapterOf } = structure;
  const chapter = [...structure.units.values()].find(
    (unit) => unit.kind === "chapter" && unit.handle === handle,
  );
  const own = world.allocation.filter((row) => chapter && chapterOf.get(row.personId) === chapter.id);
  const chapterMembership = world.chapterMembership.filter((row) => row.unitId === chapter?.id);
  return structureOn({ ...world, allocation: own, chapterMembership }, on, inOrderOf(ctx));
}

/** The units that the filters let through, with everything above them. */
function keptUnits(
  day: OrganisationDay,
  structure: Structure,
  kinds: ReadonlySet<UnitKind>,
  input: ReadTree,
) {
  const kept = new Set<string>();
  for (const id of structure.order) {
    const unit = structure.units.get(id);
    if (!unit || !kinds.has(unit.kind)) continue;
    if (input.chapter !== null && unit.people === 0) continue;
    if (input.crossed && !day.crossedIn.has(id)) continue;
    for (let at: UnitOn | undefined = unit; at && !kept.has(at.id); ) {
      kept.add(at.id);
      at = at.parentId === null ? undefined : structure.units.get(at.parentId);
    }
  }
  return kept;
}

function shownBelow(structure: Structure, unit: UnitOn, kept: ReadonlySet<string>): UnitOn[] {
  return unit.children.flatMap((id) => (kept.has(id) ? (structure.units.get(id) ?? []) : []));
}

/** Everything open while there is little; else closed. */
function firstLook(structure: Structure, kept: ReadonlySet<string>): Set<string> {
  if (kept.size > OPEN_AT_FIRST) return new Set();
  return new Set([...kept].flatMap((id) => structure.units.get(id)?.handle ?? []));
}

function linesInSight(structure: Structure, kept: ReadonlySet<string>, open: ReadonlySet<string>): UnitOn[] {
  const lines: UnitOn[] = [];
  const walk = (ids: readonly string[]) => {
    for (const id of ids) {
      const unit = kept.has(id) ? structure.units.get(id) : undefined;
      if (!unit) continue;
      lines.push(unit);
      if (open.has(unit.handle)) walk(unit.children);
    }
  };
  walk(structure.roots);
  return lines;
}

function comingTo(day: OrganisationDay, unit: UnitOn): Coming[] {
  return (day.coming.get(unit.id) ?? []).flatMap((event): Coming[] => {
    if (event.type === "unit.moved") return [{ type: "moves", day: event.day, to: event.after }];
    if (event.type === "unit.renamed") return [{ type: "renamed", day: event.day, name: event.after }];
    return event.type === "unit.closed" ? [{ type: "closes", day: event.day }] : [];
  });
}

/** Those whose place is in sight: under nothing, or under an open unit that is sent. */
function ghostsOf(day: OrganisationDay, kinds: ReadonlySet<UnitKind>, sent: ReadonlySet<string>): Ghost[] {
  return day.toOpen.flatMap(({ unit, unitKind: kind, parent, day: on }): Ghost[] => {
    if (!unit || !kinds.has(kind) || day.structure.units.has(unit.id)) return [];
    if (parent && !sent.has(parent.id)) return [];
    return [{ ...unit, kind, parentId: parent?.id ?? null, day: on }];
  });
}
