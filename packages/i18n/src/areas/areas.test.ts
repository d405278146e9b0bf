import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

type Tree = string | readonly string[] | ((...args: never[]) => string) | { [name: string]: Tree };
type Text = { name: string; text: string };

const here = new URL(".", import.meta.url);
const files = readdirSync(here).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));

/** Plain texts of a tree with their names; sentences that need facts are left to the compiler. */
function texts(tree: Tree, name: string): Text[] {
  if (typeof tree === "string") return [{ name, text: tree }];
  if (typeof tree === "function") return [];
  return Object.entries(tree).flatMap(([key, value]) => texts(value, `${name}.${key}`));
}

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each(files)(
  "%s: nothing is empty, French is set as French, places to fill are the same",
  async (file) => {
    const area: Record<string, { en: Tree; fr: Tree }> = await import(new URL(file, here).href);
    for (const [name, catalogue] of Object.entries(area)) {
      if (typeof catalogue !== "object" || !("en" in catalogue)) continue;
      const french = new Map(texts(catalogue.fr, name).map((one) => [one.name, one.text]));
      for (const one of texts(catalogue.en, name)) {
        const other = french.get(one.name) ?? "";
        expect(one.text.trim(), one.name).not.toBe("");
        expect(other.trim(), one.name).not.toBe("");
        expect(other, one.name).not.toMatch(/\p{L}'\p{L}| [;!?%»]|« /u);
        expect(slots(other), one.name).toEqual(slots(one.text));
      }
    }
  },
);
