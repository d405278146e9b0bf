import { describe, expect, it } from "vitest";
import type { Actor, Leadership } from "./actor.ts";
import { ACCOUNT_ROLES, ACTIONS, type Action, can, RIGHTS, type Subject, type SubjectKind } from "./index.ts";

/**
 * The table of the product's specification, written out again by hand, to be compared with the one that
 * decides. Left: the action and the kind of subject. Right: roles, then relations, "all" for everybody.
 */
const EXPECTED: Record<string, string> = {
  "structure.read organisation": "all",
  "structure.read unit": "all",
  "structure.read person": "all",
  "structure.read pool": "all",
  "structure.read item": "all",
  "unit.open organisation": "director administrator",
  "unit.open unit": "director administrator lead accountable above",
  "unit.change unit": "director administrator accountable above",
  "unit.close unit": "director administrator accountable above",
  "lead.set unit": "director administrator accountable above",
  "item.add organisation": "director administrator",
  "item.add unit": "director administrator accountable above",
  "item.change item": "director administrator accountable above",
  "item.assign unit": "director administrator accountable above",
  "allocation.change organisation": "director administrator",
  "allocation.change unit": "director administrator",
  "allocation.change person": "director administrator",
  "allocation.change allocation": "director administrator",
  "allocation.acceptForUnit allocation": "lead accountable above",
  "allocation.acceptForChapter allocation": "chapterLead",
  "person.read organisation": "all",
  "person.read person": "all",
  "person.add organisation": "hr administrator",
  "person.edit person": "hr administrator chapterLead",
  "person.change person": "hr administrator chapterLead",
  "presence.change person": "hr administrator",
  "absence.readReason person": "hr administrator chapterLead self",
  "cost.read organisation": "director administrator",
  "cost.read person": "director administrator",
  "cost.change organisation": "director administrator",
  "cost.change person": "director administrator",
  "person.erase person": "administrator",
  "own.data person": "self",
  "own.account account": "ownAccount",
  "pool.change organisation": "director administrator",
  "pool.change pool": "director administrator poolLead chapterLead",
  "skill.change pool": "director administrator poolLead chapterLead",
  "track.change pool": "director administrator poolLead chapterLead",
  "skill.readConfirmed organisation": "all",
  "skill.readConfirmed unit": "all",
  "skill.readConfirmed person": "all",
  "skill.readConfirmed pool": "all",
  "rating.readSelf person": "self chapterLead",
  "rating.rateSelf person": "self",
  "rating.rateAsLead person": "chapterLead",
  "evidence.confirm person": "chapterLead",
  "wish.read person": "self chapterLead",
  "wish.state person": "self",
  "wish.answer person": "chapterLead",
  "seat.read organisation": "all",
  "seat.read unit": "all",
  "seat.open unit": "lead accountable above",
  "seat.decline pool": "poolLead chapterLead",
  "offer.make person": "chapterLead",
  "offer.accept unit": "lead accountable above",
  "proposal.ask organisation": "director",
  "proposal.ask unit": "director lead accountable above",
  "objective.read organisation": "all",
  "objective.read unit": "all",
  "objective.read work": "all",
  "objective.change work": "lead accountable above owner",
  "checkIn.write work": "lead accountable above owner",
  "superObjective.change organisation": "director",
  "ritual.read organisation": "all",
  "ritual.read unit": "all",
  "ritual.read work": "all",
  "ritual.change work": "lead accountable above owner",
  "note.write work": "lead accountable above owner",
  "actionPlan.change work": "lead accountable above owner",
  "health.read health": "inSquad",
  "health.answer health": "inSquad",
  "survey.manage organisation": "hr",
  "survey.readResults organisation": "hr director",
  "survey.readResults unit": "hr director lead accountable above",
  "survey.readAnswer organisation": "",
  "survey.readAnswer unit": "",
  "survey.readAnswer person": "",
  "ledger.write organisation": "director administrator",
  "returns.read organisation": "director administrator",
  "returns.read unit": "director administrator lead accountable above",
  "export.read organisation": "all",
  "settings.change organisation": "director administrator",
  "account.manage organisation": "administrator",
  "account.manage account": "administrator",
  "import.run organisation": "administrator",
  "audit.read organisation": "administrator",
  "backup.run organisation": "administrator",
  "restore.run organisation": "administrator",
};

/** What a guest may still do, where the table above names them by a relation. */
const GUESTS_MAY = new Set([
  ...["structure.read", "person.read", "absence.readReason", "cost.read", "own.data", "own.account"],
  ...["skill.readConfirmed", "rating.readSelf", "wish.read", "seat.read", "objective.read", "ritual.read"],
  ...["health.read", "survey.readResults", "returns.read", "export.read"],
]);

const SUBJECTS: { [K in SubjectKind]: Extract<Subject, { kind: K }> } = {
  organisation: { kind: "organisation" },
  unit: { kind: "unit", unitKind: "squad", lineage: ["squad", "tribe", "top"] },
  person: { kind: "person", personId: "ada", chapterId: "chapter", units: ["squad", "tribe", "top"] },
  allocation: {
    kind: "allocation",
    personId: "ada",
    chapterId: "chapter",
    lineage: ["squad", "tribe", "top"],
  },
  pool: { kind: "pool", chapterIds: ["chapter", "twin"] },
  item: { kind: "item", lineage: ["squad", "tribe", "top"] },
  work: { kind: "work", lineage: ["squad", "tribe", "top"], ownerId: "omar" },
  health: { kind: "health", memberIds: ["maya"] },
  account: { kind: "account", accountId: "own" },
};

