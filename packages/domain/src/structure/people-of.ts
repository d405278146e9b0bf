import type { Allocation, Share } from "../facts/index.ts";
import { type Named, namedPerson } from "./named.ts";
import { byName, type Compare, plain } from "./order.ts";
import type { Structure } from "./structure-on.ts";
import type { LeadOn, UnitOn } from "./unit-on.ts";

/** The unit and the units above it on the day, nearest first; empty when the unit is not there. */
export function lineage(structure: Structure, unitId: string): string[] {
  const line: string[] = [];
  for (let unit = structure.units.get(unitId); unit; ) {
    line.push(unit.id);
    unit = unit.parentId === null ? undefined : structure.units.get(unit.parentId);
  }
  return line;
}

/** The unit and every unit below it on the day, as the tree is read; empty when the unit is not there. */
export function unitsBelow(structure: Structure, unitId: string): UnitOn[] {
  const found: UnitOn[] = [];
  const stack = [unitId];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const unit = structure.units.get(id);
    if (!unit) continue;
    found.push(unit);
    stack.push(...[...unit.children].reverse());
  }
  return found;
}

/** A person in a unit on the day. */
export type PersonIn = {
  person: Named;
  /** Their allocations there: to the unit and, where asked, below it; for a chapter, all they have. */
  allocations: Allocation[];
  /** The sum of the stated shares among them, in basis points; null when none is stated. */
  share: Share | null;
  /** How many of them have no stated share. */
  unstated: number;
  chapterId: string | null;
  /** Whether they lead the unit asked about; accountable or not. */
  lead: LeadOn | null;
};

/**
 * The people of a unit on the day, each once, in order of name: those allocated to it or below it (to it alone
 * with `below` false), or a chapter's members. Empty when the unit is not there.
 */
export function peopleOf(
  structure: Structure,
  unitId: string,
  { below = true, compare = plain }: { below?: boolean; compare?: Compare } = {},
): PersonIn[] {
  const unit = structure.units.get(unitId);
  if (!unit) return [];
  const found = new Map<string, Allocation[]>();
  for (const { personId } of unit.members)
    found.set(personId, [...(structure.allocationsOf.get(personId) ?? [])]);
  for (const { allocations } of below ? unitsBelow(structure, unitId) : [unit]) {
    for (const allocation of allocations) {
      const own = found.get(allocation.personId);
      if (own) own.push(allocation);
      else found.set(allocation.personId, [allocation]);
    }
  }
  const people = [...found].map(([personId, allocations]): PersonIn => {
    const stated = allocations.flatMap(({ share }) => (share === null ? [] : [share]));
    return {
      person: namedPerson(structure.world, personId),
      allocations,
      share: stated.length > 0 ? stated.reduce((sum, share) => sum + share, 0) : null,
      unstated: allocations.length - stated.length,
      chapterId: structure.chapterOf.get(personId) ?? null,
      lead: unit.leads.find((lead) => lead.person.id === personId) ?? null,
    };
  });
  return byName(
    people,
    compare,
    ({ person }) => person.name,
    ({ person }) => person.id,
  );
}

/** A chapter that people of a unit belong to; `chapter` null for those who are in none. */
export type ChapterIn = {
  chapter: Named | null;
  leads: LeadOn[];
  accountable: LeadOn | null;
  people: number;
};

/**
 * The chapters, and their leads, that the people of a unit and below answer to on the day: most people first,
 * those in no chapter last.
 */
export function chaptersOf(structure: Structure, unitId: string, compare: Compare = plain): ChapterIn[] {
  const counts = new Map<string | null, number>();
  for (const { chapterId } of peopleOf(structure, unitId)) {
    counts.set(chapterId, (counts.get(chapterId) ?? 0) + 1);
  }
  const chapters = [...counts].map(([chapterId, people]): ChapterIn => {
    const unit = chapterId === null ? undefined : structure.units.get(chapterId);
    if (!unit) return { chapter: null, leads: [], accountable: null, people };
    const { id, handle, name, leads, accountable } = unit;
    return { chapter: { id, handle, name }, leads, accountable, people };
  });
  return chapters.sort(
    (a, b) =>
      Number(a.chapter === null) - Number(b.chapter === null) ||
      b.people - a.people ||
      compare(a.chapter?.name ?? "", b.chapter?.name ?? "") ||
      plain(a.chapter?.id ?? "", b.chapter?.id ?? ""),
  );
}
