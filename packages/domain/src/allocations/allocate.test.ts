import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { applied, type Change, type World } from "../facts/index.ts";
import type { Plan } from "../refusals.ts";
import { allocation, CAST, castWorld, idsFrom, OPENING, TODAY } from "../testing/index.ts";
import {
  Allocate,
  planAllocate,
  planChangeShare,
  planCorrectAllocation,
  planEndAllocation,
  planExtendAllocation,
  planMoveAllocation,
} from "./allocate.ts";

const context = () => ({ today: TODAY, newId: idsFrom(99) });
const autumn = day("2024-09-01");
const spring = day("2025-03-01");
const codes = (plan: Plan<Change>) => (plan.ok ? [] : plan.refusals.map((refusal) => refusal.code));
const rows = (world: World, plan: Plan<Change>) => {
  if (!plan.ok) throw new Error(codes(plan).join());
  return applied(world, plan.changes).allocation.map(({ unitId, share, from, to }) => [
    unitId,
    share,
    from,
    to,
  ]);
};
const said = {
  personId: CAST.ada,
  unitId: CAST.payment,
  role: "developer",
  share: 5_000,
  from: autumn,
  to: null,
};
const here = allocation(1, CAST.ada, CAST.basket, 7_000);

describe("planAllocate", () => {
  it("says from which day, to what total, what is in the way and what would fit", () => {
    const world = castWorld({ allocation: [here] });
    expect(planAllocate(world, said, context())).toEqual({
      ok: false,
      refusals: [
        {
          code: "allocation.over_capacity",
          field: "share",
          facts: {
            person: { id: CAST.ada, name: "Ada" },
            from: autumn,
            total: 12_000,
            contract: 10_000,
            fits: 3_000,
            inTheWay: [
              { id: here.id, unitId: CAST.basket, unitName: "Basket", share: 7_000, from: OPENING, to: null },
            ],
          },
        },
      ],
    });
    expect(planAllocate(world, { ...said, share: 3_000 }, context()).ok).toBe(true);
    expect(planAllocate(world, { ...said, share: null }, context()).ok).toBe(true);
  });

  it("accepts tribes, guilds without a share, and no chapter", () => {
    const world = castWorld();
    expect(planAllocate(world, { ...said, unitId: CAST.buy }, context()).ok).toBe(true);
    expect(planAllocate(world, { ...said, unitId: CAST.data, share: null }, context()).ok).toBe(true);
    expect(codes(planAllocate(world, { ...said, unitId: CAST.data }, context()))).toEqual([
      "allocation.guild_share",
    ]);
    expect(codes(planAllocate(world, { ...said, unitId: CAST.web }, context()))).toEqual([
      "allocation.not_here",
    ]);
  });

  it("gives every reason at once", () => {
    const world = castWorld({ allocation: [here] });
    const wrong = { ...said, unitId: CAST.basket, from: day("2023-12-31") };
    expect(codes(planAllocate(world, wrong, context()))).toEqual([
      "allocation.outside_unit",
      "allocation.outside_presence",
      "allocation.twice",
      "allocation.over_capacity",
    ]);
    expect(codes(planAllocate(world, { ...said, personId: "?" }, context()))).toEqual(["not_there"]);
    expect(codes(planAllocate(world, { ...said, to: autumn }, context()))).toEqual(["span.empty"]);
  });

  it("reads a form: an open end and an unstated share are what is left empty", () => {
    const form = { personId: CAST.ada, unitId: CAST.basket, role: " developer ", from: "2024-02-29" };
    expect(Allocate.parse(form)).toEqual({ ...form, role: "developer", share: null, to: null });
    const wrong = Allocate.safeParse({
      ...form,
      role: " ",
      share: 10_001,
      from: "2023-02-29",
      to: "2024-01-01",
    });
    expect(wrong.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
      ["role", "text.empty"],
      ["share", "share.out_of_range"],
      ["from", "day.not_a_day"],
    ]);
    const backwards = Allocate.safeParse({ ...form, to: "2024-02-29" });
    expect(backwards.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
      ["to", "span.empty"],
    ]);
  });
});

describe("changing an allocation", () => {
  const world = castWorld({ allocation: [{ ...here, to: spring }] });

  it("splits the span where the share changes, and edits it on its first day or before", () => {
    const change = (from: string, share: number | null) =>
      rows(world, planChangeShare(world, { allocationId: here.id, share, from: day(from) }, context()));
    expect(change("2024-09-01", 4_000)).toEqual([
      [CAST.basket, 7_000, OPENING, autumn],
      [CAST.basket, 4_000, autumn, spring],
    ]);
    expect(change("2024-01-01", null)).toEqual([[CAST.basket, null, OPENING, spring]]);
    expect(change("2023-06-01", 4_000)).toEqual([[CAST.basket, 4_000, OPENING, spring]]);
    const late = planChangeShare(world, { allocationId: here.id, share: 4_000, from: spring }, context());
    expect(codes(late)).toEqual(["span.empty"]);
  });

  it("moves to another unit in the same role for the same share", () => {
    const plan = planMoveAllocation(
      world,
      { allocationId: here.id, unitId: CAST.repair, from: autumn },
      context(),
    );
    expect(rows(world, plan)).toEqual([
      [CAST.basket, 7_000, OPENING, autumn],
      [CAST.repair, 7_000, autumn, spring],
    ]);
  });

  it("ends, goes on, or is taken away before it began", () => {
    expect(rows(world, planEndAllocation(world, { allocationId: here.id, to: autumn }, context()))).toEqual([
      [CAST.basket, 7_000, OPENING, autumn],
    ]);
    expect(rows(world, planExtendAllocation(world, { allocationId: here.id, to: null }))).toEqual([
      [CAST.basket, 7_000, OPENING, null],
    ]);
    const later = castWorld({ allocation: [{ ...here, from: autumn }] });
    expect(rows(later, planEndAllocation(later, { allocationId: here.id, to: autumn }, context()))).toEqual(
      [],
    );
    expect(codes(planEndAllocation(world, { allocationId: here.id, to: OPENING }, context()))).toEqual([
      "span.empty",
    ]);
  });

  it("refuses to go on beyond what fits, but always lets somebody over the contract do less", () => {
    const other = allocation(2, CAST.ada, CAST.payment, 6_000, spring);
    const full = castWorld({ allocation: [{ ...here, to: spring }, other] });
    expect(codes(planExtendAllocation(full, { allocationId: here.id, to: null }))).toEqual([
      "allocation.over_capacity",
    ]);
    const half = full.contract.map((row) => ({ ...row, share: 5_000 }));
    const over = { ...full, contract: half };
    expect(planChangeShare(over, { allocationId: other.id, share: 5_900, from: spring }, context()).ok).toBe(
      true,
    );
    expect(
      codes(planChangeShare(over, { allocationId: other.id, share: 6_001, from: spring }, context())),
    ).toEqual(["allocation.over_capacity"]);
  });

  it("is corrected in place", () => {
    const fix = {
      allocationId: here.id,
      role: "lead",
      share: 5_000,
      from: autumn,
      to: null,
      reason: "misread",
    };
    const plan = planCorrectAllocation(world, fix);
    expect(rows(world, plan)).toEqual([[CAST.basket, 5_000, autumn, null]]);
    expect(plan.ok && plan.changes.map((change) => change.id)).toEqual([here.id]);
  });
});
