import { day, FACT_KINDS, holds, type World } from "@congruence/domain";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { smallCompany, someAct, TODAY } from "./small-company.ts";

let database: TestDatabase;
let db: Db;
const org = newId();
const noise = newId();
let world: World;

const company = smallCompany();
const crafts = company.pool("Crafts");
const web = company.unit("chapter", "Web", null, crafts);
const design = company.unit("chapter", "Design");
const choose = company.unit("tribe", "Choose");
const buy = company.unit("tribe", "Buy");
const advice = company.unit("squad", "Advice", choose);
const till = company.unit("squad", "Till", buy);
const closed = company.unit("squad", "Elsewhere", choose);
const ada = company.person("Ada", web);
const ben = company.person("Ben", design);
const chloe = company.person("Chloé", web);
const dan = company.person("Dan");
company.allocation(ada, advice, { share: 6_000 });
company.allocation(ada, advice, { role: "coach", share: 1_000 });
company.allocation(ada, till, { share: 3_000, from: day("2025-01-01"), to: day("2026-01-01") });
company.allocation(ben, advice, { share: null });
company.allocation(chloe, till);
company.lead(dan, choose);
company.lead(chloe, web);
const app = company.item("Mobile app", advice);
company.item("Receipts", till);

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, { connections: 2 });
  for (const id of [org, noise]) {
    await db.repos.organisations.create({ id, name: "Brume", language: "fr", timeZone: "Europe/Paris" });
    await db.transact((repos) => repos.facts.write(id, company.changes, someAct()));
  }
  await db.transact(async (repos) => {
    const [open] = await repos.facts.by(org, "unitVersion", "unitId", [closed]);
    const change = {
      kind: "unitVersion" as const,
      id: open!.id,
      before: open!,
      after: { ...open!, to: TODAY },
    };
    await repos.facts.write(org, [change], someAct());
  });
  world = await db.repos.facts.world(org);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).sort();

test("a day's slice is what is in force that day and whom it names", async () => {
  const slice = await db.repos.structure.onDay(org, TODAY);
  for (const kind of ["unitVersion", "unitLead", "allocation", "chapterMembership"] as const) {
    expect(ids(slice[kind])).toEqual(ids(world[kind].filter((row) => holds(row, TODAY))));
  }
  expect(ids(slice.unit)).toEqual(ids(world.unit.filter((row) => row.id !== closed)));
  expect(ids(slice.person)).toEqual(ids(world.person));
  expect(slice.presence).toEqual([]);
  const outline = await db.repos.structure.outline(org, TODAY);
  expect(outline).toEqual({ ...slice, allocation: [], chapterMembership: [], person: outline.person });
  expect(ids(outline.person)).toEqual([dan, chloe].sort());
});

test("a level of the tree is the units under one, on the day", async () => {
  const { structure } = db.repos;
  const roots = await structure.level(org, null, TODAY);
  expect(ids(roots.unit)).toEqual([web, design, choose, buy].sort());
  expect(ids(roots.person)).toEqual([dan, chloe].sort());
  expect(ids((await structure.level(org, choose, TODAY)).unit)).toEqual([advice]);
  expect(ids((await structure.level(org, choose, day("2026-09-20"))).unit)).toEqual([advice, closed].sort());
  expect((await structure.parents(org, TODAY, ids(roots.unit))).sort()).toEqual([choose, buy].sort());
});

test("a unit's size counts people once, stated shares, and members", async () => {
  const sizes = await db.repos.structure.sizes(org, TODAY);
  const of = (unitId: string) => sizes.find((size) => size.unitId === unitId);
  expect(of(advice)).toEqual({ unitId: advice, people: 2, share: 7_000, members: 0 });
  expect(of(till)).toEqual({ unitId: till, people: 1, share: 5_000, members: 0 });
  expect(of(web)).toEqual({ unitId: web, people: 0, share: 0, members: 2 });
  expect(of(choose)).toBeUndefined();
  expect(await db.repos.structure.sizes(org, TODAY, [till])).toEqual([of(till)]);
  const then = await db.repos.structure.sizes(org, day("2025-06-01"), [till]);
  expect(then).toEqual([{ unitId: till, people: 2, share: 8_000, members: 0 }]);
});

test("a unit's page has its people, what else they do, the units named and who leads above", async () => {
  const slice = await db.repos.structure.forUnit(org, advice);
  const name = (unitId: string) => slice.unitVersion.find((row) => row.unitId === unitId)?.name;
  expect(ids(slice.person)).toEqual([ada, ben, dan, chloe].sort());
  expect(ids(slice.allocation)).toEqual(
    ids(world.allocation.filter((row) => row.personId === ada || row.personId === ben)),
  );
  expect(ids(slice.contract)).toEqual(
    ids(world.contract.filter((row) => row.personId === ada || row.personId === ben)),
  );
  expect(slice.chapterMembership.map((row) => row.unitId).sort()).toEqual([web, design].sort());
  expect([advice, choose, till, buy, web, design].map(name)).toEqual([
    "Advice",
    "Choose",
    "Till",
    "Buy",
    "Web",
    "Design",
  ]);
  expect(slice.unitLead.map((row) => row.personId).sort()).toEqual([dan, chloe].sort());
  expect(ids(slice.item)).toEqual([app]);
  expect(ids(slice.pool)).toEqual([crafts]);
  expect(slice.dayCost).toEqual([]);

  const tribe = await db.repos.structure.forUnit(org, choose);
  expect(ids(tribe.unit)).toEqual(ids(world.unit));
  expect(ids(tribe.item)).toEqual([app]);
  const chapter = await db.repos.structure.forUnit(org, web);
  expect(ids(chapter.person)).toEqual([ada, chloe, dan].sort());
});

test("a person's page has all their rows, the units named with those above, and what these work on", async () => {
  const slice = await db.repos.structure.forPerson(org, ada);
  expect(ids(slice.allocation)).toEqual(ids(world.allocation.filter((row) => row.personId === ada)));
  expect(ids(slice.presence)).toEqual(ids(world.presence.filter((row) => row.personId === ada)));
  expect(ids(slice.unit)).toEqual([advice, choose, till, buy, web].sort());
  expect(ids(slice.person)).toEqual([ada, dan, chloe].sort());
  expect(slice.item.map((row) => row.name).sort()).toEqual(["Mobile app", "Receipts"]);
  const nobody = await db.repos.structure.forPerson(org, newId());
  expect(FACT_KINDS.flatMap((kind) => ids(nobody[kind]))).toEqual([]);
});

test("the number of statements does not grow with the rows", async () => {
  const { structure } = db.repos;
  const count = async (work: () => Promise<unknown>) => (await db.counted(work)).statements.length;
  expect(await count(() => structure.onDay(org, TODAY))).toBe(1);
  expect(await count(() => structure.sizes(org, TODAY))).toBe(1);
  expect(await count(() => structure.forUnit(org, choose))).toBe(4);
  expect(await count(() => structure.forUnit(org, newId()))).toBe(4);
  expect(await count(() => structure.forPerson(org, ada))).toBe(2);
});
