import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { DEFAULT_SETTINGS } from "../settings/index.ts";
import {
  allocation,
  contract,
  item,
  lead,
  person,
  presence,
  unit,
  version,
  work,
  worldOf,
} from "../structure/testing-rows.ts";
import { guardrails, type Limits } from "./index.ts";

const limits = DEFAULT_SETTINGS.thresholds;
const people = Array.from({ length: 11 }, (_, n) => `p${n}`);
const on = day("2025-02-28");

const world = worldOf({
  unit: [
    unit("buy", "tribe"),
    unit("stay", "tribe"),
    unit("cart", "squad"),
    unit("pay", "squad"),
    unit("ads", "squad"),
    unit("shop", "squad"),
  ],
  unitVersion: [
    version("buy", "Buy", null, "2024-01-01"),
    version("stay", "Stay", null, "2024-01-01"),
    version("cart", "Basket", "buy", "2024-01-01"),
    version("pay", "Payment", "stay", "2024-01-01", "2024-09-02"),
    version("pay", "Payment", "buy", "2024-09-02"),
    version("ads", "Ads", "buy", "2024-01-01", "2024-06-01"),
    version("shop", "Shop", "stay", "2025-01-01"),
  ],
  person: people.map(person),
  presence: people.map((id) => presence(id, "2024-01-01")),
  contract: [
    contract("p0", 10_000, "2024-01-01", "2025-02-01"),
    contract("p0", 8000, "2025-02-01", "2025-05-01"),
  ],
  unitLead: [
    ...["buy", "stay", "cart", "shop"].map((id) =>
      lead(id, "p1", id === "shop" ? "2025-01-01" : "2024-01-01"),
    ),
    lead("pay", "p2", "2024-01-01", "2025-02-03"),
    lead("pay", "p3", "2025-02-10", null, false),
  ],
  allocation: [
    ...people.slice(0, 9).map((id) => allocation(id, "cart", 5000, "2024-01-01")),
    allocation("p9", "cart", 5000, "2024-03-01", "2024-06-01"),
    allocation("p9", "cart", 5000, "2025-01-06"),
    allocation("p10", "cart", 5000, "2025-01-20"),
    ...["p0", "p1", "p2", "p3", "p4"].map((id) => allocation(id, "pay", 4000, "2024-01-01")),
    allocation("p4", "shop", null, "2025-01-13"),
  ],
  item: [item("Partner shops", "touchpoints", "2024-01-01")],
  itemWork: [work("Partner shops", "ads", "owner", "2024-01-01", "2024-06-01")],
});

const short = (limit: Limits = limits, at = on) =>
  guardrails(world, at, limit).map(
    (g) => `${g.type} ${"unit" in g ? g.unit.id : "person" in g ? g.person.id : g.item.id} ${g.since}`,
  );

describe("guardrails", () => {
  it("names each limit crossed on the day and since when, in a fixed order", () => {
    expect(short()).toEqual([
      "squad.size cart 2025-01-06",
      "squad.size shop 2025-01-01",
      "unit.unaccountable pay 2025-02-03",
      "person.squads p4 2025-01-13",
      "person.overallocated p0 2025-02-01",
      "item.unowned Partner shops 2024-06-01",
    ]);
  });

  it("carries the facts a sentence needs, and the pages it belongs on", () => {
    const [size, , unaccountable, squads, over, unowned] = guardrails(world, on, limits);
    expect(size).toMatchObject({ unit: { name: "Basket" }, people: 11, min: 5, max: 9, unitIds: ["cart"] });
    expect(unaccountable).toMatchObject({ last: { name: "P2" }, leads: 1, unitKind: "squad" });
    expect(squads).toMatchObject({ max: 2, unitIds: ["cart", "pay", "shop"] });
    expect(over).toMatchObject({
      total: 9000,
      contract: 8000,
      until: "2025-05-01",
      unitIds: ["cart", "pay"],
    });
    expect(unowned).toMatchObject({
      left: { unit: { name: "Ads" }, closed: true },
      component: "touchpoints",
      unitIds: [],
    });
  });

  it("counts a tribe's people over all that is below it, since the squad that filled it came under it", () => {
    const tight = { ...limits, tribeMax: 9, squadMax: 20, squadMin: 1 };
    expect(short(tight, day("2024-10-01")).filter((line) => line.startsWith("tribe"))).toEqual([]);
    expect(
      short({ ...tight, tribeMax: 8 }, day("2024-10-01")).filter((line) => line.startsWith("tribe")),
    ).toEqual(["tribe.size buy 2024-01-01"]);
    expect(short(tight).filter((line) => line.startsWith("tribe"))).toEqual(["tribe.size buy 2025-01-06"]);
    expect(
      short({ ...tight, tribeMax: 4 }, day("2024-08-01")).filter((line) => line.includes("stay")),
    ).toEqual(["tribe.size stay 2024-01-01"]);
    expect(short({ ...tight, tribeMax: 4 }).filter((line) => line.includes("stay"))).toEqual([]);
  });

  it("is silent at the limits themselves", () => {
    const exact = { squadMin: 1, squadMax: 11, tribeMax: 11, squadsPerPerson: 3 };
    expect(short(exact).filter((line) => /size|squads/.test(line))).toEqual([]);
  });
});
