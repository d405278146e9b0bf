import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { applied, type Change, type UnitLead, type World } from "../facts/index.ts";
import type { Plan } from "../refusals.ts";
import { CAST, castWorld, idOf, idsFrom, OPENING, TODAY } from "../testing/index.ts";
import { planEndLead, planSetLead } from "./leads.ts";

const context = () => ({ today: TODAY, newId: idsFrom(99) });
const autumn = day("2024-09-01");
const spring = day("2025-03-01");
const ada: UnitLead = {
  id: idOf(30, 1),
  unitId: CAST.basket,
  personId: CAST.ada,
  accountable: true,
  from: OPENING,
  to: null,
};
const said = { unitId: CAST.basket, personId: CAST.benoit, accountable: true, from: autumn, to: null };

function leads(world: World, plan: Plan<Change>): [string, boolean, string, string | null][] {
  if (!plan.ok) throw new Error(plan.refusals.map((refusal) => refusal.code).join());
  const names = new Map(world.person.map((person) => [person.id, person.name]));
  return applied(world, plan.changes).unitLead.map((row) => [
    names.get(row.personId) ?? "",
    row.accountable,
    row.from,
    row.to,
  ]);
}

describe("planSetLead", () => {
  it("ends the accountable lead in force and opens no version of the unit", () => {
    const world = castWorld({ unitLead: [ada] });
    const plan = planSetLead(world, { ...said, previous: "ends" }, context());
    expect(leads(world, plan)).toEqual([
      ["Ada", true, OPENING, autumn],
      ["Benoît", true, autumn, null],
    ]);
    expect(plan.ok && plan.changes.every((change) => change.kind === "unitLead")).toBe(true);
  });

  it("keeps the one relieved as an ordinary lead, or gives the role back", () => {
    const world = castWorld({ unitLead: [ada] });
    expect(leads(world, planSetLead(world, { ...said, previous: "stays" }, context()))).toEqual([
      ["Ada", true, OPENING, autumn],
      ["Ada", false, autumn, null],
      ["Benoît", true, autumn, null],
    ]);
    expect(leads(world, planSetLead(world, { ...said, to: spring, previous: "resumes" }, context()))).toEqual(
      [
        ["Ada", true, OPENING, autumn],
        ["Ada", true, spring, null],
        ["Benoît", true, autumn, spring],
      ],
    );
  });

  it("takes the days from the person's own ordinary role", () => {
    const own = { ...ada, personId: CAST.benoit, accountable: false };
    const world = castWorld({ unitLead: [own] });
    expect(leads(world, planSetLead(world, { ...said, to: spring, previous: "ends" }, context()))).toEqual([
      ["Benoît", false, OPENING, autumn],
      ["Benoît", false, spring, null],
      ["Benoît", true, autumn, spring],
    ]);
  });

  it("stops before the accountable lead already planned, and refuses to pass them", () => {
    const world = castWorld({ unitLead: [{ ...ada, from: spring }] });
    expect(leads(world, planSetLead(world, { ...said, previous: "ends" }, context())).at(-1)).toEqual([
      "Benoît",
      true,
      autumn,
      spring,
    ]);
    const beyond = planSetLead(world, { ...said, to: day("2025-06-01"), previous: "ends" }, context());
    expect(beyond).toMatchObject({
      refusals: [{ code: "lead.overlap", facts: { person: { name: "Ada" }, from: spring } }],
    });
  });

  it("refuses days outside the unit or the person", () => {
    const world = castWorld();
    const early = planSetLead(world, { ...said, from: day("2023-12-31"), previous: "ends" }, context());
    expect(early.ok ? [] : early.refusals.map((refusal) => refusal.code)).toEqual([
      "lead.outside_unit",
      "lead.outside_presence",
    ]);
  });
});

describe("planEndLead", () => {
  it("ends a role, takes away one not begun, and refuses to erase one held", () => {
    const world = castWorld({ unitLead: [ada] });
    expect(leads(world, planEndLead(world, { leadId: ada.id, to: autumn }, context()))).toEqual([
      ["Ada", true, OPENING, autumn],
    ]);
    expect(planEndLead(world, { leadId: ada.id, to: OPENING }, context())).toMatchObject({
      refusals: [{ code: "span.empty" }],
    });
    const later = castWorld({ unitLead: [{ ...ada, from: autumn }] });
    expect(leads(later, planEndLead(later, { leadId: ada.id, to: autumn }, context()))).toEqual([]);
  });
});
