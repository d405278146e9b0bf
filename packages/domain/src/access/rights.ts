import type { AccountRole } from "./actor.ts";
import type { Rule } from "./rule.ts";
import type { SubjectKind } from "./subject.ts";

/**
 * One line of the table of rights: who may do the action to these kinds of subject; nobody when `who` is
 * empty. A guest never does what `effect` calls a write, whatever else they are; `own` is what concerns
 * nobody but the one who asks. `today` is false for what the product does not offer yet.
 */
export type RightsRow = {
  action: string;
  on: readonly SubjectKind[];
  effect: "read" | "write" | "own";
  today: boolean;
  who: readonly Rule[];
};

const role = (name: AccountRole): Rule => ({ rule: "role", role: name });
const administrator = role("administrator");
const director = role("director");
const hr = role("hr");
const anyone: Rule = { rule: "anyone" };
const leadOf: Rule = { rule: "leadOf" };
const accountableLeadOf: Rule = { rule: "accountableLeadOf" };
const leadAbove: Rule = { rule: "leadAbove" };
const chapterLeadOf: Rule = { rule: "chapterLeadOf" };
const leadOnPool: Rule = { rule: "leadOnPool" };
const self: Rule = { rule: "self" };
const namedOwner: Rule = { rule: "namedOwner" };

const steering = [director, administrator];
const inCharge = [accountableLeadOf, leadAbove, ...steering];
const peopleCare = [chapterLeadOf, hr, administrator];
const unitLeads = [leadOf, leadAbove];
const workLeads = [...unitLeads, namedOwner];

const now = { today: true } as const;
const later = { today: false } as const;
const read = { effect: "read" } as const;
const write = { effect: "write" } as const;
const own = { effect: "own" } as const;

