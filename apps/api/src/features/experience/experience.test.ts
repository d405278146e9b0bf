import { newId } from "@congruence/db";
import { added, day } from "@congruence/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

const OPEN = day("2024-01-08");
const monday = day("2026-09-28");

/** The small company, with an item that lost its owner, one that never had one, and one with a contributor alone. */
async function company() {
  const { ids, changes } = smallCompany();
  const more = { shops: newId(), lamps: newId(), rooms: newId(), ads: newId(), lampsWork: newId() };
  const item = (id: string, name: string, component: "touchpoints" | "offer" | "mechanics") =>
    changes.push(
      added("item", {
        ...{ id, handle: name.toLowerCase().replaceAll(" ", "-"), externalId: null, component, name },
        ...{ description: "", from: OPEN, to: null },
      }),
    );
  changes.push(
    added("unit", { id: more.ads, kind: "squad", handle: "ads", externalId: null, poolId: null }),
    added("unitVersion", {
      ...{ id: newId(), unitId: more.ads, from: OPEN, to: day("2025-03-03") },
      ...{ name: "Useful ads", mission: "", parentId: ids.choose },
    }),
  );
  item(more.shops, "Partner shops", "touchpoints");
  item(more.lamps, "Second-life lamps", "offer");
  item(more.rooms, "Rooms", "mechanics");
  changes.push(
    added("itemWork", {
      ...{ id: newId(), itemId: more.shops, unitId: more.ads, role: "owner", from: OPEN },
      to: day("2025-03-03"),
    }),
    added("itemWork", {
      ...{
        id: more.lampsWork,
        itemId: more.lamps,
        unitId: ids.till,
        role: "contributor",
        from: OPEN,
        to: null,
      },
    }),
  );
  return { ids: { ...ids, ...more }, organisation: await test.organisation(changes) };
}

const asked = { on: TODAY };
const forbidden = { code: "FORBIDDEN" };

describe("the matrix on a day", () => {
  it("puts squads under their tribe and says why nobody owns an item", async () => {
    const { ids, organisation } = await company();
    const guest = await test.as(organisation, "guest");
    const read = await guest.experience.read(asked);
    expect(read.columns.map(({ name, people, squads }) => [name, people, squads])).toEqual([
      ["Buy", 1, 1],
      ["Choose", 3, 2],
    ]);
    expect(read.counts).toEqual({ items: 4, squads: 3, all: 4, out: 3 });
    const rows = new Map(read.components.flatMap(({ items }) => items).map((row) => [row.item.name, row]));
    expect(rows.get("Mobile app")).toMatchObject({
      unowned: null,
      cells: { [ids.choose]: [{ role: "owner" }] },
    });
    expect(rows.get("Partner shops")?.unowned).toEqual({
      since: "2025-03-03",
      left: { unit: { id: ids.ads, handle: "ads", name: "Useful ads" }, closed: true },
    });
    expect(rows.get("Rooms")?.unowned).toEqual({ since: OPEN, left: null });
    expect(rows.get("Second-life lamps")).toMatchObject({
      unowned: { left: null },
      cells: { [ids.buy]: [{ unit: { name: "Till" }, role: "contributor" }] },
    });
    expect(read.may).toEqual({ add: false, assign: false });
  });

  it("is that of the day: the squad that closed owned its item before", async () => {
    const { organisation } = await company();
    const guest = await test.as(organisation, "guest");
    const before = await guest.experience.read({ on: day("2025-03-02") });
    expect(before.counts).toEqual({ items: 4, squads: 4, all: 4, out: 2 });
    expect((await guest.experience.read({ on: day("2023-12-31") })).counts.items).toBe(0);
  });

  it("is narrowed by component, by tribe and to what stands out", async () => {
    const { organisation } = await company();
    const guest = await test.as(organisation, "guest");
    const names = async (input: object) =>
      (await guest.experience.read({ ...asked, ...input })).components.flatMap(({ items }) =>
        items.map((row) => row.item.name),
      );
    expect(await names({ component: "touchpoints" })).toEqual(["Mobile app", "Partner shops"]);
    expect(await names({ tribe: "buy" })).toEqual(["Second-life lamps"]);
    expect(await names({ show: "out", component: "touchpoints" })).toEqual(["Partner shops"]);
    const buy = await guest.experience.read({ ...asked, tribe: "buy" });
    expect(buy.columns.map((column) => column.name)).toEqual(["Buy"]);
    expect(buy.counts).toMatchObject({ items: 4, all: 1, out: 1 });
  });

  it("opens a squad in place, and nothing that does not work on the item", async () => {
    const { organisation } = await company();
    const guest = await test.as(organisation, "guest");
    const opened = async (item: string, unit: string) =>
      (await guest.experience.read({ ...asked, open: { item, unit } })).opened;
    expect(await opened("app", "advice")).toMatchObject({
      ...{ mission: "Advice well", since: OPEN, people: 2, fullTime: 16_000, role: "owner" },
      ...{ accountable: { name: "Ada" }, tribe: { name: "Choose" } },
    });
    expect(await opened("app", "till")).toBeNull();
    expect(await opened("nothing", "advice")).toBeNull();
  });

  it("takes a number of statements that does not depend on the rows", async () => {
    const { organisation } = await company();
    const small = await test.as(await test.organisation(smallCompany().changes), "guest");
    const large = await test.as(organisation, "guest");
    const count = async (caller: typeof small) =>
      (await test.db.counted(() => caller.experience.read(asked))).statements.length;
    expect(await count(large)).toBe(await count(small));
  });
});

