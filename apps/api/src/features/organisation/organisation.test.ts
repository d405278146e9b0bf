import { newId } from "@congruence/db";
import { buildLargeOrganisation } from "@congruence/demonstration";
import { addDays, added, type Change, changed, day } from "@congruence/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

const company = smallCompany();
const { ids } = company;
const SOON = addDays(TODAY, 10);
let product: TestProduct;
let org: string;

const act = () => ({
  ...{ batchId: newId(), at: "2026-09-21T08:00:00.000Z", accountId: null },
  ...{ actor: "test", source: "system" as const, action: "test" },
});
const write = (changes: readonly Change[]) =>
  product.db.transact((repos) => repos.facts.write(org, changes, act()));

beforeAll(async () => {
  product = await openTestProduct();
  org = await product.organisation(company.changes);
  const service = newId();
  const till = company.changes.find((one) => one.kind === "unitVersion" && one.after?.unitId === ids.till);
  if (till?.kind !== "unitVersion" || !till.after) throw new Error("no till");
  await write([
    changed("unitVersion", till.after, { to: SOON }),
    added("unitVersion", { ...till.after, id: newId(), from: SOON, parentId: ids.choose }),
    added("unit", { id: service, kind: "squad", handle: "service", externalId: null, poolId: null }),
    added("unitVersion", {
      ...{ id: newId(), unitId: service, from: SOON, to: null, name: "Service" },
      ...{ mission: "", parentId: ids.choose },
    }),
  ]);
});
afterAll(() => product.close());

const on = TODAY;

