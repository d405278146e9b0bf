import type { Day, FactKind, World } from "@congruence/domain";
import type { Handle } from "../client/handle.ts";
import { among, every, inForceOn, type Part, readSlice, sliceText } from "../facts/slice.ts";
import { quoted, tableOf } from "../facts/tables.ts";

/** Rows that begin or end after `$2`, on `$3` at the latest. */
const TURNED = `organisation_id = $1::uuid AND (("from" > $2::date AND "from" <= $3::date)
  OR ("to" > $2::date AND "to" <= $3::date))`;

const turned = (field: string, kinds: readonly FactKind[]) =>
  kinds.map((kind) => `SELECT ${field} FROM ${tableOf(kind)} WHERE ${TURNED}`).join("\n  UNION ");
const of = (list: string) => `ANY(ARRAY(SELECT id FROM ${list}))`;
const part = (kind: FactKind, field: string, list: string): Part => ({
  kind,
  where: `${quoted(field)} = ${of(list)}`,
});

/** As lists of ids, each read once; what is below a unit that closed or moved is followed by its versions. */
const CHANGED = sliceText(
  [
    part("unit", "id", "units"),
    part("unitVersion", "unitId", "units"),
    part("unitLead", "unitId", "led"),
    part("person", "id", "named"),
    part("presence", "personId", "people"),
    part("contract", "personId", "people"),
    {
      kind: "chapterMembership",
      where: `person_id = ${of("people")} OR unit_id = ${of("counted")}`,
    },
    { kind: "allocation", where: `person_id = ${of("people")} OR unit_id = ${of("counted")}` },
    part("item", "id", "items"),
    part("itemWork", "itemId", "items"),
  ],
  `WITH RECURSIVE people(id) AS MATERIALIZED (
  ${turned("person_id", ["presence", "contract", "chapterMembership", "allocation"])}
), led(id) AS MATERIALIZED (
  ${turned("unit_id", ["unitLead"])}
), items(id) AS MATERIALIZED (
  ${turned("id", ["item"])}
  UNION ${turned("item_id", ["itemWork"])}
), counted(id) AS (
  ${turned("unit_id", ["unitVersion"])}
  UNION
  SELECT v.unit_id FROM counted CROSS JOIN LATERAL (
    SELECT unit_id FROM unit_version WHERE organisation_id = $1::uuid AND parent_id = counted.id OFFSET 0) v
), near(id) AS MATERIALIZED (
  SELECT id FROM counted UNION SELECT id FROM led
  UNION SELECT unit_id FROM allocation WHERE organisation_id = $1::uuid AND person_id = ${of("people")}
  UNION SELECT unit_id FROM chapter_membership WHERE organisation_id = $1::uuid AND person_id = ${of("people")}
  UNION SELECT unit_id FROM item_work WHERE organisation_id = $1::uuid AND item_id = ${of("items")}
), units(id) AS MATERIALIZED (
  SELECT id FROM near
  UNION SELECT parent_id FROM unit_version
    WHERE organisation_id = $1::uuid AND parent_id IS NOT NULL AND unit_id = ${of("near")}
), named(id) AS MATERIALIZED (
  SELECT id FROM people
  UNION SELECT person_id FROM unit_lead WHERE organisation_id = $1::uuid AND unit_id = ${of("led")}
)`,
);

const STRUCTURE = sliceText([
  every("unit"),
  every("unitVersion"),
  inForceOn("unitLead", 2),
  {
    kind: "person",
    where: `id IN (SELECT person_id FROM unit_lead
      WHERE organisation_id = $1::uuid AND ${inForceOn("unitLead", 2).where})`,
  },
  inForceOn("allocation", 2),
  inForceOn("chapterMembership", 2),
  { kind: "contract", where: `(${inForceOn("contract", 2).where}) AND share < 10000` },
  inForceOn("item", 2),
  { kind: "itemWork", where: `(${inForceOn("itemWork", 2).where}) AND role = 'owner'` },
]);

/** `$2` units, `$3` people, `$4` others to name, `$5` items. */
const HISTORIES = sliceText(
  [
    part("unitLead", "unitId", "asked"),
    { kind: "person", where: `id = ANY($4::uuid[]) OR id = ANY($3::uuid[]) OR id = ${of("leads")}` },
    among("contract", "personId", 3),
    { kind: "allocation", where: `person_id = ANY($3::uuid[]) OR unit_id = ${of("asked")}` },
    among("itemWork", "itemId", 5),
  ],
  `WITH RECURSIVE asked(id) AS (
  SELECT unnest($2::uuid[])
  UNION
  SELECT v.unit_id FROM asked CROSS JOIN LATERAL (
    SELECT unit_id FROM unit_version WHERE organisation_id = $1::uuid AND parent_id = asked.id OFFSET 0) v
), leads(id) AS MATERIALIZED (
  SELECT person_id FROM unit_lead WHERE organisation_id = $1::uuid AND unit_id = ${of("asked")}
)`,
);

/**
 * The last entry of the log, which every change of a fact lengthens, and whether nobody was writing: a writer of
 * that moment could still add entries made before the last one.
 */
const STAND = `SELECT (SELECT e.id::text FROM audit_entry e WHERE e.organisation_id = $1::uuid
    ORDER BY e.id DESC LIMIT 1) AS last, pg_snapshot_xmin(s) = pg_snapshot_xmax(s) AS quiet
  FROM pg_current_snapshot() s`;

/** What pages about whole days read. Each is one statement, however many rows. */
export function daysRepo({ sql }: Pick<Handle, "sql">) {
  return {
    /**
     * How far the organisation has been written to. What is read after a `quiet` stand is of that stand or newer, and
     * nothing was written since while `last` stays the same: it may be kept so long.
     */
    async stand(organisationId: string): Promise<{ last: string | null; quiet: boolean }> {
      const [row] = await sql.rows<{ last: string | null; quiet: boolean }>(STAND, organisationId);
      return row ?? { last: null, quiet: false };
    },

    /**
     * All that rules need to say what changed after `from`, up to `to` included: of every person and item with a row
     * that begins or ends then, all their rows; of every unit, its versions and, where those or its leads turn, who
     * leads it and who is in it. Units, people and items that nothing happens to are left out unless they are named.
     */
    changed(organisationId: string, from: Day, to: Day): Promise<World> {
      return readSlice(sql, CHANGED, organisationId, from, to);
    },

    /**
     * What is in force on the day: leads, allocations, chapters, contracts under full time, items and who owns them;
     * every unit with all its versions. Only leads are named: figures and guardrails are made of it, `histories` says
     * the rest.
     */
    structure(organisationId: string, on: Day): Promise<World> {
      return readSlice(sql, STRUCTURE, organisationId, on);
    },

    /**
     * Past and future of what a day's guardrails are about: the leads and people of some units and of all that were
     * ever below them, the shares and contracts of some people, the work on some items; the names of those, of who
     * leads or led, and of some others.
     */
    histories(
      organisationId: string,
      about: {
        units: Iterable<string>;
        people: Iterable<string>;
        named: Iterable<string>;
        items: Iterable<string>;
      },
    ): Promise<World> {
      const { units, people, named, items } = about;
      return readSlice(sql, HISTORIES, organisationId, [...units], [...people], [...named], [...items]);
    },
  };
}
