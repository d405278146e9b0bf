import { newId } from "@congruence/db";
import { added, type Change, day } from "@congruence/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

async function company() {
  const { ids, changes } = smallCompany();
  return { ids, organisation: await test.organisation(changes) };
}

const allocationsOf = async (organisation: string, personId: string) =>
  (await test.db.repos.facts.by(organisation, "allocation", "personId", [personId])).map(
    ({ unitId, share, from, to }) => ({ unitId, share, from, to }),
  );

const NEXT_MONTH = day("2026-10-05");
const inTill = (personId: string, unitId: string, share: number) => ({
  ...{ personId, unitId, role: "developer", share, from: TODAY, to: null },
});
const UNKNOWN = "0199aaaa-0000-7000-8000-000000000001";

describe("taking an act back", () => {
  it("puts every row back as it was, and notes the act under the one who undid it", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const before = await test.db.repos.facts.world(organisation);
    const { batchId } = await director.allocations.allocate(inTill(ids.ada, ids.till, 4_000));
    expect(await allocationsOf(organisation, ids.ada)).toHaveLength(2);

    expect(await director.audit.undo({ batchId })).toEqual({ undone: true });
    expect(await test.db.repos.facts.world(organisation)).toEqual(before);
    const administrator = await test.as(organisation, "administrator");
    const [last] = (await administrator.audit.list({ action: "audit.undo" })).batches;
    expect(last).toMatchObject({ actor: "director", rows: 1 });
    expect(last?.first[0]).toMatchObject({ kind: "allocation", after: null });
  });

  it("takes back a whole re-organisation at once, and the undo itself", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const [work] = await test.db.repos.facts.by(organisation, "allocation", "personId", [ids.ben]);
    const before = await test.db.repos.facts.world(organisation);
    const allocationId = work?.id ?? "";
    const { batchId } = await director.allocations.move({ allocationId, unitId: ids.till, from: NEXT_MONTH });
    const moved = await test.db.repos.facts.world(organisation);
    expect(moved).not.toEqual(before);

    expect(await director.audit.undo({ batchId })).toEqual({ undone: true });
    expect(await test.db.repos.facts.world(organisation)).toEqual(before);
    const administrator = await test.as(organisation, "administrator");
    const [undo] = (await administrator.audit.list({ action: "audit.undo" })).batches;
    expect(await administrator.audit.undo({ batchId: undo?.batchId ?? "" })).toEqual({ undone: true });
    expect(await allocationsOf(organisation, ids.ben)).toEqual(
      moved.allocation
        .filter((row) => row.personId === ids.ben)
        .map(({ unitId, share, from, to }) => ({ unitId, share, from, to })),
    );
  });

  it("answers a second undo of the same act that nothing was undone, and writes nothing", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const { batchId } = await director.allocations.allocate(inTill(ids.ada, ids.till, 4_000));
    await director.audit.undo({ batchId });
    const before = await test.db.repos.facts.world(organisation);
    expect(await director.audit.undo({ batchId })).toEqual({ undone: false });
    expect(await test.db.repos.facts.world(organisation)).toEqual(before);
    const administrator = await test.as(organisation, "administrator");
    expect((await administrator.audit.list({ action: "audit.undo" })).batches).toHaveLength(1);
  });

  it("of two who undo the same act at once lets one through", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const { batchId } = await director.allocations.allocate(inTill(ids.ada, ids.till, 4_000));
    const answers = await Promise.allSettled([1, 2, 3].map(() => director.audit.undo({ batchId })));
    const undone = answers.filter((answer) => answer.status === "fulfilled" && answer.value.undone);
    expect(undone).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === "rejected")
        expect(answer.reason).toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  });

  it("keeps what a later act changed again", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const { batchId } = await director.allocations.allocate(inTill(ids.ada, ids.till, 2_000));
    const made = await test.db.repos.facts.by(organisation, "allocation", "unitId", [ids.till]);
    const allocationId = made.find((row) => row.personId === ids.ada)?.id ?? "";
    await director.allocations.changeShare({ allocationId, share: 3_000, from: TODAY });
    expect(await director.audit.undo({ batchId })).toEqual({ undone: false });
    expect(await allocationsOf(organisation, ids.ada)).toContainEqual({
      ...{ unitId: ids.till, share: 3_000, from: TODAY, to: null },
    });
  });

  it("keeps a unit that somebody joined since, until they are taken out again", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const { batchId } = await director.units.open({
      ...{ kind: "squad", name: "Compare", mission: "", parentId: ids.choose },
      ...{ poolId: null, externalId: null, from: TODAY, to: null },
    });
    const opened = await test.db.repos.facts.by(organisation, "unit", "handle", ["compare"]);
    const unitId = opened[0]?.id ?? "";
    const joined = await director.allocations.allocate(inTill(ids.ada, unitId, 2_000));
    expect(await director.audit.undo({ batchId })).toEqual({ undone: false });
    await director.audit.undo({ batchId: joined.batchId });
    expect(await director.audit.undo({ batchId })).toEqual({ undone: true });
    expect(await test.db.repos.facts.by(organisation, "unit", "handle", ["compare"])).toEqual([]);
  });

  it("does not bring back what the rules no longer allow", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const [work] = await test.db.repos.facts.by(organisation, "allocation", "personId", [ids.ada]);
    const ended = await director.allocations.end({ allocationId: work?.id ?? "", to: TODAY });
    await director.allocations.allocate(inTill(ids.ada, ids.till, 10_000));
    const before = await allocationsOf(organisation, ids.ada);
    // 60 % and 100 % on the same days would pass the contract.
    expect(await director.audit.undo({ batchId: ended.batchId })).toEqual({ undone: false });
    expect(await allocationsOf(organisation, ids.ada)).toEqual(before);
  });
});

