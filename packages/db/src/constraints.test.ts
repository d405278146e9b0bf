import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing/index.ts";

const ORG = "00000000-0000-7000-8000-000000000001";
const OTHER_ORG = "00000000-0000-7000-8000-000000000002";
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [UNIT, UNIT_2, ADA, BEN, ITEM] = [id(101), id(102), id(201), id(202), id(301)];

let database: TestDatabase;
let sql: pg.Client;
let next = 1_000;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});
beforeEach(async () => {
  await sql.query("DELETE FROM organisation");
  for (const organisation of [ORG, OTHER_ORG]) {
    await add("organisation", { id: organisation, name: "Acme", language: "en", time_zone: "Europe/Paris" });
    await add("unit", { organisation_id: organisation, id: UNIT, kind: "squad", handle: "checkout" });
    await add("unit", { organisation_id: organisation, id: UNIT_2, kind: "chapter", handle: "design" });
    await add("person", { organisation_id: organisation, id: ADA, handle: "ada", name: "Ada" });
    await add("person", { organisation_id: organisation, id: BEN, handle: "ben", name: "Ben" });
    await add("item", {
      organisation_id: organisation,
      id: ITEM,
      handle: "basket",
      component: "services",
      name: "Basket",
      description: "",
      from: "2024-02-29",
    });
  }
});

async function add(table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map((_, at) => `$${at + 1}`);
  await sql.query(`INSERT INTO "${table}" (${names}) VALUES (${places})`, Object.values(row));
}

