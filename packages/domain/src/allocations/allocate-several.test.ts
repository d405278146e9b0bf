import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { CAST, castWorld, idsFrom, TODAY } from "../testing/index.ts";
import { planAllocateSeveral } from "./allocate-several.ts";

const context = () => ({ today: TODAY, newId: idsFrom(99) });
const row = (personId: string, share: number | null, role = "developer") => ({
  ...{ personId, share, role, from: day("2024-09-01"), to: null },
});

describe("planAllocateSeveral", () => {
  it("puts every row into the unit, in one list of changes", () => {
    const rows = [row(CAST.ada, 4_000), row(CAST.benoit, null)];
    const plan = planAllocateSeveral(castWorld(), { unitId: CAST.basket, rows }, context());
    expect(plan).toMatchObject({
      ok: true,
      changes: [
        { kind: "allocation", after: { personId: CAST.ada, unitId: CAST.basket, share: 4_000 } },
        { kind: "allocation", after: { personId: CAST.benoit, share: null } },
      ],
    });
  });

  it("counts the rows of one person together, and says which row is refused and what would fit", () => {
    const rows = [row(CAST.ada, 7_000), row(CAST.benoit, 10_000), row(CAST.ada, 6_000, "designer")];
    const plan = planAllocateSeveral(castWorld(), { unitId: CAST.basket, rows }, context());
    expect(plan).toMatchObject({
      ok: false,
      refusals: [
        {
          ...{ code: "allocation.over_capacity", field: "rows.2.share" },
          facts: { total: 13_000, fits: 3_000, from: "2024-09-01", inTheWay: [{ share: 7_000 }] },
        },
      ],
    });
  });

  it("names each refused row and writes none of the others", () => {
    const rows = [
      row(CAST.ada, 7_000),
      row("00000000-0000-7000-8000-00000000dead", 5_000),
      row(CAST.ada, 7_000),
    ];
    const plan = planAllocateSeveral(castWorld(), { unitId: CAST.basket, rows }, context());
    expect(plan.ok ? [] : plan.refusals.map(({ code, field }) => [code, field])).toEqual([
      ["not_there", "rows.1.personId"],
      ["allocation.twice", "rows.2.role"],
      ["allocation.over_capacity", "rows.2.share"],
    ]);
  });
});
