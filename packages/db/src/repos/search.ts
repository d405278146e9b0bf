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

/** Letters that no accent can be taken from. */
const LIGATURES = [
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
] as const;

/** The text without case and accents, as `foldedSql` makes it in the database: "Éloïse" → "eloise". */
export function folded(text: string): string {
  const bare = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return LIGATURES.reduce((so, [from, to]) => so.replaceAll(from, to), bare);
}

/** A name without case and accents. Plain ASCII, which is most names, takes the short way. */
function foldedSql(name: string): string {
  const bare = `lower(regexp_replace(normalize(${name}, NFD), '[\\u0300-\\u036f]', '', 'g'))`;
  const whole = LIGATURES.reduce((so, [from, to]) => `replace(${so}, '${from}', '${to}')`, bare);
  return `CASE WHEN octet_length(${name}) = length(${name}) THEN lower(${name}) ELSE ${whole} END`;
}

/** `$3`: a pattern for each word; `$4`: the text at the start; `$5`: the text at the start of a word. */
const RANK = "CASE WHEN f.name LIKE $4::text THEN 0 WHEN ' ' || f.name LIKE $5::text THEN 1 ELSE 2 END";
const MATCHES = "(f.name LIKE ALL ($3::text[]) OR f.handle LIKE $4::text)";

const TEXT = `WITH hits AS (
  (SELECT 'person' AS kind, t.id, t.handle, t.name, ${RANK} AS rank
    FROM person t CROSS JOIN LATERAL (SELECT ${foldedSql("t.name")} AS name, t.handle OFFSET 0) f
    WHERE t.organisation_id = $1::uuid AND t.erased_at IS NULL AND ${MATCHES}
    ORDER BY rank, t.name, t.id LIMIT $6::int)
  UNION ALL
  (SELECT 'item', t.id, t.handle, t.name, ${RANK} AS rank
    FROM item t CROSS JOIN LATERAL (SELECT ${foldedSql("t.name")} AS name, t.handle OFFSET 0) f
    WHERE t.organisation_id = $1::uuid AND ${MATCHES} ORDER BY rank, t.name, t.id LIMIT $6::int)
  UNION ALL
  (SELECT 'pool', t.id, t.handle, t.name, ${RANK} AS rank
    FROM pool t CROSS JOIN LATERAL (SELECT ${foldedSql("t.name")} AS name, t.handle OFFSET 0) f
    WHERE t.organisation_id = $1::uuid AND ${MATCHES} ORDER BY rank, t.name, t.id LIMIT $6::int)
  UNION ALL
  (SELECT u.kind, u.id, u.handle, NULL, min(${RANK}) AS rank
    FROM unit_version t JOIN unit u ON u.organisation_id = t.organisation_id AND u.id = t.unit_id
    CROSS JOIN LATERAL (SELECT ${foldedSql("t.name")} AS name, u.handle OFFSET 0) f
    WHERE t.organisation_id = $1::uuid AND ${MATCHES}
    GROUP BY u.kind, u.id, u.handle ORDER BY rank, min(t.name), u.id LIMIT $6::int)
), named AS (
  SELECT hits.kind, hits.id, hits.handle, hits.rank, coalesce(hits.name, v.name) AS name,
    CASE hits.kind
      WHEN 'person' THEN (SELECT n.name FROM chapter_membership m JOIN unit_version n
        ON n.organisation_id = $1::uuid AND n.unit_id = m.unit_id AND daterange(n."from", n."to") @> $2::date
        WHERE m.organisation_id = $1::uuid AND m.person_id = hits.id AND daterange(m."from", m."to") @> $2::date
        LIMIT 1)
      WHEN 'item' THEN (SELECT i.component FROM item i WHERE i.organisation_id = $1::uuid AND i.id = hits.id)
      WHEN 'pool' THEN (SELECT p.component FROM pool p WHERE p.organisation_id = $1::uuid AND p.id = hits.id)
      ELSE (SELECT n.name FROM unit_version n
        WHERE n.organisation_id = $1::uuid AND n.unit_id = v.parent_id AND daterange(n."from", n."to") @> $2::date
        LIMIT 1)
    END AS context
  FROM hits LEFT JOIN LATERAL (SELECT n.name, n.parent_id FROM unit_version n
    WHERE hits.name IS NULL AND n.organisation_id = $1::uuid AND n.unit_id = hits.id
    ORDER BY daterange(n."from", n."to") @> $2::date DESC, n."from" DESC LIMIT 1) v ON true
)
SELECT kind, id::text AS id, handle, name, context FROM named ORDER BY rank, name, id LIMIT $6::int`;

export function searchRepo({ sql }: Pick<Handle, "sql">) {
  /**
   * Units, people, items and pools whose name holds every word of the text, or whose handle begins with it, in any
   * case and with or without accents; names that begin with the text come first. A unit answers to every name it
   * has had and is shown by the one of the day (its last one when it is closed). Empty text finds nothing.
   */
  return async function search(organisationId: string, text: string, on: Day, limit = 20): Promise<Found[]> {
    const words = folded(text)
      .split(/\s+/)
      .filter((word) => word !== "")
      .map((word) => word.replace(/[\\%_]/g, "\\$&"));
    if (words.length === 0) return [];
    const whole = words.join(" ");
    return sql.rows<Found>(
      TEXT,
      organisationId,
      on,
      words.map((word) => `%${word}%`),
      `${whole}%`,
      `% ${whole}%`,
      limit,
    );
  };
}
