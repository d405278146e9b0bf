import { EMPTY_WORLD, FACT_KINDS, type FactKind, type World } from "@congruence/domain";
import type { Sql } from "../client/handle.ts";
import { columnsOf, isDated, quoted, tableOf, typeOf } from "./tables.ts";

/** The rows of one kind that a statement asks for; `where` speaks of the table's columns and of `$2`…. */
export type Part = { kind: FactKind; where: string };

/** Rows whose field is one of the values of array parameter `$param`. */
export function among(kind: FactKind, field: string, param: number): Part {
  return { kind, where: `${quoted(field)} = ANY($${param}::${typeOf(kind, field)}[])` };
}

/** Rows in force on the day that is parameter `$param`; rows of a kind without dates always are. */
export function inForceOn(kind: FactKind, param: number): Part {
  const day = `$${param}::date`;
  return { kind, where: isDated(kind) ? `"from" <= ${day} AND ("to" IS NULL OR "to" > ${day})` : "true" };
}

/** Rows that share a day with the span of parameters `$from` and `$to` (excluded; null for no end). */
export function sharingADay(kind: FactKind, from: number, to: number): Part {
  if (!isDated(kind)) return { kind, where: "true" };
  return {
    kind,
    where: `("to" IS NULL OR "to" > $${from}::date) AND ($${to}::date IS NULL OR "from" < $${to}::date)`,
  };
}

/** Rows of the first part that the second keeps too. */
export function both(a: Part, b: Part): Part {
  return { kind: a.kind, where: `(${a.where}) AND (${b.where})` };
}

/** Every row of the kind. */
export function every(kind: FactKind): Part {
  return { kind, where: "true" };
}

/**
 * One statement for all the parts, so that they are of the same moment. The database writes each part as JSON in
 * the domain's own words: days, ids and whole numbers come out as the domain holds them. `$1` is the organisation.
 */
export function sliceText(parts: readonly Part[], prelude = ""): string {
  const selects = parts.map(({ kind, where }) => {
    const columns = columnsOf(kind).map((column) => `${column.name} AS "${column.field}"`);
    return `SELECT '${kind}' AS kind, (SELECT coalesce(json_agg(r), '[]'::json)::text FROM (
  SELECT ${columns.join(", ")} FROM ${tableOf(kind)}
  WHERE organisation_id = $1::uuid AND (${where}) ORDER BY id) r) AS rows`;
  });
  return [prelude, selects.join("\nUNION ALL\n")].filter(Boolean).join("\n");
}

/** The rows that a statement of `sliceText` answers; kinds it does not ask for stay empty. */
export async function readSlice(sql: Sql, text: string, ...params: unknown[]): Promise<World> {
  const parts = await sql.rows<{ kind: FactKind; rows: string }>(text, ...params);
  return joined(parts.map((part) => ({ ...EMPTY_WORLD, [part.kind]: JSON.parse(part.rows) }) as World));
}

/** The rows of all the slices, each row once. */
export function joined(slices: readonly World[]): World {
  const whole: Record<string, readonly { id: string }[]> = {};
  for (const kind of FACT_KINDS) {
    const filled = slices
      .map((slice): readonly { id: string }[] => slice[kind])
      .filter((rows) => rows.length > 0);
    whole[kind] =
      filled.length > 1
        ? [...new Map(filled.flat().map((row) => [row.id, row])).values()]
        : (filled[0] ?? []);
  }
  return whole as unknown as World;
}
