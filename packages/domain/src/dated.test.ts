import { describe, expect, it } from "vitest";
import { addDays, day } from "./calendar/index.ts";
import { carved, clashes, endedOn, merged, nextStart, reach, replaced } from "./dated.ts";
import { applied } from "./facts/index.ts";
import { allocation, CAST, castWorld, idsFrom, TODAY } from "./testing/index.ts";

const span = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });
const row = (at: number, from: string, to: string | null) =>
  allocation(at, CAST.ada, CAST.basket, 5_000, day(from), to === null ? null : day(to));

describe("carved", () => {
  const left = (from: string, to: string | null, out: ReturnType<typeof span>) => {
    const world = castWorld({ allocation: [row(1, from, to)] });
    const changes = carved("allocation", world.allocation, out, idsFrom(99));
    return applied(world, changes).allocation.map((kept) => [kept.from, kept.to]);
  };

  it.each([
    ["before", "2024-01-01", "2024-02-29", [["2024-01-01", "2024-02-29"]]],
    ["up to its end", "2024-01-01", "2024-03-01", [["2024-01-01", "2024-02-29"]]],
    [
      "across it",
      "2024-01-01",
      null,
      [
        ["2024-01-01", "2024-02-29"],
        ["2024-12-31", null],
      ],
    ],
    ["within it", "2024-02-29", "2024-12-31", []],
    ["from inside", "2024-03-01", null, [["2024-12-31", null]]],
    ["after", "2024-12-31", "2025-01-01", [["2024-12-31", "2025-01-01"]]],
  ])("takes days out of a row that lies %s", (_, from, to, kept) => {
    expect(left(from, to, span("2024-02-29", "2024-12-31"))).toEqual(kept);
  });

  it("takes everything from a day on when there is no end", () => {
    expect(left("2024-01-01", null, span("2024-02-29", null))).toEqual([["2024-01-01", "2024-02-29"]]);
    expect(left("2024-02-29", "2024-03-01", span("2024-02-29", null))).toEqual([]);
  });
});

describe("replaced", () => {
  it("edits the row with the very same days and keeps its id", () => {
    const old = row(1, "2024-02-29", null);
    const next = { ...old, id: "new", share: 1_000 };
    expect(replaced("allocation", [old], next, idsFrom(99))).toEqual([
      { kind: "allocation", id: old.id, before: old, after: { ...old, share: 1_000 } },
    ]);
  });
});

describe("reach", () => {
  const rows = [span("2025-01-01", null), span("2024-06-01", "2024-07-01"), span("2024-12-31", "2025-01-01")];

  it("is the end of the row in force, else the next start, else none", () => {
    expect(reach(rows, day("2024-06-30"))).toBe("2024-07-01");
    expect(reach(rows, day("2024-07-01"))).toBe("2024-12-31");
    expect(reach(rows, day("2025-02-01"))).toBeNull();
    expect(reach([], TODAY)).toBeNull();
    expect(nextStart(rows, day("2024-06-01"))).toBe("2024-12-31");
  });
});

describe("endedOn", () => {
  it("takes a row away that begins today or later, and never one that has held", () => {
    const yesterday = addDays(TODAY, -1);
    expect(endedOn("allocation", row(1, yesterday, null), TODAY, TODAY)).toMatchObject({
      after: { to: TODAY },
    });
    expect(endedOn("allocation", row(1, yesterday, null), yesterday, TODAY)).toMatchObject({
      code: "span.empty",
    });
    expect(endedOn("allocation", row(1, TODAY, null), TODAY, TODAY)).toMatchObject({ after: null });
    expect(endedOn("allocation", row(1, addDays(TODAY, 1), null), TODAY, TODAY)).toMatchObject({
      after: null,
    });
  });
});

describe("merged and clashes", () => {
  it("joins what touches, and finds each pair that shares a day once", () => {
    const a = span("2024-01-01", "2024-02-29");
    const b = span("2024-02-29", "2024-03-01");
    const c = span("2024-01-15", null);
    const d = span("2023-01-01", "2023-12-31");
    expect(merged([b, a, d])).toEqual([d, span("2024-01-01", "2024-03-01")]);
    expect(merged([a, c, b])).toEqual([span("2024-01-01", null)]);
    expect(clashes([b, a, d])).toEqual([]);
    expect(clashes([c, b, a])).toEqual([
      [a, c],
      [c, b],
    ]);
  });
});
