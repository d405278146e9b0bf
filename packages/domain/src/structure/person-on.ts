import { freeShare, rowsOfPerson } from "../allocations/free.ts";
import { type Day, holds, type Span } from "../calendar/index.ts";
import {
  type Allocation,
  FULL_TIME,
  type Person,
  type Presence,
  type Share,
  type UnitKind,
  type World,
} from "../facts/index.ts";
import { lineageOn } from "../org/tree.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type Named, namedUnit } from "./named.ts";
import { byName, type Compare, plain } from "./order.ts";
import { type LeadOn, leadsOn } from "./unit-on.ts";

/** An allocation of the day with the words a person's page needs. */
export type PlacementOn = Pick<Allocation, "id" | "role" | "share" | "from" | "to"> & {
  unit: Named;
  unitKind: UnitKind;
  /** The units above, nearest first. */
  above: Named[];
  accountable: LeadOn | null;
};

/**
 * A person as they stand on a day. What a day of their work costs and why they are away are not in it: both have
 * rights of their own.
 */
export type PersonOn = Person & {
  /** Null when they are not in the organisation on the day. */
  presence: Presence | null;
  contract: Share;
  /** Whether a contract row says so; full time is taken otherwise. */
  contractStated: boolean;
  chapter: { unit: Named; since: Day; until: Day | null; leads: LeadOn[]; accountable: LeadOn | null } | null;
  placements: PlacementOn[];
  leads: { unit: Named; unitKind: UnitKind; accountable: boolean; since: Day; until: Day | null }[];
  /** The absence that holds the day. */
  away: Span | null;
  /** The sum of the stated shares, in basis points; `unstated` counts those that are not. */
  stated: Share;
  unstated: number;
  free: Share;
};

/** The person on the day: where they are, for whom, for how much and until when; null when nobody has that id. */
export function personOn(world: World, personId: string, on: Day, compare: Compare = plain): PersonOn | null {
  const person = rowOf(world, "person", personId);
  if (!person) return null;
  const rows = rowsOfPerson(world, personId);
  const contract = rows.contract.find((row) => holds(row, on));
  const away = rows.absence.find((row) => holds(row, on));
  const membership = rowsBy(world, "chapterMembership", "personId", personId).find((row) => holds(row, on));
  const allocations = rows.allocation.filter((row) => holds(row, on));
  const kindOf = (unitId: string): UnitKind => rowOf(world, "unit", unitId)?.kind ?? "squad";
  const placements = allocations.map(
    ({ id, role, share, from, to, unitId }): PlacementOn => ({
      ...{ id, role, share, from, to, unit: namedUnit(world, unitId, on), unitKind: kindOf(unitId) },
      above: lineageOn(world, unitId, on)
        .slice(1)
        .map((above) => namedUnit(world, above, on)),
      accountable: leadsOn(world, unitId, on).find((lead) => lead.accountable) ?? null,
    }),
  );
  const leads = rowsBy(world, "unitLead", "personId", personId)
    .filter((row) => holds(row, on))
    .map(({ unitId, accountable, from, to }) => ({
      ...{
        unit: namedUnit(world, unitId, on),
        unitKind: kindOf(unitId),
        accountable,
        since: from,
        until: to,
      },
    }));
  return {
    ...person,
    presence: rows.presence.find((row) => holds(row, on)) ?? null,
    contract: contract?.share ?? FULL_TIME,
    contractStated: contract !== undefined,
    chapter: membership ? chapterOn(world, membership.unitId, membership, on, compare) : null,
    placements: byUnitName(placements, compare).sort((a, b) => (b.share ?? 0) - (a.share ?? 0)),
    leads: byUnitName(leads, compare),
    away: away ? { from: away.from, to: away.to } : null,
    stated: allocations.reduce((sum, row) => sum + (row.share ?? 0), 0),
    unstated: allocations.filter((row) => row.share === null).length,
    free: freeShare(rows, on),
  };
}

function byUnitName<T extends { unit: Named }>(rows: readonly T[], compare: Compare): T[] {
  return byName(
    rows,
    compare,
    ({ unit }) => unit.name,
    ({ unit }) => unit.id,
  );
}

function chapterOn(world: World, unitId: string, span: Span, on: Day, compare: Compare): PersonOn["chapter"] {
  const leads = leadsOn(world, unitId, on, compare);
  const accountable = leads.find((lead) => lead.accountable) ?? null;
  return { unit: namedUnit(world, unitId, on), since: span.from, until: span.to, leads, accountable };
}
