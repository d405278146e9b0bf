import { z } from "zod";
import {
  added,
  type Change,
  changed,
  FULL_TIME,
  type Person,
  PRESENCE_KINDS,
  type World,
} from "../facts/index.ts";
import {
  DayField,
  Email,
  ExternalId,
  endsAfterStart,
  Id,
  Name,
  OptionalDay,
  OptionalId,
  ShareField,
  Site,
  SPAN_EMPTY,
  TimeZone,
  WorkingHours,
} from "../fields.ts";
import { handleFor } from "../org/handle.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";

const contact = { email: Email, site: Site, timeZone: TimeZone, workingHours: WorkingHours };

/** A new person: present from a day on, with a contract share and, unless null, a chapter. */
export const AddPerson = z
  .object({
    name: Name,
    ...contact,
    externalId: ExternalId,
    kind: z.enum(PRESENCE_KINDS).default("employee"),
    share: ShareField.default(FULL_TIME),
    chapterId: OptionalId,
    from: DayField,
    to: OptionalDay,
  })
  .refine(endsAfterStart, SPAN_EMPTY);
export type AddPerson = z.output<typeof AddPerson>;

/** What does not depend on days, whole: null takes it away. */
export const EditPerson = z.object({ personId: Id, name: Name, ...contact });
export type EditPerson = z.output<typeof EditPerson>;

/**
 * A person with a handle of their own, a presence, a contract and, if said, a chapter, all over the same days.
 * Refuses a chapter that is none or is not there. Needs the persons whose handle begins alike (or all), and the
 * chapter with its versions.
 */
export function planAddPerson(world: World, input: AddPerson, { newId }: PlanContext): Plan<Change> {
  const { name, email, site, timeZone, workingHours, externalId, kind, share, chapterId, from, to } = input;
  const handle = handleFor(name, new Set(world.person.map((person) => person.handle)));
  const person: Person = {
    id: newId(),
    handle,
    externalId,
    name,
    email,
    site,
    timeZone,
    workingHours,
    erasedAt: null,
  };
  const days = { personId: person.id, from, to };
  const changes = [
    added("person", person),
    added("presence", { id: newId(), ...days, kind }),
    added("contract", { id: newId(), ...days, share }),
  ];
  if (chapterId !== null)
    changes.push(added("chapterMembership", { id: newId(), ...days, unitId: chapterId }));
  return settle(world, changes);
}

/** The name and contact of a person. Refuses a person who is not there or was erased. Needs the person. */
export function planEditPerson(world: World, input: EditPerson): Plan<Change> {
  const { personId, ...said } = input;
  const person = rowOf(world, "person", personId);
  if (!person || person.erasedAt !== null)
    return refused(refuse("not_there", { kind: "person" }, "personId"));
  return settle(world, [changed("person", person, said)]);
}
