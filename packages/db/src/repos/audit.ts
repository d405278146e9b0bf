import { type Change, FACT_KINDS } from "@congruence/domain";
import type { Handle } from "../client/handle.ts";
import { type Act, type AuditEntry, ENTRY_COLUMNS, insertEntries, type NewEntry } from "./audit-entries.ts";
import { type AuditFilters, type AuditPage, auditPage } from "./audit-pages.ts";
import { type LaterTouching, laterTouching } from "./audit-undo.ts";

const OF_BATCH = `SELECT ${ENTRY_COLUMNS} FROM audit_entry e
  WHERE e.organisation_id = $1::uuid AND e.batch_id = $2::uuid AND ($3::uuid IS NULL OR e.id > $3::uuid)
  ORDER BY e.id LIMIT $4::int`;

const COUNT_OF = `SELECT count(*)::int AS count FROM audit_entry e
  WHERE e.organisation_id = $1::uuid AND e.batch_id = $2::uuid`;

const CHANGES_OF = `SELECT coalesce(json_agg(json_build_object(
    'kind', e.kind, 'id', e.subject_id, 'before', e.before, 'after', e.after) ORDER BY e.id), '[]'::json)::text AS changes
  FROM audit_entry e WHERE e.organisation_id = $1::uuid AND e.batch_id = $2::uuid AND e.kind = ANY($3::text[])`;

const FOR_SUBJECT = `SELECT ${ENTRY_COLUMNS} FROM audit_entry e
  WHERE e.organisation_id = $1::uuid AND e.kind = $2::text AND e.subject_id = ANY($3::uuid[])
  ORDER BY e.id DESC LIMIT $4::int`;

const REDACT = `UPDATE audit_entry SET before = before || ($4::jsonb), after = after || ($4::jsonb)
  WHERE organisation_id = $1::uuid AND kind = $2::text AND subject_id = $3::uuid`;

/** Who did what, when, to what. Entries about facts are written by `facts.write`. */
export function auditRepo({ sql }: Pick<Handle, "sql">) {
  return {
    /** Adds entries about what is no fact: accounts, settings, sign-ins. */
    record(organisationId: string, act: Act, entries: readonly NewEntry[]): Promise<void> {
      return insertEntries(sql, organisationId, act, entries);
    },

    /** Acts, newest first, `limit` at most; `cursor` is the `next` of the page before. */
    page(
      organisationId: string,
      asked: { filters?: AuditFilters; cursor?: string | null; limit: number },
    ): Promise<AuditPage> {
      return auditPage(sql, organisationId, asked);
    },

    /** The entries of one act in the order of writing, after entry `after` when given; empty when there is none. */
    batch(
      organisationId: string,
      batchId: string,
      part: { after?: string | null; limit?: number } = {},
    ): Promise<AuditEntry[]> {
      return sql.rows(OF_BATCH, organisationId, batchId, part.after ?? null, part.limit ?? 1_000);
    },

    /** How many entries an act has; 0 when there is no such act. */
    async count(organisationId: string, batchId: string): Promise<number> {
      const [row] = await sql.rows<{ count: number }>(COUNT_OF, organisationId, batchId);
      return row?.count ?? 0;
    },

    /** The changes that one act made to facts, in order: their `inverse` takes it back. */
    async changesOf(organisationId: string, batchId: string): Promise<Change[]> {
      const [row] = await sql.rows<{ changes: string }>(CHANGES_OF, organisationId, batchId, [...FACT_KINDS]);
      return row ? (JSON.parse(row.changes) as Change[]) : [];
    },

    /** The last entries about any of the rows, newest first. */
    async forSubject(
      organisationId: string,
      kind: string,
      ids: readonly string[],
      limit: number,
    ): Promise<AuditEntry[]> {
      return ids.length === 0 ? [] : sql.rows(FOR_SUBJECT, organisationId, kind, [...ids], limit);
    },

    /** What stands in the way of taking the act back. */
    laterTouching(organisationId: string, batchId: string): Promise<LaterTouching> {
      return laterTouching(sql, organisationId, batchId);
    },

    /**
     * Puts other values in place of what the log says about one row, before and after alike: for the erasure of a
     * person. What happened, when and by whom stays.
     */
    redact(
      organisationId: string,
      kind: string,
      subjectId: string,
      fields: Record<string, string | null>,
    ): Promise<number> {
      return sql.run(REDACT, organisationId, kind, subjectId, JSON.stringify(fields));
    },
  };
}