describe("who may change items", () => {
  it("lets the director add one without owner, and one that a squad owns from its first day", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const bare = { component: "services" as const, name: "Repair", from: monday };
    expect(await director.experience.addItem(bare)).toMatchObject({ handle: "repair", changes: 1 });
    const owned = await director.experience.addItem({ ...bare, name: "Try at home", unitId: ids.reviews });
    expect(owned).toMatchObject({ handle: "try-at-home", changes: 2 });
    const read = await director.experience.readItem({ handle: "try-at-home", on: monday });
    expect(read).toMatchObject({
      unowned: null,
      work: [{ role: "owner", from: monday, unit: { name: "Reviews" } }],
    });
    const refused = director.experience.addItem({ ...bare, name: "Ads again", unitId: ids.ads });
    await expect(refused).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    await expect(director.experience.readItem({ handle: "ads-again", on: monday })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("lets a squad's lead add and take on what their squad owns, and nothing for others", async () => {
    const { ids, organisation } = await company();
    const chloe = await test.as(organisation, "member", ids.chloe);
    const item = { component: "offer" as const, name: "Gift card", from: monday };
    expect((await chloe.experience.addChoices(asked)).units.map((unit) => unit.name)).toEqual(["Till"]);
    expect((await chloe.experience.addChoices(asked)).unowned).toBe(false);
    await chloe.experience.addItem({ ...item, unitId: ids.till });
    await expect(chloe.experience.addItem(item)).rejects.toMatchObject(forbidden);
    await expect(chloe.experience.addItem({ ...item, unitId: ids.advice })).rejects.toMatchObject(forbidden);
    const owner = { role: "owner" as const, from: monday };
    await chloe.experience.assign({ ...owner, itemId: ids.lamps, unitId: ids.till });
    const assigned = chloe.experience.assign({ ...owner, itemId: ids.rooms, unitId: ids.advice });
    await expect(assigned).rejects.toMatchObject(forbidden);
    // Taking an item from the squad that owns it is not a lead's own business.
    const taken = chloe.experience.assign({ ...owner, itemId: ids.app, unitId: ids.till, replace: true });
    await expect(taken).rejects.toMatchObject(forbidden);
    expect((await chloe.experience.readItem({ handle: "app", on: TODAY })).may).toEqual({
      change: false,
      assign: true,
    });
  });

  it("lets members, HR and guests read and write nothing", async () => {
    const { ids, organisation } = await company();
    for (const role of ["member", "hr", "guest"] as const) {
      const caller = await test.as(organisation, role);
      const read = await caller.experience.readItem({ handle: "app", on: TODAY });
      expect(read).toMatchObject({ assignable: [], may: { change: false, assign: false } });
      expect(read.work.map((work) => work.mayEnd)).toEqual([false]);
      const rename = { itemId: ids.app, component: "offer" as const, name: "X" };
      await expect(caller.experience.renameItem(rename)).rejects.toMatchObject(forbidden);
      await expect(caller.experience.closeItem({ itemId: ids.app, from: monday })).rejects.toMatchObject(
        forbidden,
      );
      await expect(caller.experience.endWork({ workId: ids.lampsWork, to: monday })).rejects.toMatchObject(
        forbidden,
      );
      await expect(
        caller.experience.addItem({ component: "offer", name: "X", from: monday }),
      ).rejects.toMatchObject(forbidden);
    }
  });
});

describe("an item", () => {
  it("tells who owned it, who does and who will", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    await director.experience.assign({
      itemId: ids.app,
      unitId: ids.reviews,
      role: "owner",
      replace: true,
      from: monday,
    });
    const today = await director.experience.readItem({ handle: "app", on: TODAY });
    expect(today.work.map(({ unit, state, to }) => [unit.name, state, to])).toEqual([
      ["Reviews", "next", null],
      ["Advice", "now", monday],
    ]);
    const later = await director.experience.readItem({ handle: "app", on: monday });
    expect(later.work.map(({ unit, state }) => [unit.name, state])).toEqual([
      ["Reviews", "now"],
      ["Advice", "over"],
    ]);
    const shops = await director.experience.readItem({ handle: "partner-shops", on: TODAY });
    expect(shops.unowned).toMatchObject({ since: "2025-03-03", left: { closed: true } });
    expect(shops.work).toMatchObject([{ unit: { name: "Useful ads" }, state: "over", mayEnd: false }]);
  });

  it("is renamed, moved to another component, and offered no longer; the work on it ends with it", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const said = { component: "channels" as const, name: "Application", description: "On a phone" };
    await director.experience.renameItem({ itemId: ids.app, ...said });
    await director.experience.closeItem({ itemId: ids.app, from: monday });
    const read = await director.experience.readItem({ handle: "app", on: monday });
    expect(read).toMatchObject({
      ...said,
      offered: "over",
      to: monday,
      work: [{ to: monday, state: "over" }],
    });
    await expect(director.experience.readItem({ handle: "nothing", on: TODAY })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
