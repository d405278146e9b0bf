import { FACT_KINDS, type FactKind } from "@congruence/domain";
import { type Column, columnsOf, tableOf } from "./tables.ts";

type Texts = { insert: string; update: string; remove: string };

/**
 * The three statements that write rows of a kind, many at once: `$1` is the organisation, `$2` a JSON list. Each
 * answers the ids that it wrote. A row that is already there, or no longer says what `b.*` says, is left out of
 * the answer: that is how a change made meanwhile shows.
 */
export const WRITES = Object.fromEntries(FACT_KINDS.map((kind) => [kind, textsFor(kind)])) as Record<
  FactKind,
  Texts
>;

function textsFor(kind: FactKind): Texts {
  const table = tableOf(kind);
  const columns = columnsOf(kind);
  const rest = columns.filter(({ field }) => field !== "id");
  const names = columns.map(({ name }) => name).join(", ");
  const unchanged = `(${rest.map(({ name }) => `t.${name}`).join(", ")})
    IS NOT DISTINCT FROM (${rest.map(({ field }) => `r."b.${field}"`).join(", ")})`;
  const before = rest.map((column) => typed(column, "b."));
  const after = rest.map((column) => typed(column, "a."));
  return {
    insert: `INSERT INTO ${table} (organisation_id, ${names})
  SELECT $1::uuid, ${columns.map(({ field }) => `r."${field}"`).join(", ")}
  FROM jsonb_to_recordset($2::jsonb) AS r(${columns.map((column) => typed(column, "")).join(", ")})
  ON CONFLICT (organisation_id, id) DO NOTHING RETURNING id::text AS id`,
    update: `UPDATE ${table} t SET ${rest.map(({ name, field }) => `${name} = r."a.${field}"`).join(", ")}
  FROM jsonb_to_recordset($2::jsonb) AS r("id" uuid, ${[...before, ...after].join(", ")})
  WHERE t.organisation_id = $1::uuid AND t.id = r.id AND ${unchanged} RETURNING t.id::text AS id`,
    remove: `DELETE FROM ${table} t
  USING jsonb_to_recordset($2::jsonb) AS r("id" uuid, ${before.join(", ")})
  WHERE t.organisation_id = $1::uuid AND t.id = r.id AND ${unchanged} RETURNING t.id::text AS id`,
  };
}

function typed({ field, type }: Column, prefix: string): string {
  return `"${prefix}${field}" ${type}`;
}
