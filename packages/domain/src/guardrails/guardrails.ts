import type { Day } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import { type Compare, type Named, plain, type Structure, structureOn } from "../structure/index.ts";
import { itemGuardrails } from "./item-guardrails.ts";
import { personGuardrails } from "./person-guardrails.ts";
import { unitGuardrails } from "./unit-guardrails.ts";
import type { Guardrail, GuardrailType, Limits } from "./warnings.ts";

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
