import type { Day } from "../calendar/index.ts";

/**
 * The rows of the model, as the rules see them. Each kind is one table; each row has an id, made by the
 * application, and belongs to the organisation that the caller works in (so it is not repeated here).
 */

export const UNIT_KINDS = ["tribe", "squad", "chapter", "guild"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const COMPONENTS = ["touchpoints", "channels", "contents", "services", "mechanics", "offer"] as const;
/** One of the six parts of the Experience product. */
export type Component = (typeof COMPONENTS)[number];

export const PRESENCE_KINDS = ["employee", "contractor", "partner"] as const;
export type PresenceKind = (typeof PRESENCE_KINDS)[number];

/** Basis points of full time: 10,000 is 100 %. */
export type Share = number;
export const FULL_TIME: Share = 10_000;

type Dated = { id: string; from: Day; to: Day | null };

/** A tribe, squad, chapter or guild: what stays the same for its whole life. `poolId` only for chapters. */
export type Unit = {
  id: string;
  kind: UnitKind;
  handle: string;
  externalId: string | null;
  poolId: string | null;
};
/** What a unit is called, for and under, for a span of days. */
export type UnitVersion = Dated & { unitId: string; name: string; mission: string; parentId: string | null };
/** A lead of a unit for a span of days; at most one is accountable on a day. */
export type UnitLead = Dated & { unitId: string; personId: string; accountable: boolean };
/** `erasedAt`: the day the name and contact were erased, null while they stand. */
export type Person = {
  id: string;
  handle: string;
  externalId: string | null;
  name: string;
  email: string | null;
  site: string | null;
  timeZone: string | null;
  /** Working hours as people say them, "9:00-17:30"; null when not stated. */
  workingHours: string | null;
  erasedAt: Day | null;
};
export type Presence = Dated & { personId: string; kind: PresenceKind };
export type Contract = Dated & { personId: string; share: Share };
/** `cents`: what a day of work costs, in cents of the organisation's currency. */
export type DayCost = Dated & { personId: string; cents: number };
export type Absence = Dated & { personId: string; reason: string };
export type ChapterMembership = Dated & { personId: string; unitId: string };
/** `share` null: the membership is known, how much of full time is not. */
export type Allocation = Dated & { personId: string; unitId: string; role: string; share: Share | null };
/** `component` null: the pool serves none yet. */
export type Pool = {
  id: string;
  handle: string;
  name: string;
  component: Component | null;
  externalId: string | null;
};
/** A concrete part of the experience, for as long as it is offered. */
export type Item = Dated & {
  handle: string;
  externalId: string | null;
  component: Component;
  name: string;
  description: string;
};
/** A squad (or tribe) that works on an item: owner or contributor; at most one owner on a day. */
export type ItemWork = Dated & { itemId: string; unitId: string; role: "owner" | "contributor" };

export type Facts = {
  pool: Pool;
  unit: Unit;
  unitVersion: UnitVersion;
  person: Person;
  presence: Presence;
  contract: Contract;
  dayCost: DayCost;
  absence: Absence;
  unitLead: UnitLead;
  chapterMembership: ChapterMembership;
  allocation: Allocation;
  item: Item;
  itemWork: ItemWork;
};
export type FactKind = keyof Facts;

/** Every kind, so ordered that a row only refers to kinds before its own. */
export const FACT_KINDS = [
  "pool",
  "unit",
  "unitVersion",
  "person",
  "presence",
  "contract",
  "dayCost",
  "absence",
  "unitLead",
  "chapterMembership",
  "allocation",
  "item",
  "itemWork",
] as const satisfies readonly FactKind[];

/** One row added (`before` null), changed, or taken away (`after` null). Ids never change. */
export type ChangeOf<K extends FactKind> = {
  kind: K;
  id: string;
  before: Facts[K] | null;
  after: Facts[K] | null;
};
export type Change = { [K in FactKind]: ChangeOf<K> }[FactKind];

/** The rows that a rule has been given to decide on: as many of each kind as it asks for, not always all. */
export type World = { [K in FactKind]: readonly Facts[K][] };

export const EMPTY_WORLD: World = {
  pool: [],
  unit: [],
  unitVersion: [],
  person: [],
  presence: [],
  contract: [],
  dayCost: [],
  absence: [],
  unitLead: [],
  chapterMembership: [],
  allocation: [],
  item: [],
  itemWork: [],
};
