import { describe, expect, it } from "vitest";
import { day } from "./calendar/index.ts";
import { added, changed, removed, type UnitVersion, type World } from "./facts/index.ts";
import { rowOf, rowsBy } from "./rows-by.ts";
import { settle } from "./settle.ts";
import { allocation, CAST, castWorld } from "./testing/index.ts";

describe("settle", () => {
  const row = allocation(1, CAST.ada, CAST.basket, 5_000);
  const world = castWorld({ allocation: [row] });

  it("makes one change of several to a row, from what it was to what it becomes", () => {
    const once = { ...row, share: 4_000 };
    const twice = { ...row, share: 3_000, to: day("2025-01-01") };
    const changes = [changed("allocation", row, once), changed("allocation", once, twice)];
    expect(settle(world, changes)).toEqual({
      ok: true,
      changes: [{ kind: "allocation", id: row.id, before: row, after: twice }],
    });
  });

  it("leaves out what ends as it began, and what comes and goes", () => {
    const fresh = allocation(2, CAST.ada, CAST.payment, 5_000);
    const changes = [
      changed("allocation", row, {}),
      added("allocation", fresh),
      removed("allocation", fresh),
    ];
    expect(settle(world, changes)).toEqual({ ok: true, changes: [] });
  });

  it("refuses a kind changed, a span without a day, and words without a letter", () => {
    const unit = world.unit[0]!;
    const codes = (plan: ReturnType<typeof settle>) => (plan.ok ? [] : plan.refusals.map((one) => one.code));
    expect(codes(settle(world, [changed("unit", unit, { kind: "guild" })]))).toContain("unit.kind_fixed");
    const empty = { role: " ", to: row.from };
    expect(codes(settle(world, [changed("allocation", row, empty)]))).toEqual(["span.empty", "text.empty"]);
  });

  it("leaves alone what was broken elsewhere beforehand", () => {
    const orphan: UnitVersion = { ...world.unitVersion[2]!, id: "v", unitId: CAST.repair, parentId: null };
    const broken = { ...world, unitVersion: [...world.unitVersion, orphan] };
    expect(settle(broken, [changed("allocation", row, { share: 4_000 })]).ok).toBe(true);
  });
});

describe("rowsBy", () => {
  it("sees rows added to a list it has already grouped", () => {
    const rows = [allocation(1, CAST.ada, CAST.basket, 5_000)];
    const world: World = { ...castWorld(), allocation: rows };
    expect(rowsBy(world, "allocation", "personId", CAST.ada)).toHaveLength(1);
    rows.push(allocation(2, CAST.ada, CAST.payment, 5_000));
    expect(rowsBy(world, "allocation", "personId", CAST.ada)).toHaveLength(2);
    expect(rowOf(world, "allocation", rows[1]!.id)).toBe(rows[1]);
    expect(rowOf(world, "person", "?")).toBeUndefined();
  });
});
