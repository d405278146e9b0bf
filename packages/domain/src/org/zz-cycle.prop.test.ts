import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, holds } from "../calendar/index.ts";
import type { UnitVersion } from "../facts/index.ts";
import { arbSpan } from "../testing/index.ts";
import { cycleIn } from "./cycle.ts";

const arbVersions: fc.Arbitrary<UnitVersion[]> = fc
  .array(fc.record({ unit: fc.nat(5), parent: fc.option(fc.nat(5)), span: arbSpan }), { maxLength: 14 })
  .map((rows) => {
    const kept: UnitVersion[] = [];
    rows.forEach(({ unit, parent, span }, at) => {
      const row = {
        id: `v${at}`,
        unitId: `u${unit}`,
        name: "",
        mission: "",
        parentId: parent === null ? null : `u${parent}`,
      };
      const free = kept.every((other) => other.unitId !== row.unitId || !meets(other, span));
      if (free) kept.push({ ...row, ...span });
    });
    return kept;
  });

function meets(a: { from: Day; to: Day | null }, b: { from: Day; to: Day | null }): boolean {
  return holds(a, b.from) || holds(b, a.from);
}

/** Climbs from every unit on every day on which a version begins. */
function firstDayWithCircle(versions: UnitVersion[]): Day | null {
  for (const on of [...new Set(versions.map((version) => version.from))].sort()) {
    const parents = new Map(versions.filter((v) => holds(v, on)).map((v) => [v.unitId, v.parentId]));
    for (const unit of parents.keys()) {
      let at = parents.get(unit) ?? null;
      for (let steps = 0; at !== null && steps <= parents.size; steps++) {
        if (at === unit) return on;
        at = parents.get(at) ?? null;
      }
    }
  }
  return null;
}

describe("cycleIn", () => {
  it("finds a circle on the first day there is one, and none where there is none", () => {
    let circles = 0;
    fc.assert(
      fc.property(arbVersions, (versions) => {
        const found = cycleIn(versions);
        expect(found?.from ?? null).toBe(firstDayWithCircle(versions));
        if (found) {
          circles++;
          const parents = new Map(
            versions.filter((v) => holds(v, found.from)).map((v) => [v.unitId, v.parentId]),
          );
          const climbed: (string | null)[] = [];
          for (
            let at = parents.get(found.unitId) ?? null;
            at !== null && climbed.length < 10;
            at = parents.get(at) ?? null
          )
            climbed.push(at);
          expect(climbed).toContain(found.unitId);
        }
      }),
      { numRuns: 1_000 },
    );
    console.warn("COUNT circles", circles);
  });

  it("climbs a chain of 5,000 versions, each from a day of its own, within the time a test has", () => {
    const versions = Array.from({ length: 5_000 }, (_, at): UnitVersion => {
      const parentId = at === 0 ? null : `u${at - 1}`;
      return {
        id: `v${at}`,
        unitId: `u${at}`,
        name: "",
        mission: "",
        parentId,
        from: addDays(day("2010-01-01"), at),
        to: null,
      };
    });
    expect(cycleIn(versions)).toBeNull();
    const closed = { ...versions[0]!, id: "x", from: day("2024-02-29"), parentId: "u4999" };
    expect(cycleIn([{ ...versions[0]!, to: day("2024-02-29") }, ...versions.slice(1), closed])?.from).toBe(
      "2024-02-29",
    );
  });
});
