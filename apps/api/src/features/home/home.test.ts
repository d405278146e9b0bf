import { newId } from "@congruence/db";
import { addDays, added, type Change, day } from "@congruence/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

const OPEN = day("2024-01-08");
const soon = day("2026-10-05");

/** The small company with something for everybody: who leaves, who is away, what nobody owns, a squad that closes. */
async function company(more: readonly Change[] = []) {
  const { ids, changes } = smallCompany();
  const extra = { eve: newId(), fay: newId(), guide: newId(), tests: newId() };
  const person = (id: string, name: string, to: typeof soon | null) =>
    changes.push(
      added("person", {
        ...{ id, handle: name.toLowerCase(), externalId: null, name, email: null, site: null },
        ...{ timeZone: null, workingHours: null, erasedAt: null },
      }),
      added("presence", { id: newId(), personId: id, from: OPEN, to, kind: "contractor" }),
    );
  person(extra.eve, "Eve", soon);
  person(extra.fay, "Fay", null);
  changes.push(
    added("item", {
      ...{
        id: extra.guide,
        handle: "light-guide",
        externalId: null,
        component: "contents",
        name: "Light guide",
      },
      ...{ description: "", from: OPEN, to: null },
    }),
    added("unit", { id: extra.tests, kind: "squad", handle: "tests", externalId: null, poolId: null }),
    added("unitVersion", {
      ...{ id: newId(), unitId: extra.tests, from: OPEN, to: day("2026-11-01") },
      ...{ name: "Tests", mission: "", parentId: ids.choose },
    }),
    added("unitLead", {
      ...{ id: newId(), unitId: extra.tests, personId: ids.dan, accountable: true, from: OPEN },
      to: day("2026-11-01"),
    }),
    added("allocation", {
      ...{ id: newId(), personId: extra.fay, unitId: ids.till, role: "seller", share: 5_000 },
      ...{ from: OPEN, to: soon },
    }),
    added("absence", {
      id: newId(),
      personId: ids.dan,
      from: day("2026-10-12"),
      to: day("2026-10-19"),
      reason: "surgery",
    }),
    ...more,
  );
  return { ids: { ...ids, ...extra }, organisation: await test.organisation(changes) };
}

const asked = { on: TODAY };
type Company = Awaited<ReturnType<typeof company>>;
const home = async (
  { organisation }: Company,
  role: Parameters<typeof test.as>[1],
  personId: string | null = null,
) => (await test.as(organisation, role, personId)).home.read(asked);

