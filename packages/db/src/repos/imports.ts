import type { Prisma } from "../../generated/client.ts";
import type { Handle } from "../client/handle.ts";

export type ImportState = "uploaded" | "applying" | "applied" | "failed" | "undone";
type Json = Record<string, unknown>;

/** One loading, without the bytes of its files. Instants are ISO strings. */
export type ImportRow = {
  id: string;
  state: ImportState;
  createdAt: string;
  /** The account that uploaded the files. */
  createdBy: string;
  appliedAt: string | null;
  undoneAt: string | null;
  /** As stored: the domain's import schema reads it. */
  choices: Json;
  result: Json | null;
  /** Whole percent of the writing done, 0 to 100. */
  progress: number;
  /** The act that applied it; null until then. */
  batchId: string | null;
  /** In the order in which they were given. */
  files: { id: string; name: string }[];
};

export type NewImport = {
  id: string;
  createdAt: string;
  createdBy: string;
  choices?: Json;
  files: readonly { id: string; name: string; bytes: Uint8Array }[];
};

export type ImportChange = Partial<
  Pick<ImportRow, "state" | "appliedAt" | "undoneAt" | "result" | "progress" | "batchId">
>;

/** What one row of a file said: `key` names it within its subject (people, units, …). */
export type ImportedRowValue = { subject: string; key: string; fingerprint: string };

const SHOWN = {
  id: true,
  state: true,
  createdAt: true,
  createdBy: true,
  appliedAt: true,
  undoneAt: true,
  choices: true,
  result: true,
  progress: true,
  batchId: true,
  files: { select: { id: true, name: true }, orderBy: { position: "asc" } },
} as const satisfies Prisma.ImportSelect;

function importRow(row: Prisma.ImportGetPayload<{ select: typeof SHOWN }>): ImportRow {
  return {
    ...row,
    state: row.state as ImportState,
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    choices: row.choices as Json,
    result: row.result as Json | null,
  };
}

const LAST_ROWS = `SELECT DISTINCT ON (r.key) r.key, r.fingerprint FROM imported_row r
  JOIN import i ON i.organisation_id = r.organisation_id AND i.id = r.import_id
  WHERE r.organisation_id = $1::uuid AND r.subject = $2::text AND i.state = 'applied'
  ORDER BY r.key, i.applied_at DESC NULLS LAST, i.id DESC`;

const SAVE_ROWS = `INSERT INTO imported_row (organisation_id, import_id, subject, key, fingerprint)
  SELECT $1::uuid, $2::uuid, r.subject, r.key, r.fingerprint
  FROM jsonb_to_recordset($3::jsonb) AS r(subject text, key text, fingerprint text)
  ON CONFLICT (organisation_id, subject, key, import_id) DO UPDATE SET fingerprint = excluded.fingerprint`;

const ROWS_A_STATEMENT = 2_000;

/** Loadings of files, what their rows said, and the mappings chosen for files with the same header. */
export function importsRepo({ prisma, sql }: Handle) {
  const one = (organisationId: string, id: string) => ({ organisationId_id: { organisationId, id } });
  return {
    /** Keeps the files and opens the import as `uploaded`. */
    async create(organisationId: string, asked: NewImport): Promise<void> {
      await prisma.import.create({
        data: {
          organisationId,
          id: asked.id,
          state: "uploaded",
          createdAt: asked.createdAt,
          createdBy: asked.createdBy,
          choices: (asked.choices ?? {}) as Prisma.InputJsonObject,
          files: {
            create: asked.files.map(({ id, name, bytes }, position) => ({
              id,
              position,
              name,
              bytes: Uint8Array.from(bytes),
            })),
          },
        },
      });
    },

    /** Null when there is none. */
    async get(organisationId: string, id: string): Promise<ImportRow | null> {
      const row = await prisma.import.findUnique({ where: one(organisationId, id), select: SHOWN });
      return row && importRow(row);
    },

    /** Newest first. */
    async list(organisationId: string, limit = 50): Promise<ImportRow[]> {
      const rows = await prisma.import.findMany({
        where: { organisationId },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: limit,
        select: SHOWN,
      });
      return rows.map(importRow);
    },

    /** Null when there is no such file. */
    async fileBytes(organisationId: string, fileId: string): Promise<Uint8Array | null> {
      const file = await prisma.importFile.findUnique({ where: one(organisationId, fileId) });
      return file?.bytes ?? null;
    },

    /** Replaces the choices as a whole. */
    async saveChoices(organisationId: string, id: string, choices: Json): Promise<void> {
      const data = { choices: choices as Prisma.InputJsonObject };
      await prisma.import.update({ where: one(organisationId, id), data });
    },

    /** Writes where the import stands. For progress that others see, call it outside the transaction that applies. */
    async change(organisationId: string, id: string, change: ImportChange): Promise<void> {
      const { result, ...rest } = change;
      const data = result ? { ...rest, result: result as Prisma.InputJsonObject } : rest;
      await prisma.import.update({ where: one(organisationId, id), data });
    },

    /**
     * Moves the import from one state to another; false when it was not in the first, so that of two who press the
     * same button one goes on.
     */
    async claim(organisationId: string, id: string, from: ImportState, to: ImportState): Promise<boolean> {
      const { count } = await prisma.import.updateMany({
        where: { organisationId, id, state: from },
        data: { state: to },
      });
      return count === 1;
    },

    /** By key, the fingerprint of each row of the subject as last loaded; undone imports do not count. */
    async importedRows(organisationId: string, subject: string): Promise<Map<string, string>> {
      const rows = await sql.rows<{ key: string; fingerprint: string }>(LAST_ROWS, organisationId, subject);
      return new Map(rows.map(({ key, fingerprint }) => [key, fingerprint]));
    },

    /** Keeps what the rows of an import said; of two with the same key the last stands. */
    async saveImportedRows(
      organisationId: string,
      id: string,
      rows: readonly ImportedRowValue[],
    ): Promise<void> {
      const last = [...new Map(rows.map((row) => [JSON.stringify([row.subject, row.key]), row])).values()];
      for (let at = 0; at < last.length; at += ROWS_A_STATEMENT) {
        await sql.run(SAVE_ROWS, organisationId, id, JSON.stringify(last.slice(at, at + ROWS_A_STATEMENT)));
      }
    },

    /** The mapping last chosen for files with this header signature; null when there is none. */
    async mapping(organisationId: string, signature: string): Promise<Json | null> {
      const where = { organisationId_signature: { organisationId, signature } };
      const row = await prisma.importMapping.findUnique({ where });
      return (row?.mapping as Json | undefined) ?? null;
    },

    async saveMapping(organisationId: string, signature: string, mapping: Json): Promise<void> {
      const stored = mapping as Prisma.InputJsonObject;
      await prisma.importMapping.upsert({
        where: { organisationId_signature: { organisationId, signature } },
        create: { organisationId, signature, mapping: stored },
        update: { mapping: stored },
      });
    },
  };
}
