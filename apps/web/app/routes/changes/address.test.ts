import { day } from "@congruence/domain";
import { expect, test } from "vitest";
import { hrefOf, readAddress } from "./address.ts";

const today = day("2026-03-01");
const read = (query: string) => readAddress(new URLSearchParams(query), today);

test("no day is the last thirty", () => {
  expect(read("")).toMatchObject({ from: "2026-01-30", to: "2026-03-01", view: "day", page: 1 });
});

test("one day is compared with today, a later one with thirty days before it", () => {
  expect(read("from=2025-02-28")).toMatchObject({ from: "2025-02-28", to: today });
  expect(read("to=2025-12-31")).toMatchObject({ from: "2025-12-01", to: "2025-12-31" });
  expect(read("from=2026-02-30&to=2025-12-31")).toMatchObject({ from: "2025-12-01" });
});

test("days in the wrong order change places", () => {
  expect(read("from=2026-09-21&to=2025-02-28")).toMatchObject({ from: "2025-02-28", to: "2026-09-21" });
});

test("is read as it is written", () => {
  const address = read(
    "from=2025-02-28&to=2026-09-21&view=table&about=placement&q=Zo%C3%A9&sort=unit&dir=desc&page=2",
  );
  expect(read(hrefOf(address).split("?")[1] ?? "")).toEqual(address);
  expect(hrefOf(read("from=2025-02-28&to=2026-09-21"))).toBe("/changes?from=2025-02-28&to=2026-09-21");
});
