import { day } from "@congruence/domain";
import type { Mapping } from "@congruence/domain/imports";
import { DEFAULT_SETTINGS } from "@congruence/domain/settings";
import type { Actor, Relation, Target } from "./rights-world.ts";

/**
 * Who may call what, written out by hand beside the table that decides. `who` holds actors of the test and the
 * relations of `HOLDS`; "all" is every account, "anyone" those too who are not signed in. `by` says what in the
 * input is looked up: what is another organisation's, or nobody's, is then not there for anybody.
 */
export type RightsRow = {
  /** The right and what it is about, as the procedure declares them. */
  right: string;
  who: string;
  by?: "id";
  /** Looked up by the work itself, after the right: whoever has not the right is told so first. */
  after?: true;
  /** What those who may are answered, where the test's company has nothing to be let through to. */
  answers?: "NOT_FOUND";
  input?: (target: Target) => unknown;
};

/** For whom each relation holds, and with which targets. */
export const HOLDS: Record<string, Partial<Record<Actor, readonly Relation[]>>> = {
  leadOf: { unitLead: ["own"], accountableLead: ["own"] },
  accountableOf: { accountableLead: ["own"] },
  above: { tribeLead: ["own", "sameTribe"] },
  chapterOf: { chapterLead: ["own"] },
  poolOf: { chapterLead: ["own"] },
};

const ON = day("2026-09-21");
const NEXT = day("2026-10-05");
const open = { from: NEXT, to: null };
const read = { right: "structure.read organisation", who: "all" };
const steering = "director administrator";
const inCharge = "director administrator accountableOf above";
const care = "hr administrator chapterOf";
const admin = "administrator";
const contact = { name: "Zoe", email: null, site: null, timeZone: null, workingHours: null };
const on = () => ({ on: ON });
const door = { right: "anyone anyone", who: "anyone" };
const ownAccount = { right: "own.account account", who: "all" };
const imports = { right: "import.run organisation", who: admin, by: "id", after: true } as const;
const accounts = { right: "account.manage organisation", who: admin, by: "id", after: true } as const;
const unit = { right: "unit.change unit", who: inCharge, by: "id" } as const;
const allocation = { right: "allocation.change allocation", who: steering, by: "id" } as const;
const person = { right: "person.change person", who: care, by: "id" } as const;
const presence = { right: "presence.change person", who: "hr administrator", by: "id" } as const;
const account = ({ accountId }: Target) => ({ accountId });
const upload = ({ importId }: Target) => ({ importId });
const eve = { name: "Eve", role: "member", language: "en", personId: null };
const mapping = {
  ...{ subject: "people", holds: [], columns: { personName: 0, email: 1 }, kindRules: [], leadWords: [] },
  ...{ identity: { people: "email", units: "name" }, dateFormat: "iso", endIsLastDay: true },
  ...{ shareFormat: "percent", sharePolicy: { kind: "unstated" }, effectiveFrom: NEXT, fillEmpty: false },
  ...{ kindOtherwise: "shape", defaultRole: "member", fillDown: false, scope: { kind: "unsaid" } },
} satisfies Mapping;
const item = { component: "offer", name: "Lamps", description: "" };

