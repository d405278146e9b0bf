import type { FactKind, Facts } from "@congruence/domain";

export type ColumnType = "uuid" | "text" | "date" | "integer" | "boolean";
/** A field of a fact row that may be looked up by a list of texts. */
export type Field<K extends FactKind> = keyof Facts[K] & string;
type Table<K extends FactKind> = { table: string; columns: { [F in Field<K>]: ColumnType } };

const DATED = { from: "date", to: "date" } as const;
const OF_PERSON = { id: "uuid", personId: "uuid" } as const;

/** Where each kind of fact is kept: a field is the column of the same name in snake case. */
export const TABLES: { readonly [K in FactKind]: Table<K> } = {
  pool: {
    table: "pool",
    columns: { id: "uuid", handle: "text", externalId: "text", name: "text", component: "text" },
  },
  unit: {
    table: "unit",
    columns: { id: "uuid", kind: "text", handle: "text", externalId: "text", poolId: "uuid" },
  },
  unitVersion: {
    table: "unit_version",
    columns: { id: "uuid", unitId: "uuid", parentId: "uuid", name: "text", mission: "text", ...DATED },
  },
  person: {
    table: "person",
    columns: {
      id: "uuid",
      handle: "text",
      externalId: "text",
      name: "text",
      email: "text",
      site: "text",
      timeZone: "text",
      workingHours: "text",
      erasedAt: "date",
    },
  },
  presence: { table: "presence", columns: { ...OF_PERSON, kind: "text", ...DATED } },
  contract: { table: "contract", columns: { ...OF_PERSON, share: "integer", ...DATED } },
  dayCost: { table: "day_cost", columns: { ...OF_PERSON, cents: "integer", ...DATED } },
  absence: { table: "absence", columns: { ...OF_PERSON, reason: "text", ...DATED } },
  unitLead: {
    table: "unit_lead",
    columns: { ...OF_PERSON, unitId: "uuid", accountable: "boolean", ...DATED },
  },
  chapterMembership: { table: "chapter_membership", columns: { ...OF_PERSON, unitId: "uuid", ...DATED } },
  allocation: {
    table: "allocation",
    columns: { ...OF_PERSON, unitId: "uuid", role: "text", share: "integer", ...DATED },
  },
  item: {
    table: "item",
    columns: {
      id: "uuid",
      handle: "text",
      externalId: "text",
      component: "text",
      name: "text",
      description: "text",
      ...DATED,
    },
  },
  itemWork: {
    table: "item_work",
    columns: { id: "uuid", itemId: "uuid", unitId: "uuid", role: "text", ...DATED },
  },
};

export type Column = { field: string; name: string; type: ColumnType };

/** The columns of a kind, `id` first, each with its quoted name. */
export function columnsOf(kind: FactKind): Column[] {
  return Object.entries(TABLES[kind].columns).map(([field, type]) => ({ field, name: quoted(field), type }));
}

/** The quoted name of the table of a kind. */
export function tableOf(kind: FactKind): string {
  return `"${TABLES[kind].table}"`;
}

/** The type of a field's column; refuses what is not a field of the kind. */
export function typeOf(kind: FactKind, field: string): ColumnType {
  const type = columnsOf(kind).find((column) => column.field === field)?.type;
  if (!type) throw new RangeError(`${kind} has no field ${field}`);
  return type;
}

/** Whether rows of the kind hold for a span of days. */
export function isDated(kind: FactKind): boolean {
  return "from" in TABLES[kind].columns;
}

/** A field's column name, quoted: `"person_id"`, `"from"`. */
export function quoted(field: string): string {
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}
