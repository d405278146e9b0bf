import { addDays, type Day, day, daysBetween } from "@congruence/domain/calendar";
import { describe, expect, test } from "vitest";
import { loadSteps } from "./load-steps.ts";
import { fullTimeByMonth, ribbonParts, thickness } from "./ribbon-bars.ts";
import { monthLabels, monthStarts, place, stretch } from "./time-axis.ts";

const window = { from: day("2026-01-01"), to: day("2027-04-01") };
const today = day("2026-09-21");

describe("places in time", () => {
  test("days outside the window are held at its edges", () => {
    expect(place(window, day("2025-01-01"))).toBe(0);
    expect(place(window, day("2027-04-01"))).toBe(100);
    expect(place(window, today)).toBeCloseTo((daysBetween(window.from, today) / 455) * 100, 1);
  });

  test("a span that ends where the window begins is not in it", () => {
    expect(stretch(window, { from: day("2025-01-01"), to: day("2026-01-01") })).toBeNull();
    expect(stretch(window, { from: day("2027-04-01"), to: null })).toBeNull();
    expect(stretch(window, { from: day("2025-01-01"), to: null })).toMatchObject({
      x: 0,
      width: 100,
      open: true,
    });
  });

  test("a label for every month but those under today's own and under a year's", () => {
    expect(monthStarts(window)).toHaveLength(15);
    const labels = monthLabels(window, today, "en");
    expect(labels[0]?.text).toBe("Jan\u00A02026");
    expect(labels.map((label) => label.key)).not.toContain("2026-10-01");
    expect(labels.filter((label) => label.year)).toHaveLength(2);
    for (const [index, label] of labels.entries()) {
      expect(label.x - (labels[index - 1]?.x ?? -9)).toBeGreaterThan(4);
    }
  });
});

describe("ribbons", () => {
  test("strong until today, lighter after, grey once over, dashed for a seat", () => {
    const kinds = (from: string, to: string | null, vacant = false) =>
      ribbonParts([{ from: day(from), to: to as Day | null, share: 5000 }], window, today, vacant).map(
        (p) => p.kind,
      );
    expect(kinds("2025-01-01", null)).toEqual(["now", "later"]);
    expect(kinds("2025-01-01", "2026-09-21")).toEqual(["over"]);
    expect(kinds("2026-09-21", null)).toEqual(["later"]);
    expect(kinds("2026-10-01", null, true)).toEqual(["vacant"]);
    expect(kinds("2024-01-01", "2025-01-01")).toEqual([]);
  });

  test("an unstated share is drawn but adds nothing", () => {
    const bars = [{ from: window.from, to: null, share: null }];
    expect(ribbonParts(bars, window, today, false)[0]?.kind).toBe("unstated");
    expect(fullTimeByMonth([bars], window)[0]?.share).toBe(0);
    expect(thickness(10_000)).toBeGreaterThan(thickness(2_000));
  });

  test("full time is read on the fifteenth", () => {
    const rows = [[{ from: day("2026-02-16"), to: day("2026-04-15"), share: 6000 }]];
    expect(
      fullTimeByMonth(rows, window)
        .slice(0, 4)
        .map((month) => month.share),
    ).toEqual([0, 0, 6000, 0]);
  });
});

describe("load", () => {
  test("a step begins whenever the load or the contract changes, and equal neighbours are one", () => {
    const steps = loadSteps(
      [
        { from: day("2025-06-01"), to: day("2026-03-01"), share: 6000 },
        { from: day("2026-03-01"), to: null, share: 6000 },
        { from: day("2026-05-01"), to: day("2026-06-01"), share: 5000 },
        { from: day("2026-05-10"), to: null, share: null },
      ],
      [{ from: day("2020-01-01"), to: day("2026-11-01"), share: 10_000 }],
      window,
    );
    expect(steps.map((step) => [step.from, step.load, step.contract])).toEqual([
      ["2026-01-01", 6000, 10_000],
      ["2026-05-01", 11_000, 10_000],
      ["2026-06-01", 6000, 10_000],
      ["2026-11-01", 6000, null],
    ]);
    for (const [index, step] of steps.entries()) expect(step.to).toBe(steps[index + 1]?.from ?? window.to);
    expect(addDays(window.from, 0)).toBe(steps[0]?.from);
  });
});
