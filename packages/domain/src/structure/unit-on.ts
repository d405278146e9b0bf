import { type Day, holds } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import type { Allocation, ChapterMembership, Share, Unit, UnitVersion, World } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type Named, namedPerson } from "./named.ts";
import { type Compare, plain } from "./order.ts";

/** Someone who leads a unit on the day; `since` and `until` are the lead's own span. */
export type LeadOn = { person: Named; accountable: boolean; since: Day; until: Day | null };

/** A unit as it stands on a day. */
export type UnitOn = Pick<Unit, "id" | "kind" | "handle" | "externalId" | "poolId"> & {
  name: string;
  mission: string;
  /** The unit it sits under on the day; null under nothing. */
  parentId: string | null;
  /** The units directly under it, in order of name. */
  children: string[];
  /** How many units are above it. */
  depth: number;
  /** The unbroken stretch of its life that holds the day; `until` null where no end is known. */
  since: Day;
  until: Day | null;
  /** The accountable one first, then in order of name. */
  leads: LeadOn[];
  accountable: LeadOn | null;
  /** Those to this unit itself, not to units below it. */
  allocations: Allocation[];
  /** A chapter's people; empty for other kinds. */
  members: ChapterMembership[];
  /** Distinct people in the unit and below it (for a chapter, its members). Leads count where they are also allocated. */
  people: number;
  /** The squads below it, however deep. */
  squads: number;
  /** The sum of stated shares in it and below, in basis points (for a chapter, its members' shares anywhere). */
  fullTime: Share;
  /** How many allocations in it and below have no stated share, and so are not in `fullTime`. */
  unstated: number;
};

/** The unit by itself on the day, its figures about people and what is below not yet filled in. */
export function unitAlone(world: World, version: UnitVersion, on: Day, compare: Compare): UnitOn | null {
  const unit = rowOf(world, "unit", version.unitId);
  if (!unit) return null;
  const versions = rowsBy(world, "unitVersion", "unitId", unit.id);
  const life = versions.length === 1 ? version : merged(versions).find((span) => holds(span, on));
  const leads = leadsOn(world, unit.id, on, compare);
  return {
    ...{
      id: unit.id,
      kind: unit.kind,
      handle: unit.handle,
      externalId: unit.externalId,
      poolId: unit.poolId,
    },
    ...{ name: version.name, mission: version.mission, parentId: version.parentId, children: [], depth: 0 },
    ...{ since: life?.from ?? version.from, until: life?.to ?? null },
    ...{ leads, accountable: leads.find((lead) => lead.accountable) ?? null },
    ...{ allocations: [], members: [], people: 0, squads: 0, fullTime: 0, unstated: 0 },
  };
}

/** The leads of a unit on a day, the accountable one first, then in order of name. */
export function leadsOn(world: World, unitId: string, on: Day, compare: Compare = plain): LeadOn[] {
  return rowsBy(world, "unitLead", "unitId", unitId)
    .filter((lead) => holds(lead, on))
    .map((lead) => ({
      person: namedPerson(world, lead.personId),
      accountable: lead.accountable,
      since: lead.from,
      until: lead.to,
    }))
    .sort((a, b) => Number(b.accountable) - Number(a.accountable) || compare(a.person.name, b.person.name));
}
