import type { Day } from "../calendar/index.ts";
import type { Component, Share, UnitKind, World } from "../facts/index.ts";
import type { Thresholds } from "../settings/index.ts";
import {
  type Compare,
  type Named,
  plain,
  type Structure,
  structureOn,
  type Unowned,
} from "../structure/index.ts";
import { itemGuardrails } from "./item-guardrails.ts";
import { personGuardrails } from "./person-guardrails.ts";
import { unitGuardrails } from "./unit-guardrails.ts";

/** What each warning says beyond its subject. */
export type GuardrailFacts = {
  "squad.size": { unit: Named; unitKind: UnitKind; people: number; min: number; max: number };
  "tribe.size": { unit: Named; unitKind: UnitKind; people: number; max: number };
  /** `last`: who was accountable last, null when nobody ever was; `leads`: how many other leads there are. */
  "unit.unaccountable": { unit: Named; unitKind: UnitKind; last: Named | null; leads: number };
  "person.squads": { person: Named; squads: Named[]; max: number };
  /** On the day: the stated shares and the contract; `until` the first day it no longer holds, null when none is known. */
  "person.overallocated": { person: Named; total: Share; contract: Share; units: Named[]; until: Day | null };
  "item.unowned": { item: Named; component: Component; left: Unowned["left"] };
};
export type GuardrailType = keyof GuardrailFacts;

/**
 * A limit crossed on the day; `since` is the first day of the present unbroken stretch. `unitIds` are the units
 * on whose pages it belongs.
 */
export type GuardrailOf<T extends GuardrailType> = GuardrailFacts[T] & {
  type: T;
  since: Day;
  unitIds: string[];
};
export type Guardrail = { [T in GuardrailType]: GuardrailOf<T> }[GuardrailType];

export type Limits = Pick<Thresholds, "squadMin" | "squadMax" | "tribeMax" | "squadsPerPerson">;

/**
 * Every guardrail crossed on a day, by today's thresholds: squads too small or too large, tribes too large,
 * units nobody is accountable for, people in too many squads or over their contract, items nobody owns. In this
 * order, and in order of name. The world needs the rows of the past for `since` to reach back to.
 */
export function guardrails(world: World, on: Day, limits: Limits, compare: Compare = plain): Guardrail[] {
  return guardrailsOf(structureOn(world, on, compare), limits, compare);
}

/** The same, where the structure of the day is at hand already. */
export function guardrailsOf(structure: Structure, limits: Limits, compare: Compare = plain): Guardrail[] {
  const found = [
    ...unitGuardrails(structure, limits),
    ...personGuardrails(structure, limits),
    ...itemGuardrails(structure),
  ];
  return found.sort(
    (a, b) =>
      TYPES.indexOf(a.type) - TYPES.indexOf(b.type) ||
      compare(subjectOf(a).name, subjectOf(b).name) ||
      plain(subjectOf(a).id, subjectOf(b).id),
  );
}

const TYPES: GuardrailType[] = [
  "squad.size",
  "tribe.size",
  "unit.unaccountable",
  "person.squads",
  "person.overallocated",
  "item.unowned",
];

/** What the warning is about. */
export function subjectOf(guardrail: Guardrail): Named {
  if ("unit" in guardrail) return guardrail.unit;
  return "person" in guardrail ? guardrail.person : guardrail.item;
}
