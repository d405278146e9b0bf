import { day } from "@congruence/domain";
import { expect, test } from "vitest";
import { entriesOf, type Found } from "./entries.server.ts";

const today = day("2026-09-21");
const past = { on: day("2025-02-28"), today, when: "past" } as const;
const found: Found[] = [
  { kind: "person", id: "1", handle: "ada", name: "Ada", context: "Web" },
  { kind: "squad", id: "2", handle: "advice", name: "Advice", context: "Choose" },
  { kind: "person", id: "3", handle: "adele", name: "Adèle", context: null },
  { kind: "item", id: "4", handle: "adverts", name: "Adverts", context: "channels" },
  { kind: "pool", id: "5", handle: "ads", name: "Ads", context: null },
];

test("kinds stand together, the best one's first, each with what it is and where it belongs, the day kept", () => {
  expect(
    entriesOf(found, "fr", past).map(({ label, href, hint, group }) => [group, label, hint, href]),
  ).toEqual([
    ["Personnes", "Ada", "personne · Web", "/people/ada?on=2025-02-28"],
    ["Personnes", "Adèle", "personne", "/people/adele?on=2025-02-28"],
    ["Squads", "Advice", "squad · Choose", "/units/advice?on=2025-02-28"],
    [
      "Éléments d’expérience",
      "Adverts",
      "élément d’expérience · Canaux",
      "/experience/items/adverts?on=2025-02-28",
    ],
    ["Pools de compétences", "Ads", "pool", "/pools?on=2025-02-28#ads"],
  ]);
  expect(entriesOf(found, "en", { on: today, today, when: "today" })[0]?.href).toBe("/people/ada");
});
