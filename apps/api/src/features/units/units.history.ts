import { addDays, day, type World } from "@congruence/domain";
import { type ChangeEvent, changesDuring } from "@congruence/domain/changes";
import { namedPerson } from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";

const LAST_DAY = day("2199-12-30");
const MOST_CORRECTIONS = 50;

/** Every dated change that is about the unit, the latest first, what is planned for days to come included. */
export function historyOf(world: World, unitId: string): ChangeEvent[] {
  const rows = [...world.unitVersion, ...world.allocation, ...world.unitLead].map((row) => row.from).sort();
  const first = rows[0];
  if (first === undefined) return [];
  return changesDuring(world, addDays(first, -1), LAST_DAY)
    .filter((event) => event.unitIds.includes(unitId))
    .reverse();
}

/** A past fact that was mended: who, when, why, and what it said before. */
export type Correction = {
  batchId: string;
  at: string;
  actor: string;
  reason: string | null;
  about: "unitVersion" | "allocation";
  /** Whose allocation; null for the unit's own version. */
  person: { handle: string; name: string } | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Corrections of the unit's versions and of allocations to it, newest first: for those who read the audit log. */
export async function correctionsOf(ctx: SignedContext, world: World, unitId: string): Promise<Correction[]> {
  const { id } = ctx.signed.organisation;
  const idsOf = (kind: "unitVersion" | "allocation") =>
    world[kind].filter((row) => row.unitId === unitId).map((row) => row.id);
  const found: Correction[] = [];
  for (const kind of ["unitVersion", "allocation"] as const) {
    const entries = await ctx.repos.audit.forSubject(id, kind, idsOf(kind), MOST_CORRECTIONS);
    for (const { batchId, at, actor, reason, action, before, after, subjectId } of entries) {
      if (!action.endsWith(".correct")) continue;
      const row = kind === "allocation" ? world.allocation.find((one) => one.id === subjectId) : undefined;
      const person = row ? namedPerson(world, row.personId) : null;
      found.push({
        ...{ batchId, at, actor, reason, about: kind, before, after },
        person: person ? { handle: person.handle, name: person.name } : null,
      });
    }
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}
