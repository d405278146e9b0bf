import { joined } from "@congruence/db";
import {
  type Allocation,
  addDays,
  type Day,
  EMPTY_WORLD,
  holds,
  type UnitVersion,
  type World,
} from "@congruence/domain";
import { guardrailsOf } from "@congruence/domain/guardrails";
import {
  type Compare,
  namedPerson,
  peopleOf,
  type Structure,
  structureOn,
  type UnitOn,
  unitsBelow,
  upcoming,
} from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";

const DAYS_AHEAD = 90;
const ENDING_DAYS = 30;

/** Everything in the units and about those in it, past and future: eight statements, however many units. */
async function worldOf(ctx: SignedContext, roots: readonly string[], on: Day): Promise<World> {
  const { facts } = ctx.repos;
  const { id } = ctx.signed.organisation;
  const tree = await facts.inForce(id, "unitVersion", on);
  const scope = [...below(tree, roots)];
  const inside = await facts.by(id, "allocation", "unitId", scope);
  const people = inside.filter((row) => row.to === null || row.to > on).map((row) => row.personId);
  const [allocation, unitLead, contract] = await Promise.all([
    facts.by(id, "allocation", "personId", people),
    facts.by(id, "unitLead", "unitId", scope),
    facts.by(id, "contract", "personId", people),
  ]);
  const units = [...scope, ...allocation.map((row) => row.unitId)];
  const named = [...inside, ...unitLead].map((row) => row.personId);
  const [person, unit, unitVersion] = await Promise.all([
    facts.by(id, "person", "id", named),
    facts.by(id, "unit", "id", units),
    facts.by(id, "unitVersion", "unitId", units),
  ]);
  return joined([
    { ...EMPTY_WORLD, allocation, unitLead, unitVersion: tree },
    { ...EMPTY_WORLD, allocation: inside, contract, person, unit, unitVersion },
  ]);
}

/**
 * The tribes, squads and guilds that the reader leads today, as they stand on the day: their people, the limits
 * crossed, shares that end soon, what else changes.
 */
export async function unitsLed(ctx: SignedContext, on: Day) {
  const leads = ctx.signed.actor.leads.filter((lead) => lead.kind !== "chapter");
  if (leads.length === 0) return [];
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  const world = await worldOf(
    ctx,
    leads.map((lead) => lead.unitId),
    on,
  );
  const structure = structureOn(world, on, compare);
  const crossed = guardrailsOf(structure, ctx.signed.settings.thresholds, compare);
  const coming = upcoming(world, on, DAYS_AHEAD);
  return leads.flatMap(({ unitId, accountable }) => {
    const unit = structure.units.get(unitId);
    if (!unit) return [];
    const own = new Set(unitsBelow(structure, unitId).map((one) => one.id));
    const within = (ids: readonly string[]) => ids.some((one) => own.has(one));
    return [
      {
        ...{
          id: unit.id,
          handle: unit.handle,
          name: unit.name,
          kind: unit.kind,
          accountable,
          until: unit.until,
        },
        ...{ people: unit.people, squads: unit.squads, fullTime: unit.fullTime, unstated: unit.unstated },
        members: unit.kind === "tribe" ? [] : membersOf(structure, unit, compare),
        below: unit.children.flatMap((child) => belowOf(structure.units.get(child))),
        guardrails: crossed.filter(
          (one) => within(one.unitIds) && (!("unit" in one) || own.has(one.unit.id)),
        ),
        ending: endingSoon(world, own, on).map((row) => ({
          ...{ id: row.id, person: namedPerson(world, row.personId), share: row.share, to: row.to },
          unit: namedIn(structure, row.unitId),
        })),
        coming: coming.filter((event) => within(event.unitIds)),
        days: DAYS_AHEAD,
      },
    ];
  });
}
export type UnitLed = Awaited<ReturnType<typeof unitsLed>>[number];

/** The units and all that is under them on the day. */
function below(versions: readonly UnitVersion[], roots: readonly string[]): Set<string> {
  const under = new Map<string, string[]>();
  for (const { unitId, parentId } of versions) {
    if (parentId !== null) under.set(parentId, [...(under.get(parentId) ?? []), unitId]);
  }
  const found = new Set<string>();
  const left = [...roots];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    left.push(...(under.get(id) ?? []));
  }
  return found;
}

function membersOf(structure: Structure, unit: UnitOn, compare: Compare) {
  return peopleOf(structure, unit.id, { below: false, compare }).map(
    ({ person, allocations, share, unstated, lead }) => ({
      ...{ person, share, unstated, lead: lead !== null, accountable: lead?.accountable ?? false },
      roles: [...new Set(allocations.map((row) => row.role))],
      until: lastEnd(allocations),
    }),
  );
}

/** The first day on which none of them holds any more; null when one has no end. */
function lastEnd(allocations: readonly Allocation[]): Day | null {
  let last: Day | null = null;
  for (const { to } of allocations) {
    if (to === null) return null;
    if (last === null || to > last) last = to;
  }
  return last;
}

function belowOf(unit: UnitOn | undefined) {
  if (!unit) return [];
  const { id, handle, name, kind, people, squads, fullTime, unstated, accountable } = unit;
  return [
    { id, handle, name, kind, people, squads, fullTime, unstated, accountable: accountable?.person ?? null },
  ];
}

function namedIn({ units }: Structure, unitId: string) {
  const unit = units.get(unitId);
  return { id: unitId, handle: unit?.handle ?? unitId, name: unit?.name ?? unitId };
}

/** Allocations in these units that end soon and that no other of the same person there goes on from. */
function endingSoon({ allocation }: World, unitIds: ReadonlySet<string>, on: Day) {
  const until = addDays(on, ENDING_DAYS);
  return allocation
    .filter((row) => unitIds.has(row.unitId) && holds(row, on) && row.to !== null && row.to <= until)
    .filter(
      (row) =>
        !allocation.some(
          (next) =>
            next.id !== row.id &&
            next.personId === row.personId &&
            next.unitId === row.unitId &&
            row.to !== null &&
            holds(next, row.to),
        ),
    )
    .sort((a, b) => ((a.to ?? "") < (b.to ?? "") ? -1 : 1));
}
