import { newId } from "@congruence/db";
import { added, type Change, changed, day } from "@congruence/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

const BEFORE = day("2026-06-01");
const ON = day("2026-07-01");
const company = smallCompany();
const { ids } = company;
let product: TestProduct;
let org: string;

const rowOf = <K extends Change["kind"]>(
  kind: K,
  id: (row: Extract<Change, { kind: K }>["after"]) => boolean,
) => {
  const found = company.changes.find((change) => change.kind === kind && id(change.after as never));
  if (!found?.after) throw new Error(`no such ${kind}`);
  return found.after as NonNullable<Extract<Change, { kind: K }>["after"]>;
};

/** On 1 July Till moves under Choose and is called Counter, Ben goes from Advice to Reviews, Reviews is led by Chloe. */
function reorganisation(): Change[] {
  const till = rowOf("unitVersion", (row) => row?.unitId === ids.till);
  const ben = rowOf("allocation", (row) => row?.personId === ids.ben);
  return [
    changed("unitVersion", till, { to: ON }),
    added("unitVersion", { ...till, id: newId(), from: ON, name: "Counter", parentId: ids.choose }),
    changed("allocation", ben, { to: ON }),
    added("allocation", { ...ben, id: newId(), unitId: ids.reviews, from: ON }),
    added("unitLead", {
      id: newId(),
      unitId: ids.reviews,
      personId: ids.chloe,
      accountable: true,
      from: ON,
      to: null,
    }),
  ];
}

beforeAll(async () => {
  product = await openTestProduct();
  org = await product.organisation([...company.changes]);
  await product.db.transact((repos) =>
    repos.facts.write(org, reorganisation(), {
      ...{ batchId: newId(), at: "2026-07-01T08:00:00.000Z", accountId: null },
      ...{ actor: "test", source: "system", action: "test.reorganise" },
    }),
  );
});
afterAll(() => product.close());

describe("what changed between two days", () => {
  test("is told to a guest: what was renamed, moved, and by whom it is led; a renamed unit moves nobody", async () => {
    const guest = await product.as(org, "guest");
    const found = await guest.changes.between({ from: BEFORE, to: TODAY });
    expect(found.events.map((event) => [event.type, event.unit?.name])).toEqual([
      ["unit.moved", "Counter"],
      ["unit.renamed", "Counter"],
      ["lead.accountable", "Reviews"],
      ["placement.moved", "Reviews"],
    ]);
    expect(found.counts).toEqual({
      total: 4,
      opened: 0,
      closed: 0,
      renamed: 1,
      moved: 1,
      people: 2,
      items: 0,
    });
    expect(found.subjects).toEqual({ unit: 2, lead: 1, person: 0, placement: 1, item: 0 });
    const moved = found.events.find((event) => event.type === "unit.moved");
    expect(moved).toMatchObject({ before: { name: "Buy" }, after: { name: "Choose" }, people: 1 });
  });

  test("does not depend on which day is named first, and is nothing on one and the same day", async () => {
    const guest = await product.as(org, "guest");
    const one = await guest.changes.between({ from: BEFORE, to: TODAY });
    expect(await guest.changes.between({ from: TODAY, to: BEFORE })).toEqual(one);
    expect((await guest.changes.between({ from: TODAY, to: TODAY })).counts.total).toBe(0);
    expect((await guest.changes.between({ from: ON, to: TODAY })).counts.total).toBe(0);
  });

  test("is narrowed by what it is about and by a name, accents aside, with the counts of the whole", async () => {
    const member = await product.as(org, "member");
    const leads = await member.changes.between({ from: BEFORE, to: TODAY, about: "lead" });
    expect(leads.events.map((event) => event.type)).toEqual(["lead.accountable"]);
    expect(leads.counts.total).toBe(4);
    const named = await member.changes.between({ from: BEFORE, to: TODAY, text: "CHLOÉ" });
    expect(named.events.map((event) => event.type)).toEqual(["lead.accountable"]);
    const formerName = await member.changes.between({ from: BEFORE, to: TODAY, text: "till" });
    expect(formerName.events.map((event) => event.type)).toEqual(["unit.renamed"]);
  });

  test("is sorted both ways, and put together by unit", async () => {
    const member = await product.as(org, "member");
    const down = await member.changes.between({ from: BEFORE, to: TODAY, sort: "unit", direction: "desc" });
    expect(down.events.map((event) => event.unit?.name)).toEqual([
      "Reviews",
      "Reviews",
      "Counter",
      "Counter",
    ]);
    const together = await member.changes.between({ from: BEFORE, to: TODAY, order: "unit" });
    expect(together.events.map((event) => event.unit?.name)).toEqual([
      "Counter",
      "Counter",
      "Reviews",
      "Reviews",
    ]);
  });

  test("stays within the organisation, and is for nobody who is not signed in", async () => {
    const elsewhere = await product.organisation(smallCompany().changes);
    const stranger = await product.as(elsewhere, "director");
    expect((await stranger.changes.between({ from: BEFORE, to: TODAY })).counts.total).toBe(0);
    await expect(product.anonymous().changes.between({ from: BEFORE, to: TODAY })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  test("is two statements, however much changed, and one for the page that follows", async () => {
    const member = await product.as(org, "member");
    for (const from of [day("2026-06-02"), day("2023-12-31")]) {
      const { result, statements } = await product.db.counted(() =>
        member.changes.between({ from, to: TODAY }),
      );
      expect(statements).toHaveLength(2);
      expect(result.counts.total).toBeGreaterThan(3);
      const next = await product.db.counted(() => member.changes.between({ from, to: TODAY, page: 2 }));
      expect(next.statements).toHaveLength(1);
    }
  });
});
