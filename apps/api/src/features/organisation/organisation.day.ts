import { joined } from "@congruence/db";
import { addDays, type Day, EMPTY_WORLD } from "@congruence/domain";
import { type ChangeEvent, changesDuring } from "@congruence/domain/changes";
import { type Guardrail, guardrailsOf, subjectOf } from "@congruence/domain/guardrails";
import {
  type Compare,
  type Structure,
  structureOn,
  type UnitOn,
  upcoming,
} from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";
import { kept } from "../../kept.ts";
import { type Born, bornLately } from "./organisation.born.ts";

/** How far ahead a unit's line says what is coming, and how far the page tells it in sentences. */
export const LINE_DAYS = 90;
export const FOLLOWING_DAYS = 30;

/** A day of the organisation: the tree with figures, the limits crossed, what is coming. */
export type OrganisationDay = {
  structure: Structure;
  /** People and leads are not named yet, and `since` is not known: `dated` says both. */
  crossed: readonly Guardrail[];
  /** Those that belong on the unit's line or on its people's. */
  crossedIn: ReadonlyMap<string, readonly Guardrail[]>;
  /** What the structure will do to a unit in the next `LINE_DAYS` days. */
  coming: ReadonlyMap<string, readonly ChangeEvent[]>;
  /** Units that are not there on the day and will be within `LINE_DAYS` days. */
  toOpen: readonly Extract<ChangeEvent, { type: "unit.opened" | "unit.reopened" }>[];
  born: ReadonlyMap<string, Born>;
  /** Everything that happens in the `FOLLOWING_DAYS` days that follow. */
  following: readonly ChangeEvent[];
};

/** Names in the order of the reader's language. */
export function inOrderOf(ctx: SignedContext): Compare {
  return new Intl.Collator(ctx.signed.account.language).compare;
}

/** The day, kept at hand until something is written. Four statements at most, one for most requests. */
export function organisationDay(ctx: SignedContext, on: Day): Promise<OrganisationDay> {
  const { settings, account } = ctx.signed;
  const name = `day ${on} ${account.language} ${JSON.stringify(settings.thresholds)}`;
  return kept(ctx, name, () => readDay(ctx, on));
}

async function readDay(ctx: SignedContext, on: Day): Promise<OrganisationDay> {
  const { organisation, settings } = ctx.signed;
  const compare = inOrderOf(ctx);
  const world = await ctx.repos.days.structure(organisation.id, on);
  const structure = structureOn(world, on, compare);
  const crossed = guardrailsOf(structure, settings.thresholds, compare);
  const units = { ...EMPTY_WORLD, unit: world.unit, unitVersion: world.unitVersion };
  const ahead = changesDuring(units, on, addDays(on, LINE_DAYS));
  const next = await ctx.repos.days.changed(organisation.id, on, addDays(on, FOLLOWING_DAYS));
  return {
    ...{ structure, crossed },
    crossedIn: filed(crossed, (one) => one.unitIds),
    coming: filed(ahead, (event) =>
      event.unit && structure.units.has(event.unit.id) ? [event.unit.id] : [],
    ),
    toOpen: ahead.flatMap((event) =>
      event.type === "unit.opened" || event.type === "unit.reopened" ? [event] : [],
    ),
    born: await bornLately(ctx, structure),
    following: upcoming(next, on, FOLLOWING_DAYS),
  };
}

function filed<T>(rows: readonly T[], idsOf: (row: T) => readonly string[]): Map<string, T[]> {
  const files = new Map<string, T[]>();
  for (const row of rows) {
    for (const id of idsOf(row)) {
      const file = files.get(id);
      if (file) file.push(row);
      else files.set(id, [row]);
    }
  }
  return files;
}

/** What a page asks of the past and of names, beyond the day itself. */
export type Asked = { dated: readonly Guardrail[]; named: Iterable<string> };

/**
 * The limits given, with since when each is crossed and whom it names, and the structure with the names asked for
 * and the leads of those units. One statement.
 */
export async function withNames(ctx: SignedContext, day: OrganisationDay, asked: Asked) {
  const { organisation, settings } = ctx.signed;
  const { structure } = day;
  const about = {
    units: asked.dated.flatMap((one) => ("unit" in one ? [one.unit.id] : [])),
    people: asked.dated.flatMap((one) => ("person" in one ? [one.person.id] : [])),
    items: asked.dated.flatMap((one) => ("item" in one ? [one.item.id] : [])),
  };
  const histories = await ctx.repos.days.histories(organisation.id, {
    ...about,
    named: new Set(asked.named),
  });
  const whole = { ...structure, world: joined([histories, structure.world]) };
  const wanted = new Set(asked.dated.map(keyOf));
  const dated = guardrailsOf(narrowed(whole, asked.dated), settings.thresholds, inOrderOf(ctx)).filter(
    (one) => wanted.has(keyOf(one)),
  );
  return { structure: whole, dated };
}

/** The same structure with only the units and people that the limits are about. */
function narrowed(structure: Structure, about: readonly Guardrail[]): Structure {
  const units = new Map<string, UnitOn>();
  const allocationsOf = new Map(structure.allocationsOf);
  const people = new Set(about.flatMap((one) => ("person" in one ? [one.person.id] : [])));
  for (const personId of structure.allocationsOf.keys())
    if (!people.has(personId)) allocationsOf.delete(personId);
  for (const id of about.flatMap((one) => one.unitIds)) {
    const unit = structure.units.get(id);
    if (unit) units.set(id, unit);
  }
  return { ...structure, units, allocationsOf };
}

const keyOf = (guardrail: Guardrail) => `${guardrail.type} ${subjectOf(guardrail).id}`;