/** The name of the constraint that refuses the row; null when it is taken. */
async function refusedBy(table: string, row: Record<string, unknown>): Promise<string | null> {
  return await add(table, row).then(
    () => null,
    (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
  );
}

type Row = Record<string, unknown>;
const SPANS: { constraint: string; table: string; row: Row; elsewhere: Row }[] = [
  {
    constraint: "unit_version_once",
    table: "unit_version",
    row: { unit_id: UNIT, name: "Checkout", mission: "" },
    elsewhere: { unit_id: UNIT_2 },
  },
  {
    constraint: "unit_lead_one_accountable",
    table: "unit_lead",
    row: { unit_id: UNIT, person_id: ADA, accountable: true },
    elsewhere: { person_id: BEN, accountable: false },
  },
  {
    constraint: "unit_lead_once",
    table: "unit_lead",
    row: { unit_id: UNIT, person_id: ADA, accountable: false },
    elsewhere: { person_id: BEN },
  },
  {
    constraint: "presence_once",
    table: "presence",
    row: { person_id: ADA, kind: "employee" },
    elsewhere: { person_id: BEN },
  },
  {
    constraint: "contract_once",
    table: "contract",
    row: { person_id: ADA, share: 10_000 },
    elsewhere: { person_id: BEN },
  },
  {
    constraint: "day_cost_once",
    table: "day_cost",
    row: { person_id: ADA, cents: 50_000 },
    elsewhere: { person_id: BEN },
  },
  {
    constraint: "chapter_membership_once",
    table: "chapter_membership",
    row: { person_id: ADA, unit_id: UNIT_2 },
    elsewhere: { person_id: BEN },
  },
  {
    constraint: "allocation_once",
    table: "allocation",
    row: { person_id: ADA, unit_id: UNIT, role: "developer", share: null },
    elsewhere: { role: "designer" },
  },
  {
    constraint: "item_work_one_owner",
    table: "item_work",
    row: { item_id: ITEM, unit_id: UNIT, role: "owner" },
    elsewhere: { unit_id: UNIT_2, role: "contributor" },
  },
  {
    constraint: "item_work_once",
    table: "item_work",
    row: { item_id: ITEM, unit_id: UNIT, role: "contributor" },
    elsewhere: { unit_id: UNIT_2 },
  },
];

describe.each(SPANS)("$constraint", ({ constraint, table, row, elsewhere }) => {
  const at = (from: string, to: string | null, more: Row = {}) => {
    next += 1;
    return { organisation_id: ORG, id: id(next), ...row, from, to, ...more };
  };

  test("refuses a day that is held twice, and an end left open over it", async () => {
    await add(table, at("2026-01-01", "2026-03-01"));
    expect(await refusedBy(table, at("2026-02-28", "2026-04-01"))).toBe(constraint);
    expect(await refusedBy(table, at("2025-12-31", null))).toBe(constraint);
    expect(await refusedBy(table, at("2026-01-15", "2026-01-16"))).toBe(constraint);
  });

  test("takes spans that touch, another subject, and another organisation", async () => {
    await add(table, at("2026-01-01", "2026-03-01"));
    expect(await refusedBy(table, at("2026-03-01", null))).toBeNull();
    expect(await refusedBy(table, at("2025-12-31", "2026-01-01"))).toBeNull();
    expect(await refusedBy(table, at("2026-01-01", "2026-03-01", elsewhere))).toBeNull();
    expect(await refusedBy(table, at("2026-01-01", "2026-03-01", { organisation_id: OTHER_ORG }))).toBeNull();
  });

  test("waits for the end of a transaction that asks for it", async () => {
    const [first, second] = [at("2026-01-01", "2026-03-01"), at("2026-03-01", "2026-06-01")];
    await add(table, first);
    await add(table, second);
    const move = `UPDATE "${table}" SET "to" = $2 WHERE id = $1`;
    await sql.query("BEGIN; SET CONSTRAINTS ALL DEFERRED");
    await sql.query(move, [first.id, "2026-04-01"]);
    await sql.query(`UPDATE "${table}" SET "from" = $2 WHERE id = $1`, [second.id, "2026-04-01"]);
    await sql.query("COMMIT");
    await sql.query("BEGIN; SET CONSTRAINTS ALL DEFERRED");
    await sql.query(move, [first.id, "2026-05-01"]);
    await expect(sql.query("COMMIT")).rejects.toMatchObject({ constraint });
  });

  test("has a first day before its end", async () => {
    expect(await refusedBy(table, at("2026-01-01", "2026-01-01"))).toBe(`${table}_span`);
    expect(await refusedBy(table, at("2026-01-02", "2026-01-01"))).toBe(`${table}_span`);
  });
});

test("one person is accountable on a day, whoever else leads", async () => {
  const lead = { organisation_id: ORG, unit_id: UNIT, from: "2026-01-01" };
  await add("unit_lead", { ...lead, id: id(900), person_id: ADA, accountable: true });
  expect(await refusedBy("unit_lead", { ...lead, id: id(901), person_id: BEN, accountable: true })).toBe(
    "unit_lead_one_accountable",
  );
});

test("an item has one owner on a day, whichever unit it is", async () => {
  const work = { organisation_id: ORG, item_id: ITEM, role: "owner", from: "2026-01-01" };
  await add("item_work", { ...work, id: id(910), unit_id: UNIT });
  expect(await refusedBy("item_work", { ...work, id: id(911), unit_id: UNIT_2 })).toBe("item_work_one_owner");
});

const from = "2026-01-01";
const ACCOUNT = { email: "ada@acme.example", name: "Ada", role: "member", language: "fr" };
test.each<[string, string, Row]>([
  ["unit_kind", "unit", { kind: "team", handle: "x" }],
  ["unit_pool_of_chapter", "unit", { kind: "squad", handle: "x", pool_id: id(1) }],
  ["unit_handle_said", "unit", { kind: "squad", handle: " " }],
  ["unit_version_name_said", "unit_version", { unit_id: UNIT, name: "", mission: "", from }],
  ["presence_kind", "presence", { person_id: ADA, kind: "robot", from }],
  ["absence_span", "absence", { person_id: ADA, reason: "leave", from, to: from }],
  ["item_span", "item", { handle: "x", component: "offer", name: "X", description: "", from, to: from }],
  ["item_component", "item", { handle: "x", component: "other", name: "X", description: "", from }],
  ["pool_component", "pool", { handle: "x", component: "other", name: "X" }],
  ["item_work_role", "item_work", { item_id: ITEM, unit_id: UNIT, role: "deputy", from }],
  ["contract_share", "contract", { person_id: ADA, share: 0, from }],
  ["contract_share", "contract", { person_id: ADA, share: 10_001, from }],
  ["allocation_share", "allocation", { person_id: ADA, unit_id: UNIT, role: "developer", share: 0, from }],
  ["allocation_role_said", "allocation", { person_id: ADA, unit_id: UNIT, role: "", from }],
  ["day_cost_cents", "day_cost", { person_id: ADA, cents: -1, from }],
  ["person_name_said", "person", { handle: "x", name: " " }],
  ["account_role", "account", { ...ACCOUNT, role: "owner" }],
  ["account_language", "account", { ...ACCOUNT, language: "de" }],
  ["account_theme", "account", { ...ACCOUNT, theme: "pink" }],
  ["account_email_lower", "account", { ...ACCOUNT, email: "Ada@acme.example" }],
  [
    "allocation_organisation_id_person_id_fkey",
    "allocation",
    { person_id: id(7), unit_id: UNIT, role: "x", from },
  ],
])("%s refuses a row of %s", async (constraint, table, row) => {
  expect(await refusedBy(table, { organisation_id: ORG, id: id(950), ...row })).toBe(constraint);
});

test("an erased person may be without a name, an account in lower case is taken", async () => {
  expect(
    await refusedBy("person", { organisation_id: ORG, id: id(960), handle: "x", name: "", erased_at: from }),
  ).toBeNull();
  expect(await refusedBy("account", { organisation_id: ORG, id: id(961), ...ACCOUNT })).toBeNull();
});

test("rows may be written before those they refer to, where a transaction asks for it", async () => {
  await sql.query("BEGIN; SET CONSTRAINTS ALL DEFERRED");
  await add("presence", { organisation_id: ORG, id: id(970), person_id: id(971), kind: "partner", from });
  await add("person", { organisation_id: ORG, id: id(971), handle: "late", name: "Late" });
  await sql.query("COMMIT");
  expect(
    await refusedBy("presence", {
      organisation_id: ORG,
      id: id(972),
      person_id: id(973),
      kind: "partner",
      from,
    }),
  ).toBe("presence_organisation_id_person_id_fkey");
});

test("an organisation goes with all that is in it", async () => {
  await add("presence", { organisation_id: ORG, id: id(980), person_id: ADA, kind: "employee", from });
  await add("allocation", {
    organisation_id: ORG,
    id: id(981),
    person_id: ADA,
    unit_id: UNIT,
    role: "developer",
    from,
  });
  await sql.query("DELETE FROM organisation WHERE id = $1", [ORG]);
  expect((await sql.query("SELECT FROM person WHERE organisation_id = $1", [ORG])).rowCount).toBe(0);
  expect((await sql.query("SELECT FROM person WHERE organisation_id = $1", [OTHER_ORG])).rowCount).toBe(2);
});
