import { day } from "@congruence/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

const monday = day("2026-09-28");

async function company() {
  const { ids, changes } = smallCompany();
  const organisation = await test.organisation(changes);
  const director = await test.as(organisation, "director");
  return { ids, organisation, director };
}

const on = (personId: string, share: number | null, role = "developer") => ({
  personId,
  share,
  role,
  from: monday,
});

describe("several persons at once", () => {
  it("is one batch of the audit log", async () => {
    const { ids, organisation, director } = await company();
    const rows = [on(ids.ada, 4_000), on(ids.dan, 5_000)];
    const done = await director.allocations.allocateSeveral({ unitId: ids.till, rows });
    expect(done.changes).toBe(2);
    const entries = await test.db.repos.audit.batch(organisation, done.batchId);
    expect(entries.map((entry) => [entry.action, entry.kind])).toEqual([
      ["allocations.allocate", "allocation"],
      ["allocations.allocate", "allocation"],
    ]);
  });

  it("writes nobody when one is refused, and says on which row, from when, to what, and what would fit", async () => {
    const { ids, director } = await company();
    const rows = [on(ids.ada, 4_000), on(ids.chloe, 6_000, "designer"), on(ids.ben, 1_000)];
    await expect(director.allocations.allocateSeveral({ unitId: ids.reviews, rows })).rejects.toMatchObject({
      cause: {
        refusals: [
          {
            ...{ code: "allocation.over_capacity", field: "rows.1.share" },
            facts: {
              ...{ person: { name: "Chloe" }, from: monday, total: 14_000, contract: 10_000, fits: 2_000 },
              inTheWay: [{ unitName: "Till", share: 8_000 }],
            },
          },
          { code: "allocation.over_capacity", field: "rows.2.share", facts: { fits: 0 } },
        ],
      },
    });
    const read = await director.units.read({ handle: "reviews", on: monday });
    expect(read.now?.placements.map((row) => row.person.name)).toEqual(["Dan"]);
  });
});

describe("one allocation", () => {
  it("changes share from a day on, ends, lasts longer, moves; the past stays", async () => {
    const { ids, director } = await company();
    const { placements } = (await director.units.read({ handle: "advice", on: TODAY })).now!;
    const allocationId = placements[0]!.allocationId;
    await director.allocations.changeShare({ allocationId, share: 9_000, from: monday });
    const next = (await director.units.read({ handle: "advice", on: monday })).now!.placements[0]!;
    expect(next).toMatchObject({ person: { name: "Ada" }, share: 9_000, from: monday, to: null });
    await director.allocations.end({ allocationId: next.allocationId, to: day("2026-12-01") });
    await director.allocations.extend({ allocationId: next.allocationId, to: day("2027-02-01") });
    await director.allocations.move({
      allocationId: next.allocationId,
      unitId: ids.till,
      from: day("2027-01-01"),
    });
    expect(await director.allocations.read({ allocationId })).toMatchObject({
      ...{ share: 6_000, from: "2024-01-08", to: monday, unit: { name: "Advice" }, state: "now" },
      others: [],
      written: null,
      may: ["allocation.change"],
    });
    const after = await director.allocations.read({ allocationId: next.allocationId });
    expect(after).toMatchObject({ share: 9_000, to: "2027-01-01", state: "next" });
    expect(after.history.map((event) => event.type)).toEqual([
      ...["placement.moved", "placement.share", "placement.joined", "lead.accountable"],
    ]);
    const till = await director.units.read({ handle: "till", on: day("2027-01-15") });
    expect(till.now?.placements).toMatchObject([
      { person: { name: "Ada" }, share: 9_000, to: "2027-02-01" },
      {},
    ]);
  });

  it("is read by everybody and changed by the director and the administrator alone", async () => {
    const { ids, organisation, director } = await company();
    const { placements } = (await director.units.read({ handle: "advice", on: TODAY })).now!;
    const allocationId = placements[0]!.allocationId;
    for (const caller of [
      await test.as(organisation, "member", ids.ada),
      await test.as(organisation, "hr"),
    ]) {
      expect((await caller.allocations.read({ allocationId })).may).toEqual([]);
      await expect(caller.allocations.end({ allocationId, to: monday })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    const administrator = await test.as(organisation, "administrator");
    const correction = {
      allocationId,
      role: "designer",
      share: 5_000,
      from: day("2024-02-01"),
      reason: "Wrong day.",
    };
    await administrator.allocations.correct(correction);
    const read = await administrator.allocations.read({ allocationId });
    expect(read).toMatchObject({ role: "designer", share: 5_000, from: "2024-02-01" });
    expect(read.written?.[0]).toMatchObject({ action: "allocations.correct", reason: "Wrong day." });
  });
});

describe("whom a form can name", () => {
  it("lists the freest first, and finds by name or chapter", async () => {
    const { ids, director } = await company();
    const all = await director.allocations.candidates({ on: monday });
    expect(all.people.map((person) => [person.name, person.free])).toEqual([
      ["Dan", 10_000],
      ["Ada", 4_000],
      ["Chloe", 2_000],
      ["Ben", 0],
    ]);
    expect(all.chapters).toMatchObject([{ id: ids.web, name: "Web" }]);
    const found = await director.allocations.candidates({ on: monday, text: "chl" });
    expect(found.people.map((person) => person.name)).toEqual(["Chloe"]);
    expect((await director.allocations.candidates({ on: day("2023-01-01") })).people).toEqual([]);
  });

  it("knows a person by name in any case or by handle, and nobody by half a name", async () => {
    const { ids, director } = await company();
    const names = ["ADA", "ben", "Chl", ""];
    expect(await director.allocations.whoIs({ on: monday, names })).toMatchObject([
      { id: ids.ada },
      { id: ids.ben },
      { id: null, several: [] },
      { id: null, several: [] },
    ]);
  });
});
