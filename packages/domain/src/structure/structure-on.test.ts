import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import { chaptersOf, lineage, peopleOf, personOn, structureOn, unitsBelow } from "./index.ts";
import {
  absence,
  allocation,
  contract,
  lead,
  membership,
  person,
  presence,
  unit,
  version,
  worldOf,
} from "./testing-rows.ts";

const world = worldOf({
  unit: [
    unit("buy", "tribe"),
    unit("stay", "tribe"),
    unit("till", "squad"),
    unit("pay", "squad"),
    unit("web", "chapter"),
  ],
  unitVersion: [
    version("buy", "Buy", null, "2024-01-01"),
    version("stay", "Étape", null, "2024-09-01"),
    version("till", "Till", "buy", "2024-01-01", "2024-09-02"),
    version("till", "Mobile till", "buy", "2024-09-02", "2025-03-01"),
    version("till", "Mobile till", "stay", "2025-06-01"),
    version("pay", "Pay", "buy", "2024-01-01", "2026-01-01"),
    version("web", "Web and application", null, "2024-01-01"),
  ],
  person: ["ines", "yanis", "olivier", "karim", "ada"].map(person),
  presence: ["ines", "yanis", "olivier", "karim"].map((id) => presence(id, "2024-01-01")),
  contract: [contract("yanis", 8000, "2024-01-01")],
  absence: [absence("yanis", "2025-08-01", "2025-08-15")],
  chapterMembership: [
    membership("ines", "web", "2024-01-01"),
    membership("yanis", "web", "2024-01-01", "2025-07-01"),
  ],
  unitLead: [
    lead("till", "yanis", "2025-06-01", null, false),
    lead("till", "ines", "2025-06-01"),
    lead("web", "karim", "2024-01-01"),
    lead("buy", "olivier", "2024-01-01"),
  ],
  allocation: [
    allocation("ines", "till", 10_000, "2025-06-01"),
    allocation("yanis", "till", 3000, "2025-06-01", "2025-10-01"),
    allocation("yanis", "pay", 2000, "2024-01-01", "2026-01-01"),
    allocation("yanis", "pay", null, "2024-01-01", "2026-01-01", "watch"),
    allocation("olivier", "buy", null, "2024-01-01"),
  ],
});
const on = day("2025-06-30");
const structure = structureOn(world, on);

