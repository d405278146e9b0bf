import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, holds } from "../calendar/index.ts";
import {
  allocation,
  arbDay,
  arbSpan,
  arbWorld,
  CAST,
  castWorld,
  idOf,
  OPENING,
  PERSON_IDS,
} from "../testing/index.ts";
import { freeOver, freeShare, overAllocated, rowsOfPerson } from "./free.ts";

describe("freeShare", () => {
  it("is what the pieces of freeOver say of the day", () => {
    let some = 0;
    fc.assert(
      fc.property(arbWorld, fc.nat(2), arbSpan, arbDay, (world, at, span, on) => {
        const rows = rowsOfPerson(world, PERSON_IDS[at] ?? "");
        const pieces = freeOver(rows, span);
        for (const piece of pieces) expect(freeShare(rows, piece.from)).toBe(piece.free);
        some += pieces.filter(({ free }) => free > 0 && free < 10_000).length;
        if (holds(span, on)) {
          const piece = pieces.find((other) => holds(other, on));
          expect(piece?.free).toBe(freeShare(rows, on));
        }
      }),
      { numRuns: 200 },
    );
    console.warn("COUNT some", some);
  });

  it("takes absences away and leaves unstated shares out", () => {
    const away = {
      id: idOf(32, 1),
      personId: CAST.ada,
      reason: "leave",
      from: day("2024-02-29"),
      to: day("2024-03-01"),
    };
    const world = castWorld({
      absence: [away],
      allocation: [allocation(1, CAST.ada, CAST.basket, 6_000), allocation(2, CAST.ada, CAST.payment, null)],
    });
    const rows = rowsOfPerson(world, CAST.ada);
    expect(freeShare(rows, day("2024-02-28"))).toBe(4_000);
    expect(freeShare(rows, day("2024-02-29"))).toBe(0);
    expect(freeShare(rows, day("2024-03-01"))).toBe(4_000);
    expect(freeShare(rows, day("2023-12-31"))).toBe(0);
  });
});

describe("overAllocated", () => {
  it("gives the days on which the shares pass a contract that became shorter", () => {
    const world = castWorld({
      allocation: [allocation(1, CAST.ada, CAST.basket, 9_000, OPENING, day("2025-01-01"))],
    });
    const shorter = world.contract.map((row) => ({ ...row, to: day("2024-07-01") }));
    const half = { id: idOf(33, 1), personId: CAST.ada, share: 5_000, from: day("2024-07-01"), to: null };
    const flagged = { ...world, contract: [...shorter, half] };
    expect(overAllocated(world, CAST.ada, OPENING, null)).toEqual([]);
    expect(overAllocated(flagged, CAST.ada, OPENING, null)).toEqual([
      { from: "2024-07-01", to: "2025-01-01", total: 9_000, contract: 5_000 },
    ]);
  });
});
