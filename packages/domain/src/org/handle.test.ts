import { expect, it } from "vitest";
import { handleFor } from "./handle.ts";

it.each([
  ["Fiche produit", "fiche-produit"],
  ["Éditorial lumière", "editorial-lumiere"],
  ["  Cœur & Ære — Łódź! ", "coeur-aere-lodz"],
  ["Été/hiver (2026)", "ete-hiver-2026"],
  ["光", "unnamed"],
])("writes %s as %s", (name, handle) => {
  expect(handleFor(name, new Set())).toBe(handle);
});

it("counts on from a handle that is taken, or that an address uses itself", () => {
  expect(handleFor("Avis", new Set(["avis"]))).toBe("avis-2");
  expect(handleFor("Avis", new Set(["avis", "avis-2", "avis-3"]))).toBe("avis-4");
  expect(handleFor("New", new Set())).toBe("new-2");
});

it("keeps to sixty characters and never ends in a hyphen", () => {
  const handle = handleFor(`${"a".repeat(59)} bcd`, new Set());
  expect(handle).toBe("a".repeat(59));
});
