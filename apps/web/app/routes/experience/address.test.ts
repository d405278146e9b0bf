import { day } from "@congruence/domain";
import { expect, test } from "vitest";
import { matrixHref, readMatrixAddress } from "./address.ts";

const today = day("2026-09-21");
const at = (query: string) => readMatrixAddress(`http://x/experience${query}`);

test("an address read and written again is the same", () => {
  for (const query of [
    "",
    "?component=offer",
    "?component=touchpoints&tribe=acheter&show=out&view=list&open=shop-till.caisse-mobile",
  ]) {
    expect(matrixHref(at(query), {}, { on: today, today })).toBe(`/experience${query}`);
  }
});

test("keeps the day, and leaves out what it does not know", () => {
  const odd = at("?component=seventh&show=some&view=cube&open=till&tribe=");
  expect(odd).toEqual({ component: null, tribe: null, show: "all", view: null, open: null });
  expect(matrixHref(odd, { show: "out" }, { on: day("2025-02-28"), today })).toBe(
    "/experience?show=out&on=2025-02-28",
  );
});
