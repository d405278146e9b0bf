import { newId } from "@congruence/db";
import { day } from "@congruence/domain";
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

/** An act on the organisation's log at an instant, about nothing of the model. */
async function noted(organisation: string, at: string, actor: string) {
  const batchId = newId();
  await test.db.repos.audit.record(
    organisation,
    { batchId, at, accountId: null, actor, source: "page", action: "settings.changeOrganisation" },
    [{ kind: "organisation", subjectId: organisation, before: { name: "A" }, after: { name: actor } }],
  );
  return batchId;
}

describe("the audit log", () => {
  it("is for administrators alone", async () => {
    const { organisation } = await company();
    for (const role of ["director", "hr", "member", "guest"] as const) {
      const caller = await test.as(organisation, role);
      await expect(caller.audit.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(caller.audit.readBatch({ batchId: newId() })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("names the people and units that its rows speak of", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    await director.allocations.allocate({
      ...{ personId: ids.ada, unitId: ids.till, role: "developer", share: 4_000, from: TODAY, to: null },
    });
    const administrator = await test.as(organisation, "administrator");
    const { batches, names } = await administrator.audit.list({ action: "allocations.allocate" });
    expect(batches).toMatchObject([{ actor: "director", source: "page", rows: 1, reason: null }]);
    expect(names[ids.ada]).toEqual({ name: "Ada", handle: "ada", at: "person" });
    expect(names[ids.till]).toEqual({ name: "Till", handle: "till", at: "unit" });
  });

  it("narrows to days of the organisation's time zone, the last one included", async () => {
    const { organisation } = await company();
    await noted(organisation, "2025-03-09T22:59:59.999Z", "ninth in Paris");
    await noted(organisation, "2025-03-09T23:00:00.000Z", "tenth begins in Paris");
    await noted(organisation, "2025-03-10T22:59:59.999Z", "tenth ends in Paris");
    await noted(organisation, "2025-03-10T23:00:00.000Z", "eleventh in Paris");
    const administrator = await test.as(organisation, "administrator");
    const tenth = day("2025-03-10");
    const { batches } = await administrator.audit.list({ from: tenth, to: tenth });
    expect(batches.map((batch) => batch.actor)).toEqual(["tenth ends in Paris", "tenth begins in Paris"]);
  });

  it("comes in pages, and narrows by who, what, source, kind and text", async () => {
    const { organisation } = await company();
    for (const who of ["Ada", "Ben", "Chloe"]) await noted(organisation, "2025-03-10T12:00:00.000Z", who);
    const administrator = await test.as(organisation, "administrator");
    const asked = { kind: "organisation", limit: 2 };
    const first = await administrator.audit.list(asked);
    expect(first.batches.map((batch) => batch.actor)).toEqual(["Chloe", "Ben"]);
    const second = await administrator.audit.list({ ...asked, cursor: first.next });
    expect(second).toMatchObject({ batches: [{ actor: "Ada" }], next: null });
    const narrowed = async (filter: object) =>
      (await administrator.audit.list({ kind: "organisation", ...filter })).batches.map(
        (batch) => batch.actor,
      );
    expect(await narrowed({ actor: "be" })).toEqual(["Ben"]);
    expect(await narrowed({ text: "chlo" })).toEqual(["Chloe"]);
    expect(await narrowed({ action: "units.open" })).toEqual([]);
    expect(await narrowed({ source: "import" })).toEqual([]);
  });

  it("shows one act whole, and says why it cannot be taken back", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const administrator = await test.as(organisation, "administrator");
    const { batchId } = await director.units.open({
      ...{ kind: "squad", name: "Compare", mission: "", parentId: ids.choose },
      ...{ poolId: null, externalId: null, from: TODAY, to: null },
    });
    const opened = await administrator.audit.readBatch({ batchId });
    expect(opened).toMatchObject({
      act: { batchId, actor: "director", action: "units.open" },
      entries: [
        { kind: "unit", before: null },
        { kind: "unitVersion", before: null },
      ],
      ...{ rows: 2, next: null, undoing: { possible: true } },
    });
    const unitId = opened.entries[0]?.subjectId ?? "";
    expect(opened.names[unitId]).toEqual({ name: "Compare", handle: "compare", at: "unit" });

    await director.units.rename({ unitId, name: "Weigh", mission: "", from: day("2026-10-05") });
    expect((await administrator.audit.readBatch({ batchId })).undoing).toEqual({
      ...{ possible: false, why: "later", changed: 1, builtOn: 1 },
    });
    const setting = await noted(organisation, "2025-03-10T12:00:00.000Z", "Ada");
    expect((await administrator.audit.readBatch({ batchId: setting })).undoing).toEqual({
      ...{ possible: false, why: "no_facts" },
    });
  });

  it("names what is gone altogether by what its rows say", async () => {
    const { ids, organisation } = await company();
    const director = await test.as(organisation, "director");
    const administrator = await test.as(organisation, "administrator");
    const { batchId } = await director.units.open({
      ...{ kind: "squad", name: "Compare", mission: "", parentId: ids.choose },
      ...{ poolId: null, externalId: null, from: TODAY, to: null },
    });
    await director.audit.undo({ batchId });
    const { entries, names, undoing } = await administrator.audit.readBatch({ batchId });
    expect(names[entries[0]?.subjectId ?? ""]).toEqual({ name: "Compare", handle: "", at: null });
    expect(undoing).toMatchObject({ possible: false, why: "later" });
  });

  it("knows no act of another organisation", async () => {
    const here = await company();
    const there = await company();
    const batchId = await noted(here.organisation, "2025-03-10T12:00:00.000Z", "Ada");
    const stranger = await test.as(there.organisation, "administrator");
    await expect(stranger.audit.readBatch({ batchId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const all = await stranger.audit.list({});
    expect(all.batches.map((batch) => batch.batchId)).not.toContain(batchId);
  });
});
