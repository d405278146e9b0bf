import type { Prisma } from "../../generated/client.ts";

export type LinkPurpose = "invitation" | "renewal";

/** An invitation or a password renewal, named by the SHA-256 of the secret its link carries. */
export type AccountLinkRow = {
  organisationId: string;
  secretHash: string;
  accountId: string;
  purpose: LinkPurpose;
  createdAt: string;
  expiresAt: string;
  /** When it was used, or overtaken by another; null while it can be used. */
  usedAt: string | null;
};

type Stored = Omit<AccountLinkRow, "purpose" | "createdAt" | "expiresAt" | "usedAt"> & {
  purpose: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

function linkRow(row: Stored): AccountLinkRow {
  return {
    organisationId: row.organisationId,
    secretHash: row.secretHash,
    accountId: row.accountId,
    purpose: row.purpose === "invitation" ? "invitation" : "renewal",
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
  };
}

/** The links that let someone choose a password. */
export function accountLinksRepo(prisma: Prisma.TransactionClient) {
  return {
    /** Keeps a new link, unused. */
    async create(
      organisationId: string,
      link: Omit<AccountLinkRow, "organisationId" | "usedAt">,
    ): Promise<void> {
      await prisma.accountLink.create({ data: { organisationId, ...link } });
    },

    /** The link with that hash, used and expired ones included; null when there is none. */
    async find(organisationId: string, secretHash: string): Promise<AccountLinkRow | null> {
      const row = await prisma.accountLink.findFirst({ where: { organisationId, secretHash } });
      return row && linkRow(row);
    },

    /** The organisation's links that could still be used at `now`, newest first. */
    async open(organisationId: string, now: string): Promise<AccountLinkRow[]> {
      const rows = await prisma.accountLink.findMany({
        where: { organisationId, usedAt: null, expiresAt: { gt: now } },
        orderBy: [{ createdAt: "desc" }, { secretHash: "asc" }],
      });
      return rows.map(linkRow);
    },

    /** Uses the link up. True for exactly one caller, however many come at once; false when used or expired. */
    async spend(organisationId: string, secretHash: string, now: string): Promise<boolean> {
      const { count } = await prisma.accountLink.updateMany({
        where: { organisationId, secretHash, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      return count === 1;
    },

    /** Makes every unused link of the account unusable; answers how many. */
    async spendForAccount(organisationId: string, accountId: string, now: string): Promise<number> {
      const { count } = await prisma.accountLink.updateMany({
        where: { organisationId, accountId, usedAt: null },
        data: { usedAt: now },
      });
      return count;
    },

    /** Sweeps out the links of every organisation that had expired at `now`; answers how many. Reads nothing out. */
    async forgetExpired(now: string): Promise<number> {
      const { count } = await prisma.accountLink.deleteMany({ where: { expiresAt: { lte: now } } });
      return count;
    },
  };
}

export type AccountLinksRepo = ReturnType<typeof accountLinksRepo>;
