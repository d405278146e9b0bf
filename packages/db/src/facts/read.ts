import { type Day, FACT_KINDS, type FactKind, type Facts, type World } from "@congruence/domain";
import type { Sql } from "../client/handle.ts";
import { among, both, every, inForceOn, type Part, readSlice, sharingADay, sliceText } from "./slice.ts";
import { type Field, tableOf } from "./tables.ts";

/** The texts made so far: few, and always the same for the same question, so that plans are found again. */
const texts = new Map<string, string>();

function textOf(name: string, parts: () => Part[]): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = sliceText(parts());
  texts.set(name, text);
  return text;
}

/** Reads of fact rows, by kind. Rows come in the order in which they were made (by id). */
export function factReads(sql: Sql) {
  async function rows<K extends FactKind>(kind: K, text: string, ...params: unknown[]): Promise<Facts[K][]> {
    const rows: readonly Facts[K][] = (await readSlice(sql, text, ...params))[kind];
    return [...rows];
  }
  return {
    /** Every row of the kind, past and future too. */
    all<K extends FactKind>(organisationId: string, kind: K): Promise<Facts[K][]> {
      return rows(
        kind,
        textOf(`all ${kind}`, () => [every(kind)]),
        organisationId,
      );
    },

    /** Every row of the kinds (all of them unless told), of one moment. */
    world(organisationId: string, kinds: readonly FactKind[] = FACT_KINDS): Promise<World> {
      const wanted = FACT_KINDS.filter((kind) => kinds.includes(kind));
      const text = textOf(`world ${wanted.join()}`, () => wanted.map(every));
      return readSlice(sql, text, organisationId);
    },

    /** Rows in force on the day; pools, units and people have no dates and are always. */
    inForce<K extends FactKind>(organisationId: string, kind: K, on: Day): Promise<Facts[K][]> {
      return rows(
        kind,
        textOf(`on ${kind}`, () => [inForceOn(kind, 2)]),
        organisationId,
        on,
      );
    },

    /** Rows whose field is one of the values; with `on`, only those in force on that day. */
    async by<K extends FactKind>(
      organisationId: string,
      kind: K,
      field: Field<K>,
      values: readonly string[],
      on?: Day,
    ): Promise<Facts[K][]> {
      if (values.length === 0) return [];
      const asked = [...new Set(values)];
      if (on === undefined) {
        const text = textOf(`by ${kind} ${field}`, () => [among(kind, field, 2)]);
        return rows(kind, text, organisationId, asked);
      }
      const text = textOf(`by on ${kind} ${field}`, () => [both(among(kind, field, 2), inForceOn(kind, 3))]);
      return rows(kind, text, organisationId, asked, on);
    },

    /** Rows that hold on at least one day of the span; `to` is excluded, null for no end. */
    during<K extends FactKind>(
      organisationId: string,
      kind: K,
      from: Day,
      to: Day | null,
    ): Promise<Facts[K][]> {
      const text = textOf(`during ${kind}`, () => [sharingADay(kind, 2, 3)]);
      return rows(kind, text, organisationId, from, to);
    },

    /** How many rows of the kind are in force on the day, or there are at all when no day is given. */
    async count(organisationId: string, kind: FactKind, on?: Day): Promise<number> {
      const where = on === undefined ? "" : ` AND ${inForceOn(kind, 2).where}`;
      const usesDay = where.includes("$2");
      const [row] = await sql.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${tableOf(kind)} WHERE organisation_id = $1::uuid${where}`,
        organisationId,
        ...(usesDay ? [on] : []),
      );
      return row?.count ?? 0;
    },
  };
}
