import { day } from "@congruence/domain/calendar";
import { describe, expect, it } from "vitest";
import { listHref, readListAddress } from "./list-address.ts";

const today = { on: day("2026-09-21"), today: day("2026-09-21") };
const read = (search: string) => readListAddress(`http://c.test/people${search}`);

describe("the address of the list of people", () => {
  it("comes back as it was written", () => {
    for (const search of [
      "",
      "?text=%C3%89lo&load=over",
      "?chapter=web&sort=free&dir=desc&page=3",
      "?sort=name&dir=desc",
    ]) {
      expect(listHref(read(search), {}, today)).toBe(`/people${search}`);
    }
    const past = { ...today, on: day("2025-02-28") };
    expect(listHref(read("?tribe=buy"), { sort: "site" }, past)).toBe(
      "/people?tribe=buy&sort=site&on=2025-02-28",
    );
  });

  it("takes what it does not know for not said", () => {
    expect(read("?load=much&sort=age&dir=up&presence=ghost&page=-2")).toEqual(read(""));
    expect(read("?page=1e9").page).toBe(1);
  });
});
