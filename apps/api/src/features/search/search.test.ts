import { day } from "@congruence/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "../../../test/harness.ts";

const company = smallCompany();
let product: TestProduct;
let org: string;
beforeAll(async () => {
  product = await openTestProduct();
  org = await product.organisation(company.changes);
});
afterAll(() => product.close());

test("anybody of the organisation finds units, people, items and pools by a few letters", async () => {
  const guest = await product.as(org, "guest");
  const names = async (text: string) =>
    (await guest.search.find({ text, on: TODAY })).map((one) => [one.kind, one.name, one.context]);
  expect(await names("adv")).toEqual([["squad", "Advice", "Choose"]]);
  expect(await names("CHLOÉ")).toEqual([["person", "Chloe", "Web"]]);
  expect(await names("app")).toEqual([["item", "Mobile app", "touchpoints"]]);
  expect(await names("touch")).toEqual([["pool", "Touchpoints", "touchpoints"]]);
  expect(await names("%")).toEqual([]);
});

test("where it stands is said for the day asked", async () => {
  const guest = await product.as(org, "guest");
  expect(await guest.search.find({ text: "adv", on: day("2020-01-01") })).toMatchObject([
    { name: "Advice", context: null },
  ]);
});

test("nothing is found elsewhere, nor by nobody", async () => {
  const elsewhere = await product.organisation();
  const stranger = await product.as(elsewhere, "administrator");
  expect(await stranger.search.find({ text: "ada", on: TODAY })).toEqual([]);
  await expect(product.anonymous().search.find({ text: "ada", on: TODAY })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
});
