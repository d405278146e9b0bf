import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { applied, type Change, type World } from "../facts/index.ts";
import type { Plan } from "../refusals.ts";
import { allocation, CAST, castWorld, firstOf, idOf, idsFrom, OPENING, TODAY } from "../testing/index.ts";
import { planAbsence, planEndAbsence } from "./absence.ts";
import { AddPerson, planAddPerson } from "./add-person.ts";
import { planJoinChapter } from "./chapter.ts";
import { planChangeContract, planSetDayCost } from "./contract.ts";
import { planErasePerson } from "./erase-person.ts";
import { planChangePresence, planLeave, planReturn } from "./presence.ts";

const context = () => ({ today: TODAY, newId: idsFrom(99) });
const autumn = day("2024-09-01");
const spring = day("2025-03-01");
const codes = (plan: Plan<Change>) => (plan.ok ? [] : plan.refusals.map((refusal) => refusal.code));
const outcome = (world: World, plan: Plan<Change>): World => {
  if (!plan.ok) throw new Error(codes(plan).join());
  return applied(world, plan.changes);
};
const spans = (rows: readonly { from: string; to: string | null }[]) =>
  rows.map(({ from, to }) => [from, to]);
const ofAda = <T extends { personId: string }>(rows: readonly T[]) =>
  rows.filter((row) => row.personId === CAST.ada);
const membership = (unitId: string, from = OPENING, to: typeof OPENING | null = null) => {
  return { id: idOf(34, from.length + Number(from.slice(2, 4))), personId: CAST.ada, unitId, from, to };
};

describe("planAddPerson", () => {
  it("reads a form with little in it, and adds presence, contract and chapter over the same days", () => {
    const said = AddPerson.parse({
      name: " Benoît ",
      email: " B@Example.org ",
      from: "2024-09-01",
      chapterId: CAST.web,
    });
    const world = castWorld();
    const next = outcome(world, planAddPerson(world, { ...said }, context()));
    expect(next.person.at(-1)).toMatchObject({ name: "Benoît", handle: "benoit", email: "b@example.org" });
    expect(next.presence.at(-1)).toMatchObject({ kind: "employee", from: autumn, to: null });
    expect(next.contract.at(-1)).toMatchObject({ share: 10_000, from: autumn });
    expect(next.chapterMembership).toMatchObject([{ unitId: CAST.web, from: autumn, to: null }]);
  });

  it("refuses a chapter that is none", () => {
    const said = AddPerson.parse({ name: "Chloé", from: "2024-09-01", chapterId: CAST.basket });
    expect(codes(planAddPerson(castWorld(), said, context()))).toEqual(["chapter.not_a_chapter"]);
  });

  it("refuses a zone, hours and an address that are none", () => {
    const wrong = {
      name: "X",
      from: "2024-09-01",
      timeZone: "Europe/Lyon",
      workingHours: "late",
      email: "x",
    };
    expect(AddPerson.safeParse(wrong).error?.issues.map((issue) => issue.message)).toEqual([
      "email.not_an_email",
      "time_zone.not_a_zone",
      "hours.not_hours",
    ]);
  });
});

describe("presence", () => {
  it("changes kind from a day on", () => {
    const world = castWorld();
    const plan = planChangePresence(world, { personId: CAST.ada, kind: "partner", from: autumn }, context());
    expect(ofAda(outcome(world, plan).presence).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["employee", OPENING, autumn],
      ["partner", autumn, null],
    ]);
  });

  it("ends everything of a person who leaves, each as a change, and keeps a planned return", () => {
    const [first] = ofAda(castWorld().presence);
    const back = { ...first!, id: idOf(35, 1), from: spring, to: null };
    const base = castWorld({
      allocation: [
        allocation(1, CAST.ada, CAST.basket, 5_000, OPENING, day("2025-01-01")),
        allocation(2, CAST.ada, CAST.repair, 5_000, spring),
      ],
      unitLead: [
        {
          id: idOf(36, 1),
          unitId: CAST.basket,
          personId: CAST.ada,
          accountable: true,
          from: OPENING,
          to: day("2025-01-01"),
        },
      ],
      chapterMembership: [membership(CAST.web, OPENING, day("2025-01-01"))],
      absence: [
        { id: idOf(37, 1), personId: CAST.ada, reason: "leave", from: autumn, to: day("2024-10-01") },
      ],
    });
    const presence = base.presence.map((row) =>
      row.id === first!.id ? { ...row, to: day("2025-01-01") } : row,
    );
    const world = { ...base, presence: [...presence, back] };
    const next = outcome(world, planLeave(world, { personId: CAST.ada, from: autumn }, context()));
    expect(spans(ofAda(next.presence))).toEqual([
      [OPENING, autumn],
      [spring, null],
    ]);
    expect(spans(ofAda(next.allocation))).toEqual([
      [OPENING, autumn],
      [spring, null],
    ]);
    expect(spans(next.unitLead)).toEqual([[OPENING, autumn]]);
    expect(spans(next.chapterMembership)).toEqual([[OPENING, autumn]]);
    expect(next.absence).toEqual([]);
    expect(spans(ofAda(next.contract))).toEqual([
      [OPENING, autumn],
      ["2025-01-01", null],
    ]);
  });

  it("refuses to leave on a day the person is not there, and lets them come back once gone", () => {
    const world = castWorld();
    expect(codes(planLeave(world, { personId: CAST.ada, from: OPENING }, context()))).toEqual([
      "person.not_there",
    ]);
    const gone = outcome(world, planLeave(world, { personId: CAST.ada, from: autumn }, context()));
    const said = {
      personId: CAST.ada,
      kind: "contractor" as const,
      share: 8_000,
      chapterId: CAST.web,
      from: spring,
      to: null,
    };
    expect(codes(planReturn(world, said, context()))).toEqual(["presence.overlap"]);
    const next = outcome(gone, planReturn(gone, said, context()));
    expect(spans(ofAda(next.presence))).toEqual([
      [OPENING, autumn],
      [spring, null],
    ]);
    expect(ofAda(next.contract).map((row) => row.share)).toEqual([10_000, 8_000]);
  });
});

