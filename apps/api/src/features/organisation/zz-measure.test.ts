import { buildLargeOrganisation } from "@congruence/demonstration";
import { addDays } from "@congruence/domain";
import { changesBetween } from "@congruence/domain/changes";
import { structureOn } from "@congruence/domain/structure";
import { guardrailsOf } from "@congruence/domain/guardrails";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestProduct, type TestProduct, TODAY } from "../../../test/harness.ts";
import { DEFAULT_SETTINGS } from "@congruence/domain/settings";

let product: TestProduct;
let org: string;
beforeAll(async () => {
  product = await openTestProduct();
  const changes = buildLargeOrganisation({ people: 5000, squads: 600, tribes: 60, chapters: 120, seed: 1, years: 3 });
  console.log(changes.length);
  org = await product.organisation(changes);
}, 120_000);
afterAll(() => product.close());
test("measure", async () => {
  const { days, structure } = product.db.repos;
  for (let i = 0; i < 4; i++) {
    let t = performance.now();
    const lap = (name: string) => { const n = performance.now(); console.log(name, Math.round(n - t)); t = performance.now(); };
    const world = await days.structure(org, TODAY);
    lap(`read ${world.allocation.length} ${world.unitVersion.length}`);
    const s = structureOn(world, TODAY, new Intl.Collator("fr").compare);
    lap("structureOn");
    const g = guardrailsOf(s, DEFAULT_SETTINGS.thresholds);
    lap(`guardrails ${g.length} ${JSON.stringify(Object.entries(Object.groupBy ? {} : {}))} ${g.filter(x=>x.type==="squad.size").length} ${g.filter(x=>x.type==="unit.unaccountable").length} ${g.filter(x=>x.type.startsWith("person")).length}`);
    const h = await days.histories(org, { units: g.flatMap((o) => ("unit" in o ? [o.unit.id] : [])), people: g.flatMap((o) => ("person" in o ? [o.person.id] : [])), items: [], named: [] });
    lap(`histories ${h.allocation.length}`);
    const old = await structure.onDay(org, TODAY);
    lap(`onDay ${old.person.length}`);
    const c30 = await days.changed(org, addDays(TODAY, -30), TODAY);
    lap(`changed30 ${c30.allocation.length} ${c30.person.length}`);
    const e = changesBetween(c30, addDays(TODAY, -30), TODAY);
    lap(`between ${e.length}`);
    const c365 = await days.changed(org, addDays(TODAY, -365), TODAY);
    lap(`changed365 ${c365.allocation.length} ${c365.person.length}`);
    const e2 = changesBetween(c365, addDays(TODAY, -365), TODAY);
    lap(`between ${e2.length}`);
  }
  expect(1).toBe(1);
}, 60_000);
