import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { applied, type Change, type ItemWork, type World } from "../facts/index.ts";
import type { Plan } from "../refusals.ts";
import { CAST, castWorld, idOf, idsFrom, OPENING, TODAY } from "../testing/index.ts";
import { planAddItem, planCloseItem, planRenameItem } from "./items.ts";
import { planAddPool, planEditPool } from "./pools.ts";
import { planAssignItem } from "./work.ts";

const context = () => ({ today: TODAY, newId: idsFrom(99) });
const autumn = day("2024-09-01");
const spring = day("2025-03-01");
const codes = (plan: Plan<Change>) => (plan.ok ? [] : plan.refusals.map((refusal) => refusal.code));
const outcome = (world: World, plan: Plan<Change>): World => {
  if (!plan.ok) throw new Error(codes(plan).join());
  return applied(world, plan.changes);
};
const work = (
  at: number,
  unitId: string,
  role: ItemWork["role"],
  from = OPENING,
  to: typeof OPENING | null = null,
) => {
  return { id: idOf(31, at), itemId: CAST.till, unitId, role, from, to };
};
const said = {
  itemId: CAST.till,
  unitId: CAST.payment,
  role: "owner" as const,
  replace: false,
  from: autumn,
  to: null,
};
const works = (world: World) => world.itemWork.map((row) => [row.unitId, row.role, row.from, row.to]);

describe("planAssignItem", () => {
  it("names the owner in the way, or takes over from it when asked", () => {
    const world = castWorld({ itemWork: [work(1, CAST.basket, "owner")] });
    expect(planAssignItem(world, said, context())).toMatchObject({
      refusals: [
        { code: "item.owned", facts: { item: { name: "Till" }, owner: { name: "Basket" }, from: OPENING } },
      ],
    });
    expect(works(outcome(world, planAssignItem(world, { ...said, replace: true }, context())))).toEqual([
      [CAST.basket, "owner", OPENING, autumn],
      [CAST.payment, "owner", autumn, null],
    ]);
  });

  it("stops before an owner already planned, and makes a contributor an owner", () => {
    const world = castWorld({
      itemWork: [work(1, CAST.basket, "owner", spring), work(2, CAST.payment, "contributor")],
    });
    expect(works(outcome(world, planAssignItem(world, said, context())))).toEqual([
      [CAST.basket, "owner", spring, null],
      [CAST.payment, "contributor", OPENING, autumn],
      [CAST.payment, "contributor", spring, null],
      [CAST.payment, "owner", autumn, spring],
    ]);
  });

  it("refuses twice the same unit, chapters, and days the item is not offered", () => {
    const world = castWorld({ itemWork: [work(1, CAST.basket, "owner")] });
    const again = { ...said, unitId: CAST.basket, role: "contributor" as const };
    expect(codes(planAssignItem(world, again, context()))).toEqual(["item.twice"]);
    expect(codes(planAssignItem(castWorld(), { ...said, unitId: CAST.web }, context()))).toEqual([
      "item.not_here",
    ]);
    expect(codes(planAssignItem(castWorld(), { ...said, from: day("2023-12-31") }, context()))).toEqual([
      "item.outside_life",
      "item.outside_unit",
    ]);
  });
});

describe("items and pools", () => {
  it("ends the work on an item that closes, and opens no work beyond its last day", () => {
    const world = castWorld({
      itemWork: [work(1, CAST.basket, "owner"), work(2, CAST.payment, "contributor", spring)],
    });
    const next = outcome(world, planCloseItem(world, { itemId: CAST.till, from: autumn }, context()));
    expect(works(next)).toEqual([[CAST.basket, "owner", OPENING, autumn]]);
    expect(next.item.find((row) => row.id === CAST.till)?.to).toBe(autumn);
    const open = { ...said, role: "contributor" as const, from: day("2024-08-01") };
    expect(works(outcome(next, planAssignItem(next, open, context()))).at(-1)).toEqual([
      CAST.payment,
      "contributor",
      "2024-08-01",
      autumn,
    ]);
    expect(codes(planCloseItem(next, { itemId: CAST.till, from: spring }, context()))).toEqual([
      "span.empty",
    ]);
  });

  it("gives items and pools handles of their own, which a new name leaves alone", () => {
    const world = castWorld();
    const item = {
      component: "offer" as const,
      name: "Till",
      description: "",
      externalId: null,
      from: autumn,
      to: null,
    };
    expect(outcome(world, planAddItem(world, item, context())).item.at(-1)?.handle).toBe("till-2");
    const renamed = { itemId: CAST.till, component: "services" as const, name: "Checkout", description: "" };
    expect(outcome(world, planRenameItem(world, renamed)).item.at(-1)).toMatchObject({
      name: "Checkout",
      handle: "till",
    });
    const pool = { name: "Web", component: null, externalId: null };
    expect(outcome(world, planAddPool(world, pool, context())).pool.at(-1)?.handle).toBe("web-2");
    const edited = planEditPool(world, { poolId: CAST.pool, name: "Web", component: "channels" });
    expect(outcome(world, edited).pool).toMatchObject([{ handle: "web", component: "channels" }]);
    expect(codes(planEditPool(world, { poolId: "?", name: "Web", component: null }))).toEqual(["not_there"]);
  });
});
