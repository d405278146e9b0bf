import type { Share } from "@congruence/domain";
import type { Guardrail } from "@congruence/domain/guardrails";
import { peopleOf, type Structure, type UnitOn } from "@congruence/domain/structure";
import type { OrganisationDay } from "./organisation.day.ts";

/** People of one unit that are drawn; the unit's own page shows all. */
const CHIPS_AT_MOST = 60;

/** A person in a unit. */
export type Chip = {
  id: string;
  handle: string;
  name: string;
  /** What they are called there; empty for a chapter, where they are members. */
  roles: string[];
  /** The sum of their stated shares there; null unstated; left out in chapters and guilds, which take no share. */
  share?: Share | null;
  accountable: boolean;
  /** Limits that the person crosses. */
  crossed: Guardrail[];
};

/** Who stands under the line when the unit is open: its own people, not those of units below it. */
export function peopleShown(structure: Structure, unit: UnitOn): string[] {
  const rows = unit.kind === "chapter" ? unit.members : unit.allocations;
  return [...new Set((structure.units.get(unit.id) ? rows : []).map((row) => row.personId))];
}

/** The accountable one first, then in order of name; `more` are those not sent. */
export function chipsOf(
  structure: Structure,
  day: OrganisationDay,
  unit: UnitOn,
): { chips: Chip[]; more: number } {
  const warnings = new Map<string, Guardrail[]>();
  for (const one of day.crossedIn.get(unit.id) ?? []) {
    if ("person" in one) warnings.set(one.person.id, [...(warnings.get(one.person.id) ?? []), one]);
  }
  const weighs = unit.kind === "tribe" || unit.kind === "squad";
  const { compare } = new Intl.Collator();
  const people = peopleOf(structure, unit.id, { below: false, compare }).map((one): Chip => {
    const { person, allocations, share, lead } = one;
    return {
      ...person,
      roles: unit.kind === "chapter" ? [] : [...new Set(allocations.map((row) => row.role))],
      ...(weighs ? { share } : {}),
      accountable: lead?.accountable ?? false,
      crossed: warnings.get(person.id) ?? [],
    };
  });
  const sorted = people.sort((a, b) => Number(b.accountable) - Number(a.accountable));
  return { chips: sorted.slice(0, CHIPS_AT_MOST), more: Math.max(0, sorted.length - CHIPS_AT_MOST) };
}
