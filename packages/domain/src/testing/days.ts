import fc from "fast-check";
import { addDays, type Day, day, type Span } from "../calendar/index.ts";

/** Days that go wrong first: leap days, ends of years and months, clock changes, and their neighbours. */
export const AWKWARD_DAYS: readonly Day[] = [
  "2023-12-31",
  "2024-01-01",
  "2024-02-28",
  "2024-02-29",
  "2024-03-01",
  "2024-03-31",
  "2024-10-27",
  "2024-12-31",
  "2025-01-01",
  "2025-02-28",
  "2025-03-01",
  "2025-03-30",
].map(day);

/** The first day that the generators use; nothing begins earlier. */
export const FIRST_DAY = day("2023-12-30");

/** A day between the end of 2023 and the spring of 2025, an awkward one more often than not. */
export const arbDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...AWKWARD_DAYS) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 480 }).map((count) => addDays(FIRST_DAY, count)) },
);

/** A span: of one day, of some days, between two awkward days, or without end. */
export const arbSpan: fc.Arbitrary<Span> = fc.oneof(
  arbDay.map((from) => ({ from, to: null })),
  arbDay.map((from) => ({ from, to: addDays(from, 1) })),
  fc
    .tuple(arbDay, fc.integer({ min: 2, max: 400 }))
    .map(([from, days]) => ({ from, to: addDays(from, days) })),
  fc
    .tuple(arbDay, arbDay)
    .map(([a, b]) =>
      a === b ? { from: a, to: addDays(a, 1) } : a < b ? { from: a, to: b } : { from: b, to: a },
    ),
);

/** A span that begins at the start and mostly has no end, for what others stand on. */
export const arbLongSpan: fc.Arbitrary<Span> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ from: FIRST_DAY, to: null }) },
  { weight: 1, arbitrary: arbSpan },
);

/** A share in basis points, the edges more often, or not stated. */
export const arbShare: fc.Arbitrary<number | null> = fc.oneof(
  fc.constantFrom(1, 2_500, 3_333, 5_000, 6_667, 9_999, 10_000, null),
  fc.integer({ min: 1, max: 10_000 }),
);
