import type { AccountLinksRepo, AccountsRepo, SessionsRepo } from "@congruence/db";

/** The rows that this package reads and writes. */
export type AuthRepos = { accounts: AccountsRepo; sessions: SessionsRepo; accountLinks: AccountLinksRepo };

/** Runs the work so that all it writes stands, or nothing. */
export type Transact = <T>(work: (repos: AuthRepos) => Promise<T>) => Promise<T>;
