import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, openBrowser, picture, visit } from "./browser.ts";

/** An afternoon of the director on the demonstration, whose today is Monday 21 September 2026. */
const MONDAY = "2026-09-28";
const EVE = "2026-09-27";
const OPENED = "Reprise de lampes";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const main = (page: Page) => page.locator("main");
const flash = (page: Page) => page.locator(".flash").first();

/** A picture once the page has come to rest: taken while it wakes up, it leaves traces in it. */
async function shot(page: Page, name: string) {
  await page.waitForLoadState("networkidle");
  await picture(page, name);
}

/** Fills one line of people who join; the name is looked up by the server. */
async function line(page: Page, at: number, who: { name: string; role: string; share: string }) {
  await page.locator(`input[name="rows.${at}.person"]`).fill(who.name);
  await page.keyboard.press("Escape");
  await page.locator(`input[name="rows.${at}.role"]`).fill(who.role);
  await page.locator(`input[name="rows.${at}.share"]`).fill(who.share);
}

const press = (page: Page, value: string) =>
  page.locator(`button[name=intent][value="${value}"]`).last().click();

test("the director re-organises from next Monday, is refused what does not fit, and finds it all written down", async () => {
  const { page, problems, close } = await visit(browser, { who: "director" });

  // A squad from next Monday.
  await page.goto("/units/acheter");
  await page.getByRole("link", { name: "Open a squad" }).click();
  await page.waitForURL("**/units/new?**");
  expect(await page.locator("main input[name=from]").inputValue()).toBe(MONDAY);
  await page.locator("input[name=name]").fill(OPENED);
  await page.locator("textarea[name=mission]").fill("Take back old lamps and give them a second life.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Open it" }).click();
  await page.waitForURL(`**/units/reprise-de-lampes?on=${MONDAY}`);
  await flash(page).waitFor();
  expect(await page.locator("h1").innerText()).toBe(OPENED);
  expect(await main(page).innerText()).toContain("Nobody is in this squad yet.");
  await shot(page, "afternoon-1-opened");

  // Two people in from that day; a third would pass the contract: refused, nothing typed is lost.
  await page.getByRole("link", { name: "Add people" }).first().click();
  await page.waitForURL("**/allocate?**");
  await line(page, 0, { name: "Enzo Fontana", role: "development", share: "50" });
  await press(page, "more");
  await page.locator('input[name="rows.1.person"]').waitFor();
  await line(page, 1, { name: "Noé Lambert", role: "development", share: "30" });
  await press(page, "more");
  await page.locator('input[name="rows.2.person"]').waitFor();
  await line(page, 2, { name: "Duc Anh Tran", role: "design", share: "60" });
  await page.getByRole("button", { name: "Add them" }).click();
  const refusal = page.locator(".field.bad .err");
  await refusal.waitFor();
  const said = (await refusal.innerText()).replaceAll("\u00a0", " ");
  expect(said).toContain("Duc Anh Tran would be at 150 % from 28 Sep 2026; the contract is 100 %");
  expect(said).toContain("90 % in Caisse mobile");
  expect(await page.locator('input[name="rows.0.person"]').inputValue()).toBe("Enzo Fontana");
  expect(await page.locator('input[name="rows.1.share"]').inputValue()).toBe("30");
  await expectAccessible(page);
  await shot(page, "afternoon-2-refused");

  // The button writes the share that fits; the director thinks better of it and takes the line away.
  await page.getByRole("button", { name: /^Write 10/ }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name="rows.2.share"]')?.value === "10",
  );
  await press(page, "drop.2");
  await page.locator('input[name="rows.2.person"]').waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add them" }).click();
  await page.waitForURL(`**/units/reprise-de-lampes?on=${MONDAY}`);
  await flash(page).waitFor();
  const there = await main(page).innerText();
  expect(there).toContain("Enzo Fontana");
  expect(there).toContain("Noé Lambert");
  expect(there).not.toContain("Duc Anh Tran");
  await shot(page, "afternoon-3-two-people");

  // Another squad closes, and everything in it goes somewhere.
  await page.goto("/units/comparer/close");
  await page.getByRole("button", { name: "Show what is inside" }).click();
  await page.locator('select[name="all.people"]').waitFor();
  const people = await page.locator('select[name^="people."]').count();
  expect(people).toBeGreaterThan(0);
  await page.locator('select[name="all.people"]').selectOption({ label: "Conseil" });
  await press(page, "all.people");
  const conseil = await page.locator('select[name="all.people"]').inputValue();
  await page.waitForFunction(
    (to) =>
      [...document.querySelectorAll<HTMLSelectElement>('select[name^="people."]')].every(
        (one) => one.value === to,
      ),
    conseil,
  );
  await expectAccessible(page);
  await shot(page, "afternoon-4-hand-over");
  await page.getByRole("button", { name: /^Close from/ }).click();
  await page.waitForURL("**/units/comparer");
  await flash(page).waitFor();
  expect(await main(page).innerText()).toContain("To come");
  await page.goto(`/units/comparer?on=${MONDAY}`);
  expect(await main(page).innerText()).toContain("does not exist on 28");

  // The organisation before and after.
  const inTheTree = async (on: string, name: string) => {
    await page.goto(`/organisation?on=${on}`);
    await main(page).getByRole("link", { name: "Open all" }).click();
    await page.waitForURL("**/organisation?open=**");
    await page.locator('.tree a[href^="/units/conseil?"]').first().waitFor();
    await shot(page, name);
    const lines = await page.locator('.tree a[href^="/units/"]').allInnerTexts();
    return [OPENED, "Comparer"].map((unit) => lines.includes(unit));
  };
  expect(await inTheTree(EVE, "afternoon-5-before")).toEqual([false, true]);
  expect(await inTheTree(MONDAY, "afternoon-6-after")).toEqual([true, false]);

  // What changed, in words.
  await page.goto(`/changes?from=2026-09-21&to=${MONDAY}`);
  const changed = await main(page).innerText();
  for (const name of [OPENED, "Comparer", "Enzo Fontana", "Noé Lambert", "Conseil"])
    expect(changed).toContain(name);
  await shot(page, "afternoon-7-changes");
  expect(problems.filter((one) => !one.includes("422"))).toEqual([]);
  await close();

  // And the administrator finds it all in the audit log.
  const admin = await visit(browser, { who: "administrator" });
  await admin.page.goto("/admin/audit");
  const log = await main(admin.page).innerText();
  expect(log).toContain("Hélène Vasseur");
  expect(log).toContain(OPENED);
  expect(log).toContain("Comparer");
  await shot(admin.page, "afternoon-8-audit");
  expect(admin.problems).toEqual([]);
  await admin.close();
});
