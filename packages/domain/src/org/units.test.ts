import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { applied, type Change, type World } from "../facts/index.ts";
import type { Plan } from "../refusals.ts";
import { allocation, CAST, castWorld, firstOf, idsFrom, OPENING, TODAY } from "../testing/index.ts";
import { planCloseUnit } from "./close-unit.ts";
import { planCorrectVersion } from "./correct-version.ts";
import { planOpenUnit } from "./open-unit.ts";
import { planMove, planRename } from "./rename-unit.ts";
import { planReopenUnit } from "./reopen-unit.ts";

const context = () => ({ today: TODAY, newId: idsFrom(99) });
const autumn = day("2024-09-01");
const spring = day("2025-03-01");
const codes = (plan: Plan<Change>) => (plan.ok ? [] : plan.refusals.map((refusal) => refusal.code));
const outcome = (world: World, plan: Plan<Change>): World => {
  if (!plan.ok) throw new Error(`refused: ${codes(plan).join(", ")}`);
  return applied(world, plan.changes);
};
const versions = (world: World, unitId: string) =>
  world.unitVersion
    .filter((row) => row.unitId === unitId)
    .map(({ name, parentId, from, to }) => ({ name, parentId, from, to }));

const opening = { mission: "", poolId: null, externalId: null, to: null };

describe("planOpenUnit", () => {
  it("adds a unit and its first version, with a handle nobody has", () => {
    const world = castWorld();
    const said = { kind: "squad" as const, name: "Basket", parentId: CAST.stay, from: autumn };
    const next = outcome(world, planOpenUnit(world, { ...opening, ...said }, context()));
    expect(next.unit.at(-1)).toMatchObject({ kind: "squad", handle: "basket-2" });
    expect(next.unitVersion.at(-1)).toMatchObject({
      name: "Basket",
      parentId: CAST.stay,
      from: autumn,
      to: null,
    });
  });

  it.each([
    ["squad", null, "unit.wrong_parent"],
    ["squad", CAST.basket, "unit.wrong_parent"],
    ["tribe", CAST.web, "unit.wrong_parent"],
    ["chapter", CAST.buy, "unit.wrong_parent"],
    ["guild", CAST.buy, "unit.wrong_parent"],
  ] as const)("refuses a %s under %s", (kind, parentId, code) => {
    const world = castWorld();
    expect(
      codes(planOpenUnit(world, { ...opening, kind, name: "X", parentId, from: autumn }, context())),
    ).toEqual([code]);
  });

  it("names the first day on which the parent is missing", () => {
    const world = castWorld();
    const said = { kind: "squad" as const, name: "X", parentId: CAST.buy, from: day("2023-12-31") };
    const plan = planOpenUnit(world, { ...opening, ...said }, context());
    expect(plan).toMatchObject({
      refusals: [
        { code: "unit.parent_not_there", facts: { from: "2023-12-31", life: [{ from: OPENING, to: null }] } },
      ],
    });
  });

  it("refuses a sibling's name, whatever its case and accents, and all else that is wrong with it", () => {
    const world = castWorld();
    const said = { kind: "squad" as const, name: "BÂSKET", parentId: CAST.buy, from: day("2023-12-31") };
    expect(codes(planOpenUnit(world, { ...opening, ...said }, context()))).toEqual([
      "unit.name_taken",
      "unit.parent_not_there",
    ]);
    const tribe = { kind: "tribe" as const, name: "T", parentId: null, poolId: CAST.pool, from: autumn };
    expect(codes(planOpenUnit(world, { ...opening, ...tribe }, context()))).toEqual(["unit.pool_not_here"]);
  });
});

describe("planRename", () => {
  it("closes the version in force and opens another that ends where it ended", () => {
    const world = castWorld();
    const once = outcome(
      world,
      planRename(world, { unitId: CAST.basket, name: "Cart", from: spring }, context()),
    );
    const ids = idsFrom(98);
    const twice = outcome(
      once,
      planRename(once, { unitId: CAST.basket, name: "Bag", from: autumn }, { today: TODAY, newId: ids }),
    );
    expect(versions(twice, CAST.basket)).toEqual([
      { name: "Basket", parentId: CAST.buy, from: OPENING, to: autumn },
      { name: "Cart", parentId: CAST.buy, from: spring, to: null },
      { name: "Bag", parentId: CAST.buy, from: autumn, to: spring },
    ]);
  });

  it("edits the version when the day is its first", () => {
    const world = castWorld();
    const plan = planRename(world, { unitId: CAST.basket, name: "Cart", from: OPENING }, context());
    expect(plan).toMatchObject({ ok: true, changes: [{ id: firstOf("unitVersion", CAST.basket) }] });
    expect(versions(outcome(world, plan), CAST.basket)).toEqual([
      { name: "Cart", parentId: CAST.buy, from: OPENING, to: null },
    ]);
  });

  it("changes nothing when nothing differs, and refuses a day without the unit", () => {
    const world = castWorld();
    expect(planRename(world, { unitId: CAST.basket, name: "Basket", from: autumn }, context())).toEqual({
      ok: true,
      changes: [],
    });
    const early = { unitId: CAST.basket, name: "Cart", from: day("2023-12-31") };
    expect(codes(planRename(world, early, context()))).toEqual(["unit.not_there"]);
    expect(codes(planRename(world, { unitId: "?", from: autumn }, context()))).toEqual(["not_there"]);
  });

  it("refuses a name that a sibling bears", () => {
    const world = castWorld();
    const plan = planRename(world, { unitId: CAST.basket, name: "payment", from: autumn }, context());
    expect(codes(plan)).toEqual(["unit.name_taken"]);
  });
});

