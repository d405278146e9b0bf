import { joined } from "@congruence/db";
import { type Day, EMPTY_WORLD, holds, type World } from "@congruence/domain";
import type { SignedContext } from "../../context.ts";

/**
 * What a unit's page is read from: all that is in the unit and directly under it, past and future, and for the
 * day who is in what lies deeper. One more statement for each level of tribes below, whatever their number.
 */
export async function unitSlice(ctx: SignedContext, unitId: string, on: Day): Promise<World> {
  const { id } = ctx.signed.organisation;
  const { facts, structure } = ctx.repos;
  const own = await structure.forUnit(id, unitId);
  const slices = [own];
  const under = own.unitVersion
    .filter((row) => row.parentId === unitId && holds(row, on))
    .map((row) => row.unitId);
  const tribes = new Set(own.unit.filter((unit) => unit.kind === "tribe").map((unit) => unit.id));
  let level = under.filter((child) => tribes.has(child));
  const seen = new Set([unitId]);
  while (level.length > 0) {
    for (const known of level) seen.add(known);
    const unitVersion = await facts.by(id, "unitVersion", "parentId", level, on);
    const ids = unitVersion.map((row) => row.unitId).filter((below) => !seen.has(below));
    const allocation = await facts.by(id, "allocation", "unitId", ids, on);
    const unit = await facts.by(id, "unit", "id", ids);
    slices.push({ ...EMPTY_WORLD, unit, unitVersion, allocation });
    level = ids;
  }
  return joined(await withItems(ctx, slices));
}

/** Those who own the unit's items beside it, by name. */
async function withItems(ctx: SignedContext, slices: World[]): Promise<World[]> {
  const world = joined(slices);
  const known = new Set(world.unitVersion.map((row) => row.unitId));
  const missing = world.itemWork.map((row) => row.unitId).filter((unitId) => !known.has(unitId));
  if (missing.length === 0) return slices;
  const { id } = ctx.signed.organisation;
  const unit = await ctx.repos.facts.by(id, "unit", "id", missing);
  const unitVersion = await ctx.repos.facts.by(id, "unitVersion", "unitId", missing);
  return [...slices, { ...EMPTY_WORLD, unit, unitVersion }];
}
