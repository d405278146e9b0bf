import type { Day, World } from "@congruence/domain";
import type { Handle } from "../client/handle.ts";
import { among, inForceOn, joined, readSlice, sliceText } from "../facts/slice.ts";

/** How full a unit is on a day, its own rows only, not those of the units below it. */
export type UnitSize = {
  unitId: string;
  /** People with an allocation in it, each once. */
  people: number;
  /** The sum of the stated shares in basis points; unstated ones add nothing. */
  share: number;
  /** Members, for a chapter. */
  members: number;
};

const IN_FORCE = inForceOn("allocation", 2).where;

const ON_DAY = sliceText([
  {
    kind: "unit",
    where: `id IN (SELECT unit_id FROM unit_version WHERE organisation_id = $1::uuid AND ${IN_FORCE})`,
  },
  inForceOn("unitVersion", 2),
  inForceOn("unitLead", 2),
  inForceOn("allocation", 2),
  inForceOn("chapterMembership", 2),
  {
    kind: "person",
    where: ["allocation", "chapter_membership", "unit_lead"]
      .map(
        (table) => `id IN (SELECT person_id FROM ${table} WHERE organisation_id = $1::uuid AND ${IN_FORCE})`,
      )
      .join(" OR "),
  },
]);

const OUTLINE = sliceText([
  {
    kind: "unit",
    where: `id IN (SELECT unit_id FROM unit_version WHERE organisation_id = $1::uuid AND ${IN_FORCE})`,
  },
  inForceOn("unitVersion", 2),
  inForceOn("unitLead", 2),
  {
    kind: "person",
    where: `id IN (SELECT person_id FROM unit_lead WHERE organisation_id = $1::uuid AND ${IN_FORCE})`,
  },
]);

const OF_UNITS = "($3::uuid[] IS NULL OR unit_id = ANY($3::uuid[]))";
const SIZES = `SELECT unit_id::text AS "unitId", count(*) FILTER (WHERE member = 0)::int AS people,
  coalesce(sum(share), 0)::int AS share, sum(member)::int AS members
FROM (
  SELECT unit_id, sum(share) AS share, 0 AS member FROM allocation
  WHERE organisation_id = $1::uuid AND ${IN_FORCE} AND ${OF_UNITS} GROUP BY unit_id, person_id
  UNION ALL
  SELECT unit_id, NULL, 1 FROM chapter_membership
  WHERE organisation_id = $1::uuid AND ${IN_FORCE} AND ${OF_UNITS}) rows
GROUP BY unit_id`;

/** The units in force on `$2` that stand directly under `$3`, or under nothing. */
function levelText(parent: string): string {
  const under = `ANY(ARRAY(SELECT unit_id FROM unit_version
  WHERE organisation_id = $1::uuid AND ${IN_FORCE} AND parent_id ${parent}))`;
  return sliceText([
    { kind: "unit", where: `id = ${under}` },
    { kind: "unitVersion", where: `(${IN_FORCE}) AND unit_id = ${under}` },
    { kind: "unitLead", where: `(${IN_FORCE}) AND unit_id = ${under}` },
    {
      kind: "person",
      where: `id = ANY(ARRAY(SELECT person_id FROM unit_lead
      WHERE organisation_id = $1::uuid AND ${IN_FORCE} AND unit_id = ${under}))`,
    },
  ]);
}
const ROOTS = levelText("IS NULL");
const UNDER = levelText("= $3::uuid");

const PARENTS = `SELECT DISTINCT parent_id::text AS id FROM unit_version
WHERE organisation_id = $1::uuid AND ${IN_FORCE} AND parent_id = ANY($3::uuid[])`;

/** The unit and the units that were ever directly under it. */
const SCOPE = `SELECT $2::uuid::text AS id UNION
  SELECT unit_id::text FROM unit_version WHERE organisation_id = $1::uuid AND parent_id = $2::uuid`;

const IN_SCOPE = sliceText(
  (["unitVersion", "unitLead", "allocation", "chapterMembership", "itemWork"] as const).map((kind) =>
    among(kind, "unitId", 2),
  ),
);

const PEOPLE_AND_ITEMS = sliceText([
  among("person", "id", 2),
  ...(["presence", "contract", "absence", "chapterMembership", "allocation"] as const).map((kind) =>
    among(kind, "personId", 2),
  ),
  among("item", "id", 3),
  among("itemWork", "itemId", 3),
]);

const PERSON = sliceText([
  among("person", "id", 2),
  ...(
    ["presence", "contract", "dayCost", "absence", "unitLead", "chapterMembership", "allocation"] as const
  ).map((kind) => among(kind, "personId", 2)),
]);

/** As arrays, which the database looks up one by one, instead of reading whole tables to join them. */
const UP = "ANY(ARRAY(SELECT id FROM up))";

