import { DEFAULT_SETTINGS } from "@congruence/domain/settings";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestProduct, type TestProduct } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

async function company() {
  const organisation = await test.organisation();
  const director = await test.as(organisation, "director");
  return { organisation, director, administrator: await test.as(organisation, "administrator") };
}

it("keeps one part without touching the others, and notes what differs", async () => {
  const { organisation, director, administrator } = await company();
  await director.settings.changeThresholds({ ...DEFAULT_SETTINGS.thresholds, squadMax: 11 });
  await director.settings.changeComponentLabels({ offer: { en: "Range", fr: "Gamme" } });
  await director.settings.changeRetention({ ...DEFAULT_SETTINGS.retention, auditYears: 10 });
  const again = await test.as(organisation, "director");
  expect((await again.settings.read()).settings).toEqual({
    thresholds: { ...DEFAULT_SETTINGS.thresholds, squadMax: 11 },
    componentLabels: { offer: { en: "Range", fr: "Gamme" } },
    retention: { ...DEFAULT_SETTINGS.retention, auditYears: 10 },
  });
  const { batches } = await administrator.audit.list({ kind: "organisation" });
  expect(batches.map((batch) => [batch.action, batch.first[0]?.before, batch.first[0]?.after])).toEqual([
    ["settings.changeRetention", { auditYears: 5 }, { auditYears: 10 }],
    [
      "settings.changeComponentLabels",
      { "offer.en": null, "offer.fr": null },
      { "offer.en": "Range", "offer.fr": "Gamme" },
    ],
    ["settings.changeThresholds", { squadMax: 9 }, { squadMax: 11 }],
  ]);
});

it("gives a component its own name back when its label is left out", async () => {
  const { organisation, director } = await company();
  await director.settings.changeComponentLabels({ offer: { en: "Range", fr: "Gamme" } });
  await director.settings.changeComponentLabels({});
  const again = await test.as(organisation, "director");
  expect((await again.settings.read()).settings.componentLabels).toEqual({});
});

it("changes name, time zone and currency, and writes nothing when nothing differs", async () => {
  const { organisation, director, administrator } = await company();
  const next = { name: "Maison Brume", timeZone: "Europe/Brussels", currency: "chf" };
  await director.settings.changeOrganisation(next);
  await director.settings.changeOrganisation(next);
  const again = await test.as(organisation, "director");
  expect(await again.settings.read()).toMatchObject({ ...next, currency: "CHF" });
  const { batches } = await administrator.audit.list({ kind: "organisation" });
  expect(batches).toHaveLength(1);
  expect(batches[0]?.first[0]).toMatchObject({
    before: { name: "Atelier Brume", timeZone: "Europe/Paris", currency: "EUR" },
    after: { name: "Maison Brume", timeZone: "Europe/Brussels", currency: "CHF" },
  });
});

it("refuses a zone and a currency that do not exist, a seventh component, and bounds the wrong way round", async () => {
  const { director } = await company();
  const bad = { code: "BAD_REQUEST" };
  const basics = { name: "Maison", timeZone: "Europe/Paris", currency: "EUR" };
  const { changeOrganisation, changeComponentLabels, changeThresholds } = director.settings;
  await expect(changeOrganisation({ ...basics, timeZone: "Europe/Lyons" })).rejects.toMatchObject(bad);
  await expect(changeOrganisation({ ...basics, currency: "EURO" })).rejects.toMatchObject(bad);
  await expect(changeOrganisation({ ...basics, name: " " })).rejects.toMatchObject(bad);
  const seventh = { loyalty: { en: "Loyalty", fr: "Fidélité" } } as object;
  await expect(changeComponentLabels(seventh)).rejects.toMatchObject(bad);
  const thresholds = { ...DEFAULT_SETTINGS.thresholds, squadMin: 10 };
  await expect(changeThresholds(thresholds)).rejects.toMatchObject(bad);
});

it("is for directors and administrators", async () => {
  const { organisation, administrator } = await company();
  for (const role of ["hr", "member", "guest"] as const) {
    const caller = await test.as(organisation, role);
    await expect(caller.settings.read()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(caller.settings.changeRetention(DEFAULT_SETTINGS.retention)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  await expect(test.anonymous().settings.read()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await administrator.settings.changeRetention({ ...DEFAULT_SETTINGS.retention, importsDays: 90 });
});
