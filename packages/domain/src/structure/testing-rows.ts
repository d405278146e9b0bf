import { type Day, day } from "../calendar/index.ts";
import {
  type Component,
  EMPTY_WORLD,
  type PresenceKind,
  type Share,
  type UnitKind,
  type World,
} from "../facts/index.ts";

/** Rows for examples in tests, in as few words as they can be said. Not for the product. */

type Rows = { [K in keyof World]?: World[K] };

const span = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });

export const unit = (id: string, kind: UnitKind) => ({
  id,
  kind,
  handle: id,
  externalId: null,
  poolId: null,
});

export const version = (
  unitId: string,
  name: string,
  parentId: string | null,
  from: string,
  to: string | null = null,
) => ({
  ...{ id: `v-${unitId}-${from}`, unitId, name, parentId, mission: `${unitId} well`, ...span(from, to) },
});

export const person = (id: string) => ({
  ...{
    id,
    handle: id,
    externalId: null,
    name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
    email: null,
    site: null,
  },
  ...{ timeZone: null, workingHours: null, erasedAt: null },
});

export const presence = (
  personId: string,
  from: string,
  to: string | null = null,
  kind: PresenceKind = "employee",
) => ({
  ...{ id: `p-${personId}-${from}`, personId, kind, ...span(from, to) },
});

export const contract = (personId: string, share: Share, from: string, to: string | null = null) => ({
  ...{ id: `c-${personId}-${from}`, personId, share, ...span(from, to) },
});

export const absence = (personId: string, from: string, to: string | null) => ({
  ...{ id: `x-${personId}-${from}`, personId, reason: "leave", ...span(from, to) },
});

export const membership = (personId: string, unitId: string, from: string, to: string | null = null) => ({
  ...{ id: `m-${personId}-${from}`, personId, unitId, ...span(from, to) },
});

export const allocation = (
  personId: string,
  unitId: string,
  share: Share | null,
  from: string,
  to: string | null = null,
  role = "design",
) => ({ id: `a-${personId}-${unitId}-${from}-${role}`, personId, unitId, role, share, ...span(from, to) });

export const lead = (
  unitId: string,
  personId: string,
  from: string,
  to: string | null = null,
  accountable = true,
) => ({
  ...{ id: `l-${unitId}-${personId}-${from}`, unitId, personId, accountable, ...span(from, to) },
});

export const item = (id: string, component: Component, from: string, to: string | null = null) => ({
  ...{ id, handle: id, externalId: null, component, name: id, description: "", ...span(from, to) },
});

export const work = (
  itemId: string,
  unitId: string,
  role: "owner" | "contributor",
  from: string,
  to: string | null = null,
) => ({ id: `w-${itemId}-${unitId}-${from}`, itemId, unitId, role, ...span(from, to) });

/** The rows given, and none of any other kind. */
export const worldOf = (rows: Rows): World => ({ ...EMPTY_WORLD, ...rows });

/** A company of `people` people, a few allocations each over three years, in squads of tribes. For measuring. */
export function largeWorld(people: number, squads: number, tribes: number, allocationsEach: number): World {
  const first = "2023-01-01" as Day;
  const id = (prefix: string, n: number) => `${prefix}${n}`;
  const range = (n: number) => Array.from({ length: n }, (_, at) => at);
  const month = (n: number) => `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}-01`;
  return worldOf({
    unit: [
      ...range(tribes).map((n) => unit(id("tribe", n), "tribe")),
      ...range(squads).map((n) => unit(id("squad", n), "squad")),
      ...range(Math.ceil(people / 40)).map((n) => unit(id("chapter", n), "chapter")),
    ],
    unitVersion: [
      ...range(tribes).map((n) => version(id("tribe", n), id("Tribe ", n), null, first)),
      ...range(squads).flatMap((n) => [
        version(id("squad", n), id("Squad ", n), id("tribe", n % tribes), first, month(6 + (n % 20))),
        version(
          id("squad", n),
          id("Squad anew ", n),
          id("tribe", (n + (n % 5 ? 0 : 1)) % tribes),
          month(6 + (n % 20)),
        ),
      ]),
      ...range(Math.ceil(people / 40)).map((n) => version(id("chapter", n), id("Chapter ", n), null, first)),
    ],
    person: range(people).map((n) => person(id("person", n))),
    presence: range(people).map((n) => presence(id("person", n), first)),
    contract: range(people).flatMap((n) => (n % 10 ? [] : [contract(id("person", n), 8000, month(30))])),
    chapterMembership: range(people).map((n) =>
      membership(id("person", n), id("chapter", Math.floor(n / 40)), first),
    ),
    unitLead: range(squads).flatMap((n) => (n % 9 ? [lead(id("squad", n), id("person", n), first)] : [])),
    // Stays follow each other, the last is open; every fifth person is in two squads at a time.
    allocation: range(people).flatMap((n) =>
      range(allocationsEach).map((k) => {
        const abreast = n % 5 ? 1 : 2;
        const turns = Math.ceil(allocationsEach / abreast);
        const turn = Math.floor(k / abreast);
        const step = Math.floor(36 / turns);
        const to = turn === turns - 1 ? null : month((turn + 1) * step);
        const squad = id("squad", (n + turn * 13 + (k % abreast) * 5) % squads);
        return allocation(id("person", n), squad, 10_000 / abreast, month(turn * step), to, id("role", k));
      }),
    ),
    item: range(300).map((n) => item(id("item", n), "services", first)),
    itemWork: range(300).map((n) =>
      work(id("item", n), id("squad", n % squads), n % 11 ? "owner" : "contributor", first),
    ),
  });
}
