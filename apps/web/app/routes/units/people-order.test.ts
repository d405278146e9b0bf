import { day } from "@congruence/domain";
import { describe, expect, it } from "vitest";
import { filteredPeople, sortedPeople } from "./people-order.ts";

const row = (
  name: string,
  share: number | null,
  role: string,
  to: string | null = null,
  chapter = "web",
) => ({
  ...{ allocationId: name, role, share, from: day("2026-01-01"), to: to === null ? null : day(to) },
  person: { id: name, handle: name.toLowerCase(), name },
  chapter: { id: chapter, handle: chapter, name: chapter },
  ...{ lead: null, squads: null },
});
const rows = [
  row("Zoé", 5_000, "design"),
  row("Émile", null, "analysis", "2026-12-01"),
  row("Ada", 9_000, "design", null, "shops"),
];
const names = (list: readonly { person: { name: string } }[]) => list.map((one) => one.person.name);

describe("people of a unit", () => {
  it("are in order of name as the language has it, unless the address asks otherwise", () => {
    expect(names(sortedPeople(rows, { sort: "", dir: "asc" }, "fr"))).toEqual(["Ada", "Émile", "Zoé"]);
    expect(names(sortedPeople(rows, { sort: "share", dir: "desc" }, "fr"))).toEqual(["Ada", "Zoé", "Émile"]);
    expect(names(sortedPeople(rows, { sort: "until", dir: "asc" }, "fr"))).toEqual(["Émile", "Ada", "Zoé"]);
    expect(names(sortedPeople(rows, { sort: "role", dir: "desc" }, "fr"))).toEqual(["Ada", "Zoé", "Émile"]);
  });

  it("are filtered by a text in name or role without accents, and by chapter", () => {
    expect(names(filteredPeople(rows, { q: "emi", chapter: "" }, "fr"))).toEqual(["Émile"]);
    expect(names(filteredPeople(rows, { q: "DESIGN", chapter: "web" }, "fr"))).toEqual(["Zoé"]);
  });
});
