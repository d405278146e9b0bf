import { day } from "@congruence/domain";
import { expect, it } from "vitest";
import { beginningOf, endOf } from "./audit.days.ts";

it.each([
  ["2026-09-21", "UTC", "2026-09-21T00:00:00.000Z", "2026-09-22T00:00:00.000Z"],
  ["2026-09-21", "Europe/Paris", "2026-09-20T22:00:00.000Z", "2026-09-21T22:00:00.000Z"],
  // The days on which the hour changes have 23 and 25 hours.
  ["2026-03-29", "Europe/Paris", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Paris", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"],
  ["2026-09-21", "Pacific/Kiritimati", "2026-09-20T10:00:00.000Z", "2026-09-21T10:00:00.000Z"],
  ["2026-09-21", "America/Los_Angeles", "2026-09-21T07:00:00.000Z", "2026-09-22T07:00:00.000Z"],
])("%s in %s begins at %s and ends at %s", (on, zone, begins, ends) => {
  expect(beginningOf(day(on), zone)).toBe(begins);
  expect(endOf(day(on), zone)).toBe(ends);
});
