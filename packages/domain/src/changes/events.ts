import type { Day } from "../calendar/index.ts";
import type { Component, PresenceKind, Share, UnitKind } from "../facts/index.ts";
import type { Named } from "../structure/named.ts";

/**
 * What a person is in a unit for: the sum of the stated shares, null when none is stated, and how many
 * allocations state none.
 */
export type Weight = { share: Share | null; unstated: number };

type OfUnit = { unitKind: UnitKind };
type OfItem = { item: Named; component: Component };
type OfPerson = { person: Named };
type Placement = OfPerson & OfUnit;

/** What each kind of event says beyond its day and unit. Names are those of the time. */
export type ChangeFacts = {
  "unit.opened": OfUnit & { parent: Named | null; mission: string; until: Day | null };
  /** There again after days on which it was not. */
  "unit.reopened": OfUnit & { parent: Named | null; mission: string; until: Day | null };
  /** `people`: how many were in it or below it on its last day. */
  "unit.closed": OfUnit & { parent: Named | null; people: number };
  "unit.renamed": OfUnit & { before: string; after: string };
  /** `people`: how many came along, in it or below it on the day. */
  "unit.moved": OfUnit & { before: Named | null; after: Named | null; people: number };
  "unit.mission": OfUnit & { before: string; after: string };
  /** `beforeStays`: as a lead who is not accountable; `afterWasLead`: had been one. */
  "lead.accountable": OfUnit & {
    before: Named | null;
    after: Named | null;
    beforeStays: boolean;
    afterWasLead: boolean;
  };
  "lead.began": Placement & { until: Day | null };
  "lead.ended": Placement;
  /** `again`: had been in the organisation before. */
  "person.joined": OfPerson & { presence: PresenceKind; again: boolean; until: Day | null };
  "person.left": OfPerson & { presence: PresenceKind };
  "person.presence": OfPerson & { before: PresenceKind; after: PresenceKind };
  "person.chapter": OfPerson & { before: Named | null; after: Named | null };
  /** Full time where no contract is stated. */
  "person.contract": OfPerson & { before: Share; after: Share };
  "placement.joined": Placement & { weight: Weight; roles: string[]; until: Day | null };
  "placement.left": Placement & { weight: Weight; roles: string[] };
  /** Left one unit and joined another on the same day; the event's unit is the one joined. */
  "placement.moved": Placement & {
    fromUnit: Named;
    fromKind: UnitKind;
    before: Weight;
    after: Weight;
    rolesBefore: string[];
    rolesAfter: string[];
    until: Day | null;
  };
  "placement.share": Placement & { before: Weight; after: Weight; roles: string[]; until: Day | null };
  "placement.role": Placement & { before: string[]; after: string[] };
  "item.opened": OfItem & { until: Day | null };
  "item.closed": OfItem;
  /** `beforeClosed`: the unit that owned it closed on that very day. */
  "item.owner": OfItem & { before: Named | null; after: Named | null; beforeClosed: boolean };
  "item.contributor.began": OfItem & OfUnit;
  "item.contributor.ended": OfItem & OfUnit;
};

export type ChangeType = keyof ChangeFacts;

/**
 * Something that changed, on the first day it is so. `unit` is the unit whose history it belongs to (null: none);
 * `unitIds` and `personIds` name everyone it is about, so that their pages find it.
 */
export type ChangeEventOf<T extends ChangeType> = ChangeFacts[T] & {
  type: T;
  day: Day;
  unit: Named | null;
  unitIds: string[];
  personIds: string[];
};
export type ChangeEvent = { [T in ChangeType]: ChangeEventOf<T> }[ChangeType];

/** The order of events on one day, the structure first, then people, then items. */
export const CHANGE_TYPES = [
  "unit.opened",
  "unit.reopened",
  "unit.moved",
  "unit.renamed",
  "unit.mission",
  "unit.closed",
  "lead.accountable",
  "lead.began",
  "lead.ended",
  "person.joined",
  "person.presence",
  "person.contract",
  "person.chapter",
  "placement.moved",
  "placement.joined",
  "placement.share",
  "placement.role",
  "placement.left",
  "person.left",
  "item.opened",
  "item.owner",
  "item.contributor.began",
  "item.contributor.ended",
  "item.closed",
] as const satisfies readonly ChangeType[];
