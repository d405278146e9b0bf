export { ChangeAccount, InviteAccount } from "./accounts.ts";
export * from "./actor.ts";
export * from "./can.ts";
export { ACTIONS, type Action, RIGHTS, type RightsRow, type SubjectKindOf } from "./rights.ts";
export { type RightsTableRow, rightsMarkdown, rightsTable } from "./rights-table.ts";
export type { Rule } from "./rule.ts";
export type { Subject, SubjectKind, SubjectOfKind } from "./subject.ts";
export * from "./world-subjects.ts";
