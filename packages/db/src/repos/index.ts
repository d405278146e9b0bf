import type { Handle } from "../client/handle.ts";
import { factReads } from "../facts/read.ts";
import { factWrites } from "../facts/write.ts";
import { accountLinksRepo } from "./account-links.ts";
import { accountsRepo } from "./accounts.ts";
import { auditRepo } from "./audit.ts";
import { daysRepo } from "./days.ts";
import { importsRepo } from "./imports.ts";
import { organisationsRepo } from "./organisations.ts";
import { searchRepo } from "./search.ts";
import { sessionsRepo } from "./sessions.ts";
import { structureRepo } from "./structure.ts";

/** Every way to the data, on the database itself or in one transaction of it. */
export function reposOn(handle: Handle) {
  return {
    facts: { ...factReads(handle.sql), ...factWrites(handle) },
    structure: structureRepo(handle),
    days: daysRepo(handle),
    search: searchRepo(handle),
    audit: auditRepo(handle),
    imports: importsRepo(handle),
    organisations: organisationsRepo(handle),
    accounts: accountsRepo(handle.prisma),
    sessions: sessionsRepo(handle.prisma),
    accountLinks: accountLinksRepo(handle.prisma),
  };
}

export type Repos = ReturnType<typeof reposOn>;
