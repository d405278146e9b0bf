import { newId } from "@congruence/db";
import { added, day } from "@congruence/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

const OPEN = day("2024-01-08");
const monday = day("2026-09-28");
const winter = day("2026-12-01");
const FORBIDDEN = { code: "FORBIDDEN" };
const NOT_FOUND = { code: "NOT_FOUND" };

/** The small company, and a second chapter: Chloé's, led by her, with Dan in it; an absence and a cost of Ada's. */
async function company() {
  const { ids, changes } = smallCompany();
  const shops = newId();
  const leave = newId();
  const kept = changes.filter(
    ({ kind, after }) =>
      kind !== "chapterMembership" ||
      ![ids.chloe, ids.dan].includes((after as { personId: string }).personId),
  );
  kept.push(
    added("unit", { id: shops, kind: "chapter", handle: "shops", externalId: null, poolId: null }),
    added("unitVersion", {
      ...{ id: newId(), unitId: shops, from: OPEN, to: null, name: "Shops", mission: "", parentId: null },
    }),
    added("unitLead", {
      id: newId(),
      unitId: shops,
      personId: ids.chloe,
      accountable: true,
      from: OPEN,
      to: null,
    }),
    ...[ids.chloe, ids.dan].map((personId) =>
      added("chapterMembership", { id: newId(), personId, unitId: shops, from: OPEN, to: null }),
    ),
    added("absence", { id: leave, personId: ids.ada, reason: "broken leg", from: TODAY, to: monday }),
    added("dayCost", { id: newId(), personId: ids.ada, cents: 45_000, from: OPEN, to: null }),
  );
  return { ids: { ...ids, shops, leave }, organisation: await test.organisation(kept) };
}

const person = {
  ...{ name: "Eve Moreau", email: "eve@atelier.example", site: "Lyon", timeZone: "Europe/Paris" },
  ...{ workingHours: "9:00-17:30", externalId: null, kind: "contractor" as const, share: 8_000 },
};

describe("who may change a person", () => {
  it("lets a chapter lead change contract, absence and chapter of their own people", async () => {
    const { ids, organisation } = await company();
    const ben = await test.as(organisation, "member", ids.ben);
    await ben.people.edit({ personId: ids.ada, ...person, name: "Ada L." });
    await ben.people.changeContract({ personId: ids.ada, share: 9_000, from: monday });
    await ben.people.endAbsence({ absenceId: ids.leave, to: day("2026-09-24") });
    await ben.people.addAbsence({
      personId: ids.ada,
      reason: "training",
      from: winter,
      to: day("2026-12-05"),
    });
    await ben.people.joinChapter({ personId: ids.ada, unitId: ids.shops, from: winter });
    const read = await ben.people.read({ handle: "ada", on: TODAY });
    expect(read).toMatchObject({
      ...{ name: "Ada L.", site: "Lyon" },
      contracts: [
        { share: 10_000, to: monday },
        { share: 9_000, from: monday, to: null },
      ],
      chapters: [{ unit: { name: "Web" }, to: winter }, { unit: { name: "Shops" } }],
      absences: [{ to: "2026-09-24", reason: "broken leg" }, { reason: "training" }],
    });
    expect(read.may).toEqual(["person.edit", "person.change", "absence.readReason"]);
    const there = await ben.people.read({ handle: "ada", on: winter });
    expect(there.now).toMatchObject({ contract: 9_000, chapter: { unit: { name: "Shops" } } });
    const { chapters } = read;
    await ben.people.leaveChapter({ membershipId: chapters[1]?.id ?? "", to: winter });
    expect((await ben.people.read({ handle: "ada", on: winter })).now.chapter).toBeNull();
  });

  it("does not let them change other people, nor when somebody is there", async () => {
    const { ids, organisation } = await company();
    const chloe = await test.as(organisation, "member", ids.chloe);
    const said = { personId: ids.ada, from: monday };
    await expect(chloe.people.changeContract({ ...said, share: 5_000 })).rejects.toMatchObject(FORBIDDEN);
    await expect(chloe.people.addAbsence({ ...said, reason: "x" })).rejects.toMatchObject(FORBIDDEN);
    await expect(chloe.people.endAbsence({ absenceId: ids.leave, to: monday })).rejects.toMatchObject(
      FORBIDDEN,
    );
    await expect(chloe.people.joinChapter({ ...said, unitId: ids.shops })).rejects.toMatchObject(FORBIDDEN);
    await expect(chloe.people.edit({ personId: ids.ada, ...person })).rejects.toMatchObject(FORBIDDEN);
    await expect(chloe.people.leave({ personId: ids.dan, from: monday })).rejects.toMatchObject(FORBIDDEN);
    await expect(chloe.people.whatEnds({ personId: ids.dan, from: monday })).rejects.toMatchObject(FORBIDDEN);
    await expect(
      chloe.people.setDayCost({ personId: ids.dan, cents: 1, from: monday }),
    ).rejects.toMatchObject(FORBIDDEN);
    expect((await chloe.people.read({ handle: "ada", on: TODAY })).may).toEqual([]);
  });

  it("lets HR do all of it but the money, and directors the money but not the contract", async () => {
    const { ids, organisation } = await company();
    const hr = await test.as(organisation, "hr");
    const { handle, personId } = await hr.people.add({ ...person, chapterId: ids.shops, from: monday });
    expect(handle).toBe("eve-moreau");
    await hr.people.changeContract({ personId, share: 6_000, from: winter });
    await hr.people.changePresence({ personId, kind: "employee", from: winter });
    const eve = await hr.people.read({ handle, on: winter });
    expect(eve.now).toMatchObject({
      presence: "employee",
      contract: 6_000,
      chapter: { unit: { name: "Shops" } },
    });
    expect(eve.dayCosts).toBeNull();
    await expect(hr.people.setDayCost({ personId, cents: 1, from: monday })).rejects.toMatchObject(FORBIDDEN);

    const director = await test.as(organisation, "director");
    const said = { personId: ids.ada, share: 5_000, from: monday };
    await expect(director.people.changeContract(said)).rejects.toMatchObject(FORBIDDEN);
    await expect(director.people.add({ ...person, from: monday })).rejects.toMatchObject(FORBIDDEN);
    await director.people.setDayCost({ personId: ids.ada, cents: 50_000, from: winter });
    const ada = await director.people.read({ handle: "ada", on: TODAY });
    expect(ada.dayCosts).toMatchObject([{ cents: 45_000, to: winter }, { cents: 50_000 }]);
    expect(ada.may).toEqual(["cost.read", "cost.change", "allocation.change"]);
    expect(ada.absences).toMatchObject([{ reason: null, from: TODAY }]);
  });
});

