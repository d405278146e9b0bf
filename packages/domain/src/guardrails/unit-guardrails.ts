import { type Day, intersection, later, type Span, within } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import { rowsBy } from "../rows-by.ts";
import { type Named, namedPerson, type Structure, type UnitOn } from "../structure/index.ts";
import { crossedSince, type Piece } from "./sweep.ts";
import type { Guardrail, Limits } from "./warnings.ts";

/** Squads and tribes by their size, and every unit by whether somebody is accountable for it. */
export function unitGuardrails({ world, on, units }: Structure, limits: Limits): Guardrail[] {
  const found: Guardrail[] = [];
  for (const unit of units.values()) {
    const base = { unit: namedOf(unit), unitKind: unit.kind, unitIds: [unit.id] };
    const { people } = unit;
    const { squadMin: min, squadMax: max, tribeMax } = limits;
    if (unit.kind === "squad" && (people < min || people > max)) {
      const pieces = rowsBy(world, "allocation", "unitId", unit.id).map(toPiece);
      const crossed = people < min ? (count: number) => count < min : (count: number) => count > max;
      const since = crossedSince(pieces, on, unit.since, crossed);
      found.push({ type: "squad.size", ...base, people, min, max, since });
    }
    if (unit.kind === "tribe" && people > tribeMax) {
      const pieces = piecesBelow(world, unit.id, { from: unit.since, to: null });
      const since = crossedSince(pieces, on, unit.since, (count) => count > tribeMax);
      found.push({ type: "tribe.size", ...base, people, max: tribeMax, since });
    }
    if (!unit.accountable) {
      const { since, last } = unaccountableSince(world, unit, on);
      found.push({ type: "unit.unaccountable", ...base, last, leads: unit.leads.length, since });
    }
  }
  return found;
}

function namedOf({ id, handle, name }: UnitOn): Named {
  return { id, handle, name };
}

function toPiece({ personId, from, to }: Span & { personId: string }): Piece {
  return { key: personId, from, to };
}

/** Who was in a unit or in anything below it on which days: a squad counts for the days it stood under it. */
function piecesBelow(world: World, unitId: string, life: Span): Piece[] {
  const pieces: Piece[] = [];
  const gather = (id: string, window: Span, above: readonly string[]): void => {
    for (const row of rowsBy(world, "allocation", "unitId", id)) {
      if (within(row, window)) pieces.push(toPiece(row));
      else {
        const days = intersection(row, window);
        if (days) pieces.push({ key: row.personId, from: days.from, to: days.to });
      }
    }
    for (const version of rowsBy(world, "unitVersion", "parentId", id)) {
      const days = intersection(version, window);
      if (days && !above.includes(version.unitId)) gather(version.unitId, days, [...above, version.unitId]);
    }
  };
  gather(unitId, life, [unitId]);
  return pieces;
}

function unaccountableSince(world: World, unit: UnitOn, on: Day): { since: Day; last: Named | null } {
  let last: { personId: string; to: Day } | null = null;
  for (const { personId, accountable, to } of rowsBy(world, "unitLead", "unitId", unit.id)) {
    if (accountable && to !== null && to <= on && (!last || to > last.to)) last = { personId, to };
  }
  if (!last) return { since: unit.since, last: null };
  return { since: later(unit.since, last.to), last: namedPerson(world, last.personId) };
}
