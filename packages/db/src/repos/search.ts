import type { Component, Day, UnitKind } from "@congruence/domain";
import type { Handle } from "../client/handle.ts";

/** Something found by its name. `context` says where it stands that day: null when nowhere. */
export type Found = {
  /** What was found: a unit says which kind of unit. */
  kind: UnitKind | "person" | "item" | "pool";
  id: string;
  handle: string;
  name: string;
  /** A unit's parent, a person's chapter, an item's or pool's component (its code). */
  context: string | Component | null;
};

/** The text without case and accents, as the database's `folded` makes it: "Éloïse Cœur" → "eloise coeur". */
export function folded(text: string): string {
  const bare = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const plain = bare.toLowerCase().replaceAll("ø", "o").replaceAll("ł", "l");
  return plain.replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ß", "ss");
}

/** What parts words, as in the database's `name_words`. */
const BETWEEN_WORDS = /[\s\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00b7\u2010-\u203a«»]+/;

const FOLDED = `folded(t.name) COLLATE "C"`;
const ON_THE_DAY = (alias: string) =>
  `${alias}."from" <= $2::date AND (${alias}."to" IS NULL OR ${alias}."to" > $2::date)`;
/** A unit may have several versions among the rows that match. */
const VERSIONS_A_UNIT = 4;

/** `$1` organisation, `$2` day, `$3` what is looked for, `$4` how many. */
function searchText(matches: string, order: string, more = ""): string {
  const plain = (kind: string) => `(SELECT '${kind}' AS kind, t.id, t.handle, t.name FROM ${kind} t
    WHERE t.organisation_id = $1::uuid AND ${matches}${kind === "person" ? " AND t.erased_at IS NULL" : ""}
    ORDER BY ${order} LIMIT $4::int)`;
  return `WITH hits AS (
  ${["person", "item", "pool"].map(plain).join("\n  UNION ALL\n  ")}${more}
  UNION ALL
  (SELECT u.kind, u.id, u.handle, NULL FROM (
      SELECT DISTINCT v.unit_id FROM (SELECT t.unit_id FROM unit_version t
        WHERE t.organisation_id = $1::uuid AND ${matches}
        ORDER BY ${order} LIMIT $4::int * ${VERSIONS_A_UNIT}) v) found
    JOIN unit u ON u.organisation_id = $1::uuid AND u.id = found.unit_id)
)
SELECT t.kind, t.id::text AS id, t.handle, t.name, t.context FROM (
  SELECT hits.kind, hits.id, hits.handle, coalesce(hits.name, v.name, hits.handle) AS name,
    CASE hits.kind
      WHEN 'person' THEN (SELECT n.name FROM chapter_membership m JOIN unit_version n
        ON n.organisation_id = $1::uuid AND n.unit_id = m.unit_id AND ${ON_THE_DAY("n")}
        WHERE m.organisation_id = $1::uuid AND m.person_id = hits.id AND ${ON_THE_DAY("m")} LIMIT 1)
      WHEN 'item' THEN (SELECT i.component FROM item i WHERE i.organisation_id = $1::uuid AND i.id = hits.id)
      WHEN 'pool' THEN (SELECT p.component FROM pool p WHERE p.organisation_id = $1::uuid AND p.id = hits.id)
      ELSE (SELECT n.name FROM unit_version n
        WHERE n.organisation_id = $1::uuid AND n.unit_id = v.parent_id AND ${ON_THE_DAY("n")} LIMIT 1)
    END AS context
  FROM hits LEFT JOIN LATERAL (SELECT n.name, n.parent_id FROM unit_version n
    WHERE hits.name IS NULL AND n.organisation_id = $1::uuid AND n.unit_id = hits.id
    ORDER BY (${ON_THE_DAY("n")}) DESC, n."from" DESC LIMIT 1) v ON true) t
ORDER BY ${FOLDED}, t.id LIMIT $4::int`;
}

const BY_START = searchText(`${FOLDED} LIKE $3::text`, `${FOLDED}, t.id`);
const BY_WORDS = searchText("name_words(t.name) @@ to_tsquery('simple', $3::text)", `${FOLDED}, t.id`);

const named = (kind: string) => `(SELECT '${kind}', t.id, t.handle, t.name FROM ${kind} t
  WHERE t.organisation_id = $1::uuid AND (t.handle = $3::text OR t.external_id = $3::text)${kind === "person" ? " AND t.erased_at IS NULL" : ""}
  LIMIT 2)`;
const BY_CODE = searchText(
  "false",
  "t.id",
  `
  UNION ALL ${["person", "item", "pool"].map(named).join(" UNION ALL ")}
  UNION ALL (SELECT t.kind, t.id, t.handle, NULL FROM unit t
    WHERE t.organisation_id = $1::uuid AND (t.handle = $3::text OR t.external_id = $3::text) LIMIT 2)`,
);

export function searchRepo({ sql }: Pick<Handle, "sql">) {
  /**
   * Units, people, items and pools, by name, in any case and with or without accents: first what is called so by its
   * handle or external id, then names that begin with the text, then names in which each word of the text begins a
   * word. A unit answers to every name it has had and is shown by the one of the day (its last when closed). Erased
   * people are not found; a text without a letter or digit finds nothing. Three statements at most.
   */
  return async function search(organisationId: string, asked: string, on: Day, limit = 20): Promise<Found[]> {
    const text = asked.replaceAll("\0", "").trim();
    const words = folded(text)
      .split(BETWEEN_WORDS)
      .filter((word) => word !== "");
    if (words.length === 0) return [];
    const start = `${folded(text)
      .trim()
      .replace(/[\\%_]/g, "\\$&")}%`;
    const inWords = words.map((word) => `'${word}':*`).join(" & ");
    const found = new Map<string, Found>();
    for (const [statement, looked] of [
      [BY_CODE, text],
      [BY_START, start],
      [BY_WORDS, inWords],
    ] as const) {
      if (found.size >= limit) break;
      for (const row of await sql.rows<Found>(statement, organisationId, on, looked, limit)) {
        if (!found.has(row.id)) found.set(row.id, row);
      }
    }
    return [...found.values()].slice(0, limit);
  };
}
