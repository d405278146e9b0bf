import { v7 as newId } from "uuid";
import type { Sql } from "../client/handle.ts";

export type Source = "page" | "api" | "import" | "undo" | "system";

/** One press of a button, one import, one undo: what all its entries say alike. */
export type Act = {
  /** A UUIDv7 made when the act began: the order of batches is the order of acts. */
  batchId: string;
  /** An instant, ISO. */
  at: string;
  /** Null when nobody was signed in. */
  accountId: string | null;
  /** The name the account has now: it stays as it is when the account goes. */
  actor: string;
  source: Source;
  /** The verb: "units.create", "imports.apply", "accounts.invite". */
  action: string;
  /** Why, for a correction. */
  reason?: string | null;
};

/** What one row was and is: `before` null for a new one, `after` null for one taken away. */
export type NewEntry = { kind: string; subjectId: string; before: object | null; after: object | null };

export type AuditEntry = Required<Act> & {
  id: string;
  kind: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

const INSERT = `INSERT INTO audit_entry
  (organisation_id, id, batch_id, at, account_id, actor, source, action, reason, kind, subject_id, before, after)
  SELECT $1::uuid, r.id, $2::uuid, $3::timestamptz, $4::uuid, $5::text, $6::text, $7::text, $8::text,
    r.kind, r."subjectId", r.before, r.after
  FROM jsonb_to_recordset($9::jsonb) AS r(id uuid, kind text, "subjectId" uuid, before jsonb, after jsonb)`;

/** Adds the entries in their order, in one statement: keep to about a thousand. */
export async function insertEntries(
  sql: Sql,
  organisationId: string,
  act: Act,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ id: newId(), ...entry }));
  await sql.run(
    INSERT,
    organisationId,
    act.batchId,
    act.at,
    act.accountId,
    act.actor,
    act.source,
    act.action,
    act.reason ?? null,
    JSON.stringify(rows),
  );
}

/** The columns of an entry `e`, as `AuditEntry` names them. */
export const ENTRY_COLUMNS = `e.id::text AS id, e.batch_id::text AS "batchId",
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.account_id::text AS "accountId",
  e.actor, e.source, e.action, e.reason, e.kind, e.subject_id::text AS "subjectId", e.before, e.after`;
