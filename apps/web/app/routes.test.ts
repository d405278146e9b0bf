import { expect, it } from "vitest";
import { ROUTES } from "../e2e/rights-table.ts";
import { routePaths } from "../e2e/route-paths.ts";

it("every address has its line in the table of who may open it, and every line an address", async () => {
  expect((await routePaths()).sort()).toEqual(Object.keys(ROUTES).sort());
});
