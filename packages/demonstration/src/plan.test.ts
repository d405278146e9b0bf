import { day } from "@congruence/domain";
import { describe, expect, it } from "vitest";
import { cutPlan, readPlan } from "./plan.ts";

describe("a plan", () => {
  it("reads shares from a day on, in basis points, and the end", () => {
    expect(readPlan("2024-01-08 100 | 2025-09-15 35 | 2026-05-30 end")).toEqual({
      steps: [
        { from: "2024-01-08", share: 10_000 },
        { from: "2025-09-15", share: 3500 },
      ],
      to: "2026-05-30",
    });
    expect(readPlan("2024-02-29 60").to).toBeNull();
  });

  it.each([
    "2024-01-08 100 | 2024-01-08 80",
    "2024-01-08 end",
    "2024-01-08 0",
    "2024-02-30 50",
    "2024-01-08 50 | 2025-01-01 end | 2025-02-01 40",
    "2024-01-08 much",
  ])("refuses %s", (text) => {
    expect(() => readPlan(text)).toThrow(RangeError);
  });

  it("is cut at a day, and is nothing when cut before it begins", () => {
    const plan = readPlan("2024-01-08 100 | 2025-09-15 35");
    expect(cutPlan(plan, day("2025-09-15"))).toEqual({
      steps: [{ from: "2024-01-08", share: 10_000 }],
      to: "2025-09-15",
    });
    expect(cutPlan(plan, day("2024-01-08"))).toBeNull();
  });
});