/** The units of `$2` with every unit that was ever above them, who leads or led those, and what those of `$3` work on. */
const UPWARDS = sliceText(
  [
    {
      kind: "pool",
      where: `id = ANY(ARRAY(SELECT pool_id FROM unit WHERE organisation_id = $1::uuid AND id = ${UP}))`,
    },
    { kind: "unit", where: `id = ${UP}` },
    { kind: "unitVersion", where: `unit_id = ${UP}` },
    { kind: "unitLead", where: `unit_id = ${UP}` },
    {
      kind: "person",
      where: `id = ANY(ARRAY(SELECT person_id FROM unit_lead WHERE organisation_id = $1::uuid AND unit_id = ${UP}))`,
    },
    {
      kind: "item",
      where:
        "id = ANY(ARRAY(SELECT item_id FROM item_work WHERE organisation_id = $1::uuid AND unit_id = ANY($3::uuid[])))",
    },
    among("itemWork", "unitId", 3),
  ],
  `WITH RECURSIVE up(id) AS (
  SELECT unnest($2::uuid[])
  UNION
  SELECT v.parent_id FROM up CROSS JOIN LATERAL (
    SELECT parent_id FROM unit_version
    WHERE organisation_id = $1::uuid AND unit_id = up.id AND parent_id IS NOT NULL OFFSET 0) v)`,
);

/** What pages about structure read: each a fixed number of statements, however many rows. */
export function structureRepo({ sql }: Pick<Handle, "sql">) {
  const ids = (values: Iterable<string | null>) =>
    [...new Set(values)].filter((id): id is string => id !== null);
  return {
    /**
     * Everything in force on the day: units, versions, leads, allocations, chapter memberships, and the people named
     * by them. One statement. Grows with the organisation: where figures do, read `outline` and `sizes`.
     */
    onDay(organisationId: string, on: Day): Promise<World> {
      return readSlice(sql, ON_DAY, organisationId, on);
    },

    /** The units in force on the day, their versions, their leads and who those are. One statement. */
    outline(organisationId: string, on: Day): Promise<World> {
      return readSlice(sql, OUTLINE, organisationId, on);
    },

    /** The units directly under one (under none when null) on the day: versions, leads, who those are. One statement. */
    level(organisationId: string, parentId: string | null, on: Day): Promise<World> {
      if (parentId === null) return readSlice(sql, ROOTS, organisationId, on);
      return readSlice(sql, UNDER, organisationId, on, parentId);
    },

    /** Which of the units have units under them on the day. One statement. */
    async parents(organisationId: string, on: Day, unitIds: readonly string[]): Promise<string[]> {
      return (await sql.rows<{ id: string }>(PARENTS, organisationId, on, [...unitIds])).map((row) => row.id);
    },

    /** How full each unit is on the day, of these or of all; units with nobody are left out. One statement. */
    sizes(organisationId: string, on: Day, unitIds: readonly string[] | null = null): Promise<UnitSize[]> {
      return sql.rows(SIZES, organisationId, on, unitIds && [...unitIds]);
    },

    /**
     * What a unit's page and the rules about it need, past and future: the unit and those ever directly under it with
     * their versions, leads, people, members and items; of those people their presence, contract, absences, chapters
     * and all other allocations; of every unit named so far those above it and who leads them. Four statements.
     */
    async forUnit(organisationId: string, unitId: string): Promise<World> {
      const scope = (await sql.rows<{ id: string }>(SCOPE, organisationId, unitId)).map((row) => row.id);
      const own = await readSlice(sql, IN_SCOPE, organisationId, scope);
      const people = ids(
        [...own.allocation, ...own.chapterMembership, ...own.unitLead].map((row) => row.personId),
      );
      const items = ids(own.itemWork.map((row) => row.itemId));
      const theirs = await readSlice(sql, PEOPLE_AND_ITEMS, organisationId, people, items);
      const units = ids(
        [...theirs.allocation, ...theirs.chapterMembership, ...theirs.itemWork].map((row) => row.unitId),
      );
      const above = await readSlice(sql, UPWARDS, organisationId, ids([...scope, ...units]), []);
      return joined([own, theirs, above]);
    },

    /**
     * What a person's page and the rules about them need, past and future: all their rows; every unit these name with
     * those above it, their leads, and the items that the person's units work on. Two statements.
     */
    async forPerson(organisationId: string, personId: string): Promise<World> {
      const own = await readSlice(sql, PERSON, organisationId, [personId]);
      const units = ids(
        [...own.allocation, ...own.chapterMembership, ...own.unitLead].map((row) => row.unitId),
      );
      return joined([own, await readSlice(sql, UPWARDS, organisationId, units, units)]);
    },
  };
}