describe("the tree of a day", () => {
  test("is open where the organisation is small: figures, leads, people, what is crossed", async () => {
    const guest = await product.as(org, "guest");
    const tree = await guest.organisation.tree({ on });
    expect(tree.counts).toEqual({ tribes: 2, squads: 3, chapters: 1, guilds: 0, people: 4, unplaced: 0 });
    expect(tree.lines.map((line) => [line.name, line.people, line.fullTime, line.unstated])).toEqual([
      ["Buy", 1, 8_000, 0],
      ["Till", 1, 8_000, 0],
      ["Choose", 3, 16_000, 1],
      ["Advice", 2, 16_000, 0],
      ["Reviews", 1, 0, 1],
    ]);
    const advice = tree.lines.find((line) => line.name === "Advice");
    expect(advice?.chips).toMatchObject([
      { name: "Ada", share: 6_000, accountable: true, roles: ["developer"] },
      { name: "Ben", share: 10_000, accountable: false },
    ]);
    expect(advice?.accountable?.name).toBe("Ada");
    expect(advice?.crossed).toMatchObject([{ type: "squad.size", people: 2, min: 5, max: 9 }]);
    expect(tree.lines.find((line) => line.name === "Buy")?.crossed.map((one) => one.type)).toEqual([
      "unit.unaccountable",
    ]);
    expect(tree.crossed.told[0]).toMatchObject({ type: "squad.size", since: "2024-01-08" });
    expect(tree.may).toEqual([]);
  });

  test("only what the address opens is in sight, and only open units carry their people", async () => {
    const guest = await product.as(org, "guest");
    const closed = await guest.organisation.tree({ on, open: [] });
    expect(closed.lines.map((line) => [line.name, line.inside, line.open])).toEqual([
      ["Buy", true, false],
      ["Choose", true, false],
    ]);
    // Below: three squads too small, and nobody accountable for Reviews; Buy's own is told on its own line.
    expect(closed.lines.map((line) => line.crossedBelow)).toEqual([1, 3]);
    expect(closed.lines[1]?.opens).toEqual(["advice", "reviews"]);
    const one = await guest.organisation.tree({ on, open: ["choose", "advice", "nowhere"] });
    expect(one.lines.map((line) => [line.name, line.chips.length])).toEqual([
      ["Buy", 0],
      ["Choose", 0],
      ["Advice", 2],
      ["Reviews", 0],
    ]);
  });

  test("says what is coming, where it will be", async () => {
    const guest = await product.as(org, "guest");
    const tree = await guest.organisation.tree({ on });
    expect(tree.lines.find((line) => line.name === "Till")?.coming).toMatchObject([
      { type: "moves", day: SOON, to: { name: "Choose" } },
    ]);
    expect(tree.ghosts).toMatchObject([{ name: "Service", kind: "squad", parentId: ids.choose, day: SOON }]);
    expect(tree.following.told.map((event) => event.type)).toEqual(["unit.opened", "unit.moved"]);
    const shut = await guest.organisation.tree({ on, open: [] });
    expect(shut.ghosts.map((ghost) => ghost.name)).toEqual(["Service"]);
  });

  test("shows chapters with their members, who take no share there", async () => {
    const guest = await product.as(org, "guest");
    const tree = await guest.organisation.tree({ on, show: "chapters" });
    expect(tree.lines.map((line) => [line.name, line.people])).toEqual([["Web", 4]]);
    expect(tree.lines[0]?.chips.map((chip) => [chip.name, chip.share])).toEqual([
      ["Ben", undefined],
      ["Ada", undefined],
      ["Chloe", undefined],
      ["Dan", undefined],
    ]);
    const everything = await guest.organisation.tree({ on, show: "everything" });
    expect(everything.lines).toHaveLength(6);
  });

  test("is narrowed to a chapter's people, and to what is crossed", async () => {
    const guest = await product.as(org, "guest");
    const web = await guest.organisation.tree({ on, chapter: "web" });
    expect(web.lines.map((line) => line.name)).toEqual(["Buy", "Till", "Choose", "Advice", "Reviews"]);
    expect((await guest.organisation.tree({ on, chapter: "no-such" })).lines).toEqual([]);
    const crossed = await guest.organisation.tree({ on, crossed: true });
    expect(crossed.lines.every((line) => line.crossed.length > 0 || line.name === "Choose")).toBe(true);
  });

  test("is of its day, and its own organisation", async () => {
    const guest = await product.as(org, "guest");
    const before = await guest.organisation.tree({ on: day("2023-12-31") });
    expect(before.counts).toEqual({ tribes: 0, squads: 0, chapters: 0, guilds: 0, people: 0, unplaced: 0 });
    expect(before.ghosts.map((ghost) => ghost.name).sort()).toEqual(["Buy", "Choose"]);
    const elsewhere = await product.organisation();
    expect((await (await product.as(elsewhere, "director")).organisation.tree({ on })).lines).toEqual([]);
    await expect(product.anonymous().organisation.tree({ on })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  test("offers to open, add and import to those who may", async () => {
    const may = async (role: "administrator" | "director" | "hr" | "member", personId?: string) =>
      (await (await product.as(org, role, personId)).organisation.tree({ on })).may;
    expect(await may("administrator")).toEqual(["unit.open", "person.add", "import.run"]);
    expect(await may("director")).toEqual(["unit.open"]);
    expect(await may("hr")).toEqual(["person.add"]);
    expect(await may("member")).toEqual([]);
    // Dan leads the tribe Choose, Ada a squad.
    expect(await may("member", ids.dan)).toEqual(["unit.open"]);
    expect(await may("member", ids.ada)).toEqual([]);
  });
});

describe("the table of a day", () => {
  test("has one row a unit: sorted, narrowed, with since and what is crossed", async () => {
    const guest = await product.as(org, "guest");
    const table = await guest.organisation.table({ on, sort: "people", direction: "desc" });
    expect(table.rows.map((row) => row.name)).toEqual(["Web", "Choose", "Advice", "Buy", "Reviews", "Till"]);
    expect(table.rows.find((row) => row.name === "Till")).toMatchObject({
      ...{ kind: "squad", since: "2024-01-08", until: null, fullTime: 8_000, crossed: ["squad.size"] },
      ...{ parent: { name: "Buy" }, accountable: { name: "Chloe" } },
    });
    const names = async (input: object) =>
      (await guest.organisation.table({ on, ...input })).rows.map((row) => row.name);
    expect(await names({ kind: "tribe" })).toEqual(["Buy", "Choose"]);
    expect(await names({ text: "CHLOÉ" })).toEqual(["Till"]);
    expect(await names({ crossed: true, kind: "tribe" })).toEqual(["Buy"]);
    expect(await names({ text: "nothing of the kind" })).toEqual([]);
  });
});

describe("what is kept at hand", () => {
  test("most requests are few statements, and a change is seen at once", async () => {
    const guest = await product.as(org, "guest");
    await guest.organisation.tree({ on });
    const again = await product.db.counted(() => guest.organisation.tree({ on, open: ["choose"] }));
    expect(again.statements).toHaveLength(2);
    const row = company.changes.find((one) => one.kind === "unitVersion" && one.after?.unitId === ids.buy);
    if (row?.kind !== "unitVersion" || !row.after) throw new Error("no Buy");
    await write([changed("unitVersion", row.after, { name: "Acquire" })]);
    const after = await product.db.counted(() => guest.organisation.tree({ on, open: [] }));
    expect(after.result.lines.map((line) => line.name)).toEqual(["Acquire", "Choose"]);
    expect(after.statements).toHaveLength(4);
    await write([changed("unitVersion", { ...row.after, name: "Acquire" }, { name: "Buy" })]);
  });

  test("a company forty times as large takes as many statements", async () => {
    const sizes = { people: 160, squads: 22, tribes: 5, chapters: 6, seed: 3, years: 2, today: TODAY };
    const large = await product.organisation(buildLargeOrganisation(sizes));
    const guest = await product.as(large, "guest");
    const first = await product.db.counted(() => guest.organisation.tree({ on, open: [] }));
    expect(first.result.counts.squads).toBeGreaterThan(15);
    expect(first.statements.length).toBeLessThanOrEqual(4);
    const open = (await guest.organisation.table({ on })).rows.map((row) => row.handle);
    const again = await product.db.counted(() => guest.organisation.tree({ on, open }));
    expect(again.result.lines.some((line) => line.chips.length > 0)).toBe(true);
    expect(again.statements).toHaveLength(2);
    const table = await product.db.counted(() => guest.organisation.table({ on }));
    expect(table.statements).toHaveLength(1);
  });

  test("a change that was begun before another and done after it is seen all the same", async () => {
    const guest = await product.as(org, "guest");
    const names = async () =>
      (await guest.organisation.tree({ on, open: [] })).lines.map((line) => line.name);
    const row = company.changes.find((one) => one.kind === "unitVersion" && one.after?.unitId === ids.choose);
    if (row?.kind !== "unitVersion" || !row.after) throw new Error("no Choose");
    const { after } = row;
    let attempts = 0;
    const meanwhile = await product.db.transact(async (repos) => {
      attempts += 1;
      await repos.facts.write(org, [changed("unitVersion", after, { name: "Select" })], act());
      const id = newId();
      await write([
        added("pool", {
          id,
          handle: `pool-${attempts}`,
          name: "Offer",
          component: "offer",
          externalId: null,
        }),
      ]);
      return names();
    });
    expect(attempts).toBe(1);
    expect(meanwhile).toEqual(["Buy", "Choose"]);
    expect(await names()).toEqual(["Buy", "Select"]);
  });
});
