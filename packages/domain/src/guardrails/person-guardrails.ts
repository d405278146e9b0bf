import { loadOver } from "../allocations/load.ts";
import { type Day, earlier, holds } from "../calendar/index.ts";
import { type Allocation, FULL_TIME } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type Named, namedPerson, type Structure, type UnitOn } from "../structure/index.ts";
import { crossedSince } from "./sweep.ts";
import type { Guardrail, Limits } from "./warnings.ts";

/** People in too many squads, and people whose stated shares pass their contract. */
export function personGuardrails(structure: Structure, { squadsPerPerson: max }: Limits): Guardrail[] {
  const { world, on, allocationsOf } = structure;
  const contracts = new Map<string, number>();
  for (const row of world.contract) if (holds(row, on)) contracts.set(row.personId, row.share);
  const found: Guardrail[] = [];
  for (const [personId, allocations] of allocationsOf) {
    if (allocations.length > max) {
      const squads = placesOf(structure, allocations).filter((unit) => unit.kind === "squad");
      if (squads.length > max) {
        found.push({
          ...{ type: "person.squads", person: namedPerson(world, personId), squads: squads.map(named), max },
          ...{ unitIds: squads.map((squad) => squad.id), since: inSquadsSince(structure, personId, max) },
        });
      }
    }
    let total = 0;
    for (const { share } of allocations) total += share ?? 0;
    const contract = contracts.get(personId) ?? FULL_TIME;
    if (total <= contract) continue;
    const overfull = placesOf(
      structure,
      allocations.filter((row) => row.share !== null),
    );
    found.push({
      ...{ type: "person.overallocated", person: namedPerson(world, personId), total, contract },
      ...{ units: overfull.map(named), unitIds: overfull.map((unit) => unit.id) },
      ...overStretch(structure, personId),
    });
  }
  return found;
}

/** The units of the allocations, each once. */
function placesOf({ units }: Structure, allocations: readonly Allocation[]): UnitOn[] {
  return [...new Set(allocations.map((row) => row.unitId))].flatMap((id) => units.get(id) ?? []);
}

function named({ id, handle, name }: Named): Named {
  return { id, handle, name };
}

function inSquadsSince({ world, on }: Structure, personId: string, max: number): Day {
  const pieces = rowsBy(world, "allocation", "personId", personId)
    .filter((row) => rowOf(world, "unit", row.unitId)?.kind === "squad")
    .map(({ unitId, from, to }) => ({ key: unitId, from, to }));
  const first = pieces.reduce((least, { from }) => earlier(from, least), on);
  return crossedSince(pieces, on, first, (count) => count > max);
}

/** The unbroken stretch of days over the contract that holds the structure's day. */
function overStretch({ world, on }: Structure, personId: string): { since: Day; until: Day | null } {
  const rows = rowsBy(world, "allocation", "personId", personId);
  const first = rows.reduce((least, { from }) => earlier(from, least), on);
  const loads = loadOver(rows, rowsBy(world, "contract", "personId", personId), { from: first, to: null });
  let since: Day | null = null;
  let until: Day | null = null;
  for (const { from, to, total, contract } of loads) {
    if (total > contract) {
      since ??= from;
      until = to;
    } else if (from > on) break;
    else since = null;
  }
  return { since: since ?? on, until };
}
