import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, holds, overlaps, type Span } from "../calendar/index.ts";
import { type Allocation, type Contract, FULL_TIME } from "../facts/index.ts";
import { arbShare, arbSpan, FIRST_DAY } from "../testing/index.ts";
import { fitting, overCapacity } from "./capacity.ts";
import { loadOver } from "./load.ts";

/** Every day the generators can reach, and one beyond, where only open ends are left. */
const LAST = day("2027-01-01");
const DAYS: Day[] = [];
for (let on = FIRST_DAY; on <= LAST; on = addDays(on, 1)) DAYS.push(on);

const arbAllocations: fc.Arbitrary<Allocation[]> = fc
  .array(fc.record({ span: arbSpan, share: arbShare }), { maxLength: 6 })
  .map((rows) =>
    rows.map(({ span, share }, at) => ({
      id: `a${at}`,
      personId: "p",
      unitId: `u${at}`,
      role: "r",
      share,
      ...span,
    })),
  );
const arbContracts: fc.Arbitrary<Contract[]> = fc
  .array(fc.record({ span: arbSpan, share: fc.constantFrom(5_000, 8_000, 10_000) }), { maxLength: 3 })
  .map((rows) => {
    const kept: Contract[] = [];
    rows.forEach(({ span, share }, at) => {
      if (kept.every((other) => !overlaps(other, span)))
        kept.push({ id: `c${at}`, personId: "p", share, ...span });
    });
    return kept;
  });
const names = { person: { id: "p", name: "Ada" }, unitName: (id: string) => id };

const totalOn = (rows: readonly Allocation[], on: Day): number =>
  rows.filter((row) => holds(row, on)).reduce((sum, row) => sum + (row.share ?? 0), 0);
const contractOn = (rows: readonly Contract[], on: Day): number =>
  rows.find((row) => holds(row, on))?.share ?? FULL_TIME;

/** The rule as it is said, day after day. */
function firstDayOver(before: Allocation[], after: Allocation[], contracts: Contract[]): Day | null {
  return (
    DAYS.find(
      (on) => totalOn(after, on) > totalOn(before, on) && totalOn(after, on) > contractOn(contracts, on),
    ) ?? null
  );
}

describe("loadOver", () => {
  it("says of each day what adding up that day says, in the fewest pieces, over the whole span", () => {
    fc.assert(
      fc.property(arbAllocations, arbContracts, arbSpan, (rows, contracts, span) => {
        const loads = loadOver(rows, contracts, span);
        const said = DAYS.map((on) => {
          const piece = loads.find((load) => holds(load, on));
          return piece ? `${on} ${piece.total} ${piece.contract}` : on;
        });
        const plain = DAYS.map((on) =>
          holds(span, on) ? `${on} ${totalOn(rows, on)} ${contractOn(contracts, on)}` : on,
        );
        expect(said).toEqual(plain);
        expect(loads[0]?.from).toBe(span.from);
        expect(loads.at(-1)?.to).toBe(span.to);
        loads.slice(1).forEach((load, at) => {
          expect(loads[at]?.to).toBe(load.from);
          expect([load.total, load.contract]).not.toEqual([loads[at]?.total, loads[at]?.contract]);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe("overCapacity", () => {
  it("agrees with going through the days one by one", () => {
    const seen = { refused: 0, accepted: 0 };
    fc.assert(
      fc.property(arbAllocations, arbAllocations, arbContracts, (before, after, contracts) => {
        const refusal = overCapacity(before, after, contracts, names);
        const first = firstDayOver(before, after, contracts);
        seen[first === null ? "accepted" : "refused"]++;
        if (refusal?.code !== "allocation.over_capacity") {
          expect(first).toBeNull();
          return;
        }
        const { from, total, contract, inTheWay, fits } = refusal.facts;
        expect(from).toBe(first);
        expect([total, contract]).toEqual([totalOn(after, from), contractOn(contracts, from)]);
        for (const row of inTheWay) expect(holds(row, from)).toBe(true);
        expect(fits).toBeLessThan(FULL_TIME);
      }),
      { numRuns: 150 },
    );
    console.warn("COUNT seen.refused", seen.refused);
    console.warn("COUNT seen.accepted", seen.accepted);
  });

  it("always accepts a change that raises no day's total, however far over the contract it is", () => {
    const arbLess = fc.record({
      at: fc.nat(5),
      way: fc.constantFrom("drop", "less", "unstated", "shorter", "split"),
    });
    fc.assert(
      fc.property(
        arbAllocations,
        arbContracts,
        fc.array(arbLess, { maxLength: 4 }),
        (before, contracts, ways) => {
          const after = ways.reduce((rows, { at, way }) => lessened(rows, at, way), before);
          expect(overCapacity(before, after, contracts, names)).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  it("offers in `fits` the largest share that would have been accepted", () => {
    let offered = 0;
    fc.assert(
      fc.property(arbAllocations, arbContracts, arbSpan, (before, contracts, span) => {
        const draft = (share: number): Allocation => ({
          id: "new",
          personId: "p",
          unitId: "u",
          role: "r",
          share,
          ...span,
        });
        const refusal = overCapacity(before, [...before, draft(FULL_TIME)], contracts, names);
        const fits = fitting(span, before, before, contracts);
        if (refusal?.code !== "allocation.over_capacity") {
          expect(fits).toBe(FULL_TIME);
          return;
        }
        expect(refusal.facts.fits).toBe(fits);
        if (fits > 0) {
          offered++;
          expect(overCapacity(before, [...before, draft(fits)], contracts, names)).toBeNull();
        }
        expect(overCapacity(before, [...before, draft(fits + 1)], contracts, names)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
    console.warn("COUNT offered", offered);
  });
});

it("lets somebody over the contract fill a day up to what it was, and no further", () => {
  const row = { personId: "p", role: "r", from: FIRST_DAY, to: null };
  const old: Allocation = { ...row, id: "old", unitId: "u", share: 9_000 };
  const contract: Contract = { id: "c", personId: "p", share: 5_000, from: FIRST_DAY, to: null };
  const instead = (share: number): Allocation[] => [{ ...row, id: "new", unitId: "v", share }];
  expect(overCapacity([old], instead(9_000), [contract], names)).toBeNull();
  expect(overCapacity([old], instead(9_500), [contract], names)).toMatchObject({
    facts: { total: 9_500, fits: 9_000 },
  });
});

function lessened(rows: Allocation[], at: number, way: string): Allocation[] {
  return rows.flatMap((row, place): Allocation[] => {
    if (place !== at) return [row];
    if (way === "drop") return [];
    if (way === "less") return [{ ...row, share: row.share === null ? null : Math.ceil(row.share / 2) }];
    if (way === "unstated") return [{ ...row, share: null }];
    const middle = addDays(row.from, 1);
    const tail: Span = { from: middle, to: row.to };
    const head = { ...row, to: middle };
    if (way === "shorter" || (row.to !== null && middle >= row.to)) return [head];
    return [head, { ...row, ...tail, id: `${row.id}'`, unitId: "elsewhere" }];
  });
}
