import { ACCOUNT_ROLES } from "@congruence/domain/access";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";
import { applied, asSent, finished, previewed, undone, uploaded } from "./imports.testing.ts";

let test_: TestProduct;
beforeAll(async () => {
  test_ = await openTestProduct();
});
afterAll(() => test_.close());

const UNITS = `team_id,name,parent_team_id
T1,Choisir,
S1,Fiche produit,T1
S2,Conseil,T1
`;
const PEOPLE = `person_id,name,email
P1,Yanis Belkacem,yanis@lumen.example
P2,Thi Mai Nguyen,mai@lumen.example
`;
const SEATS = `person_id,team_id,role,percent,from,to
P1,S1,member,60,2026-01-05,
P1,S2,member,40,2026-01-05,
P2,S2,lead,,2026-02-02,
`;
const ALL = { "teams.csv": UNITS, "people.csv": PEOPLE, "memberships.csv": SEATS };

async function company() {
  const id = await test_.organisation();
  return { id, api: await test_.as(id, "administrator") };
}
const world = (id: string) => test_.db.repos.facts.world(id);
const log = (id: string) => test_.db.repos.audit.page(id, { limit: 20 });

describe("who may load an organisation", () => {
  test("an administrator; nobody else sees that there is such a thing as an import", async () => {
    const { id, api } = await company();
    const importId = await uploaded(api, ALL);
    for (const role of ACCOUNT_ROLES.filter((one) => one !== "administrator")) {
      const other = await test_.as(id, role);
      const calls = [
        () => other.imports.list(),
        () => other.imports.read({ importId }),
        () => other.imports.upload({ files: asSent(ALL) }),
        () => other.imports.preview({ importId }),
        () => other.imports.problems({ importId }),
        () => other.imports.answer({ importId, answers: {} }),
        () => other.imports.applyChanges({ importId, digest: "0".repeat(64) }),
        () => other.imports.cancel({ importId }),
        () => other.imports.leftovers({ importId, file: 0 }),
        () => other.imports.undoable({ importId }),
        () => other.imports.undo({ importId }),
      ];
      for (const call of calls) await expect(call(), role).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(test_.anonymous().imports.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("another organisation's administrator does not find it", async () => {
    const { api } = await company();
    const importId = await uploaded(api, ALL);
    const stranger = (await company()).api;
    await expect(stranger.imports.read({ importId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(stranger.imports.preview({ importId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await stranger.imports.list()).imports).toEqual([]);
  });
});

describe("the way of an import", () => {
  test("files are read, guessed and shown; nothing is written before it is applied", async () => {
    const { id, api } = await company();
    const importId = await uploaded(api, ALL);
    const shown = await api.imports.read({ importId });
    expect(shown).toMatchObject({
      state: "uploaded",
      by: "administrator",
      files: Object.keys(ALL),
      result: null,
    });
    expect(shown.readings.map((one) => [one.mapping.subject, one.rows, one.delimiter])).toEqual([
      ["units", 3, ","],
      ["people", 2, ","],
      ["allocations", 3, ","],
    ]);
    expect(shown.readings[2]?.columns[3]).toEqual({ header: "percent", samples: ["60", "40"] });
    const page = await previewed(api, importId);
    expect(page.counts).toMatchObject({
      add: 8,
      change: 0,
      close: 0,
      leftAlone: 0,
      stopped: 0,
      headings: 3,
      rows: 11,
    });
    expect(page.extent).toMatchObject({ people: 2, units: 3 });
    expect(page.rows.items[0]).toMatchObject({ file: "teams.csv", row: 2, effects: [{ fate: "add" }] });
    expect((await world(id)).unit).toEqual([]);
    expect((await log(id)).batches).toEqual([]);
  });

  test("applying writes all of it as one act; the same files again change nothing; undo brings back what was", async () => {
    const { id, api } = await company();
    const before = await world(id);
    const importId = await uploaded(api, ALL);
    const done = await applied(api, importId);
    expect(done).toMatchObject({
      state: "applied",
      result: { kind: "applied", counts: { add: 8, stopped: 0 } },
    });
    const now = await world(id);
    expect(now.unit.map((unit) => unit.externalId).sort()).toEqual(["S1", "S2", "T1"]);
    expect(now.allocation.map((seat) => seat.share).sort()).toEqual([4_000, 6_000, null]);
    const { batches } = await log(id);
    expect(batches).toMatchObject([{ source: "import", action: "imports.apply", actor: "administrator" }]);

    const again = await previewed(api, await uploaded(api, ALL));
    expect(again.counts).toMatchObject({ add: 0, change: 0, close: 0, leftAlone: 8, stopped: 0 });
    expect(again.extent.changes).toBe(0);

    expect(await api.imports.undoable({ importId })).toEqual({ state: "yes", inTheWay: [] });
    expect(await undone(api, importId)).toMatchObject({ state: "undone" });
    expect(await world(id)).toEqual(before);
    expect((await log(id)).batches[0]).toMatchObject({ source: "undo", action: "imports.undo" });
    const third = await previewed(api, await uploaded(api, ALL));
    expect(third.counts.add).toBe(8);
    await expect(api.imports.undo({ importId })).resolves.toMatchObject({ begun: false, why: "state" });
  });

  test("once something is built on it, it is not undone, and what is in the way is named", async () => {
    const { id, api } = await company();
    const importId = await uploaded(api, ALL);
    await applied(api, importId);
    const squad = (await world(id)).unit.find((unit) => unit.externalId === "S1");
    const person = (await world(id)).person.find((one) => one.externalId === "P2");
    if (!squad || !person) throw new Error("not loaded");
    await api.allocations.allocate({
      unitId: squad.id,
      personId: person.id,
      role: "member",
      share: 2_000,
      from: TODAY,
    });
    const loaded = await world(id);
    expect(await api.imports.undoable({ importId })).toEqual({
      state: "built",
      inTheWay: [{ kind: "allocation", person: "Thi Mai Nguyen", unit: "Fiche produit", changed: false }],
    });
    expect(await api.imports.undo({ importId })).toEqual({ begun: false, why: "built" });
    expect(await world(id)).toEqual(loaded);
  });

  test("what somebody changed after the preview stops the import, and the new preview shows it", async () => {
    const { ids, changes } = smallCompany();
    const id = await test_.organisation(changes);
    const api = await test_.as(id, "administrator");
    const importId = await uploaded(api, {
      "seats.csv": "personne;squad;part;début\nDan;Advice;50;2026-01-05\n",
    });
    const { mapping } = (await api.imports.read({ importId })).readings[0] ?? {};
    if (!mapping) throw new Error("not read");
    await api.imports.setMappings({
      importId,
      mappings: [{ ...mapping, identity: { people: "name", units: "name" } }],
    });
    const { digest, counts } = await previewed(api, importId);
    expect(counts.add).toBe(1);
    await api.allocations.allocate({
      unitId: ids.till,
      personId: ids.dan,
      role: "developer",
      share: 8_000,
      from: TODAY,
    });
    const held = await world(id);
    await api.imports.applyChanges({ importId, digest });
    expect(await finished(api, importId)).toMatchObject({
      state: "uploaded",
      result: { kind: "stopped", why: "changed" },
    });
    expect(await world(id)).toEqual(held);
    const fresh = await previewed(api, importId);
    expect(fresh.problems.items).toMatchObject([{ code: "share.over_contract", facts: { total: 13_000 } }]);
  });

  test("cancelled on the way, nothing is written and it can be applied afterwards", async () => {
    const { id, api } = await company();
    const rows = Array.from({ length: 3_000 }, (_, n) => `P${n},Person ${n}`);
    const importId = await uploaded(api, { "people.csv": `person_id,name\n${rows.join("\n")}\n` });
    const { digest } = await previewed(api, importId);
    await api.imports.applyChanges({ importId, digest });
    expect(await api.imports.cancel({ importId })).toEqual({ cancelled: true });
    expect(await finished(api, importId)).toMatchObject({
      state: "uploaded",
      result: { kind: "stopped", why: "cancelled" },
    });
    expect((await world(id)).person).toEqual([]);
    expect(await applied(api, importId)).toMatchObject({
      state: "applied",
      result: { extent: { people: 3_000 } },
    });
    expect((await world(id)).person.length).toBe(3_000);
  });

  test("of two who apply it at once, one goes on", async () => {
    const { id, api } = await company();
    const importId = await uploaded(api, ALL);
    const { digest } = await previewed(api, importId);
    const both = await Promise.all([1, 2].map(() => api.imports.applyChanges({ importId, digest })));
    expect(both.map((one) => one.begun).sort()).toEqual([false, true]);
    expect(await finished(api, importId)).toMatchObject({ state: "applied" });
    expect((await log(id)).batches.length).toBe(1);
  });

  test("an import whose process ended on the way is shown as failed, and can be applied", async () => {
    const { id, api } = await company();
    const importId = await uploaded(api, ALL);
    await test_.db.repos.imports.claim(id, importId, "uploaded", "applying");
    expect((await api.imports.list()).imports).toMatchObject([
      { state: "failed", result: { kind: "stopped", why: "interrupted" } },
    ]);
    expect(await applied(api, importId)).toMatchObject({ state: "applied" });
  });

  test("how a header was mapped is remembered, and only once it was applied", async () => {
    const { api } = await company();
    const first = await uploaded(api, { "u.csv": UNITS });
    const { mapping } = (await api.imports.read({ importId: first })).readings[0] ?? {};
    if (!mapping) throw new Error("not read");
    const mappings = [{ ...mapping, kindOtherwise: "tribe" as const }];
    expect(await api.imports.setMappings({ importId: first, mappings })).toEqual({ kept: true });
    const read = async () =>
      (await api.imports.read({ importId: await uploaded(api, { "u.csv": UNITS }) })).readings[0];
    expect((await read())?.guess.remembered).toBe(false);
    await applied(api, first);
    expect(await read()).toMatchObject({ guess: { remembered: true }, mapping: { kindOtherwise: "tribe" } });
    const outside = [{ ...mapping, columns: { unitId: 9 } }];
    expect(await api.imports.setMappings({ importId: first, mappings: outside })).toEqual({ kept: false });
  });
});
