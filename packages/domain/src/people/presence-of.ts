import { type Span, uncovered } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import type { World } from "../facts/index.ts";
import { type Refusal, refuse } from "../refusals.ts";
import { rowsBy } from "../rows-by.ts";
import { personNamed } from "./names.ts";

/** The days on which the person is in the organisation, whatever their kind of presence, in order. */
export function presenceOf(world: World, personId: string): Span[] {
  return merged(rowsBy(world, "presence", "personId", personId));
}

/** `person.not_there` with the first day of the span on which the person is missing; null when there is none. */
export function notThere(world: World, personId: string, span: Span, field = "from"): Refusal | null {
  const presence = presenceOf(world, personId);
  const missing = uncovered(span, presence)[0];
  const person = personNamed(world, personId);
  return missing ? refuse("person.not_there", { person, on: missing.from, presence }, field) : null;
}