/** The whole table. An action may have several lines, each for other kinds of subject. */
export const RIGHTS = [
  {
    action: "structure.read",
    on: ["organisation", "unit", "person", "pool", "item"],
    ...read,
    ...now,
    who: [anyone],
  },
  // Opening: on the organisation a top tribe, a chapter or a guild; on a unit, what sits under it.
  { action: "unit.open", on: ["organisation"], ...write, ...now, who: steering },
  { action: "unit.open", on: ["unit"], ...write, ...now, who: [...unitLeads, ...steering] },
  { action: "unit.change", on: ["unit"], ...write, ...now, who: inCharge },
  { action: "unit.close", on: ["unit"], ...write, ...now, who: inCharge },
  { action: "lead.set", on: ["unit"], ...write, ...now, who: inCharge },
  // An item added on the organisation has no owner yet; on a unit, that unit will own it.
  { action: "item.add", on: ["organisation"], ...write, ...now, who: steering },
  { action: "item.add", on: ["unit"], ...write, ...now, who: inCharge },
  { action: "item.change", on: ["item"], ...write, ...now, who: inCharge },
  { action: "item.assign", on: ["unit"], ...write, ...now, who: inCharge },
  {
    action: "allocation.change",
    on: ["organisation", "unit", "person", "allocation"],
    ...write,
    ...now,
    who: steering,
  },
  { action: "allocation.acceptForUnit", on: ["allocation"], ...write, ...later, who: unitLeads },
  { action: "allocation.acceptForChapter", on: ["allocation"], ...write, ...later, who: [chapterLeadOf] },
  { action: "person.read", on: ["organisation", "person"], ...read, ...now, who: [anyone] },
  { action: "person.add", on: ["organisation"], ...write, ...now, who: [hr, administrator] },
  { action: "person.edit", on: ["person"], ...write, ...now, who: peopleCare },
  { action: "person.change", on: ["person"], ...write, ...now, who: peopleCare },
  { action: "presence.change", on: ["person"], ...write, ...now, who: [hr, administrator] },
  { action: "absence.readReason", on: ["person"], ...read, ...now, who: [self, ...peopleCare] },
  { action: "cost.read", on: ["organisation", "person"], ...read, ...now, who: steering },
  { action: "cost.change", on: ["organisation", "person"], ...write, ...now, who: steering },
  { action: "person.erase", on: ["person"], ...write, ...later, who: [administrator] },
  { action: "own.data", on: ["person"], ...own, ...later, who: [self] },
  { action: "own.account", on: ["account"], ...own, ...now, who: [{ rule: "ownAccount" }] },
  { action: "pool.change", on: ["organisation"], ...write, ...now, who: steering },
  { action: "pool.change", on: ["pool"], ...write, ...now, who: [leadOnPool, ...steering] },
  { action: "skill.change", on: ["pool"], ...write, ...later, who: [leadOnPool, ...steering] },
  { action: "track.change", on: ["pool"], ...write, ...later, who: [leadOnPool, ...steering] },
  {
    action: "skill.readConfirmed",
    on: ["organisation", "unit", "person", "pool"],
    ...read,
    ...later,
    who: [anyone],
  },
  { action: "rating.readSelf", on: ["person"], ...read, ...later, who: [self, chapterLeadOf] },
  { action: "rating.rateSelf", on: ["person"], ...write, ...later, who: [self] },
  { action: "rating.rateAsLead", on: ["person"], ...write, ...later, who: [chapterLeadOf] },
  { action: "evidence.confirm", on: ["person"], ...write, ...later, who: [chapterLeadOf] },
  { action: "wish.read", on: ["person"], ...read, ...later, who: [self, chapterLeadOf] },
  { action: "wish.state", on: ["person"], ...write, ...later, who: [self] },
  { action: "wish.answer", on: ["person"], ...write, ...later, who: [chapterLeadOf] },
  { action: "seat.read", on: ["organisation", "unit"], ...read, ...later, who: [anyone] },
  { action: "seat.open", on: ["unit"], ...write, ...later, who: unitLeads },
  { action: "seat.decline", on: ["pool"], ...write, ...later, who: [leadOnPool] },
  { action: "offer.make", on: ["person"], ...write, ...later, who: [chapterLeadOf] },
  { action: "offer.accept", on: ["unit"], ...write, ...later, who: unitLeads },
  { action: "proposal.ask", on: ["organisation"], ...write, ...later, who: [director] },
  { action: "proposal.ask", on: ["unit"], ...write, ...later, who: [...unitLeads, director] },
  { action: "objective.read", on: ["organisation", "unit", "work"], ...read, ...later, who: [anyone] },
  { action: "objective.change", on: ["work"], ...write, ...later, who: workLeads },
  { action: "checkIn.write", on: ["work"], ...write, ...later, who: workLeads },
  { action: "superObjective.change", on: ["organisation"], ...write, ...later, who: [director] },
  { action: "ritual.read", on: ["organisation", "unit", "work"], ...read, ...later, who: [anyone] },
  { action: "ritual.change", on: ["work"], ...write, ...later, who: workLeads },
  { action: "note.write", on: ["work"], ...write, ...later, who: workLeads },
  { action: "actionPlan.change", on: ["work"], ...write, ...later, who: workLeads },
  { action: "health.read", on: ["health"], ...read, ...later, who: [{ rule: "member" }] },
  { action: "health.answer", on: ["health"], ...write, ...later, who: [{ rule: "member" }] },
  { action: "survey.manage", on: ["organisation"], ...write, ...later, who: [hr] },
  { action: "survey.readResults", on: ["organisation"], ...read, ...later, who: [hr, director] },
  { action: "survey.readResults", on: ["unit"], ...read, ...later, who: [...unitLeads, hr, director] },
  { action: "survey.readAnswer", on: ["organisation", "unit", "person"], ...read, ...later, who: [] },
  { action: "ledger.write", on: ["organisation"], ...write, ...later, who: steering },
  { action: "returns.read", on: ["organisation"], ...read, ...later, who: steering },
  { action: "returns.read", on: ["unit"], ...read, ...later, who: [...unitLeads, ...steering] },
  { action: "export.read", on: ["organisation"], ...read, ...now, who: [anyone] },
  { action: "settings.change", on: ["organisation"], ...write, ...now, who: steering },
  { action: "account.manage", on: ["organisation", "account"], ...write, ...now, who: [administrator] },
  { action: "import.run", on: ["organisation"], ...write, ...now, who: [administrator] },
  { action: "audit.read", on: ["organisation"], ...read, ...now, who: [administrator] },
  { action: "backup.run", on: ["organisation"], ...write, ...later, who: [administrator] },
  { action: "restore.run", on: ["organisation"], ...write, ...later, who: [administrator] },
] as const satisfies readonly RightsRow[];

/** A verb of the trade that somebody may or may not do. */
export type Action = (typeof RIGHTS)[number]["action"];
/** The kinds of subject that an action is done to. */
export type SubjectKindOf<A extends Action> = Extract<(typeof RIGHTS)[number], { action: A }>["on"][number];

/** Every action once, in the table's order. */
export const ACTIONS: readonly Action[] = [...new Set(RIGHTS.map((row) => row.action))];
