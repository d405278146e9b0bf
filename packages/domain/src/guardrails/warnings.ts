import type { Day } from "../calendar/index.ts";
import type { Component, Share, UnitKind } from "../facts/index.ts";
import type { Thresholds } from "../settings/index.ts";
import type { Named, Unowned } from "../structure/index.ts";

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
