import { type Day, FACT_KINDS } from "@congruence/domain";
import type { Prisma } from "../../generated/client.ts";
import type { Handle } from "../client/handle.ts";
import { tableOf } from "../facts/tables.ts";

export type Organisation = {
  id: string;
  name: string;
  language: string;
  timeZone: string;
  currency: string;
  /** The day the organisation's clock stands at; null follows the real day. */
  fixedToday: Day | null;
  demonstration: boolean;
  /** An instant, ISO. */
  createdAt: string;
  /** As stored: the domain's settings schema reads it. */
  settings: Record<string, unknown>;
};
export type NewOrganisation = Pick<Organisation, "id" | "name" | "language" | "timeZone"> &
  Partial<Pick<Organisation, "currency" | "fixedToday" | "demonstration" | "settings">>;

type Stored = Prisma.OrganisationGetPayload<Record<string, never>>;

function plain(row: Stored): Organisation {
  return {
    ...row,
    fixedToday: row.fixedToday ? (row.fixedToday.toISOString().slice(0, 10) as Day) : null,
    createdAt: row.createdAt.toISOString(),
    settings: row.settings as Record<string, unknown>,
  };
}

/** Days go to Prisma as the UTC midnight of the day. */
function midnight(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** The tenants of the installation. */
export function organisationsRepo({ prisma, sql, inTransaction }: Handle) {
  return {
    async create(organisation: NewOrganisation): Promise<Organisation> {
      const { fixedToday, settings, ...rest } = organisation;
      const data = {
        ...rest,
        fixedToday: midnight(fixedToday ?? null),
        settings: (settings ?? {}) as Prisma.InputJsonObject,
      };
      return plain(await prisma.organisation.create({ data }));
    },

    /** Null when there is none. */
    async get(organisationId: string): Promise<Organisation | null> {
      const row = await prisma.organisation.findUnique({ where: { id: organisationId } });
      return row && plain(row);
    },

    /** Every organisation of the installation, oldest first. */
    async list(): Promise<Organisation[]> {
      return (await prisma.organisation.findMany({ orderBy: { id: "asc" } })).map(plain);
    },

    /** The organisations that are demonstrations (or those that are not), oldest first. */
    async byDemonstration(demonstration: boolean): Promise<Organisation[]> {
      const rows = await prisma.organisation.findMany({ where: { demonstration }, orderBy: { id: "asc" } });
      return rows.map(plain);
    },

    /** Replaces the settings as a whole. */
    async updateSettings(organisationId: string, settings: Record<string, unknown>): Promise<void> {
      const data = { settings: settings as Prisma.InputJsonObject };
      await prisma.organisation.update({ where: { id: organisationId }, data });
    },

    async rename(organisationId: string, name: string): Promise<void> {
      await prisma.organisation.update({ where: { id: organisationId }, data: { name } });
    },

    /** Changes what new people start with, the clock's zone, the currency, or the day the clock stands at. */
    async update(
      organisationId: string,
      change: Partial<Pick<Organisation, "language" | "timeZone" | "currency" | "fixedToday">>,
    ): Promise<void> {
      const { fixedToday, ...rest } = change;
      const data = fixedToday === undefined ? rest : { ...rest, fixedToday: midnight(fixedToday) };
      await prisma.organisation.update({ where: { id: organisationId }, data });
    },

    /** Takes the organisation and all it holds away for good. Only inside `transact`. */
    async remove(organisationId: string): Promise<void> {
      if (!inTransaction) throw new Error("organisations.remove: only inside transact");
      for (const table of ["account", ...[...FACT_KINDS].reverse().map(tableOf)]) {
        await sql.run(`DELETE FROM ${table} WHERE organisation_id = $1::uuid`, organisationId);
      }
      await prisma.organisation.delete({ where: { id: organisationId } });
    },
  };
}
