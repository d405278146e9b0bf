import { day } from "@congruence/domain/calendar";
import { expect, test } from "vitest";
import { lastQuarterEnd } from "./observation-day.tsx";

test("the last quarter ended before the one the day lies in, even on its own first and last days", () => {
  expect(lastQuarterEnd(day("2026-09-21"))).toBe("2026-06-30");
  expect(lastQuarterEnd(day("2026-01-01"))).toBe("2025-12-31");
  expect(lastQuarterEnd(day("2026-03-31"))).toBe("2025-12-31");
  expect(lastQuarterEnd(day("2026-12-31"))).toBe("2026-09-30");
});
