import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { lastsBeyond } from "../dated.ts";
import { applied, type World } from "../facts/index.ts";
import { invariants } from "../rules.ts";
import {
  allocation,
  arbCommand,
  arbWorld,
  CAST,
  castWorld,
  closing,
  idOf,
  idsFrom,
  OPENING,
  TODAY,
  UNIT_IDS,
} from "../testing/index.ts";
import { planCloseUnit } from "./close-unit.ts";

const context = () => ({ today: TODAY, newId: idsFrom(99) });
const autumn = day("2024-09-01");

/** What of a unit reaches the day or later. */
function behind(world: World, unitId: string, on: typeof autumn) {
  const mine = [
    ...world.unitVersion,
    ...world.unitLead,
    ...world.allocation,
    ...world.itemWork,
    ...world.chapterMembership,
  ].filter((row) => row.unitId === unitId);
  const children = world.unitVersion.filter((row) => row.parentId === unitId);
  return [...mine, ...children].filter((row) => lastsBeyond(row, on));
}

describe("planCloseUnit", () => {
  it("leaves nothing behind when the hand-over names everything, and says what it leaves out otherwise", () => {
    const seen = { closed: 0, withPeople: 0, left: 0 };
    fc.assert(
      fc.property(arbWorld, arbCommand, fc.nat(7), (world, picks, at) => {
        const unitId = UNIT_IDS[at] ?? "";
        const input = closing(world, unitId, picks.from, picks);
        const plan = planCloseUnit(world, input, context());
        const named = [...input.people, ...input.items, ...input.members, ...input.children].map(
          ({ id }) => id,
        );
        const left = behind({ ...world, unitLead: [] }, unitId, picks.from).filter(
          (row) =>
            ("parentId" in row ? row.unitId !== unitId : true) &&
            !named.includes("parentId" in row ? row.unitId : row.id),
        );
        if (plan.ok) {
          expect(left).toEqual([]);
          const next = applied(world, plan.changes);
          expect(behind(next, unitId, picks.from)).toEqual([]);
          expect(invariants(next, world)).toEqual([]);
          seen.closed++;
          if (plan.changes.some((change) => change.kind === "allocation")) seen.withPeople++;
        } else {
          const empty = plan.refusals.find((refusal) => refusal.code === "unit.not_empty");
          if (empty?.code !== "unit.not_empty") return;
          const { people, children, items, members } = empty.facts;
          const ids = [
            ...people.map((row) => row.allocationId),
            ...children.map((row) => row.id),
            ...items.map((row) => row.workId),
            ...members.map((row) => row.membershipId),
          ];
          expect(new Set(ids)).toEqual(new Set(left.map((row) => ("parentId" in row ? row.unitId : row.id))));
          seen.left++;
        }
      }),
      { numRuns: 250 },
    );
    expect(seen.closed).toBeGreaterThan(50);
    expect(seen.withPeople).toBeGreaterThan(2);
    expect(seen.left).toBeGreaterThan(5);
  });

  const nothing = { people: [], children: [], items: [], members: [] };

  it("moves people with role, share and end, also those planned for later, and ends the leads", () => {
    const end = day("2025-01-01");
    const rows = [
      allocation(1, CAST.ada, CAST.basket, 6_000, OPENING, end),
      allocation(2, CAST.benoit, CAST.basket, null, day("2024-11-01")),
    ];
    const lead = {
      id: idOf(30, 1),
      unitId: CAST.basket,
      personId: CAST.ada,
      accountable: true,
      from: OPENING,
      to: null,
    };
    const world = castWorld({ allocation: rows, unitLead: [lead] });
    const people = rows.map(({ id }) => ({ id, unitId: CAST.payment }));
    const plan = planCloseUnit(world, { ...nothing, unitId: CAST.basket, from: autumn, people }, context());
    const next = applied(world, plan.ok ? plan.changes : []);
    expect(
      next.allocation.map(({ personId, unitId, share, from, to }) => [personId, unitId, share, from, to]),
    ).toEqual([
      [CAST.ada, CAST.basket, 6_000, OPENING, autumn],
      [CAST.benoit, CAST.payment, null, "2024-11-01", null],
      [CAST.ada, CAST.payment, 6_000, autumn, end],
    ]);
    expect(next.unitLead).toEqual([{ ...lead, to: autumn }]);
  });

  it("makes a contributor the owner of the work handed to it", () => {
    const work = { itemId: CAST.till, from: OPENING, to: null };
    const mine = { ...work, id: idOf(31, 1), unitId: CAST.basket, role: "owner" as const };
    const theirs = { ...work, id: idOf(31, 2), unitId: CAST.payment, role: "contributor" as const };
    const world = castWorld({ itemWork: [mine, theirs] });
    const items = [{ id: mine.id, unitId: CAST.payment }];
    const plan = planCloseUnit(world, { ...nothing, unitId: CAST.basket, from: autumn, items }, context());
    const next = applied(world, plan.ok ? plan.changes : []);
    expect(next.itemWork.map(({ unitId, role, from, to }) => [unitId, role, from, to])).toEqual([
      [CAST.basket, "owner", OPENING, autumn],
      [CAST.payment, "contributor", OPENING, autumn],
      [CAST.payment, "owner", autumn, null],
    ]);
  });

  it("puts a tribe's squads under another, and refuses to leave them under nothing", () => {
    const world = castWorld();
    const squads = (unitId: string | null) => [CAST.basket, CAST.payment].map((id) => ({ id, unitId }));
    const close = (unitId: string | null) =>
      planCloseUnit(
        world,
        { ...nothing, unitId: CAST.buy, from: autumn, children: squads(unitId) },
        context(),
      );
    expect(close(CAST.stay).ok).toBe(true);
    const alone = close(null);
    expect(alone.ok ? [] : alone.refusals.map((refusal) => refusal.code)).toEqual([
      "unit.wrong_parent",
      "unit.wrong_parent",
    ]);
  });

  it("refuses a unit already closed, and its own first day", () => {
    const world = castWorld();
    expect(planCloseUnit(world, { ...nothing, unitId: CAST.basket, from: OPENING }, context())).toMatchObject(
      {
        refusals: [{ code: "span.empty" }],
      },
    );
    const plan = planCloseUnit(world, { ...nothing, unitId: CAST.basket, from: autumn }, context());
    const next = applied(world, plan.ok ? plan.changes : []);
    expect(planCloseUnit(next, { ...nothing, unitId: CAST.basket, from: autumn }, context())).toMatchObject({
      refusals: [{ code: "unit.not_there" }],
    });
  });
});
