import { addDays, day } from "@congruence/domain";
import { expect, test } from "vitest";
import { weekNumber } from "./week.ts";

test("weeks are numbered as in Europe, over the ends of years", () => {
  const numbers = [
    "2026-09-21",
    "2026-01-01",
    "2025-12-29",
    "2027-01-03",
    "2021-01-03",
    "2020-12-31",
    "2024-02-29",
  ];
  expect(numbers.map((on) => weekNumber(day(on)))).toEqual([39, 1, 1, 53, 53, 53, 9]);
});

test("the seven days of a week have one number, the next another", () => {
  for (let monday = day("2023-12-25"); monday < "2027-02-01"; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 8 }, (_, at) => weekNumber(addDays(monday, at)));
    expect(new Set(days.slice(0, 7)).size).toBe(1);
    expect(days[7]).not.toBe(days[0]);
  }
});
