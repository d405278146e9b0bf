import { type Day, day } from "../calendar/index.ts";
import { EMPTY_WORLD, type FactKind, type Facts, type UnitKind, type World } from "../facts/index.ts";
import { idOf } from "./ids.ts";

/**
 * A small cast for examples, the same at each run: the tribes Buy and Stay, under them the squads Basket,
 * Payment and Repair, the chapters Web and Shops, the guild Data craft; Ada and Benoît, present since
 * 2024-01-01 at full time; the items Web shop and Till. Everything else is up to the example.
 */
export const CAST = {
  buy: idOf(1, 1),
  stay: idOf(1, 2),
  basket: idOf(1, 3),
  payment: idOf(1, 4),
  repair: idOf(1, 5),
  web: idOf(1, 6),
  shops: idOf(1, 7),
  data: idOf(1, 8),
  ada: idOf(2, 1),
  benoit: idOf(2, 2),
  webShop: idOf(3, 1),
  till: idOf(3, 2),
  pool: idOf(4, 1),
} as const;

/** The day the cast's world begins. */
export const OPENING = day("2024-01-01");

const UNITS: [id: string, kind: UnitKind, name: string, parentId: string | null][] = [
  [CAST.buy, "tribe", "Buy", null],
  [CAST.stay, "tribe", "Stay", null],
  [CAST.basket, "squad", "Basket", CAST.buy],
  [CAST.payment, "squad", "Payment", CAST.buy],
  [CAST.repair, "squad", "Repair", CAST.stay],
  [CAST.web, "chapter", "Web", null],
  [CAST.shops, "chapter", "Shops", null],
  [CAST.data, "guild", "Data craft", null],
];
const PEOPLE: [id: string, name: string][] = [
  [CAST.ada, "Ada"],
  [CAST.benoit, "Benoît"],
];

/** The id of a cast unit's first version, or of a cast person's presence or contract. */
export function firstOf(kind: "unitVersion" | "presence" | "contract", of: string): string {
  const series = { unitVersion: 10, presence: 11, contract: 12 }[kind];
  return idOf(series, Number.parseInt(of.slice(-12), 16));
}

/** The cast's world, with rows of the example's own beside the cast's. */
export function castWorld(more: Partial<{ [K in FactKind]: Facts[K][] }> = {}): World {
  const open = { from: OPENING, to: null };
  const contact = { email: null, site: null, timeZone: null, workingHours: null };
  const stable = { externalId: null, description: "", ...open };
  const cast: World = {
    ...EMPTY_WORLD,
    pool: [{ id: CAST.pool, handle: "web", externalId: null, name: "Web", component: "touchpoints" }],
    unit: UNITS.map(([id, kind, name]) => {
      const poolId = kind === "chapter" ? CAST.pool : null;
      return { id, kind, handle: name.toLowerCase().replace(" ", "-"), externalId: null, poolId };
    }),
    unitVersion: UNITS.map(([unitId, , name, parentId]) => {
      return { id: firstOf("unitVersion", unitId), unitId, name, mission: "", parentId, ...open };
    }),
    person: PEOPLE.map(([id, name]) => {
      return { id, handle: name.toLowerCase(), externalId: null, name, ...contact, erasedAt: null };
    }),
    presence: PEOPLE.map(([personId]) => {
      return { id: firstOf("presence", personId), personId, kind: "employee" as const, ...open };
    }),
    contract: PEOPLE.map(([personId]) => {
      return { id: firstOf("contract", personId), personId, share: 10_000, ...open };
    }),
    item: [
      { id: CAST.webShop, handle: "web-shop", name: "Web shop", component: "touchpoints", ...stable },
      { id: CAST.till, handle: "till", name: "Till", component: "touchpoints", ...stable },
    ],
  };
  const kinds = Object.keys(cast) as FactKind[];
  const joined = kinds.map((kind) => [kind, [...cast[kind], ...(more[kind] ?? [])]]);
  return Object.fromEntries(joined) as World;
}

/** An allocation of the example's own: the person, the unit, the share in basis points, the days. */
export function allocation(
  at: number,
  personId: string,
  unitId: string,
  share: number | null,
  from: Day = OPENING,
  to: Day | null = null,
): Facts["allocation"] {
  return { id: idOf(20, at), personId, unitId, role: "developer", share, from, to };
}