export const PROCEDURES: Record<string, RightsRow> = {
  "account.signIn": { ...door, input: () => ({ email: "nobody@atelier.example", password: "x" }) },
  "account.signOut": door,
  "account.readLink": { ...door, input: () => ({ secret: "x", purpose: "invitation" }) },
  "account.acceptInvitation": { ...door, input: () => ({ secret: "x", password: "x" }) },
  "account.requestRenewal": { ...door, input: () => ({ email: "nobody@atelier.example" }) },
  "account.renewPassword": { ...door, input: () => ({ secret: "x", password: "x" }) },
  "account.me": door,
  "account.signOutEverywhere": ownAccount,
  "account.changePassword": { ...ownAccount, input: () => ({ oldPassword: "x", newPassword: "y" }) },
  "account.setPreferences": { ...ownAccount, input: () => ({ theme: "dark" }) },
  "firstRun.state": door,
  "firstRun.exploreDemonstration": { ...door, input: () => ({ language: "en" }) },
  "firstRun.createOrganisation": {
    ...door,
    input: () => ({
      ...{ organisation: "Mine", timeZone: "Europe/Paris", language: "en", name: "Me" },
      ...{ email: "me@mine.example", password: "a lamp under the stairs" },
    }),
  },

  "home.read": { ...read, input: on },
  "search.find": { ...read, input: () => ({ text: "ad", on: ON }) },
  "organisation.tree": { ...read, input: on },
  "organisation.table": { ...read, input: on },
  "changes.between": { ...read, input: () => ({ from: ON, to: NEXT }) },
  "experience.read": { ...read, input: on },
  "pools.list": { ...read, input: on },
  "units.read": { ...read, by: "id", input: ({ unit: handle }) => ({ handle, on: ON }) },
  "units.choices": { ...read, input: on },
  "people.list": { right: "person.read organisation", who: "all", input: on },
  "people.own": { right: "person.read organisation", who: "all" },
  "people.choices": { ...read, input: on },
  "people.read": {
    ...{ right: "person.read organisation", who: "all", by: "id" },
    input: ({ person: handle }) => ({ handle, on: ON }),
  },
  "allocations.read": { ...read, by: "id", input: ({ allocationId }) => ({ allocationId }) },
  "allocations.candidates": { ...read, input: on },
  "allocations.whoIs": { ...read, input: () => ({ on: ON, names: ["Ada"] }) },
  "experience.readItem": { ...read, by: "id", input: ({ item: handle }) => ({ handle, on: ON }) },
  "experience.addChoices": { ...read, input: on },

  "units.previewChange": { ...unit, input: ({ unitId }) => ({ unitId, name: "New", from: NEXT }) },
  "units.rename": { ...unit, input: ({ unitId }) => ({ unitId, name: "New", from: NEXT }) },
  "units.move": { ...unit, input: ({ unitId }) => ({ unitId, parentId: null, from: NEXT }) },
  "units.reopen": { ...unit, input: ({ unitId }) => ({ unitId, ...open }) },
  "units.correct": {
    ...unit,
    input: ({ versionId }) => ({ versionId, name: "New", parentId: null, ...open, reason: "it was so" }),
  },
  "units.whatIsInside": {
    ...unit,
    right: "unit.close unit",
    input: ({ unitId }) => ({ unitId, from: NEXT }),
  },
  "units.close": {
    ...{ ...unit, right: "unit.close unit" },
    input: ({ unitId }) => ({ unitId, from: NEXT, people: [], children: [], items: [], members: [] }),
  },
  "units.setLead": {
    ...{ ...unit, right: "lead.set unit" },
    input: ({ unitId, personId }) => ({ unitId, personId, accountable: true, ...open }),
  },
  "units.endLead": { ...unit, right: "lead.set unit", input: ({ leadId }) => ({ leadId, to: NEXT }) },
  "units.open": {
    ...{ right: "unit.open unit", who: `${steering} leadOf above`, by: "id" },
    input: ({ unitId: parentId }) => ({ kind: "squad", name: "New", parentId, ...open }),
  },

  "people.add": {
    ...{ right: "person.add organisation", who: "hr administrator" },
    input: () => ({ ...contact, ...open }),
  },
  "people.edit": {
    ...person,
    right: "person.edit person",
    input: ({ personId }) => ({ personId, ...contact }),
  },
  "people.changeContract": { ...person, input: ({ personId }) => ({ personId, share: 8_000, ...open }) },
  "people.addAbsence": { ...person, input: ({ personId }) => ({ personId, reason: "leave", ...open }) },
  "people.endAbsence": { ...person, input: ({ absenceId }) => ({ absenceId, to: NEXT }) },
  "people.joinChapter": { ...person, input: ({ personId, unitId }) => ({ personId, unitId, ...open }) },
  "people.leaveChapter": { ...person, input: ({ membershipId }) => ({ membershipId, to: NEXT }) },
  "people.whatEnds": { ...presence, input: ({ personId }) => ({ personId, from: NEXT }) },
  "people.changePresence": {
    ...presence,
    input: ({ personId }) => ({ personId, kind: "partner", from: NEXT }),
  },
  "people.leave": { ...presence, input: ({ personId }) => ({ personId, from: NEXT }) },
  "people.comeBack": { ...presence, input: ({ personId }) => ({ personId, ...open }) },
  "people.setDayCost": {
    ...{ right: "cost.change person", who: steering, by: "id" },
    input: ({ personId }) => ({ personId, cents: 50_000, ...open }),
  },

  "allocations.allocate": {
    ...{ right: "allocation.change organisation", who: steering },
    input: ({ personId, unitId }) => ({ personId, unitId, role: "designer", share: 1_000, ...open }),
  },
  "allocations.allocateSeveral": {
    ...{ right: "allocation.change organisation", who: steering },
    input: ({ personId, unitId }) => ({
      unitId,
      rows: [{ personId, role: "designer", share: 1_000, ...open }],
    }),
  },
  "allocations.changeShare": {
    ...allocation,
    input: ({ allocationId }) => ({ allocationId, share: 4_000, from: NEXT }),
  },
  "allocations.end": { ...allocation, input: ({ allocationId }) => ({ allocationId, to: NEXT }) },
  "allocations.extend": { ...allocation, input: ({ allocationId }) => ({ allocationId, to: NEXT }) },
  "allocations.move": {
    ...allocation,
    input: ({ allocationId, unitId }) => ({ allocationId, unitId, from: NEXT }),
  },
  "allocations.correct": {
    ...allocation,
    input: ({ allocationId }) => ({
      ...{ allocationId, role: "designer", share: 1_000, ...open },
      reason: "it was so",
    }),
  },

  "pools.add": {
    ...{ right: "pool.change organisation", who: steering },
    input: () => ({ name: "New", component: null }),
  },
  "pools.edit": {
    ...{ right: "pool.change pool", who: `${steering} poolOf`, by: "id" },
    input: ({ poolId }) => ({ poolId, name: "New", component: null }),
  },
  "experience.addItem": {
    ...{ right: "item.add organisation", who: inCharge, by: "id" },
    input: ({ unitId }) => ({ ...item, ...open, unitId }),
  },
  "experience.renameItem": {
    ...{ right: "item.change item", who: inCharge, by: "id" },
    input: ({ itemId }) => ({ ...item, itemId }),
  },
  "experience.closeItem": {
    ...{ right: "item.change item", who: inCharge, by: "id" },
    input: ({ itemId }) => ({ itemId, from: NEXT }),
  },
  "experience.assign": {
    ...{ ...unit, right: "item.assign unit" },
    input: ({ unitId, itemId }) => ({ unitId, itemId, role: "contributor", ...open }),
  },
  "experience.endWork": { ...unit, right: "item.assign unit", input: ({ workId }) => ({ workId, to: NEXT }) },

  "imports.list": { right: "import.run organisation", who: admin },
  "imports.upload": {
    ...{ right: "import.run organisation", who: admin },
    input: () => ({ files: [{ name: "a.csv", base64: "bmFtZQpab2UK" }] }),
  },
  "imports.read": { ...imports, input: upload },
  "imports.problems": { ...imports, input: upload },
  "imports.preview": { ...imports, input: upload },
  "imports.undoable": { ...imports, input: upload },
  "imports.cancel": { ...imports, input: upload },
  "imports.undo": { ...imports, input: upload },
  "imports.setMappings": { ...imports, input: ({ importId }) => ({ importId, mappings: [mapping] }) },
  // Nothing is left out before it is applied.
  "imports.leftovers": {
    ...{ ...imports, answers: "NOT_FOUND" },
    input: ({ importId }) => ({ importId, file: 0 }),
  },
  "imports.answer": { ...imports, input: ({ importId }) => ({ importId, answers: {} }) },
  "imports.applyChanges": {
    ...imports,
    input: ({ importId }) => ({ importId, digest: "0".repeat(64) }),
  },

  "audit.list": { right: "audit.read organisation", who: admin, input: () => ({}) },
  "audit.readBatch": {
    ...{ right: "audit.read organisation", who: admin, by: "id", after: true },
    input: ({ batchId }) => ({ batchId }),
  },
  // Whoever could make each of the changes: the act of the test is an allocation.
  "audit.undo": {
    ...{ right: "structure.read organisation", who: steering, by: "id" },
    input: ({ batchId }) => ({ batchId }),
  },
  "accounts.list": { right: "account.manage organisation", who: admin },
  "accounts.invite": {
    ...{ right: "account.manage organisation", who: admin },
    input: () => ({ ...eve, email: "eve@atelier.example" }),
  },
  "accounts.read": { ...accounts, input: account },
  "accounts.inviteAgain": { ...accounts, input: account },
  "accounts.makeRenewalLink": { ...accounts, input: account },
  "accounts.change": { ...accounts, input: ({ accountId }) => ({ accountId, ...eve }) },
  "accounts.disable": { ...accounts, input: account },
  "accounts.enable": { ...accounts, input: account },
  "settings.read": { right: "settings.change organisation", who: steering },
  "settings.changeOrganisation": {
    ...{ right: "settings.change organisation", who: steering },
    input: () => ({ name: "New", timeZone: "Europe/Paris", currency: "EUR" }),
  },
  "settings.changeThresholds": {
    ...{ right: "settings.change organisation", who: steering },
    input: () => DEFAULT_SETTINGS.thresholds,
  },
  "settings.changeComponentLabels": {
    ...{ right: "settings.change organisation", who: steering },
    input: () => ({}),
  },
  "settings.changeRetention": {
    ...{ right: "settings.change organisation", who: steering },
    input: () => DEFAULT_SETTINGS.retention,
  },
};
