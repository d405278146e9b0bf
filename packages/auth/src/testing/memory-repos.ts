import type { AccountLinkRow, AccountRow, AccountWithPassword, SessionRow } from "@congruence/db";
import type { AuthRepos } from "../repos.ts";

/** The three repositories in this process's memory, for tests that need no database. Same answers, same refusals. */
export function memoryRepos(organisations: { id: string; name: string }[]): AuthRepos {
  const accounts: AccountWithPassword[] = [];
  const sessions: SessionRow[] = [];
  const links: AccountLinkRow[] = [];

  const account = (organisationId: string, id: string) =>
    accounts.find((row) => row.organisationId === organisationId && row.id === id);
  const link = (organisationId: string, secretHash: string) =>
    links.find((row) => row.organisationId === organisationId && row.secretHash === secretHash);
  const plain = ({ passwordHash: _, organisationName: __, ...row }: AccountWithPassword): AccountRow => row;
  const changed = (row: AccountWithPassword | undefined, change: Partial<AccountWithPassword>) => {
    if (row) Object.assign(row, change);
    return row !== undefined;
  };
  const earlier = (a: string, b: string) => (a.localeCompare(b) <= 0 ? a : b);
  function remove<T>(rows: T[], goes: (row: T) => boolean): number {
    const stays = rows.filter((row) => !goes(row));
    const gone = rows.length - stays.length;
    rows.splice(0, rows.length, ...stays);
    return gone;
  }

  return {
    accounts: {
      find: async (organisationId, id) => {
        const row = account(organisationId, id);
        return row ? plain(row) : null;
      },
      findWithPassword: async (organisationId, id) => {
        const row = account(organisationId, id);
        return row ? { ...row } : null;
      },
      byEmail: async (email) =>
        accounts.filter((row) => row.email === email.toLowerCase()).map((row) => ({ ...row })),
      list: async (organisationId) =>
        accounts.filter((row) => row.organisationId === organisationId).map(plain),
      withoutPassword: async (organisationId) =>
        accounts
          .filter((row) => row.organisationId === organisationId && row.passwordHash === null)
          .map((row) => row.id)
          .sort(),
      create: async (organisationId, { email, ...rest }) => {
        const organisation = organisations.find(({ id }) => id === organisationId);
        if (!organisation) throw new Error("memoryRepos: no such organisation");
        const taken = (row: AccountRow) =>
          row.organisationId === organisationId && (row.email === email.toLowerCase() || row.id === rest.id);
        if (accounts.some(taken)) return false;
        const started = { theme: "system", disabledAt: null, lastVisitAt: null, previousVisitAt: null };
        const names = { organisationId, organisationName: organisation.name, email: email.toLowerCase() };
        accounts.push({ ...started, ...rest, ...names });
        return true;
      },
      change: async (organisationId, id, change) => changed(account(organisationId, id), change),
      setPassword: async (organisationId, id, passwordHash) =>
        changed(account(organisationId, id), { passwordHash }),
      recordVisit: async (organisationId, id, visit) => {
        changed(account(organisationId, id), visit);
      },
    },
    sessions: {
      find: async (organisationId, idHash) => {
        const session = sessions.find((s) => s.organisationId === organisationId && s.idHash === idHash);
        const owner = session && account(organisationId, session.accountId);
        return session && owner ? { session: { ...session }, account: plain(owner) } : null;
      },
      forAccount: async (organisationId, accountId) =>
        sessions
          .filter((s) => s.organisationId === organisationId && s.accountId === accountId)
          .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.idHash.localeCompare(b.idHash))
          .map((s) => ({ ...s })),
      create: async (organisationId, session) => {
        if (!account(organisationId, session.accountId)) throw new Error("memoryRepos: no such account");
        const expiresAt = earlier(session.expiresAt, session.endsAt);
        sessions.push({ organisationId, ...session, expiresAt });
      },
      extend: async (organisationId, idHash, expiresAt) => {
        const session = sessions.find((s) => s.organisationId === organisationId && s.idHash === idHash);
        if (!session) return;
        const until = earlier(expiresAt, session.endsAt);
        if (session.expiresAt < until) session.expiresAt = until;
      },
      end: async (organisationId, idHash) =>
        remove(sessions, (s) => s.organisationId === organisationId && s.idHash === idHash) === 1,
      endForAccount: async (organisationId, accountId, except) =>
        remove(
          sessions,
          (s) => s.organisationId === organisationId && s.accountId === accountId && s.idHash !== except,
        ),
      endExpired: async (now) => remove(sessions, (s) => s.expiresAt <= now),
    },
    accountLinks: {
      create: async (organisationId, fields) => {
        links.push({ organisationId, ...fields, usedAt: null });
      },
      find: async (organisationId, secretHash) => {
        const row = link(organisationId, secretHash);
        return row ? { ...row } : null;
      },
      open: async (organisationId, now) =>
        links
          .filter(
            (row) => row.organisationId === organisationId && row.usedAt === null && row.expiresAt > now,
          )
          .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.secretHash.localeCompare(b.secretHash))
          .map((row) => ({ ...row })),
      spend: async (organisationId, secretHash, now) => {
        const row = link(organisationId, secretHash);
        if (!row || row.usedAt !== null || row.expiresAt <= now) return false;
        row.usedAt = now;
        return true;
      },
      spendForAccount: async (organisationId, accountId, now) => {
        const open = links.filter(
          (row) =>
            row.organisationId === organisationId && row.accountId === accountId && row.usedAt === null,
        );
        for (const row of open) row.usedAt = now;
        return open.length;
      },
      forgetExpired: async (now) => remove(links, (row) => row.expiresAt <= now),
    },
  };
}
