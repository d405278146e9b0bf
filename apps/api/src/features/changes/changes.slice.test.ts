import { buildDemonstration, buildLargeOrganisation } from "@congruence/demonstration";
import { addDays, type Change, type Day, day } from "@congruence/domain";
import { changesBetween, changesDuring } from "@congruence/domain/changes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestProduct, type TestProduct, TODAY } from "../../../test/harness.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct();
});
afterAll(() => product.close());

/** Pairs of days: eves and first days of changes, a month, a year, days to come, before anything was there. */
const PAIRS: [Day, Day][] = [
  [day("2023-06-01"), day("2023-12-31")],
  [day("2024-09-01"), day("2024-09-02")],
  [day("2025-02-28"), day("2025-03-03")],
  [day("2025-02-28"), TODAY],
  [addDays(TODAY, -30), TODAY],
  [TODAY, addDays(TODAY, 120)],
  [day("2024-02-29"), day("2025-12-31")],
];

async function agrees(changes: readonly Change[]) {
  const org = await product.organisation(changes);
  const { days, facts } = product.db.repos;
  const world = await facts.world(org);
  let told = 0;
  for (const [from, to] of PAIRS) {
    const slice = await days.changed(org, from, to);
    const events = changesBetween(slice, from, to);
    expect(events, `${from} ${to}`).toEqual(changesBetween(world, from, to));
    expect(changesDuring(slice, from, to)).toEqual(changesDuring(world, from, to));
    told += events.length;
  }
  expect(told).toBeGreaterThan(100);
}

test("the rows read for two days tell the same as all rows would: the demonstration", async () => {
  const { acts } = buildDemonstration({ language: "en" });
  await agrees(acts.flatMap((act) => act.changes));
}, 60_000);

test("the rows read for two days tell the same as all rows would: a company made by dice", async () => {
  await agrees(
    buildLargeOrganisation({
      people: 200,
      squads: 25,
      tribes: 6,
      chapters: 7,
      seed: 11,
      years: 3,
      today: TODAY,
    }),
  );
}, 60_000);
