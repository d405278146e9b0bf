export { v7 as newId } from "uuid";
export { type ConnectOptions, connect, type Db, type Log } from "./client/connect.ts";
export { joined } from "./facts/slice.ts";
export type { OnProgress } from "./facts/write.ts";
export type { AccountLinkRow, AccountLinksRepo, LinkPurpose } from "./repos/account-links.ts";
export type {
  AccountChange,
  AccountRow,
  AccountsRepo,
  AccountWithPassword,
  NewAccount,
} from "./repos/accounts.ts";
export type { Act, AuditEntry, NewEntry, Source } from "./repos/audit-entries.ts";
export type { AuditBatch, AuditFilters, AuditPage } from "./repos/audit-pages.ts";
export type { LaterTouching, Touched } from "./repos/audit-undo.ts";
export type { ImportChange, ImportedRowValue, ImportRow, ImportState, NewImport } from "./repos/imports.ts";
export type { Repos } from "./repos/index.ts";
export type { NewOrganisation, Organisation } from "./repos/organisations.ts";
export { type Found, folded } from "./repos/search.ts";
export type { SessionRow, SessionsRepo } from "./repos/sessions.ts";
export type { UnitSize } from "./repos/structure.ts";
export { ChangedMeanwhile, ConstraintViolation } from "./transact/errors.ts";
export type { TransactOptions } from "./transact/transact.ts";
