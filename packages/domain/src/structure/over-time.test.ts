import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { experienceOn, loadOverTime, ribbons, structureOn, upcoming } from "./index.ts";
import {
  absence,
  allocation,
  contract,
  item,
  lead,
  membership,
  person,
  presence,
  unit,
  version,
  work,
  worldOf,
} from "./testing-rows.ts";

const world = worldOf({
  unit: [
    ...[unit("buy", "tribe"), unit("trade", "tribe"), unit("big", "tribe")],
    ...[unit("till", "squad"), unit("ads", "squad"), unit("web", "chapter"), unit("shop", "chapter")],
  ],
  unitVersion: [
    version("buy", "Buy", null, "2024-01-01"),
    version("trade", "Trade", "buy", "2024-01-01"),
    version("big", "Big", null, "2024-01-01"),
    version("till", "Till", "trade", "2024-01-01"),
    version("ads", "Useful ads", "big", "2024-01-01", "2025-03-03"),
    version("web", "Web", null, "2024-01-01"),
    version("shop", "Shop", null, "2024-01-01"),
  ],
  person: ["ines", "duc", "sandrine", "aurelie", "mamadou"].map(person),
  presence: ["ines", "duc", "sandrine", "aurelie", "mamadou"].map((id) => presence(id, "2024-01-01")),
  contract: [contract("duc", 8000, "2026-08-01", "2026-09-01")],
  absence: [absence("duc", "2026-08-15", "2026-08-20"), absence("mamadou", "2026-05-01", "2026-06-01")],
  chapterMembership: [
    membership("duc", "web", "2024-01-01", "2026-06-01"),
    membership("duc", "shop", "2026-06-01"),
    membership("aurelie", "web", "2024-01-01", "2026-05-01"),
  ],
  unitLead: [lead("till", "mamadou", "2024-01-01")],
  allocation: [
    allocation("ines", "till", 10_000, "2024-01-01"),
    allocation("duc", "till", 6000, "2026-01-01", "2026-07-01"),
    allocation("duc", "till", 9000, "2026-07-01", "2026-12-01"),
    allocation("sandrine", "till", null, "2026-10-01"),
    allocation("aurelie", "till", 6000, "2026-01-01", "2026-04-30"),
    allocation("mamadou", "till", 2000, "2026-04-07"),
  ],
  item: [
    item("App", "touchpoints", "2024-01-01"),
    item("Partner shops", "touchpoints", "2024-01-01"),
    item("Configurator", "mechanics", "2025-01-01"),
    item("Shop window", "offer", "2024-01-01"),
    item("Catalogue", "channels", "2024-01-01", "2025-01-01"),
  ],
  itemWork: [
    work("App", "till", "owner", "2024-01-01"),
    work("App", "buy", "contributor", "2024-01-01"),
    work("Partner shops", "ads", "owner", "2024-01-01", "2025-03-03"),
    work("Partner shops", "till", "contributor", "2024-01-01"),
    work("Shop window", "till", "owner", "2024-01-01", "2025-02-01"),
  ],
});
const on = day("2026-09-21");

describe("ribbons", () => {
  const drawn = ribbons(world, "till", { from: day("2026-03-20"), to: day("2026-12-10") }, on);

  it("orders people as a squad reads them: accountable, by share, who comes, who left", () => {
    expect(drawn.rows.map((row) => [row.person.id, row.state, row.share, row.accountable])).toEqual([
      ["mamadou", "now", 2000, true],
      ["ines", "now", 10_000, false],
      ["duc", "now", 9000, false],
      ["sandrine", "next", null, false],
      ["aurelie", "over", null, false],
    ]);
  });

  it("keeps each bar's own days and share, and the chapter that fits the row", () => {
    const duc = drawn.rows.find((row) => row.person.id === "duc");
    expect(duc?.bars.map(({ from, to, share }) => [from, to, share])).toEqual([
      ["2026-01-01", "2026-07-01", 6000],
      ["2026-07-01", "2026-12-01", 9000],
    ]);
    expect(duc?.chapter?.name).toBe("Shop");
    expect(drawn.rows.find((row) => row.person.id === "aurelie")?.chapter?.name).toBe("Web");
  });

  it("adds up full time on the 15th of every month it touches, the first even from before the window", () => {
    expect(drawn.months.map((m) => m.month)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `2026-${String(n).padStart(2, "0")}`),
    );
    expect(drawn.months.map((m) => m.fullTime)).toEqual([
      22_000, 24_000, 18_000, 18_000, 21_000, 21_000, 21_000, 21_000, 21_000, 12_000,
    ]);
    expect(drawn.months.map((m) => m.unstated)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
  });

  it("draws a chapter's memberships, and no month for a window that ends on its first day", () => {
    const chapter = ribbons(world, "web", { from: day("2026-05-01"), to: day("2026-06-01") }, on);
    expect(chapter.rows.map((row) => [row.person.id, row.state])).toEqual([["duc", "over"]]);
    expect(chapter.months.map((m) => m.month)).toEqual(["2026-05"]);
  });
});

