import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

async function company() {
  const { ids, changes } = smallCompany();
  return { ids, organisation: await test.organisation(changes) };
}

const FORBIDDEN = { code: "FORBIDDEN" };
const OFFER = { name: "Offer", component: "offer" as const, externalId: null };

describe("competency pools", () => {
  it("shows anybody each pool with the chapters that draw on it, their lead and people", async () => {
    const { organisation } = await company();
    const guest = await test.as(organisation, "guest");
    const list = await guest.pools.list({ on: TODAY });
    expect(list).toMatchObject({
      pools: [
        {
          ...{ name: "Touchpoints", component: "touchpoints", people: 4, may: [] },
          chapters: [{ name: "Web", people: 4, lead: { name: "Ben" } }],
        },
      ],
      ...{ without: [], may: [] },
    });
    await expect(guest.pools.add(OFFER)).rejects.toMatchObject(FORBIDDEN);
  });

  it("lets a director add and edit, and the lead of a chapter on a pool edit that one alone", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    await director.pools.add(OFFER);
    const list = await director.pools.list({ on: TODAY });
    expect(list.pools.map((pool) => pool.name)).toEqual(["Touchpoints", "Offer"]);
    const offer = list.pools[1]?.id ?? "";

    const ben = await test.as(organisation, "member", ids.ben);
    const bens = await ben.pools.list({ on: TODAY });
    expect(bens.may).toEqual([]);
    expect(bens.pools.map((pool) => pool.may)).toEqual([["pool.change"], []]);
    await ben.pools.edit({ poolId: ids.pool, name: "Points of contact", component: null });
    await expect(ben.pools.edit({ poolId: offer, name: "X", component: null })).rejects.toMatchObject(
      FORBIDDEN,
    );
    await expect(ben.pools.add(OFFER)).rejects.toMatchObject(FORBIDDEN);
    expect((await ben.pools.list({ on: TODAY })).pools.map((pool) => [pool.name, pool.component])).toEqual([
      ["Offer", "offer"],
      ["Points of contact", null],
    ]);
  });

  it("lets members, HR and leads of other units change none", async () => {
    const { ids, organisation } = await company();
    for (const [role, personId] of [
      ["member", ids.ada],
      ["hr", null],
      ["guest", ids.ben],
    ] as const) {
      const caller = await test.as(organisation, role, personId);
      expect((await caller.pools.list({ on: TODAY })).pools[0]?.may).toEqual([]);
      await expect(caller.pools.edit({ poolId: ids.pool, name: "X", component: null })).rejects.toMatchObject(
        FORBIDDEN,
      );
    }
  });

  it("does not know another organisation's pools", async () => {
    const [here, elsewhere] = [await company(), await company()];
    const director = await test.as(here.organisation, "director");
    const said = { poolId: elsewhere.ids.pool, name: "X", component: null };
    await expect(director.pools.edit(said)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("calls components as the organisation does", async () => {
    const { organisation } = await company();
    const settings = { componentLabels: { offer: { en: "Range", fr: "Gamme" } } };
    await test.db.repos.organisations.updateSettings(organisation, settings);
    const guest = await test.as(organisation, "guest");
    expect((await guest.pools.list({ on: TODAY })).labels).toEqual({ offer: "Range" });
  });
});