type Relation = { word: string; personId?: string | null; accountId?: string; leads?: Leadership[] };
const lead = (unitId: string, kind: Leadership["kind"], accountable = false): Leadership[] => [
  { unitId, kind, accountable },
];

/** Everyone who could stand in some relation to the subjects above; `word` as in the expected table. */
const RELATIONS: Relation[] = [
  { word: "" },
  { word: "", personId: null },
  { word: "lead", leads: lead("squad", "squad") },
  { word: "accountable", leads: lead("squad", "squad", true) },
  { word: "above", leads: lead("tribe", "tribe") },
  { word: "above", leads: lead("top", "tribe", true) },
  { word: "", leads: lead("sibling", "squad", true) },
  { word: "chapterLead", leads: lead("chapter", "chapter") },
  { word: "chapterLead", leads: lead("chapter", "chapter", true) },
  { word: "poolLead", leads: lead("twin", "chapter") },
  { word: "", leads: lead("elsewhere", "chapter", true) },
  { word: "", leads: lead("guild", "guild", true) },
  { word: "self", personId: "ada" },
  { word: "owner", personId: "omar" },
  { word: "inSquad", personId: "maya" },
  { word: "ownAccount", accountId: "own" },
];

const ask = can as (actor: Actor | null, action: Action, subject: Subject) => boolean;

function actor(role: Actor["role"], relation: Relation): Actor {
  const personId = relation.personId === undefined ? "zoe" : relation.personId;
  return { accountId: relation.accountId ?? "another", role, personId, leads: relation.leads ?? [] };
}

function expected(entry: string, role: Actor["role"], relation: Relation): boolean {
  const [action = ""] = entry.split(" ");
  if (role === "guest" && !GUESTS_MAY.has(action)) return false;
  const words = EXPECTED[entry]?.split(" ") ?? [];
  return ["all", role, relation.word].some((word) => word !== "" && words.includes(word));
}

describe("the table of rights", () => {
  it("names the same actions and subjects as the one written out here", () => {
    const decided = RIGHTS.flatMap((row) => row.on.map((kind) => `${row.action} ${kind}`));
    expect(decided).toEqual([...new Set(decided)]);
    expect([...decided].sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  const entries = Object.keys(EXPECTED).map((entry) => {
    const [action, kind] = entry.split(" ") as [Action, SubjectKind];
    return { entry, action, subject: SUBJECTS[kind] };
  });

  it.each(entries)("$entry: every role in every relation", ({ entry, action, subject }) => {
    for (const role of ACCOUNT_ROLES) {
      for (const relation of RELATIONS) {
        const who = actor(role, relation);
        expect(ask(who, action, subject), `${role} ${JSON.stringify(relation)}`).toBe(
          expected(entry, role, relation),
        );
      }
    }
  });

  it("lets nobody do anything without signing in", () => {
    for (const { action, subject } of entries) expect(ask(null, action, subject), action).toBe(false);
  });

  it("refuses an action on a kind of subject it is not for, even to an administrator", () => {
    const all = actor("administrator", {
      word: "",
      personId: "ada",
      accountId: "own",
      leads: lead("squad", "squad", true),
    });
    for (const action of ACTIONS) {
      for (const [kind, subject] of Object.entries(SUBJECTS)) {
        if (!(`${action} ${kind}` in EXPECTED))
          expect(ask(all, action, subject), `${action} ${kind}`).toBe(false);
      }
    }
  });
});

describe("relations that almost hold", () => {
  const member = (over: Partial<Actor>): Actor => ({
    accountId: "a",
    role: "member",
    personId: null,
    leads: [],
    ...over,
  });

  it("takes nobody for nobody: an account without a person is not the owner of work without one", () => {
    expect(can(member({}), "note.write", { kind: "work", lineage: [], ownerId: null })).toBe(false);
  });

  it("gives a squad's lead no right over a chapter's people, were the ids the same", () => {
    const squadLead = member({ leads: lead("chapter", "squad", true) });
    expect(can(squadLead, "wish.read", SUBJECTS.person)).toBe(false);
  });

  it("gives a person without a chapter no chapter lead", () => {
    const chapterLead = member({ leads: lead("chapter", "chapter", true) });
    expect(can(chapterLead, "person.change", { ...SUBJECTS.person, chapterId: null })).toBe(false);
  });

  it("leaves an item without an owner to directors and administrators", () => {
    const everyLead = member({ leads: [...lead("squad", "squad", true), ...lead("tribe", "tribe", true)] });
    expect(can(everyLead, "item.change", { kind: "item", lineage: [] })).toBe(false);
    expect(can(member({ role: "director" }), "item.change", { kind: "item", lineage: [] })).toBe(true);
  });

  it("keeps a wish from directors, HR, administrators and the leads of the person's units", () => {
    for (const role of ["director", "hr", "administrator"] as const) {
      const boss = member({ role, leads: [...lead("squad", "squad", true), ...lead("top", "tribe", true)] });
      expect(can(boss, "wish.read", SUBJECTS.person)).toBe(false);
    }
  });
});
