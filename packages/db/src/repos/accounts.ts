import type { Prisma } from "../../generated/client.ts";

/** A door into one organisation, without its password. Instants are ISO strings; null means not yet, or not. */
export type AccountRow = {
  organisationId: string;
  id: string;
  /** Lower case; unique within the organisation. */
  email: string;
  name: string;
  role: string;
  /** The person of the model behind the account; null for an outsider. */
  personId: string | null;
  language: string;
  theme: string;
  disabledAt: string | null;
  createdAt: string;
  lastVisitAt: string | null;
  previousVisitAt: string | null;
};

/** What checking a password needs. `passwordHash` is null until the invitation is accepted. */
export type AccountWithPassword = AccountRow & { passwordHash: string | null; organisationName: string };

export type NewAccount = Pick<AccountRow, "id" | "email" | "name" | "role" | "personId" | "language"> & {
  createdAt: string;
  passwordHash: string | null;
};

export type AccountChange = Partial<
  Pick<AccountRow, "name" | "role" | "personId" | "language" | "theme" | "disabledAt">
>;

const PLAIN = {
  organisationId: true,
  id: true,
  email: true,
  name: true,
  role: true,
  personId: true,
  language: true,
  theme: true,
  disabledAt: true,
  createdAt: true,
  lastVisitAt: true,
  previousVisitAt: true,
} as const satisfies Prisma.AccountSelect;

const WITH_PASSWORD = {
  ...PLAIN,
  passwordHash: true,
  organisation: { select: { name: true } },
} as const satisfies Prisma.AccountSelect;

/** A stored account as plain values, for the repositories that read one along with their own row. */
export function accountRow(row: Prisma.AccountGetPayload<{ select: typeof PLAIN }>): AccountRow {
  return {
    organisationId: row.organisationId,
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    personId: row.personId,
    language: row.language,
    theme: row.theme,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    lastVisitAt: row.lastVisitAt?.toISOString() ?? null,
    previousVisitAt: row.previousVisitAt?.toISOString() ?? null,
  };
}

function withPassword(row: Prisma.AccountGetPayload<{ select: typeof WITH_PASSWORD }>): AccountWithPassword {
  return { ...accountRow(row), passwordHash: row.passwordHash, organisationName: row.organisation.name };
}

/** The accounts of the installation, read and written one organisation at a time. */
export function accountsRepo(prisma: Prisma.TransactionClient) {
  return {
    /** One account; null when the organisation has none with that id. */
    async find(organisationId: string, id: string): Promise<AccountRow | null> {
      const row = await prisma.account.findFirst({ where: { organisationId, id }, select: PLAIN });
      return row && accountRow(row);
    },

    /** One account with its password hash, for the one who checks passwords. */
    async findWithPassword(organisationId: string, id: string): Promise<AccountWithPassword | null> {
      const row = await prisma.account.findFirst({ where: { organisationId, id }, select: WITH_PASSWORD });
      return row && withPassword(row);
    },

    /** Every account that the e-mail opens, in whatever organisation, oldest first; letter case is ignored. */
    async byEmail(email: string): Promise<AccountWithPassword[]> {
      const rows = await prisma.account.findMany({
        where: { email: email.toLowerCase() },
        select: WITH_PASSWORD,
        orderBy: [{ createdAt: "asc" }, { organisationId: "asc" }],
      });
      return rows.map(withPassword);
    },

    /** The organisation's accounts, by name. */
    async list(organisationId: string): Promise<AccountRow[]> {
      const rows = await prisma.account.findMany({
        where: { organisationId },
        select: PLAIN,
        orderBy: [{ name: "asc" }, { id: "asc" }],
      });
      return rows.map(accountRow);
    },

    /** The ids of the organisation's accounts that nobody has chosen a password for yet. */
    async withoutPassword(organisationId: string): Promise<string[]> {
      const rows = await prisma.account.findMany({
        where: { organisationId, passwordHash: null },
        select: { id: true },
        orderBy: { id: "asc" },
      });
      return rows.map((row) => row.id);
    },

    /** Opens an account; false when the organisation already has one with that e-mail, and nothing is written. */
    async create(organisationId: string, account: NewAccount): Promise<boolean> {
      const { count } = await prisma.account.createMany({
        data: [{ organisationId, ...account, email: account.email.toLowerCase() }],
        skipDuplicates: true,
      });
      return count === 1;
    },

    /** Changes what is given and leaves the rest; false when there is no such account. */
    async change(organisationId: string, id: string, change: AccountChange): Promise<boolean> {
      const { count } = await prisma.account.updateMany({ where: { organisationId, id }, data: change });
      return count === 1;
    },

    /** Stores a new password hash; false when there is no such account. */
    async setPassword(organisationId: string, id: string, passwordHash: string): Promise<boolean> {
      const { count } = await prisma.account.updateMany({
        where: { organisationId, id },
        data: { passwordHash },
      });
      return count === 1;
    },

    /** Notes when the account was last here, and when its visit before this one ended. */
    async recordVisit(
      organisationId: string,
      id: string,
      visit: { lastVisitAt: string; previousVisitAt: string | null },
    ): Promise<void> {
      await prisma.account.updateMany({ where: { organisationId, id }, data: visit });
    },
  };
}

export type AccountsRepo = ReturnType<typeof accountsRepo>;
