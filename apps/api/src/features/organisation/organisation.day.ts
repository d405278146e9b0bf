import { joined } from "@congruence/db";
import type { Day } from "@congruence/domain";
import { type Guardrail, guardrailsOf } from "@congruence/domain/guardrails";
import { type Compare, type Structure, structureOn } from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";

/** A day of the organisation: its tree with figures, and the guardrails crossed, each with since when. */
export type DayRead = {
  structure: Structure;
  crossed: Guardrail[];
  /** The guardrails that belong on a unit's line or on those of its people. */
  crossedIn: ReadonlyMap<string, readonly Guardrail[]>;
  compare: Compare;
};

/**
 * Reads a day: one statement for what is in force, another for the past of the guardrails crossed then and for the
 * names that the page writes. `naming` says whose names those are, once the tree is known.
 */
export async function readDay(
  ctx: SignedContext,
  on: Day,
  naming: (structure: Structure) => Iterable<string>,
): Promise<DayRead> {
  const { organisation, settings, account } = ctx.signed;
  const { compare } = new Intl.Collator(account.language);
  const world = await ctx.repos.days.structure(organisation.id, on);
  const bare = structureOn(world, on, compare);
  const found = guardrailsOf(bare, settings.thresholds);
  const histories = await ctx.repos.days.histories(organisation.id, {
    units: found.flatMap((one) => ("unit" in one ? [one.unit.id] : [])),
    people: found.flatMap((one) => ("person" in one ? [one.person.id] : [])),
    items: found.flatMap((one) => ("item" in one ? [one.item.id] : [])),
    named: new Set(naming(bare)),
  });
  // The tree is of the day alone; since when a limit is crossed is read off the longer rows.
  const structure = { ...bare, world: joined([histories, world]) };
  const crossed = found.length === 0 ? [] : guardrailsOf(structure, settings.thresholds, compare);
  const crossedIn = new Map<string, Guardrail[]>();
  for (const guardrail of crossed) {
    for (const unitId of guardrail.unitIds) {
      const own = crossedIn.get(unitId);
      if (own) own.push(guardrail);
      else crossedIn.set(unitId, [guardrail]);
    }
  }
  return { structure, crossed, crossedIn, compare };
}
