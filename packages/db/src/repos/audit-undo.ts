import { FACT_KINDS, type FactKind } from "@congruence/domain";
import type { Sql } from "../client/handle.ts";

export type Touched = { kind: string; id: string };
/** What stands in the way of taking an act back. Both empty: nothing was built on it. */
export type LaterTouching = {
  /** Rows of the act that no longer stand as the act left them. */
  changed: Touched[];
  /** Rows made elsewhere that refer to a row which the act added. */
  builtOn: Touched[];
};

/** Which table's column refers to which kind of row. */
const REFERENCES: readonly { kind: string; table: string; column: string; to: FactKind }[] = [
  { kind: "unit", table: "unit", column: "pool_id", to: "pool" },
  { kind: "unitVersion", table: "unit_version", column: "unit_id", to: "unit" },
  { kind: "unitVersion", table: "unit_version", column: "parent_id", to: "unit" },
  { kind: "unitLead", table: "unit_lead", column: "unit_id", to: "unit" },
  { kind: "unitLead", table: "unit_lead", column: "person_id", to: "person" },
  { kind: "chapterMembership", table: "chapter_membership", column: "unit_id", to: "unit" },
  { kind: "chapterMembership", table: "chapter_membership", column: "person_id", to: "person" },
  { kind: "allocation", table: "allocation", column: "unit_id", to: "unit" },
  { kind: "allocation", table: "allocation", column: "person_id", to: "person" },
  { kind: "presence", table: "presence", column: "person_id", to: "person" },
  { kind: "contract", table: "contract", column: "person_id", to: "person" },
  { kind: "dayCost", table: "day_cost", column: "person_id", to: "person" },
  { kind: "absence", table: "absence", column: "person_id", to: "person" },
  { kind: "itemWork", table: "item_work", column: "unit_id", to: "unit" },
  { kind: "itemWork", table: "item_work", column: "item_id", to: "item" },
  { kind: "account", table: "account", column: "person_id", to: "person" },
];

const CHANGED = `WITH mine AS (
  SELECT DISTINCT ON (e.kind, e.subject_id) e.kind, e.subject_id, e.after FROM audit_entry e
  WHERE e.organisation_id = $1::uuid AND e.batch_id = $2::uuid AND e.kind = ANY($3::text[])
  ORDER BY e.kind, e.subject_id, e.id DESC)
SELECT mine.kind, mine.subject_id::text AS id FROM mine CROSS JOIN LATERAL (
  SELECT e.after FROM audit_entry e
  WHERE e.organisation_id = $1::uuid AND e.kind = mine.kind AND e.subject_id = mine.subject_id
  ORDER BY e.id DESC LIMIT 1) last
WHERE last.after IS DISTINCT FROM mine.after LIMIT 100`;

const BUILT_ON = `WITH mine AS (
  SELECT DISTINCT e.kind, e.subject_id, e.before IS NULL AS added FROM audit_entry e
  WHERE e.organisation_id = $1::uuid AND e.batch_id = $2::uuid AND e.kind = ANY($3::text[])),
refers AS (${REFERENCES.map(
  ({ kind, table, column, to }) => `
  SELECT '${kind}' AS kind, t.id FROM "${table}" t
  WHERE t.organisation_id = $1::uuid
    AND t."${column}" IN (SELECT subject_id FROM mine WHERE added AND kind = '${to}')`,
).join("\n  UNION")})
SELECT refers.kind, refers.id::text AS id FROM refers
WHERE NOT EXISTS (SELECT FROM mine WHERE mine.kind = refers.kind AND mine.subject_id = refers.id) LIMIT 100`;

/**
 * What keeps an act from being taken back, a hundred of each at most. A later change that was itself taken back is
 * not in the way. Whether the rules still hold without the act's rows is for the domain to say.
 */
export async function laterTouching(
  sql: Sql,
  organisationId: string,
  batchId: string,
): Promise<LaterTouching> {
  const params = [organisationId, batchId, [...FACT_KINDS]];
  return {
    changed: await sql.rows<Touched>(CHANGED, ...params),
    builtOn: await sql.rows<Touched>(BUILT_ON, ...params),
  };
}
