import type { Sql } from "../client/handle.ts";
import { type Act, type AuditEntry, ENTRY_COLUMNS } from "./audit-entries.ts";

/** What the log is narrowed to; all that are given must hold. */
export type AuditFilters = {
  accountId?: string;
  /** Part of the name the actor had then, in any case. */
  actor?: string;
  action?: string;
  source?: string;
  kind?: string;
  subjectId?: string;
  /** Instants, ISO: `from` included, `to` excluded. */
  from?: string;
  to?: string;
  /** Part of what a row said before or after, of the action or of the reason, in any case. */
  text?: string;
};

/** One act: how many rows it changed in all, and the first few that the filters let through. */
export type AuditBatch = Required<Act> & { rows: number; first: AuditEntry[] };
export type AuditPage = {
  batches: AuditBatch[];
  /** What to pass as `cursor` for the page that follows; null when this is the last. */
  next: string | null;
};

const CONDITIONS: Record<keyof AuditFilters, (param: string) => string> = {
  accountId: (p) => `e.account_id = ${p}::uuid`,
  actor: (p) => `e.actor ILIKE ${p}::text`,
  action: (p) => `e.action = ${p}::text`,
  source: (p) => `e.source = ${p}::text`,
  kind: (p) => `e.kind = ${p}::text`,
  subjectId: (p) => `e.subject_id = ${p}::uuid`,
  from: (p) => `e.at >= ${p}::timestamptz`,
  to: (p) => `e.at < ${p}::timestamptz`,
  text: (p) =>
    `(e.before::text ILIKE ${p}::text OR e.after::text ILIKE ${p}::text OR e.action ILIKE ${p}::text OR e.reason ILIKE ${p}::text)`,
};
const CONTAINED = new Set<string>(["actor", "text"]);

const FIRST_ROWS = 5;
const PARAMS_BEFORE_FILTERS = 3;

/** A text as a pattern that matches wherever the text stands. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/**
 * A page of the log, newest act first. It walks the batches one by one down their index, so that an act of twenty
 * thousand rows costs no more than an act of one.
 */
export async function auditPage(
  sql: Sql,
  organisationId: string,
  asked: { filters?: AuditFilters; cursor?: string | null; limit: number },
): Promise<AuditPage> {
  const given = Object.entries(asked.filters ?? {}).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  const where = given
    .map(
      ([name], at) => ` AND ${CONDITIONS[name as keyof AuditFilters](`$${PARAMS_BEFORE_FILTERS + 1 + at}`)}`,
    )
    .join("");
  const values = given.map(([name, value]) => (CONTAINED.has(name) ? containing(value) : value));
  const found = await sql.rows<Omit<AuditBatch, "first"> & { first: AuditEntry[] }>(
    pageText(where),
    organisationId,
    asked.cursor ?? null,
    asked.limit + 1,
    ...values,
  );
  const batches = found.slice(0, asked.limit);
  return { batches, next: found.length > asked.limit ? (batches.at(-1)?.batchId ?? null) : null };
}

function pageText(where: string): string {
  const newest = (below: string) => `(SELECT e.batch_id FROM audit_entry e
    WHERE e.organisation_id = $1::uuid AND ${below}${where} ORDER BY e.batch_id DESC LIMIT 1)`;
  return `WITH RECURSIVE walk(batch_id) AS (
  SELECT ${newest("($2::uuid IS NULL OR e.batch_id < $2::uuid)")}
  UNION ALL
  SELECT ${newest("e.batch_id < walk.batch_id")} FROM walk WHERE walk.batch_id IS NOT NULL
), page AS (SELECT batch_id FROM walk WHERE batch_id IS NOT NULL LIMIT $3::int)
SELECT first.rows->0->>'batchId' AS "batchId", first.rows->0->>'at' AS at,
  first.rows->0->>'accountId' AS "accountId", first.rows->0->>'actor' AS actor,
  first.rows->0->>'source' AS source, first.rows->0->>'action' AS action, first.rows->0->>'reason' AS reason,
  (SELECT count(*)::int FROM audit_entry e
    WHERE e.organisation_id = $1::uuid AND e.batch_id = page.batch_id) AS rows,
  first.rows AS first
FROM page CROSS JOIN LATERAL (SELECT jsonb_agg(x ORDER BY x.id) AS rows FROM (
  SELECT ${ENTRY_COLUMNS} FROM audit_entry e
  WHERE e.organisation_id = $1::uuid AND e.batch_id = page.batch_id${where}
  ORDER BY e.id LIMIT ${FIRST_ROWS}) x) first
ORDER BY page.batch_id DESC`;
}
