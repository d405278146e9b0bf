import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { CAST, castWorld, firstOf, OPENING } from "../testing/index.ts";
import { childrenOn, lineageOn, nameOn, unitLife, unitNamed } from "./tree.ts";

const autumn = day("2024-09-01");
const spring = day("2025-03-01");
const cast = castWorld();
const world = {
  ...cast,
  unitVersion: [
    ...cast.unitVersion.filter((version) => version.unitId !== CAST.repair),
    {
      id: "a",
      unitId: CAST.repair,
      name: "Mend",
      mission: "",
      parentId: CAST.buy,
      from: OPENING,
      to: autumn,
    },
    {
      id: "b",
      unitId: CAST.repair,
      name: "Repair",
      mission: "",
      parentId: CAST.stay,
      from: autumn,
      to: spring,
    },
    {
      id: "c",
      unitId: CAST.repair,
      name: "Repair",
      mission: "",
      parentId: CAST.stay,
      from: day("2026-01-01"),
      to: null,
    },
  ],
};

describe("the tree on a day", () => {
  it("joins versions that touch into one life, and leaves the break", () => {
    expect(unitLife(world, CAST.repair)).toEqual([
      { from: OPENING, to: spring },
      { from: "2026-01-01", to: null },
    ]);
  });

  it("says the name of the day, and none when the unit is not there", () => {
    expect(nameOn(world, CAST.repair, day("2024-08-31"))).toBe("Mend");
    expect(nameOn(world, CAST.repair, autumn)).toBe("Repair");
    expect(nameOn(world, CAST.repair, spring)).toBeNull();
    expect(unitNamed(world, CAST.repair, spring).name).toBe("Repair");
    expect(unitNamed(world, "nobody").name).toBe("nobody");
  });

  it("climbs from the unit to the root of that day", () => {
    expect(lineageOn(world, CAST.repair, OPENING)).toEqual([CAST.repair, CAST.buy]);
    expect(lineageOn(world, CAST.repair, autumn)).toEqual([CAST.repair, CAST.stay]);
    expect(lineageOn(world, CAST.repair, spring)).toEqual([]);
    expect(lineageOn(world, CAST.buy, OPENING)).toEqual([CAST.buy]);
  });

  it("lists what is directly under a unit, or under nothing", () => {
    expect(childrenOn(world, CAST.buy, OPENING)).toEqual([CAST.basket, CAST.payment, CAST.repair]);
    expect(childrenOn(world, CAST.buy, autumn)).toEqual([CAST.basket, CAST.payment]);
    expect(childrenOn(world, null, OPENING)).toEqual([CAST.buy, CAST.stay, CAST.web, CAST.shops, CAST.data]);
    expect(firstOf("unitVersion", CAST.buy)).toBe(world.unitVersion[0]?.id);
  });
});
