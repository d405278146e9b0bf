import { day } from "@congruence/domain";
import { describe, expect, test } from "vitest";
import { hrefOf, PLAIN, readAddress } from "./address.ts";

const today = day("2026-09-21");
const now = { on: today, today };
const read = (query: string) => readAddress(new URLSearchParams(query));

describe("the address of the organisation's page", () => {
  test("the plain page has a plain address", () => {
    expect(hrefOf(PLAIN, now)).toBe("/organisation");
    expect(read("")).toEqual(PLAIN);
  });

  test("what stands open, and that nothing does", () => {
    expect(hrefOf({ ...PLAIN, open: ["buy", "basket"] }, now)).toBe("/organisation?open=buy,basket");
    expect(hrefOf({ ...PLAIN, open: [] }, now)).toBe("/organisation?open=");
    expect(read("open=").open).toEqual([]);
    expect(read("open=buy,,basket,buy").open).toEqual(["buy", "basket"]);
  });

  test("is read as it is written, with the day", () => {
    const table = {
      ...PLAIN,
      view: "table",
      kind: "squad",
      text: "Pa & ier",
      sort: "people",
      direction: "desc",
      page: 3,
    } as const;
    const href = hrefOf(table, { on: day("2025-02-28"), today });
    expect(href).toContain("on=2025-02-28");
    expect(read(href.split("?")[1] ?? "")).toEqual(table);
    const tree = { ...PLAIN, show: "everything", chapter: "web", crossed: true, open: ["a"] } as const;
    expect(read(hrefOf({ ...tree, open: ["a"] }, now).split("?")[1] ?? "")).toEqual(tree);
  });

  test("what is no answer counts as not said", () => {
    expect(read("view=map&show=all&kind=team&sort=age&dir=up&page=-2&crossed=yes")).toEqual(PLAIN);
  });
});
