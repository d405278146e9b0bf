import type { UnitKind } from "../facts/index.ts";

/** A unit's own id, then the ids of those it sits under today, nearest first. */
type Lineage = readonly string[];

/**
 * What an action is done to, with just what the rules ask of it. Everything is as it stands today.
 * `work` is an objective, ritual, note or action plan of a unit; `ownerId` its named owner, a person.
 * `item.lineage` is the owning unit's, empty while nobody owns the item.
 */
export type Subject =
  | { kind: "organisation" }
  | { kind: "unit"; unitKind: UnitKind; lineage: Lineage }
  /** `units`: every unit the person is allocated to and those above them. */
  | { kind: "person"; personId: string; chapterId: string | null; units: readonly string[] }
  | { kind: "allocation"; personId: string; chapterId: string | null; lineage: Lineage }
  /** `chapterIds`: the chapters that draw on the pool. */
  | { kind: "pool"; chapterIds: readonly string[] }
  | { kind: "item"; lineage: Lineage }
  | { kind: "work"; lineage: Lineage; ownerId: string | null }
  /** `memberIds`: the people allocated to the squad. */
  | { kind: "health"; memberIds: readonly string[] }
  | { kind: "account"; accountId: string };

export type SubjectKind = Subject["kind"];
/** The subjects of that kind. */
export type SubjectOfKind<K extends SubjectKind> = Extract<Subject, { kind: K }>;