describe("who may take an act back", () => {
  it("refuses a member, HR and a guest an allocation that a director made", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const { batchId } = await director.allocations.allocate(inTill(ids.ada, ids.till, 4_000));
    for (const role of ["member", "hr", "guest"] as const) {
      const caller = await test.as(organisation, role);
      await expect(caller.audit.undo({ batchId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(test.anonymous().audit.undo({ batchId })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(await allocationsOf(organisation, ids.ada)).toHaveLength(2);
    const administrator = await test.as(organisation, "administrator");
    expect(await administrator.audit.undo({ batchId })).toEqual({ undone: true });
  });

  it("asks for each row's own right: a chapter lead takes back a contract, a director does not", async () => {
    const { ids, organisation } = await company();
    const ben = await test.as(organisation, "member", ids.ben);
    const { batchId } = await ben.people.changeContract({
      ...{ personId: ids.chloe, share: 9_000, from: TODAY, to: null },
    });
    const director = await test.as(organisation, "director");
    await expect(director.audit.undo({ batchId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const ada = await test.as(organisation, "member", ids.ada);
    await expect(ada.audit.undo({ batchId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await ben.audit.undo({ batchId })).toEqual({ undone: true });
  });

  it("lets the lead of a unit take back what became of it, and no other lead", async () => {
    const { ids, organisation } = await company();
    const ada = await test.as(organisation, "member", ids.ada);
    const { batchId } = await ada.units.rename({
      ...{ unitId: ids.advice, name: "Counsel", mission: "Advise", from: NEXT_MONTH },
    });
    const chloe = await test.as(organisation, "member", ids.chloe);
    await expect(chloe.audit.undo({ batchId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const dan = await test.as(organisation, "member", ids.dan);
    expect(await dan.audit.undo({ batchId })).toEqual({ undone: true });
  });

  it("knows no act of another organisation, nor one that is no act of the model", async () => {
    const here = await company();
    const there = await company();
    const director = await test.as(here.organisation, "director");
    const stranger = await test.as(there.organisation, "administrator");
    const { batchId } = await director.allocations.allocate(inTill(here.ids.ada, here.ids.till, 4_000));
    const gone = { code: "NOT_FOUND" };
    await expect(stranger.audit.undo({ batchId })).rejects.toMatchObject(gone);
    await expect(director.audit.undo({ batchId: UNKNOWN })).rejects.toMatchObject(gone);
    const administrator = await test.as(here.organisation, "administrator");
    const invited = await administrator.accounts.invite({
      ...{
        name: "Eve",
        email: `eve-${newId()}@atelier.example`,
        role: "member",
        language: "fr",
        personId: null,
      },
    });
    const [batch] = (await administrator.audit.list({ action: "accounts.invite" })).batches;
    expect(batch?.first[0]?.subjectId).toBe(invited.accountId);
    await expect(administrator.audit.undo({ batchId: batch?.batchId ?? "" })).rejects.toMatchObject(gone);
  });

  it("leaves an act of more rows than a hand changes to those who may import", async () => {
    const { organisation } = await company();
    const pools: Change[] = Array.from({ length: 201 }, (_, at) =>
      added("pool", {
        id: newId(),
        handle: `pool-${at}`,
        name: `Pool ${at}`,
        component: null,
        externalId: null,
      }),
    );
    const batchId = newId();
    await test.db.transact((repos) =>
      repos.facts.write(organisation, pools, {
        ...{ batchId, at: new Date().toISOString(), accountId: null, actor: "director" },
        ...{ source: "import", action: "imports.apply" },
      }),
    );
    const director = await test.as(organisation, "director");
    await expect(director.audit.undo({ batchId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const administrator = await test.as(organisation, "administrator");
    expect(await administrator.audit.undo({ batchId })).toEqual({ undone: true });
  });
});
