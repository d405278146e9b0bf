import { newId } from "@congruence/db";
import { added, day } from "@congruence/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

const monday = day("2026-09-28");
const eve = day("2026-09-27");

async function company() {
  const { ids, changes } = smallCompany();
  const guild = newId();
  changes.push(
    added("unit", { id: guild, kind: "guild", handle: "care", externalId: null, poolId: null }),
    added("unitVersion", {
      ...{ id: newId(), unitId: guild, from: day("2024-01-08"), to: null },
      ...{ name: "Care", mission: "", parentId: null },
    }),
  );
  return { ids, organisation: await test.organisation(changes) };
}

const opening = { kind: "squad" as const, name: "Compare", mission: "Side by side", from: monday };

describe("who may change a unit", () => {
  it("lets the director open, rename, move and close", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const opened = await director.units.open({ ...opening, parentId: ids.choose });
    expect(opened).toMatchObject({ handle: "compare" });
    await director.units.rename({ unitId: opened.unitId, name: "Compare lamps", from: monday });
    await director.units.move({ unitId: opened.unitId, parentId: ids.buy, from: day("2026-10-05") });
    await director.units.close({ unitId: opened.unitId, from: day("2027-01-01") });
    const read = await director.units.read({ handle: "compare", on: day("2026-10-06") });
    expect(read.now).toMatchObject({ parent: { name: "Buy" } });
    expect(read.life).toEqual([{ from: monday, to: "2027-01-01" }]);
  });

  it("lets nobody without a right do so, and says no more than that", async () => {
    const { ids, organisation } = await company();
    for (const role of ["member", "hr", "guest"] as const) {
      const caller = await test.as(organisation, role);
      await expect(caller.units.open({ ...opening, parentId: ids.choose })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(
        caller.units.rename({ unitId: ids.advice, name: "X", from: monday }),
      ).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(caller.units.whatIsInside({ unitId: ids.advice, from: monday })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      const read = await caller.units.read({ handle: "advice", on: TODAY });
      expect(read.may).toEqual([]);
      expect(read.corrections).toBeNull();
    }
    await expect(test.anonymous().units.read({ handle: "advice", on: TODAY })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("lets the accountable lead rename their squad, but neither allocate nor touch another tribe's", async () => {
    const { ids, organisation } = await company();
    const ada = await test.as(organisation, "member", ids.ada);
    await ada.units.rename({ unitId: ids.advice, name: "Counsel", from: monday });
    expect((await ada.units.read({ handle: "advice", on: TODAY })).may).toEqual([
      "unit.change",
      "unit.open",
      "lead.set",
      "item.assign",
    ]);
    const inside = await ada.units.whatIsInside({ unitId: ids.advice, from: monday });
    expect(inside.people.length).toBeGreaterThan(0);
    const people = inside.people.map(({ allocationId }) => ({ id: allocationId, unitId: ids.till }));
    await expect(ada.units.close({ unitId: ids.advice, from: monday, people })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const rows = [{ personId: ids.dan, role: "developer", share: 1_000, from: monday }];
    await expect(ada.allocations.allocateSeveral({ unitId: ids.advice, rows })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(ada.units.rename({ unitId: ids.till, name: "Desk", from: monday })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await ada.units.read({ handle: "till", on: TODAY })).may).toEqual([]);
  });

  it("lets the lead of the tribe above, and not that of another tribe", async () => {
    const { ids, organisation } = await company();
    const above = await test.as(organisation, "member", ids.dan);
    await above.units.setLead({ unitId: ids.reviews, personId: ids.chloe, accountable: true, from: monday });
    await expect(above.units.close({ unitId: ids.till, from: monday })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("a unit on a day", () => {
  it("is as it stood: people, full time, who they answer to, items", async () => {
    const { ids, organisation } = await company();
    const guest = await test.as(organisation, "guest");
    const read = await guest.units.read({ handle: "advice", on: TODAY });
    expect(read.now).toMatchObject({
      ...{ parent: { handle: "choose" }, people: 2, fullTime: 16_000, unstated: 0 },
      accountable: { person: { name: "Ada" }, since: "2024-01-08" },
      chapters: [{ chapter: { name: "Web" }, lead: { name: "Ben" }, people: 2 }],
      items: [{ item: { name: "Mobile app" }, role: "owner", component: "touchpoints" }],
      guardrails: [{ type: "squad.size", people: 2, min: 5 }],
      placements: [
        { person: { name: "Ada" }, share: 6_000, lead: "accountable" },
        { person: { name: "Ben" }, share: 10_000, lead: null },
      ],
    });
    const tribe = await guest.units.read({ handle: "choose", on: TODAY });
    expect(tribe.now).toMatchObject({
      people: 3,
      squads: 2,
      unstated: 1,
      below: [{ name: "Advice" }, { name: "Reviews" }],
    });
    const chapter = await guest.units.read({ handle: "web", on: TODAY });
    expect(chapter.now?.members).toMatchObject([
      {
        person: { name: "Ada" },
        stated: 6_000,
        free: 4_000,
        squads: [{ unit: { name: "Advice" }, share: 6_000 }],
      },
      { person: { name: "Ben" }, free: 0, lead: "accountable" },
      { person: { name: "Chloe" }, free: 2_000 },
      { person: { name: "Dan" }, stated: 0, unstated: 1, free: 10_000 },
    ]);
    expect(chapter.pool).toMatchObject({ name: "Touchpoints", component: "touchpoints" });
    expect(ids.web).toBe(chapter.id);
  });

  it("counts people of tribes below tribes", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    await director.units.move({ unitId: ids.choose, parentId: ids.buy, from: TODAY });
    const read = await director.units.read({ handle: "buy", on: TODAY });
    expect(read.now).toMatchObject({
      people: 4,
      squads: 3,
      below: [{ name: "Choose", people: 3 }, { name: "Till" }],
    });
  });

  it("is not there before it opens, and says when it will be", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    await director.units.open({ ...opening, parentId: ids.choose, to: day("2027-03-01") });
    const read = await director.units.read({ handle: "compare", on: TODAY });
    expect(read.now).toBeNull();
    expect(read).toMatchObject({ name: "Compare", life: [{ from: monday, to: "2027-03-01" }] });
    await expect(director.units.read({ handle: "nowhere", on: TODAY })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("keeps today and the past as they were when the change is for a day to come", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const before = [
      await director.units.read({ handle: "advice", on: day("2025-02-03") }),
      await director.units.read({ handle: "advice", on: TODAY }),
    ];
    const input = { unitId: ids.advice, name: "Counsel", parentId: ids.buy, from: monday };
    expect(await director.units.previewChange(input)).toMatchObject({
      versions: [
        { name: "Advice", to: monday, parent: { name: "Choose" } },
        { name: "Counsel", from: monday, to: null, parent: { name: "Buy" } },
      ],
    });
    await director.units.rename(input);
    const rows = [{ personId: ids.dan, role: "developer", share: 5_000, from: monday }];
    await director.allocations.allocateSeveral({ unitId: ids.advice, rows });
    for (const then of before) {
      const again = await director.units.read({ handle: "advice", on: then.on });
      expect(again.now?.placements).toEqual(then.now?.placements);
      expect(again.now?.parent).toEqual(then.now?.parent);
      expect(again.name).toBe("Advice");
    }
    const after = await director.units.read({ handle: "advice", on: monday });
    expect(after).toMatchObject({ name: "Counsel", now: { people: 3, parent: { name: "Buy" } } });
    expect(after.history.map((event) => event.type)).toEqual(
      expect.arrayContaining(["unit.renamed", "unit.moved", "placement.joined"]),
    );
  });
});

describe("closing with a hand-over", () => {
  it("lists what is inside, refuses to forget any of it, and puts each where it was said", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const inside = await director.units.whatIsInside({ unitId: ids.advice, from: monday });
    expect(inside.people.map((one) => one.person.name)).toEqual(["Ada", "Ben"]);
    expect(inside.items).toMatchObject([{ item: { name: "Mobile app" }, role: "owner" }]);
    expect(inside.targets.map((one) => one.name).slice(0, 2)).toEqual(["Choose", "Reviews"]);

    const [first, second] = inside.people;
    const people = [{ id: first!.allocationId, unitId: ids.reviews }];
    await expect(director.units.close({ unitId: ids.advice, from: monday, people })).rejects.toMatchObject({
      cause: {
        refusals: [
          {
            code: "unit.not_empty",
            facts: { people: [{ person: { name: "Ben" } }], items: [{ item: { name: "Mobile app" } }] },
          },
        ],
      },
    });

    await director.units.close({
      ...{ unitId: ids.advice, from: monday },
      people: [...people, { id: second!.allocationId, unitId: null }],
      items: [{ id: inside.items[0]!.workId, unitId: ids.reviews }],
    });
    expect((await director.units.read({ handle: "advice", on: eve })).now).toMatchObject({ people: 2 });
    const closed = await director.units.read({ handle: "advice", on: monday });
    expect(closed.now).toBeNull();
    expect(closed.life).toEqual([{ from: "2024-01-08", to: monday }]);
    const reviews = await director.units.read({ handle: "reviews", on: monday });
    expect(reviews.now?.placements.map((row) => [row.person.name, row.share])).toEqual([
      ["Ada", 6_000],
      ["Dan", null],
    ]);
    expect(reviews.now?.items).toMatchObject([
      { item: { name: "Mobile app" }, role: "owner", since: monday },
    ]);

    await director.units.reopen({ unitId: ids.advice, from: day("2027-01-04") });
    expect((await director.units.read({ handle: "advice", on: day("2027-01-04") })).now).toMatchObject({
      people: 0,
    });
  });
});

describe("corrections", () => {
  it("edit the past, and are read by the administrator alone with their reason", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const { versions } = await director.units.read({ handle: "advice", on: TODAY });
    await director.units.correct({
      ...{ versionId: versions[0]!.id, name: "Advise", mission: "Advice well", parentId: ids.choose },
      ...{ from: day("2024-01-08"), to: null, reason: "The file misspelt it." },
    });
    expect((await director.units.read({ handle: "advice", on: day("2024-02-01") })).name).toBe("Advise");
    expect((await director.units.read({ handle: "advice", on: TODAY })).corrections).toBeNull();
    const administrator = await test.as(organisation, "administrator");
    const { corrections } = await administrator.units.read({ handle: "advice", on: TODAY });
    expect(corrections).toMatchObject([
      {
        reason: "The file misspelt it.",
        about: "unitVersion",
        before: { name: "Advice" },
        after: { name: "Advise" },
      },
    ]);
  });
});
