import type { AccountRole, Actor } from "./actor.ts";
import type { Subject } from "./subject.ts";

/**
 * A relation between the one who asks and the subject. One that asks for something the subject does not
 * have (the chapter of a pool, say) never holds.
 *
 * - `anyone`: any account of the organisation
 * - `role`: an account of that role
 * - `leadOf`: a lead of the unit, accountable or not; `accountableLeadOf`: the accountable one alone
 * - `leadAbove`: any lead of a unit above
 * - `chapterLeadOf`: a lead of the chapter the person is in
 * - `leadOnPool`: a lead of a chapter that draws on the pool
 * - `self`: the person; `namedOwner`: the person named as owner; `member`: a member of the squad
 * - `ownAccount`: the account itself
 */
export type Rule =
  | { rule: "role"; role: AccountRole }
  | {
      rule:
        | "anyone"
        | "leadOf"
        | "accountableLeadOf"
        | "leadAbove"
        | "chapterLeadOf"
        | "leadOnPool"
        | "self"
        | "namedOwner"
        | "member"
        | "ownAccount";
    };

function leads(actor: Actor, unitIds: readonly string[], asAccountable = false): boolean {
  return actor.leads.some((lead) => unitIds.includes(lead.unitId) && (lead.accountable || !asAccountable));
}

function leadsChapter(actor: Actor, chapterIds: readonly (string | null)[]): boolean {
  return actor.leads.some((lead) => lead.kind === "chapter" && chapterIds.includes(lead.unitId));
}

/** Whether the relation holds between the actor and the subject. */
export function holdsFor(rule: Rule, actor: Actor, subject: Subject): boolean {
  const lineage = "lineage" in subject ? subject.lineage : [];
  switch (rule.rule) {
    case "anyone":
      return true;
    case "role":
      return actor.role === rule.role;
    case "leadOf":
      return leads(actor, lineage.slice(0, 1));
    case "accountableLeadOf":
      return leads(actor, lineage.slice(0, 1), true);
    case "leadAbove":
      return leads(actor, lineage.slice(1));
    case "chapterLeadOf":
      return "chapterId" in subject && leadsChapter(actor, [subject.chapterId]);
    case "leadOnPool":
      return subject.kind === "pool" && leadsChapter(actor, subject.chapterIds);
    case "self":
      return "personId" in subject && actor.personId !== null && actor.personId === subject.personId;
    case "namedOwner":
      return subject.kind === "work" && actor.personId !== null && actor.personId === subject.ownerId;
    case "member":
      return (
        subject.kind === "health" && actor.personId !== null && subject.memberIds.includes(actor.personId)
      );
    case "ownAccount":
      return subject.kind === "account" && actor.accountId === subject.accountId;
  }
}
