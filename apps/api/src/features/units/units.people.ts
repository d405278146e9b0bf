import { type Day, FULL_TIME, holds, type Share } from "@congruence/domain";
import { freeShare, rowsOfPerson } from "@congruence/domain/allocations";
import type { Guardrail } from "@congruence/domain/guardrails";
import {
  type Compare,
  type Named,
  namedPerson,
  namedUnit,
  type Structure,
  type UnitOn,
} from "@congruence/domain/structure";

/** An allocation of the day as a row of the unit's people. */
export type PlacementRow = {
  allocationId: string;
  person: Named;
  chapter: Named | null;
  role: string;
  share: Share | null;
  from: Day;
  to: Day | null;
  lead: "accountable" | "lead" | null;
  /** In how many squads the person is, where that crosses the guardrail; null where it does not. */
  squads: number | null;
};

function leading(unit: UnitOn, personId: string): PlacementRow["lead"] {
  const lead = unit.leads.find((one) => one.person.id === personId);
  return lead ? (lead.accountable ? "accountable" : "lead") : null;
}

/** Those allocated to the unit itself on the day, in order of name. */
export function placementsOf(
  structure: Structure,
  unit: UnitOn,
  crossed: readonly Guardrail[],
  compare: Compare,
): PlacementRow[] {
  const { world, on, chapterOf } = structure;
  return unit.allocations
    .map((row): PlacementRow => {
      const person = namedPerson(world, row.personId);
      const chapterId = chapterOf.get(row.personId);
      const many = crossed.find((one) => one.type === "person.squads" && one.person.id === row.personId);
      return {
        ...{ allocationId: row.id, person, role: row.role, share: row.share, from: row.from, to: row.to },
        chapter: chapterId === undefined ? null : namedUnit(world, chapterId, on),
        lead: leading(unit, row.personId),
        squads: many?.type === "person.squads" ? many.squads.length : null,
      };
    })
    .sort((a, b) => compare(a.person.name, b.person.name) || (a.allocationId < b.allocationId ? -1 : 1));
}

/** A chapter's people on the day: where they are, what is taken of their contract and what is free. */
export function membersOf(structure: Structure, unit: UnitOn, compare: Compare) {
  const { world, on, allocationsOf } = structure;
  return unit.members
    .map((row) => {
      const rows = rowsOfPerson(world, row.personId);
      const allocations = allocationsOf.get(row.personId) ?? [];
      const away = rows.absence.find((one) => holds(one, on));
      return {
        ...{ membershipId: row.id, person: namedPerson(world, row.personId), since: row.from, until: row.to },
        lead: leading(unit, row.personId),
        contract: rows.contract.find((one) => holds(one, on))?.share ?? FULL_TIME,
        stated: allocations.reduce((sum, one) => sum + (one.share ?? 0), 0),
        unstated: allocations.filter((one) => one.share === null).length,
        free: freeShare(rows, on),
        awayUntil: away ? away.to : undefined,
        away: away !== undefined,
        squads: allocations
          .map((one) => ({ unit: namedUnit(world, one.unitId, on), share: one.share }))
          .sort((a, b) => (b.share ?? 0) - (a.share ?? 0)),
      };
    })
    .sort((a, b) => compare(a.person.name, b.person.name));
}