describe("a day of the organisation", () => {
  it("shows a unit under its name, parent and leads of the day", () => {
    expect(structure.units.get("till")).toMatchObject({
      ...{ name: "Mobile till", parentId: "stay", kind: "squad", handle: "till", depth: 1 },
      ...{ since: "2025-06-01", until: null, people: 2, fullTime: 13_000, unstated: 0 },
      leads: [
        { person: { id: "ines", name: "Ines" }, accountable: true, since: "2025-06-01", until: null },
        { person: { id: "yanis" }, accountable: false },
      ],
      accountable: { person: { id: "ines" } },
    });
    expect(structureOn(world, day("2024-12-31")).units.get("till")).toMatchObject({
      ...{
        name: "Mobile till",
        parentId: "buy",
        since: "2024-01-01",
        until: "2025-03-01",
        accountable: null,
      },
    });
    expect(structureOn(world, day("2025-04-01")).units.has("till")).toBe(false);
  });

  it("adds up a tribe over itself and what is below, each person once, the unstated apart", () => {
    expect(structure.units.get("buy")).toMatchObject({ people: 2, fullTime: 2000, unstated: 2, squads: 1 });
    expect(structure.units.get("stay")).toMatchObject({
      people: 2,
      fullTime: 13_000,
      unstated: 0,
      squads: 1,
    });
    expect(structure.units.get("web")).toMatchObject({ people: 2, fullTime: 15_000, unstated: 1 });
    expect(structure.people).toBe(4);
  });

  it("puts tribes before chapters, and siblings in the order of the reader's language", () => {
    expect(structure.roots).toEqual(["buy", "stay", "web"]);
    expect(structure.order).toEqual(["buy", "pay", "stay", "till", "web"]);
    const french = structureOn(
      {
        ...world,
        unitVersion: [...world.unitVersion, version("zoo", "Zone", null, "2024-01-01")],
        unit: [...world.unit, unit("zoo", "tribe")],
      },
      on,
      new Intl.Collator("fr").compare,
    );
    expect(french.roots).toEqual(["buy", "stay", "zoo", "web"]);
  });

  it("follows the tree up and down", () => {
    expect(lineage(structure, "till")).toEqual(["till", "stay"]);
    expect(lineage(structure, "nowhere")).toEqual([]);
    expect(unitsBelow(structure, "buy").map((u) => u.id)).toEqual(["buy", "pay"]);
  });

  it("puts a unit whose parent is gone under nothing, and loses none of a circle", () => {
    const broken = worldOf({
      unit: [unit("a", "tribe"), unit("b", "tribe"), unit("c", "squad")],
      unitVersion: [
        version("a", "A", "b", "2024-01-01"),
        version("b", "B", "a", "2024-01-01"),
        version("c", "C", "gone", "2024-01-01"),
      ],
    });
    const found = structureOn(broken, on);
    expect([...found.order].sort()).toEqual(["a", "b", "c"]);
    expect(found.units.get("c")?.parentId).toBeNull();
    expect(lineage(found, "b")).toEqual(["b", "a"]);
  });

  it("lists a unit's people with what they do there, and the chapters they answer to", () => {
    const people = peopleOf(structure, "buy");
    expect(people.map((p) => [p.person.name, p.share, p.unstated, p.chapterId, p.lead !== null])).toEqual([
      ["Olivier", null, 1, null, true],
      ["Yanis", 2000, 1, "web", false],
    ]);
    expect(peopleOf(structure, "buy", { below: false }).map((p) => p.person.id)).toEqual(["olivier"]);
    expect(peopleOf(structure, "web").map((p) => [p.person.id, p.share])).toEqual([
      ["ines", 10_000],
      ["yanis", 5000],
    ]);
    expect(
      chaptersOf(structure, "buy").map((c) => [c.chapter?.name, c.accountable?.person.name, c.people]),
    ).toEqual([
      ["Web and application", "Karim", 1],
      [undefined, undefined, 1],
    ]);
    expect(peopleOf(structure, "nowhere")).toEqual([]);
  });
});

describe("personOn", () => {
  it("says where a person is, for whom, for how much and until when", () => {
    expect(personOn(world, "yanis", on)).toMatchObject({
      ...{
        name: "Yanis",
        contract: 8000,
        contractStated: true,
        stated: 5000,
        unstated: 1,
        free: 3000,
        away: null,
      },
      presence: { kind: "employee" },
      chapter: {
        unit: { name: "Web and application" },
        until: "2025-07-01",
        accountable: { person: { id: "karim" } },
      },
      placements: [
        {
          unit: { name: "Mobile till" },
          above: [{ name: "Étape" }],
          share: 3000,
          to: "2025-10-01",
          accountable: { person: { id: "ines" } },
        },
        { unit: { name: "Pay" }, share: 2000, accountable: null },
        { unit: { name: "Pay" }, share: null, role: "watch" },
      ],
      leads: [{ unit: { id: "till" }, accountable: false, since: "2025-06-01" }],
    });
  });

  it("takes free share away on a day of absence, without touching what is stated", () => {
    const away = personOn(world, "yanis", day("2025-08-14"));
    expect(away).toMatchObject({
      free: 0,
      stated: 5000,
      away: { from: "2025-08-01", to: "2025-08-15" },
      chapter: null,
    });
    expect(JSON.stringify(away)).not.toContain("leave");
  });

  it("knows somebody who is not there, and nobody by a wrong id", () => {
    expect(personOn(world, "ada", on)).toMatchObject({
      presence: null,
      contractStated: false,
      free: 0,
      placements: [],
    });
    expect(personOn(world, "eve", on)).toBeNull();
  });
});
