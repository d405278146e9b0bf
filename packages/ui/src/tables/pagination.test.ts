import { expect, test } from "vitest";
import { pagesToShow } from "./pagination.tsx";

test("first, last and neighbours; a gap of one page is that page", () => {
  expect(pagesToShow(4, 12)).toEqual([1, 2, 3, 4, 5, null, 12]);
  expect(pagesToShow(7, 12)).toEqual([1, null, 6, 7, 8, null, 12]);
  expect(pagesToShow(1, 2)).toEqual([1, 2]);
  expect(pagesToShow(12, 12)).toEqual([1, null, 11, 12]);
});
