import { describe, expect, it } from "vitest";
import { type Day, day } from "../calendar/index.ts";
import { EMPTY_WORLD, type World } from "../facts/index.ts";
import {
  itemSubject,
  leadershipsOf,
  lineageToday,
  personSubject,
  poolSubject,
  unitSubject,
} from "./index.ts";

const jan = day("2026-01-01");
const may = day("2026-05-01");
const span = (id: string, from: Day = jan, to: Day | null = null) => ({ id, from, to });
const unit = (id: string, kind: "tribe" | "squad" | "chapter", poolId: string | null = null) => ({
  ...{ id, kind, poolId, handle: id, externalId: null },
});
const version = (unitId: string, parentId: string | null, from: Day, to: Day | null = null) => ({
  ...{ ...span(`${unitId}-${from}`, from, to), unitId, parentId, name: unitId, mission: "" },
});

const world: World = {
  ...EMPTY_WORLD,
  unit: [unit("buy", "tribe"), unit("stay", "tribe"), unit("till", "squad"), unit("web", "chapter", "touch")],
  unitVersion: [
    version("buy", null, jan),
    version("stay", null, jan, may),
    version("till", "stay", jan, may),
    version("till", "buy", may),
    version("web", null, jan),
  ],
  unitLead: [
    { ...span("l1"), unitId: "buy", personId: "ines", accountable: true },
    { ...span("l2", jan, may), unitId: "till", personId: "ines", accountable: true },
    { ...span("l3"), unitId: "stay", personId: "ines", accountable: true },
    { ...span("l4"), unitId: "web", personId: "karim", accountable: false },
  ],
  chapterMembership: [{ ...span("m", may), personId: "ines", unitId: "web" }],
  allocation: [
    { ...span("a"), personId: "ines", unitId: "till", role: "lead", share: 5000 },
    { ...span("b"), personId: "ines", unitId: "buy", role: "lead", share: null },
  ],
  itemWork: [{ ...span("w"), itemId: "app", unitId: "till", role: "owner" }],
};

describe("the relations of a day, read from the model", () => {
  it("follows the tree of the day", () => {
    expect(lineageToday(world, "till", day("2026-04-30"))).toEqual(["till", "stay"]);
    expect(lineageToday(world, "till", may)).toEqual(["till", "buy"]);
    expect(unitSubject(world, "till", may)).toEqual({
      kind: "unit",
      unitKind: "squad",
      lineage: ["till", "buy"],
    });
    expect(unitSubject(world, "nowhere", may)).toBeNull();
  });

  it("counts the leads of the day, in units that are there", () => {
    expect(leadershipsOf(world, "ines", jan).map((l) => l.unitId)).toEqual(["buy", "till", "stay"]);
    expect(leadershipsOf(world, "ines", may)).toEqual([{ unitId: "buy", kind: "tribe", accountable: true }]);
    expect(leadershipsOf(world, "karim", may)).toEqual([
      { unitId: "web", kind: "chapter", accountable: false },
    ]);
  });

  it("knows a person's chapter and units, those above included, each once", () => {
    expect(personSubject(world, "ines", may)).toEqual({
      ...{ kind: "person", personId: "ines", chapterId: "web", units: ["till", "buy"] },
    });
    expect(personSubject(world, "ines", jan)).toMatchObject({
      chapterId: null,
      units: ["till", "stay", "buy"],
    });
  });

  it("knows who owns an item and which chapters draw on a pool", () => {
    expect(itemSubject(world, "app", may)).toEqual({ kind: "item", lineage: ["till", "buy"] });
    expect(itemSubject(world, "other", may)).toEqual({ kind: "item", lineage: [] });
    expect(poolSubject(world, "touch", may)).toEqual({ kind: "pool", chapterIds: ["web"] });
  });
});
