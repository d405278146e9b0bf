import type { Prisma } from "../../generated/client.ts";
import { type AccountRow, accountRow } from "./accounts.ts";

/** A signed-in browser, named by the SHA-256 of its token. Instants are ISO strings. */
export type SessionRow = {
  organisationId: string;
  idHash: string;
  accountId: string;
  createdAt: string;
  /** The idle limit: moves with use, never past `endsAt`. */
  expiresAt: string;
  /** The absolute limit: never moves. */
  endsAt: string;
  userAgent: string;
};

type Stored = Omit<SessionRow, "createdAt" | "expiresAt" | "endsAt"> & {
  createdAt: Date;
  expiresAt: Date;
  endsAt: Date;
};

function sessionRow(row: Stored): SessionRow {
  return {
    organisationId: row.organisationId,
    idHash: row.idHash,
    accountId: row.accountId,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    userAgent: row.userAgent,
  };
}

/** The sessions of the installation. Whether one is over is the caller's to say: rows are read as they stand. */
export function sessionsRepo(prisma: Prisma.TransactionClient) {
  return {
    /** The session with that hash and its account; null when there is none. */
    async find(
      organisationId: string,
      idHash: string,
    ): Promise<{ session: SessionRow; account: AccountRow } | null> {
      const row = await prisma.session.findFirst({
        where: { organisationId, idHash },
        include: { account: true },
      });
      return row && { session: sessionRow(row), account: accountRow(row.account) };
    },

    /** The account's sessions, newest first, those past their limits included. */
    async forAccount(organisationId: string, accountId: string): Promise<SessionRow[]> {
      const rows = await prisma.session.findMany({
        where: { organisationId, accountId },
        orderBy: [{ createdAt: "desc" }, { idHash: "asc" }],
      });
      return rows.map(sessionRow);
    },

    /** Opens a session; its idle limit is held to its absolute one. */
    async create(organisationId: string, session: Omit<SessionRow, "organisationId">): Promise<void> {
      const [expiresAt = session.endsAt] = [session.expiresAt, session.endsAt].sort();
      await prisma.session.create({ data: { organisationId, ...session, expiresAt } });
    },

    /** Moves the idle limit forward, to the absolute limit at most; never back. */
    async extend(organisationId: string, idHash: string, expiresAt: string): Promise<void> {
      await prisma.$executeRaw`
        UPDATE session SET expires_at = LEAST(${expiresAt}::timestamptz, ends_at)
        WHERE organisation_id = ${organisationId}::uuid AND id_hash = ${idHash}
          AND expires_at < LEAST(${expiresAt}::timestamptz, ends_at)`;
    },

    /** Ends one session; false when it was not there. */
    async end(organisationId: string, idHash: string): Promise<boolean> {
      const { count } = await prisma.session.deleteMany({ where: { organisationId, idHash } });
      return count === 1;
    },

    /** Ends the account's sessions, but for `exceptIdHash` when it is not null; answers how many. */
    async endForAccount(
      organisationId: string,
      accountId: string,
      exceptIdHash: string | null,
    ): Promise<number> {
      const { count } = await prisma.session.deleteMany({
        where: {
          organisationId,
          accountId,
          ...(exceptIdHash === null ? {} : { idHash: { not: exceptIdHash } }),
        },
      });
      return count;
    },

    /** Sweeps out the sessions of every organisation that were over at `now`; answers how many. Reads nothing out. */
    async endExpired(now: string): Promise<number> {
      const { count } = await prisma.session.deleteMany({ where: { expiresAt: { lte: now } } });
      return count;
    },
  };
}

export type SessionsRepo = ReturnType<typeof sessionsRepo>;
