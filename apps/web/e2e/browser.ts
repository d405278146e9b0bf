import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The address of the product with the demonstration, or of one as new as on the first day. */
export function address(which: "demonstration" | "fresh" = "demonstration"): string {
  const url = which === "fresh" ? process.env.JOURNEY_FRESH_URL : process.env.JOURNEY_URL;
  if (!url) throw new Error("the journeys' global setup did not run");
  return url;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: FLAGS });
}

export const PASSWORD = "lumen-demonstration";
export const PEOPLE = {
  director: "helene.vasseur@maison-lumen.example",
  chapterLead: "karim.benhaddou@maison-lumen.example",
  tribeLead: "olivier.dumortier@maison-lumen.example",
  squadLead: "ines.carvalho@maison-lumen.example",
  member: "pauline.maes@maison-lumen.example",
  hr: "muriel.rostand@maison-lumen.example",
  administrator: "thibaud.duchamp@maison-lumen.example",
  guest: "agnes.delorge@maison-lumen.example",
} as const;

export type Visit = { page: Page; problems: string[]; close(): Promise<void> };

/**
 * A page of its own, signed in when `who` is given. `problems` collects what a person would not see: errors of
 * scripts, refusals of the content policy, answers of the server that failed.
 */
export async function visit(
  browser: Browser,
  options: BrowserContextOptions & { who?: keyof typeof PEOPLE; url?: string } = {},
): Promise<Visit> {
  const { who, url = address(), ...context } = options;
  const own = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    ...context,
    baseURL: url,
  });
  const page = await own.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} ${page.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`);
  });
  if (who) {
    await page.goto("/sign-in");
    await page.locator("input[name=email]").fill(PEOPLE[who]);
    await page.locator("input[name=password]").fill(PASSWORD);
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
  }
  return { page, problems, close: () => own.close() };
}

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 A and AA on the page as it stands. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof import("axe-core") }).axe;
    const result = await axe.run(document, {
      runOnly: {
        type: "tag",
        values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      },
    });
    return result.violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(" | ")}`,
    );
  });
}

/** Fails with the list of what axe finds. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page), page.url()).toEqual([]);
}

/** Keeps a picture beside the journeys, for somebody to look at: only when `PICTURES` is set, for it takes time. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  const folder = join(fileURLToPath(new URL(".", import.meta.url)), "artifacts");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
