import { describe, expect, it } from "vitest";
import { allTo, handOver, listOf } from "./close-form.ts";

const typed = {
  ...{ unitId: "u", from: "2026-09-28", "people.a": "reviews", "people.b": "ends", "people.c": "" },
  ...{ "items.w": "reviews", "all.people": "choose", "children.t": "ends" },
};

describe("closing a unit by form", () => {
  it("reads where each thing goes, leaves out what was not chosen", () => {
    expect(handOver(typed)).toEqual({
      ...{ unitId: "u", from: "2026-09-28" },
      people: [
        { id: "a", unitId: "reviews" },
        { id: "b", unitId: null },
      ],
      children: [{ id: "t", unitId: null }],
      items: [{ id: "w", unitId: "reviews" }],
      members: [],
    });
  });

  it("puts all of one list in one place and leaves the others alone", () => {
    expect(allTo(typed, "people")).toMatchObject({
      "people.a": "choose",
      "people.c": "choose",
      "items.w": "reviews",
    });
    expect(allTo(typed, "items")).toEqual(typed);
  });

  it("knows which list a refusal is about", () => {
    expect(listOf("allocation.over_capacity")).toBe("people");
    expect(listOf("item.twice")).toBe("items");
    expect(listOf("unit.wrong_parent")).toBe("children");
    expect(listOf("unit.not_empty")).toBeNull();
    expect(listOf("changed.meanwhile")).toBeNull();
  });
});