describe("planMove", () => {
  it("puts the unit under another tribe from a day on", () => {
    const world = castWorld();
    const next = outcome(
      world,
      planMove(world, { unitId: CAST.basket, parentId: CAST.stay, from: autumn }, context()),
    );
    expect(versions(next, CAST.basket)).toEqual([
      { name: "Basket", parentId: CAST.buy, from: OPENING, to: autumn },
      { name: "Basket", parentId: CAST.stay, from: autumn, to: null },
    ]);
  });

  it("refuses a circle that only a later day would show, and names the unit moved", () => {
    const world = castWorld();
    const later = outcome(
      world,
      planMove(world, { unitId: CAST.buy, parentId: CAST.stay, from: spring }, context()),
    );
    const plan = planMove(
      later,
      { unitId: CAST.stay, parentId: CAST.buy, from: autumn },
      { today: TODAY, newId: idsFrom(97) },
    );
    expect(plan).toMatchObject({
      refusals: [
        { code: "unit.cycle", facts: { unit: { name: "Stay" }, parent: { name: "Buy" } }, field: "parentId" },
      ],
    });
    expect(
      codes(planMove(world, { unitId: CAST.buy, parentId: CAST.buy, from: autumn }, context())),
    ).toContain("unit.cycle");
  });
});

describe("planReopenUnit", () => {
  const closed = (): World => {
    const world = castWorld();
    const nothing = { people: [], children: [], items: [], members: [] };
    return outcome(world, planCloseUnit(world, { unitId: CAST.basket, from: autumn, ...nothing }, context()));
  };

  it("opens the same unit again with what it last was", () => {
    const world = closed();
    const next = outcome(
      world,
      planReopenUnit(world, { unitId: CAST.basket, from: spring, to: null }, context()),
    );
    expect(versions(next, CAST.basket).at(-1)).toEqual({
      name: "Basket",
      parentId: CAST.buy,
      from: spring,
      to: null,
    });
  });

  it("refuses a unit that stands, and ends before a version already planned", () => {
    const world = closed();
    const later = outcome(
      world,
      planReopenUnit(world, { unitId: CAST.basket, from: spring, to: null }, context()),
    );
    expect(codes(planReopenUnit(later, { unitId: CAST.basket, from: spring, to: null }, context()))).toEqual([
      "unit.already_there",
    ]);
    const between = { unitId: CAST.basket, name: "Bag", from: day("2024-12-31"), to: null };
    const next = outcome(later, planReopenUnit(later, between, { today: TODAY, newId: idsFrom(97) }));
    expect(versions(next, CAST.basket).at(-1)).toMatchObject({ name: "Bag", to: spring });
    const over = planReopenUnit(
      later,
      { ...between, to: day("2025-06-01") },
      { today: TODAY, newId: idsFrom(97) },
    );
    expect(codes(over)).toEqual(["version.overlap"]);
  });
});

describe("planCorrectVersion", () => {
  const said = { name: "Basket", mission: "", parentId: CAST.buy, reason: "wrong day in the file" };

  it("edits the span in place", () => {
    const world = castWorld();
    const versionId = firstOf("unitVersion", CAST.basket);
    const next = outcome(world, planCorrectVersion(world, { ...said, versionId, from: autumn, to: null }));
    expect(versions(next, CAST.basket)).toEqual([
      { name: "Basket", parentId: CAST.buy, from: autumn, to: null },
    ]);
  });

  it("refuses to leave people outside the unit's life, and says who", () => {
    const world = castWorld({ allocation: [allocation(1, CAST.ada, CAST.basket, 5_000)] });
    const versionId = firstOf("unitVersion", CAST.basket);
    const plan = planCorrectVersion(world, { ...said, versionId, from: autumn, to: null });
    expect(plan).toMatchObject({
      refusals: [{ code: "unit.not_empty", facts: { people: [{ person: { name: "Ada" }, share: 5_000 }] } }],
    });
  });
});
