import { day } from "@congruence/domain";
import { describe, expect, it } from "vitest";
import { dayAfter, effectiveDay, lastDayIn, nextMonday } from "./effective-day.ts";

const today = day("2026-09-21");

describe("the day from which a change holds", () => {
  it.each([
    ["2026-09-21", "2026-09-28"],
    ["2026-09-27", "2026-09-28"],
    ["2026-12-31", "2027-01-04"],
    ["2023-12-31", "2024-01-01"],
    ["2023-12-25", "2024-01-01"],
  ])("after %s the next Monday is %s", (on, monday) => {
    expect(nextMonday(day(on))).toBe(monday);
  });

  it("is what the address says, else the day ahead that is looked at, else next Monday", () => {
    const at = { on: today, today, when: "today" as const };
    expect(effectiveDay("http://x/y?from=2027-01-01", at)).toBe("2027-01-01");
    expect(effectiveDay("http://x/y?from=soon", at)).toBe("2026-09-28");
    expect(effectiveDay("http://x/y", { on: day("2026-11-02"), today, when: "future" })).toBe("2026-11-02");
  });

  it("says a span's end by its last day, both ways", () => {
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
    expect(dayAfter("tomorrow")).toBe("tomorrow");
    expect(dayAfter(undefined)).toBeUndefined();
    expect(lastDayIn(day("2027-01-01"))).toBe("2026-12-31");
    expect(lastDayIn(null)).toBe("");
  });
});