describe("home, by person", () => {
  it("gives the director the organisation, what waits and what changed, and nobody's private matters", async () => {
    const made = await company();
    const read = await home(made, "director");
    expect(read.overview).toMatchObject({
      tribes: 2,
      squads: 4,
      chapters: 1,
      people: 6,
      allocated: 5,
      unstated: 1,
    });
    expect(read.overview?.fullTime).toBe(29_000);
    expect(read.overview?.components.map(({ component, items, owned }) => [component, items, owned])).toEqual(
      [
        ["touchpoints", 1, 1],
        ["channels", 0, 0],
        ["contents", 1, 0],
        ["services", 0, 0],
        ["mechanics", 0, 0],
        ["offer", 0, 0],
      ],
    );
    expect(read.since).toMatchObject({ visit: false, from: "2026-08-22", total: 0 });
    expect(read).toMatchObject({ led: [], chapters: [], people: null, own: null, administration: null });
    expect(JSON.stringify(read)).not.toContain("surgery");
    await expect(test.anonymous().home.read(asked)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("orders decisions by how long they wait, what is to come last", async () => {
    const read = await home(await company(), "director");
    expect(read.decisions?.total).toBe(8);
    expect(read.decisions?.oldest).toHaveLength(7);
    const organisation = await company();
    const director = await test.as(organisation.organisation, "director");
    const all = (await director.home.read({ ...asked, all: true })).decisions?.oldest ?? [];
    const said = all.map((one) =>
      one.kind === "guardrail" && "unit" in one.guardrail
        ? `${one.guardrail.type} ${one.guardrail.unit.name}`
        : one.kind,
    );
    expect(said.sort()).toEqual([
      "items.unowned",
      "squad.size Advice",
      "squad.size Reviews",
      "squad.size Tests",
      "squad.size Till",
      "unit.closing",
      "unit.unaccountable Buy",
      "unit.unaccountable Reviews",
    ]);
    expect(all.at(-1)).toMatchObject({
      kind: "unit.closing",
      unit: { name: "Tests" },
      day: "2026-11-01",
      people: 0,
    });
    expect(all.find((one) => one.kind === "items.unowned")).toMatchObject({
      day: OPEN,
      items: [{ name: "Light guide" }],
    });
    const days = all.map((one) => one.day);
    expect(days).toEqual([...days].sort());
  });

  it("names a squad that falls under the fewest people when allocations end, unless somebody follows", async () => {
    const squad = newId();
    const people = Array.from({ length: 5 }, () => newId());
    const rows = (ends: typeof soon | null): Change[] => [
      added("unit", { id: squad, kind: "squad", handle: "pay", externalId: null, poolId: null }),
      added("unitVersion", {
        ...{ id: newId(), unitId: squad, from: OPEN, to: null, name: "Pay", mission: "", parentId: null },
      }),
      ...people.flatMap((id, at) => [
        added("person", {
          ...{ id, handle: `p${at}`, externalId: null, name: `P${at}`, email: null, site: null },
          ...{ timeZone: null, workingHours: null, erasedAt: null },
        }),
        added("presence", { id: newId(), personId: id, from: OPEN, to: null, kind: "employee" as const }),
        added("allocation", {
          ...{ id: newId(), personId: id, unitId: squad, role: "developer", share: 5_000, from: OPEN },
          to: at === 0 ? soon : null,
        }),
      ]),
      ...(ends === null
        ? []
        : [
            added("allocation", {
              ...{ id: newId(), personId: people[0]!, unitId: squad, role: "developer", share: 3_000 },
              ...{ from: ends, to: null },
            }),
          ]),
    ];
    const emptying = async (made: Company) => {
      const director = await test.as(made.organisation, "director");
      const { decisions } = await director.home.read({ ...asked, all: true });
      return decisions?.oldest.filter((one) => one.kind === "squad.emptying");
    };
    expect(await emptying(await company(rows(null)))).toMatchObject([
      { day: soon, people: 4, min: 5, unit: { name: "Pay" } },
    ]);
    expect(await emptying(await company(rows(soon)))).toEqual([]);
  });

  it("gives a squad's lead their squad, and no other's limits", async () => {
    const made = await company();
    const read = await home(made, "member", made.ids.chloe);
    expect(read).toMatchObject({
      overview: null,
      decisions: null,
      since: null,
      people: null,
      administration: null,
    });
    expect(read.led).toMatchObject([
      {
        ...{ name: "Till", kind: "squad", people: 2, fullTime: 13_000, accountable: true },
        guardrails: [{ type: "squad.size", people: 2 }],
        ending: [{ person: { name: "Fay" }, to: soon, share: 5_000, unit: { name: "Till" } }],
      },
    ]);
    expect(read.led[0]?.members.map(({ person, until }) => [person.name, until])).toEqual([
      ["Chloe", null],
      ["Fay", soon],
    ]);
    expect(read.led[0]?.coming.map((event) => [event.type, event.day])).toEqual([["placement.left", soon]]);
  });

  it("gives a tribe's lead what is below it", async () => {
    const made = await company();
    const read = await home(made, "member", made.ids.dan);
    const tribe = read.led.find((unit) => unit.kind === "tribe");
    expect(tribe).toMatchObject({ name: "Choose", people: 3, squads: 3, members: [] });
    expect(tribe?.below.map((unit) => [unit.name, unit.people, unit.accountable?.name ?? null])).toEqual([
      ["Advice", 2, "Ada"],
      ["Reviews", 1, null],
      ["Tests", 0, "Dan"],
    ]);
    const crossed = tribe?.guardrails.map((one) => one.type).sort();
    expect(crossed).toEqual(["squad.size", "squad.size", "squad.size", "unit.unaccountable"]);
  });

  it("gives a chapter's lead their people's load and absences, without the reasons", async () => {
    const made = await company();
    const read = await home(made, "member", made.ids.ben);
    const [chapter] = read.chapters;
    expect(chapter).toMatchObject({ unit: { name: "Web" }, monday: "2026-09-21", weeks: 13, over: [] });
    const members = new Map(chapter?.members.map((member) => [member.person.name, member]));
    expect(members.get("Ada")).toMatchObject({ contract: 10_000, free: 4_000 });
    expect(members.get("Ada")?.weeks).toHaveLength(13);
    expect(members.get("Ada")?.weeks[0]).toEqual({ load: 6_000, contract: 10_000, away: false });
    expect(
      members
        .get("Dan")
        ?.weeks.map((week) => week.away)
        .indexOf(true),
    ).toBe(3);
    expect(chapter?.absences).toMatchObject([
      { person: { name: "Dan" }, from: "2026-10-12", to: "2026-10-19" },
    ]);
    expect(chapter?.withTime.map((one) => one.person.name)).toEqual(["Dan", "Ada", "Chloe"]);
    expect(JSON.stringify(read)).not.toContain("surgery");
  });

  it("gives HR who leaves and who is in no chapter or no unit", async () => {
    const gil = newId();
    const guild = newId();
    // Whoever leads a unit is at work, allocated or not.
    const made = await company([
      added("person", {
        ...{ id: gil, handle: "gil", externalId: null, name: "Gil", email: null, site: null },
        ...{ timeZone: null, workingHours: null, erasedAt: null },
      }),
      added("presence", { id: newId(), personId: gil, from: OPEN, to: null, kind: "employee" }),
      added("unit", { id: guild, kind: "guild", handle: "care", externalId: null, poolId: null }),
      added("unitVersion", {
        ...{ id: newId(), unitId: guild, from: OPEN, to: null, name: "Care", mission: "", parentId: null },
      }),
      added("unitLead", {
        id: newId(),
        unitId: guild,
        personId: gil,
        accountable: true,
        from: OPEN,
        to: null,
      }),
    ]);
    const read = await home(made, "hr");
    expect(read.people?.presences).toMatchObject([
      { type: "person.left", person: { name: "Eve" }, day: soon },
    ]);
    expect(read.people?.chapterless).toMatchObject({
      count: 3,
      first: [{ name: "Eve" }, { name: "Fay" }, { name: "Gil" }],
    });
    expect(read.people?.idle).toMatchObject({ count: 1, first: [{ name: "Eve" }] });
    expect(read).toMatchObject({ decisions: null, administration: null });
  });

  it("gives a member where they are, for whom, and what changes for them", async () => {
    const made = await company();
    const read = await home(made, "member", made.ids.fay);
    expect(read.own).toMatchObject({
      ...{ name: "Fay", chapter: null, stated: 5_000, present: true },
      placements: [
        {
          unit: { name: "Till" },
          tribe: { name: "Buy" },
          share: 5_000,
          to: soon,
          accountable: { name: "Chloe" },
        },
      ],
    });
    expect(read.own?.coming.map((event) => event.type)).toEqual(["placement.left"]);
    expect(read).toMatchObject({ overview: null, decisions: null, led: [], chapters: [], people: null });
  });

  it("gives the administrator the doors as well, and nobody else", async () => {
    const made = await company();
    await test.product.db.repos.accounts.create(made.organisation, {
      ...{
        id: newId(),
        email: `new-${newId()}@atelier.example`,
        name: "New",
        role: "member",
        personId: null,
      },
      ...{ language: "fr", createdAt: "2026-09-01T08:00:00.000Z", passwordHash: null },
    });
    const read = await home(made, "administrator");
    expect(read.administration?.waiting.map((one) => one.name)).toContain("New");
    expect(read.administration).toMatchObject({
      lastImport: null,
      acts: [{ action: "test.setUp", actor: "test" }],
    });
    for (const role of ["director", "hr", "member", "guest"] as const) {
      expect((await home(made, role)).administration, role).toBeNull();
    }
  });

  it("gives a guest what everybody may read", async () => {
    const read = await home(await company(), "guest");
    expect(read.overview?.squads).toBe(4);
    expect(read).toMatchObject({ decisions: null, people: null, may: { import: false, open: false } });
    expect(read.since).not.toBeNull();
  });

  it("combines the parts of somebody with several roles", async () => {
    const made = await company();
    const read = await home(made, "director", made.ids.ben);
    expect(read.overview).not.toBeNull();
    expect(read.own?.name).toBe("Ben");
    expect(read.chapters).toHaveLength(1);
  });
});

describe("the day of home", () => {
  it("is the day asked for", async () => {
    const made = await company();
    const director = await test.as(made.organisation, "director");
    const later = await director.home.read({ on: day("2026-11-02"), all: true });
    expect(later.overview).toMatchObject({ squads: 3, people: 5 });
    expect(later.since?.latest.map((event) => event.type)).toContain("person.left");
    const before = await director.home.read({ on: day("2020-01-01") });
    expect(before.overview).toMatchObject({ squads: 0, people: 0 });
  });

  it("offers the first step in an organisation without units", async () => {
    const organisation = await test.organisation();
    const read = await (await test.as(organisation, "administrator")).home.read(asked);
    expect(read).toMatchObject({
      empty: true,
      decisions: null,
      since: null,
      may: { import: true, open: true },
    });
  });

  it("takes a number of statements that does not depend on the rows", async () => {
    const made = await company();
    const large = await company(
      Array.from({ length: 40 }, (_, at) => {
        const personId = newId();
        return [
          added("person", {
            ...{
              id: personId,
              handle: `extra-${at}`,
              externalId: null,
              name: `Extra ${at}`,
              email: null,
              site: null,
            },
            ...{ timeZone: null, workingHours: null, erasedAt: null },
          }),
          added("presence", {
            id: newId(),
            personId,
            from: OPEN,
            to: addDays(TODAY, 3 + at),
            kind: "employee" as const,
          }),
        ];
      }).flat(),
    );
    for (const [role, key] of [
      ["administrator", "ben"],
      ["member", "dan"],
      ["hr", "fay"],
    ] as const) {
      const counts = [];
      for (const one of [made, large]) {
        const caller = await test.as(one.organisation, role, one.ids[key]);
        counts.push((await test.db.counted(() => caller.home.read(asked))).statements.length);
      }
      expect(counts[1], role).toBe(counts[0]);
    }
  });
});
