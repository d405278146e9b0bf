import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { address, openBrowser, picture, type Visit, violationsOn, visit } from "./browser.ts";
import { englishOn } from "./words.ts";

/** Every page of somebody who may see all of them, and whose forms they may open. */
const DIRECTOR = [
  "/",
  "/experience",
  "/experience?on=2025-02-28",
  "/experience/items/shop-till",
  "/experience/new",
  "/organisation",
  "/organisation?view=table",
  "/organisation?on=2025-02-28",
  "/units/caisse-mobile",
  "/units/caisse-mobile?tab=people",
  "/units/caisse-mobile?tab=items",
  "/units/caisse-mobile?tab=history",
  "/units/caisse-mobile?on=2025-02-28",
  "/units/acheter",
  "/units/new",
  "/units/caisse-mobile/change",
  "/units/caisse-mobile/leads",
  "/units/caisse-mobile/close",
  "/units/caisse-mobile/allocate",
  "/people",
  "/people/yanis-belkacem",
  "/pools",
  "/changes?from=2025-02-28&to=2025-03-31",
  "/search?q=caisse",
  "/experience/items/shop-till/assign",
  "/experience/items/shop-till/change",
  "/experience/items/shop-till/close",
  "/units/publicite-utile",
  "/units/publicite-utile/reopen",
  "/units/web-and-application",
  "/units/accessibility",
  "/people?load=over",
  "/people/hugo-vandamme?view=table",
  "/my-page",
  "/pools/new",
  "/account",
  "/admin/settings",
  "/nowhere",
] as const;
const ADMINISTRATOR = [
  "/",
  "/admin",
  "/admin/import",
  "/admin/accounts",
  "/admin/settings",
  "/admin/audit",
  "/people/new",
  "/people/yanis-belkacem/change",
  "/people/yanis-belkacem/leave?from=2026-10-01",
  "/admin/accounts/new",
  "/pools/touchpoints/change",
] as const;
const NOBODY = ["/sign-in", "/renew", "/renew/spent", "/invitation/spent"] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

type Who = "director" | "administrator" | undefined;
const walks: { who: Who; pages: readonly string[] }[] = [
  { who: "director", pages: DIRECTOR },
  { who: "administrator", pages: ADMINISTRATOR },
  { who: undefined, pages: NOBODY },
];

async function choose(visited: Visit, chosen: { language: "en" | "fr"; theme: "light" | "dark" }) {
  const context = visited.page.context();
  await context.addCookies(Object.entries(chosen).map(([name, value]) => ({ name, value, url: address() })));
  await context.request.post("/preferences", {
    form: { ...chosen, returnTo: "/sign-in" },
    headers: { origin: address() },
  });
}

const nameOf = (path: string) => path.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
/** The 404 page is one of the pages; its status is no problem. */
const unexpected = (problems: string[]) => problems.filter((problem) => !/404|status of 4\d\d/.test(problem));

describe.each(walks)("the pages of $who", ({ who, pages }) => {
  it.each([
    { language: "en", theme: "light" },
    { language: "fr", theme: "dark" },
  ] as const)("hold axe and their language on a desktop: $language, $theme", async (chosen) => {
    const visited = await visit(browser, { who, locale: chosen.language });
    await choose(visited, chosen);
    const found: string[] = [];
    for (const path of pages) {
      await visited.page.goto(path, { waitUntil: "networkidle" });
      if ((await visited.page.locator("h1").count()) !== 1) found.push(`${path}: not one h1`);
      if (chosen.language === "fr") {
        found.push(...(await englishOn(visited.page)).map((text) => `${path}: English text "${text}"`));
      }
      found.push(...(await violationsOn(visited.page)).map((violation) => `${path}: ${violation}`));
      await picture(visited.page, `${who ?? "nobody"}-${nameOf(path)}-${chosen.language}-${chosen.theme}`);
    }
    expect([...found, ...unexpected(visited.problems)]).toEqual([]);
    await visited.close();
  });

  it.each([
    { language: "fr", theme: "light" },
    { language: "en", theme: "dark" },
  ] as const)("fit a phone, without a script too: $language, $theme", async (chosen) => {
    const phone = { width: 390, height: 844 };
    const visited = await visit(browser, { who, viewport: phone, hasTouch: true, locale: chosen.language });
    await choose(visited, chosen);
    const found: string[] = [];
    for (const path of pages) {
      await visited.page.goto(path, { waitUntil: "networkidle" });
      const wide = await visited.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      if (wide > 0) found.push(`${path}: scrolls sideways by ${wide} px`);
      found.push(...(await violationsOn(visited.page)).map((violation) => `${path}: ${violation}`));
      await picture(
        visited.page,
        `${who ?? "nobody"}-${nameOf(path)}-${chosen.language}-${chosen.theme}-phone`,
      );
    }
    expect([...found, ...unexpected(visited.problems)]).toEqual([]);
    const scriptless = await visited.page.context().storageState();
    await visited.close();
    const plain = await visit(browser, { javaScriptEnabled: false, storageState: scriptless });
    for (const path of pages) {
      await plain.page.goto(path);
      expect(await plain.page.locator("h1").count(), path).toBe(1);
    }
    await plain.close();
  });
});
