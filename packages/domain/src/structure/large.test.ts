import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { changesBetween } from "../changes/index.ts";
import type { World } from "../facts/index.ts";
import { guardrails } from "../guardrails/index.ts";
import { DEFAULT_SETTINGS } from "../settings/index.ts";
import { experienceOn, structureOn } from "./index.ts";
import { largeWorld } from "./testing-rows.ts";

type Usage = { user: number; system: number };
const { process } = globalThis as unknown as { process: { cpuUsage(since?: Usage): Usage } };

/**
 * The least of a few runs on rows nobody has looked at yet, as a request pays it: milliseconds of processor, not
 * of the clock, so that a busy machine does not decide.
 */
function cost(world: World, work: (fresh: World) => unknown): number {
  const runs = [1, 2, 3].map(() => {
    const copy = Object.entries(world).map(([kind, rows]) => [kind, [...rows]]);
    const fresh = Object.fromEntries(copy) as unknown as World;
    const begun = process.cpuUsage();
    work(fresh);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

/** The bounds are those of a quiet machine; on a crowded or slow one this test still tells a wrong order of growth. */
const CROWDED = 5;

describe("at the size of a large company", () => {
  const on = day("2025-12-15");
  const world = largeWorld(5000, 600, 60, 6);

  it("finds the guardrails of 5,000 people, 600 squads and 30,000 allocations within 100 ms", () => {
    expect(world.allocation).toHaveLength(30_000);
    const found = guardrails(world, on, DEFAULT_SETTINGS.thresholds);
    expect(new Set(found.map((g) => g.type)).size).toBeGreaterThanOrEqual(5);
    expect(cost(world, (fresh) => guardrails(fresh, on, DEFAULT_SETTINGS.thresholds))).toBeLessThan(
      100 * CROWDED,
    );
  });

  it("reads a structure of 10,000 units and people, and its matrix, within 100 ms", () => {
    const wide = largeWorld(8000, 1800, 120, 2);
    const structure = structureOn(wide, on);
    expect(structure.units.size + structure.people).toBeGreaterThan(10_000);
    expect(cost(wide, (fresh) => experienceOn(structureOn(fresh, on)))).toBeLessThan(100 * CROWDED);
  });

  it("compares two days a year apart, thousands of moves between them, within 250 ms", () => {
    const from = day("2024-12-15");
    expect(changesBetween(world, from, on).length).toBeGreaterThan(5000);
    expect(cost(world, (fresh) => changesBetween(fresh, from, on))).toBeLessThan(250 * CROWDED);
  });
});