describe("contract and cost", () => {
  it("accepts a contract shorter than what is allocated, and gives the old one back after an end", () => {
    const world = castWorld({ allocation: [allocation(1, CAST.ada, CAST.basket, 10_000)] });
    const plan = planChangeContract(
      world,
      { personId: CAST.ada, share: 5_000, from: autumn, to: spring },
      context(),
    );
    expect(ofAda(outcome(world, plan).contract).map(({ share, from, to }) => [share, from, to])).toEqual([
      [10_000, OPENING, autumn],
      [10_000, spring, null],
      [5_000, autumn, spring],
    ]);
    const early = { personId: CAST.ada, share: 5_000, from: day("2023-12-31"), to: null };
    expect(codes(planChangeContract(world, early, context()))).toEqual(["person.not_there"]);
  });

  it("sets a cost up to the next one already said", () => {
    const world = castWorld({
      dayCost: [{ id: idOf(38, 1), personId: CAST.ada, cents: 50_000, from: spring, to: null }],
    });
    const plan = planSetDayCost(
      world,
      { personId: CAST.ada, cents: 45_000, from: autumn, to: null },
      context(),
    );
    expect(spans(outcome(world, plan).dayCost)).toEqual([
      [spring, null],
      [autumn, spring],
    ]);
  });
});

describe("absences", () => {
  const away = { id: idOf(37, 1), personId: CAST.ada, reason: "leave", from: autumn, to: null };

  it("refuses two on a day, and ends one on the day of return", () => {
    const world = castWorld({ absence: [away] });
    const said = { personId: CAST.ada, reason: "training", from: day("2024-08-31"), to: day("2024-09-02") };
    expect(codes(planAbsence(world, said, context()))).toEqual(["absence.overlap"]);
    expect(planAbsence(world, { ...said, to: autumn }, context()).ok).toBe(true);
    const ended = outcome(world, planEndAbsence(world, { absenceId: away.id, to: spring }, context()));
    expect(spans(ended.absence)).toEqual([[autumn, spring]]);
    const never = outcome(world, planEndAbsence(world, { absenceId: away.id, to: autumn }, context()));
    expect(never.absence).toEqual([]);
  });
});

describe("planJoinChapter", () => {
  const join = (world: World, unitId: string, from: typeof autumn, to: typeof autumn | null = null) =>
    planJoinChapter(world, { personId: CAST.ada, unitId, from, to }, context());

  it("ends the membership in force and stops before the next one planned", () => {
    const world = castWorld({
      chapterMembership: [membership(CAST.web, OPENING, spring), membership(CAST.web, spring)],
    });
    expect(
      outcome(world, join(world, CAST.shops, autumn)).chapterMembership.map((row) => [
        row.unitId,
        row.from,
        row.to,
      ]),
    ).toEqual([
      [CAST.web, OPENING, autumn],
      [CAST.web, spring, null],
      [CAST.shops, autumn, spring],
    ]);
    expect(codes(join(world, CAST.shops, autumn, day("2025-04-01")))).toEqual(["chapter.overlap"]);
  });

  it("edits a membership that begins that day, and refuses the chapter the person is in", () => {
    const world = castWorld({ chapterMembership: [membership(CAST.web)] });
    expect(outcome(world, join(world, CAST.shops, OPENING)).chapterMembership).toMatchObject([
      { unitId: CAST.shops, from: OPENING },
    ]);
    expect(codes(join(world, CAST.web, autumn))).toEqual(["chapter.overlap"]);
    expect(codes(join(world, CAST.basket, autumn))).toEqual(["chapter.not_a_chapter"]);
  });
});

describe("planErasePerson", () => {
  it("leaves a number, and nothing that says who it was", () => {
    const away = { id: idOf(37, 1), personId: CAST.ada, reason: "broken leg", from: autumn, to: null };
    const cast = castWorld({ absence: [away], allocation: [allocation(1, CAST.ada, CAST.basket, 5_000)] });
    const said = { externalId: "ada-7", email: "ada@example.org", site: "Ada's", timeZone: "Europe/Paris" };
    const known = cast.person.map((person) => ({ ...person, ...said, workingHours: "9:00-17:30" }));
    const world = { ...cast, person: known.slice(0, 1) };
    const plan = planErasePerson(world, { personId: CAST.ada, number: 17 }, context());
    const next = outcome(world, plan);
    const contact = { externalId: null, email: null, site: null, timeZone: null, workingHours: null };
    expect(next.person[0]).toEqual({
      id: CAST.ada,
      handle: "person-17",
      name: "17",
      ...contact,
      erasedAt: TODAY,
    });
    expect(next.absence).toEqual([{ ...away, reason: "" }]);
    expect(next.allocation).toEqual(world.allocation);
    expect(JSON.stringify(next)).not.toMatch(/ada|leg/i);
    expect(codes(planErasePerson(next, { personId: CAST.ada, number: 18 }, context()))).toEqual([
      "not_there",
    ]);
    expect(firstOf("presence", CAST.ada)).toBe(next.presence[0]?.id);
  });
});