describe("loadOverTime", () => {
  it("cuts where anything changes: share, contract, absence", () => {
    const pieces = loadOverTime(world, "duc", { from: day("2026-06-15"), to: day("2026-12-15") });
    expect(pieces.map((p) => [p.from, p.stated, p.contract, p.free, p.over, p.away])).toEqual([
      ["2026-06-15", 6000, 10_000, 4000, 0, false],
      ["2026-07-01", 9000, 10_000, 1000, 0, false],
      ["2026-08-01", 9000, 8000, 0, 1000, false],
      ["2026-08-15", 9000, 8000, 0, 1000, true],
      ["2026-08-20", 9000, 8000, 0, 1000, false],
      ["2026-09-01", 9000, 10_000, 1000, 0, false],
      ["2026-12-01", 0, 10_000, 10_000, 0, false],
    ]);
    expect(loadOverTime(world, "duc", { from: on, to: on })).toEqual([]);
  });

  it("frees nothing of somebody who is away or not there", () => {
    const away = loadOverTime(world, "mamadou", { from: day("2026-04-30"), to: day("2026-06-02") });
    expect(away.map((p) => [p.from, p.stated, p.free])).toEqual([
      ["2026-04-30", 2000, 8000],
      ["2026-05-01", 2000, 0],
      ["2026-06-01", 2000, 8000],
    ]);
    const before = loadOverTime(world, "mamadou", { from: day("2023-12-31"), to: day("2024-01-02") });
    expect(before.map((p) => [p.contract, p.free])).toEqual([
      [null, 0],
      [10_000, 10_000],
    ]);
  });
});

describe("experienceOn", () => {
  const experience = experienceOn(structureOn(world, on));
  const rows = experience.components.flatMap((c) => c.items);

  it("puts a unit's work in the column of its top tribe, the owner first", () => {
    expect(experience.columns.map((c) => [c.name, c.squads])).toEqual([
      ["Big", 0],
      ["Buy", 1],
    ]);
    const app = rows.find((row) => row.item.id === "App");
    expect(app?.cells.buy?.map((work) => [work.unit.name, work.role])).toEqual([
      ["Till", "owner"],
      ["Buy", "contributor"],
    ]);
    expect(app?.unowned).toBeNull();
  });

  it("looks into one tribe: itself and those under it", () => {
    const inside = experienceOn(structureOn(world, on), { under: "buy" });
    expect(inside.columns.map((c) => c.name)).toEqual(["Buy", "Trade"]);
    const app = inside.components[0]?.items.find((row) => row.item.id === "App");
    expect(app?.cells.trade?.map((work) => work.unit.name)).toEqual(["Till"]);
    expect(app?.cells.buy?.map((work) => work.unit.name)).toEqual(["Buy"]);
    const outside = experienceOn(structureOn(world, on), { under: "big" });
    expect(outside.components[0]?.items[0]?.elsewhere).toHaveLength(2);
  });

  it("says what has no owner, since when, and whose closing left it so", () => {
    expect(
      experience.unowned.map((row) => [row.item.name, row.unowned?.since, row.unowned?.left?.unit.name]),
    ).toEqual([
      ["Partner shops", "2025-03-03", "Useful ads"],
      ["Configurator", "2025-01-01", undefined],
      ["Shop window", "2025-02-01", "Till"],
    ]);
    expect(experience.unowned.map((row) => row.unowned?.left?.closed)).toEqual([true, undefined, false]);
    expect(experience.components.map((c) => [c.component, c.items.length, c.owned, c.served])).toEqual([
      ["touchpoints", 2, 1, true],
      ["channels", 0, 0, false],
      ["contents", 0, 0, false],
      ["services", 0, 0, false],
      ["mechanics", 1, 0, false],
      ["offer", 1, 0, false],
    ]);
    expect(experience.items).toBe(4);
  });
});

describe("upcoming", () => {
  it("tells the days after this one, up to the last", () => {
    expect(upcoming(world, on, 10).map((e) => [e.day, e.type])).toEqual([["2026-10-01", "placement.joined"]]);
    expect(upcoming(world, on, 9)).toEqual([]);
    expect(upcoming(world, day("2026-06-30"), 1).map((e) => e.type)).toEqual(["placement.share"]);
  });
});
