import { z } from "zod";
import { type Change, changed, type World } from "../facts/index.ts";
import { Id } from "../fields.ts";
import { handleFor } from "../org/handle.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";

/** Erasing a person; `number` is what the history calls them from then on. */
export const ErasePerson = z.object({ personId: Id, number: z.number().int().min(1) });
export type ErasePerson = z.output<typeof ErasePerson>;

/**
 * Name, handle, external id and contact go, and the reasons of absences; the dated rows keep the number in their
 * place. Refuses a person who is not there or was erased already. Needs the person and their absences, and the
 * persons whose handle begins with `person-`.
 */
export function planErasePerson(world: World, input: ErasePerson, { today }: PlanContext): Plan<Change> {
  const person = rowOf(world, "person", input.personId);
  if (!person || person.erasedAt !== null)
    return refused(refuse("not_there", { kind: "person" }, "personId"));
  const taken = new Set(world.person.map((other) => other.handle));
  const erased = changed("person", person, {
    name: String(input.number),
    handle: handleFor(`person-${input.number}`, taken),
    externalId: null,
    email: null,
    site: null,
    timeZone: null,
    workingHours: null,
    erasedAt: today,
  });
  const absences = rowsBy(world, "absence", "personId", person.id);
  return settle(world, [erased, ...absences.map((absence) => changed("absence", absence, { reason: "" }))]);
}