describe("what others may read", () => {
  it("keeps costs and reasons from members and guests, and shows a person their own reason", async () => {
    const { ids, organisation } = await company();
    for (const role of ["member", "guest"] as const) {
      const caller = await test.as(organisation, role);
      const read = await caller.people.read({ handle: "ada", on: TODAY });
      expect(read).toMatchObject({ dayCosts: null, may: [], own: false, now: { away: { from: TODAY } } });
      expect(JSON.stringify(read)).not.toMatch(/leg|45_?000/);
      const list = await caller.people.list({ on: TODAY });
      expect(list).toMatchObject({ total: 4, count: 4, may: [] });
      expect(JSON.stringify(list)).not.toMatch(/leg|45_?000|@/);
      await expect(caller.people.add({ ...person, from: monday })).rejects.toMatchObject(FORBIDDEN);
    }
    const ada = await (await test.as(organisation, "member", ids.ada)).people.read({
      handle: "ada",
      on: TODAY,
    });
    expect(ada).toMatchObject({ own: true, dayCosts: null, may: ["absence.readReason"] });
    expect(ada.absences).toMatchObject([{ reason: "broken leg" }]);
    await expect(test.anonymous().people.list({ on: TODAY })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("does not know another organisation's people", async () => {
    const [here, elsewhere] = [await company(), await company()];
    const hr = await test.as(here.organisation, "hr");
    const { ada, shops } = elsewhere.ids;
    const said = { personId: ada, from: monday };
    await expect(hr.people.changeContract({ ...said, share: 5_000 })).rejects.toMatchObject(NOT_FOUND);
    await expect(hr.people.whatEnds(said)).rejects.toMatchObject(NOT_FOUND);
    await expect(hr.people.endAbsence({ absenceId: elsewhere.ids.leave, to: monday })).rejects.toMatchObject(
      NOT_FOUND,
    );
    await expect(
      hr.people.joinChapter({ personId: here.ids.ada, unitId: shops, from: monday }),
    ).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    await expect(hr.people.read({ handle: "nobody", on: TODAY })).rejects.toMatchObject(NOT_FOUND);
    expect((await hr.people.choices({ on: TODAY })).chapters.map((chapter) => chapter.id)).not.toContain(
      shops,
    );
  });
});

describe("a person over time", () => {
  it("accepts a contract shorter than the allocations, and flags it", async () => {
    const { ids, organisation } = await company();
    const hr = await test.as(organisation, "hr");
    await hr.people.changeContract({ personId: ids.ben, share: 8_000, from: monday });
    const before = await hr.people.read({ handle: "ben", on: TODAY });
    expect(before.now).toMatchObject({ over: 0, guardrails: [] });
    expect(before.over).toMatchObject([{ from: monday, to: null, total: 10_000, contract: 8_000 }]);
    const after = await hr.people.read({ handle: "ben", on: monday });
    expect(after.now).toMatchObject({ over: 2_000, free: 0, stated: 10_000, contract: 8_000 });
    expect(after.now.guardrails).toMatchObject([
      { type: "person.overallocated", since: monday, until: null },
    ]);
    expect((await hr.people.list({ on: monday, load: "over" })).rows).toMatchObject([
      { person: { name: "Ben" }, over: 2_000 },
    ]);
    expect((await hr.people.list({ on: TODAY, load: "over" })).count).toBe(0);
  });

  it("says what ends when somebody leaves, ends it, and has them back", async () => {
    const { ids, organisation } = await company();
    const hr = await test.as(organisation, "hr");
    const ends = await hr.people.whatEnds({ personId: ids.ada, from: winter });
    expect(ends).toMatchObject({
      allocations: [{ unit: { name: "Advice" }, share: 6_000, cut: true }],
      leads: [{ unit: { name: "Advice" }, accountable: true }],
      chapters: [{ unit: { name: "Web" } }],
      absences: 0,
    });
    expect((await hr.people.read({ handle: "ada", on: winter })).now.presence).toBe("employee");
    await expect(hr.people.whatEnds({ personId: ids.ada, from: OPEN })).rejects.toMatchObject({
      cause: { refusals: [{ code: "person.not_there", field: "from" }] },
    });
    await hr.people.leave({ personId: ids.ada, from: winter });
    const gone = await hr.people.read({ handle: "ada", on: winter });
    expect(gone).toMatchObject({
      life: [{ from: OPEN, to: winter }],
      now: { presence: null, placements: [], leads: [], chapter: null, over: 0 },
    });
    expect((await hr.people.list({ on: winter })).rows.map((row) => row.person.name)).not.toContain("Ada");
    const spring = day("2027-03-01");
    await hr.people.comeBack({
      personId: ids.ada,
      kind: "partner",
      share: 5_000,
      chapterId: ids.shops,
      from: spring,
    });
    const back = await hr.people.read({ handle: "ada", on: spring });
    expect(back.now).toMatchObject({
      presence: "partner",
      contract: 5_000,
      chapter: { unit: { name: "Shops" } },
    });
    expect(back.history.map((event) => event.type)).toContain("person.left");
  });
});

describe("the list of people", () => {
  it("narrows, sorts and counts", async () => {
    const { organisation } = await company();
    const guest = await test.as(organisation, "guest");
    const names = async (asked: Partial<Parameters<typeof guest.people.list>[0]>) =>
      (await guest.people.list({ on: TODAY, ...asked })).rows.map((row) => row.person.name);
    expect(await names({})).toEqual(["Ada", "Ben", "Chloe", "Dan"]);
    expect(await names({ descending: true })).toEqual(["Dan", "Chloe", "Ben", "Ada"]);
    expect(await names({ text: "CHLOÉ" })).toEqual(["Chloe"]);
    expect(await names({ chapter: "shops" })).toEqual(["Chloe", "Dan"]);
    expect(await names({ tribe: "choose" })).toEqual(["Ada", "Ben", "Dan"]);
    expect(await names({ presence: "partner" })).toEqual([]);
    expect(await names({ load: "absent" })).toEqual(["Ada"]);
    expect(await names({ load: "unallocated" })).toEqual([]);
    expect(await names({ sort: "free", descending: true })).toEqual(["Dan", "Chloe", "Ada", "Ben"]);
    expect(await names({ sort: "chapter" })).toEqual(["Chloe", "Dan", "Ada", "Ben"]);
    const list = await guest.people.list({ on: TODAY, text: "dan", page: 9 });
    expect(list).toMatchObject({ total: 4, count: 1, page: 1, pages: 1 });
    expect(list.rows).toMatchObject([
      { stated: 0, unstated: 1, squads: [{ unit: { name: "Reviews" }, share: null }] },
    ]);
    expect(list.choices.tribes.map((tribe) => tribe.name)).toEqual(["Buy", "Choose"]);
    expect((await guest.people.list({ on: day("2023-01-01") })).total).toBe(0);
  });

  it("gives a hundred at a time", async () => {
    const { changes } = smallCompany();
    for (let at = 0; at < 130; at++) {
      const id = newId();
      const contact = {
        externalId: null,
        email: null,
        site: null,
        timeZone: null,
        workingHours: null,
        erasedAt: null,
      };
      changes.push(
        added("person", { id, handle: `n-${at}`, name: `N ${String(at).padStart(3, "0")}`, ...contact }),
        added("presence", { id: newId(), personId: id, kind: "employee", from: OPEN, to: null }),
      );
    }
    const guest = await test.as(await test.organisation(changes), "guest");
    const second = await guest.people.list({ on: TODAY, page: 2 });
    expect(second).toMatchObject({ pages: 2, page: 2, count: 134 });
    expect(second.rows).toHaveLength(34);
    expect(second.rows[0]?.person.name).toBe("N 096");
    expect((await guest.people.list({ on: TODAY, load: "unallocated" })).count).toBe(130);
  });
});
