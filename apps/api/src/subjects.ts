import { EMPTY_WORLD } from "@congruence/domain";
import {
  itemSubject as itemOn,
  personSubject as personOn,
  poolSubject as poolOn,
  type Subject,
  unitSubject as unitOn,
} from "@congruence/domain/access";
import type { SignedContext } from "./context.ts";

type SubjectOfKind<K extends Subject["kind"]> = Extract<Subject, { kind: K }>;

/** The organisation itself, as what a right is about. */
export function organisationSubject(): SubjectOfKind<"organisation"> {
  return { kind: "organisation" };
}

async function structure(ctx: SignedContext) {
  const { organisation, today } = ctx.signed;
  return ctx.repos.facts.inForce(organisation.id, "unitVersion", today);
}

/** The unit with those above it today; null when the organisation has no such unit. */
export async function unitSubject(ctx: SignedContext, unitId: string): Promise<SubjectOfKind<"unit"> | null> {
  const { organisation, today } = ctx.signed;
  const unit = await ctx.repos.facts.by(organisation.id, "unit", "id", [unitId]);
  if (unit.length === 0) return null;
  return unitOn({ ...EMPTY_WORLD, unit, unitVersion: await structure(ctx) }, unitId, today);
}

/** The person with chapter and units of today; null when the organisation has no such person. */
export async function personSubject(
  ctx: SignedContext,
  personId: string,
): Promise<SubjectOfKind<"person"> | null> {
  const { organisation, today } = ctx.signed;
  const { facts } = ctx.repos;
  const person = await facts.by(organisation.id, "person", "id", [personId]);
  if (person.length === 0) return null;
  const chapterMembership = await facts.by(organisation.id, "chapterMembership", "personId", [personId]);
  const allocation = await facts.by(organisation.id, "allocation", "personId", [personId]);
  return personOn({ unitVersion: await structure(ctx), chapterMembership, allocation }, personId, today);
}

/** The item with the units that own it today; null when the organisation has no such item. */
export async function itemSubject(ctx: SignedContext, itemId: string): Promise<SubjectOfKind<"item"> | null> {
  const { organisation, today } = ctx.signed;
  const item = await ctx.repos.facts.by(organisation.id, "item", "id", [itemId]);
  if (item.length === 0) return null;
  const itemWork = await ctx.repos.facts.by(organisation.id, "itemWork", "itemId", [itemId]);
  return itemOn({ unitVersion: await structure(ctx), itemWork }, itemId, today);
}

/** The pool with the chapters that draw on it today; null when the organisation has no such pool. */
export async function poolSubject(ctx: SignedContext, poolId: string): Promise<SubjectOfKind<"pool"> | null> {
  const { organisation, today } = ctx.signed;
  const pool = await ctx.repos.facts.by(organisation.id, "pool", "id", [poolId]);
  if (pool.length === 0) return null;
  const unit = await ctx.repos.facts.by(organisation.id, "unit", "poolId", [poolId]);
  return poolOn({ unit, unitVersion: await structure(ctx) }, poolId, today);
}

/** The allocation with its person's chapter and the units above it; null when the organisation has no such one. */
export async function allocationSubject(
  ctx: SignedContext,
  allocationId: string,
): Promise<SubjectOfKind<"allocation"> | null> {
  const { organisation } = ctx.signed;
  const [allocation] = await ctx.repos.facts.by(organisation.id, "allocation", "id", [allocationId]);
  if (!allocation) return null;
  const [person, unit] = [
    await personSubject(ctx, allocation.personId),
    await unitSubject(ctx, allocation.unitId),
  ];
  if (!person || !unit) return null;
  return {
    kind: "allocation",
    personId: person.personId,
    chapterId: person.chapterId,
    lineage: unit.lineage,
  };
}

/** The unit whose version it is. */
export async function subjectOfVersion(ctx: SignedContext, versionId: string) {
  const [version] = await ctx.repos.facts.by(ctx.signed.organisation.id, "unitVersion", "id", [versionId]);
  return version ? unitSubject(ctx, version.unitId) : null;
}

/** The unit that the lead leads. */
export async function subjectOfLead(ctx: SignedContext, leadId: string) {
  const [lead] = await ctx.repos.facts.by(ctx.signed.organisation.id, "unitLead", "id", [leadId]);
  return lead ? unitSubject(ctx, lead.unitId) : null;
}

/** The unit that works on the item. */
export async function subjectOfWork(ctx: SignedContext, workId: string) {
  const [work] = await ctx.repos.facts.by(ctx.signed.organisation.id, "itemWork", "id", [workId]);
  return work ? unitSubject(ctx, work.unitId) : null;
}

/** The person who is away. */
export async function subjectOfAbsence(ctx: SignedContext, absenceId: string) {
  const [absence] = await ctx.repos.facts.by(ctx.signed.organisation.id, "absence", "id", [absenceId]);
  return absence ? personSubject(ctx, absence.personId) : null;
}

/** The person in the chapter. */
export async function subjectOfMembership(ctx: SignedContext, membershipId: string) {
  const { organisation } = ctx.signed;
  const [membership] = await ctx.repos.facts.by(organisation.id, "chapterMembership", "id", [membershipId]);
  return membership ? personSubject(ctx, membership.personId) : null;
}
