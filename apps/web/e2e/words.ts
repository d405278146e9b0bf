import { readdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildDemonstration } from "@congruence/demonstration";
import type { Page } from "playwright-core";

const areas = fileURLToPath(new URL("../../../packages/i18n/src/areas/", import.meta.url));

type Tree = { [name: string]: unknown };

function texts(tree: unknown, into: Set<string>): Set<string> {
  if (typeof tree === "string") into.add(tree.trim());
  else if (Array.isArray(tree)) for (const one of tree) texts(one, into);
  else if (typeof tree === "object" && tree !== null) for (const one of Object.values(tree)) texts(one, into);
  return into;
}

async function wordsOf(language: "en" | "fr"): Promise<Set<string>> {
  const found = new Set<string>();
  for (const file of await readdir(areas)) {
    if (!file.endsWith(".ts") || file.includes(".test.")) continue;
    const module = (await import(pathToFileURL(areas + file).href)) as Tree;
    for (const value of Object.values(module)) {
      if (typeof value === "object" && value !== null && "en" in value && "fr" in value) {
        texts((value as Tree)[language], found);
      }
    }
  }
  return found;
}

/** What the demonstration itself is written in is data, not words of the product. */
function ofTheDemonstration(): Set<string> {
  const found = new Set<string>();
  for (const act of buildDemonstration({ language: "en" }).acts) {
    for (const { after } of act.changes) {
      for (const value of Object.values(after ?? {})) if (typeof value === "string") found.add(value);
    }
  }
  return found;
}

const data = ofTheDemonstration();
const english = await wordsOf("en");
const french = await wordsOf("fr");
/** Whole texts that only English says: none may stand on a French page, as a text, a label or a title. */
const onlyEnglish = [...english].filter((text) => text.length > 3 && !french.has(text) && !data.has(text));

/** The English texts that stand on the page as it is. */
export async function englishOn(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !parent.closest("script, style, [lang=en]")) found.push(node.textContent?.trim() ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (element.closest("[lang=en]")) continue;
      for (const name of ["aria-label", "title", "placeholder"]) {
        const text = element.getAttribute(name);
        if (text) found.push(text.trim());
      }
    }
    found.push(document.title);
    return found;
  });
  const here = new Set(seen);
  return onlyEnglish.filter((text) => here.has(text));
}
