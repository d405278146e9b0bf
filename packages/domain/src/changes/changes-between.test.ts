import { describe, expect, it } from "vitest";
import { day } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import {
  allocation,
  contract,
  item,
  lead,
  membership,
  person,
  presence,
  unit,
  version,
  work,
  worldOf,
} from "../structure/testing-rows.ts";
import {
  type ChangeEvent,
  changesBetween,
  changesByUnit,
  changesDuring,
  changesOfPerson,
  changesOfUnit,
} from "./index.ts";

/** A small company: September 2024, *Stay* is born out of *Buy*; March 2025, *Ads* closes into *Inspire*. */
const world = worldOf({
  unit: [
    ...[unit("buy", "tribe"), unit("stay", "tribe"), unit("till", "squad"), unit("account", "squad")],
    ...[unit("ads", "squad"), unit("inspire", "squad"), unit("web", "chapter"), unit("shop", "chapter")],
  ],
  unitVersion: [
    version("buy", "Buy", null, "2024-01-01"),
    version("stay", "Stay", null, "2024-09-02"),
    version("till", "Till", "buy", "2024-01-01", "2024-09-02"),
    { ...version("till", "Mobile till", "buy", "2024-09-02"), mission: "Take payment anywhere" },
    version("account", "My account", "buy", "2024-01-01", "2024-09-02"),
    version("account", "My account", "stay", "2024-09-02"),
    version("ads", "Ads", "buy", "2024-01-01", "2025-03-03"),
    version("inspire", "Inspire", "buy", "2024-01-01", "2024-04-01"),
    version("inspire", "Inspire", "buy", "2024-06-01"),
    version("web", "Web", null, "2024-01-01"),
    version("shop", "Shop", null, "2024-01-01"),
  ],
  person: ["ines", "duc", "lea", "omar", "thi"].map(person),
  presence: [
    ...["ines", "duc", "lea"].map((id) => presence(id, "2024-01-01")),
    presence("omar", "2024-01-01", "2024-11-01"),
    presence("thi", "2024-01-01", "2024-03-01", "contractor"),
    presence("thi", "2024-10-01"),
  ],
  contract: [
    contract("duc", 10_000, "2024-01-01", "2024-12-01"),
    contract("duc", 8000, "2024-12-01"),
    contract("thi", 5000, "2024-10-01"),
  ],
  chapterMembership: [
    membership("lea", "web", "2024-01-01", "2024-10-01"),
    membership("lea", "shop", "2024-10-01"),
  ],
  unitLead: [
    lead("till", "ines", "2024-01-01", "2024-10-07"),
    lead("till", "duc", "2024-01-01", "2024-10-07", false),
    lead("till", "duc", "2024-10-07"),
    lead("till", "ines", "2024-10-07", "2025-01-01", false),
    lead("ads", "lea", "2024-01-01", "2025-03-03"),
  ],
  allocation: [
    allocation("ines", "till", 10_000, "2024-01-01"),
    allocation("duc", "till", 6000, "2024-01-01", "2024-10-07", "developer"),
    allocation("duc", "till", 9000, "2024-10-07", null, "developer"),
    allocation("lea", "account", 8000, "2024-01-01", "2024-09-02", "UX"),
    allocation("lea", "account", 8000, "2024-09-02", null, "interaction"),
    allocation("omar", "ads", 4000, "2024-01-01", "2024-10-14"),
    allocation("omar", "till", 5000, "2024-10-14", "2024-11-01"),
    allocation("thi", "inspire", null, "2024-10-01", "2025-04-01"),
  ],
  item: [
    item("Newsletter", "channels", "2024-01-01"),
    item("Repair", "services", "2024-01-01"),
    item("Lamp guide", "contents", "2024-10-01", "2025-06-01"),
  ],
  itemWork: [
    work("Newsletter", "ads", "owner", "2024-01-01", "2025-03-03"),
    work("Newsletter", "inspire", "contributor", "2024-06-01", "2025-03-03"),
    work("Newsletter", "inspire", "owner", "2025-03-10"),
    work("Repair", "till", "owner", "2024-01-01", "2025-04-01"),
    work("Lamp guide", "inspire", "owner", "2024-10-01", "2025-06-01"),
  ],
});

/** One line an event: day, type, the unit's name, then whom or what it is about. */
function line(e: ChangeEvent): string {
  const about = "person" in e ? e.person.name : "item" in e ? e.item.name : "";
  return [e.day, e.type, e.unit?.name, about].filter((word) => word).join(" · ");
}
const between = (from: string, to: string, of: World = world) => changesBetween(of, day(from), day(to));

describe("a re-organisation", () => {
  it("opens, moves and renames units; a renamed squad moves nobody", () => {
    expect(between("2024-09-01", "2024-09-02").map(line)).toEqual([
      "2024-09-02 · unit.opened · Stay",
      "2024-09-02 · unit.moved · My account",
      "2024-09-02 · unit.renamed · Mobile till",
      "2024-09-02 · unit.mission · Mobile till",
      "2024-09-02 · placement.role · My account · Lea",
    ]);
  });

  it("carries what a sentence needs: names of the time, before and after, how many came along", () => {
    const [opened, moved, renamed, , role] = between("2024-09-01", "2024-09-02");
    expect(opened).toMatchObject({ unitKind: "tribe", parent: null, mission: "stay well", until: null });
    expect(moved).toMatchObject({
      before: { name: "Buy" },
      after: { name: "Stay", handle: "stay" },
      people: 1,
    });
    expect(moved?.unitIds).toEqual(["account", "stay", "buy"]);
    expect(renamed).toMatchObject({ before: "Till", after: "Mobile till", unit: { id: "till" } });
    expect(role).toMatchObject({ before: ["UX"], after: ["interaction"] });
  });

  it("tells a unit that is there again apart from a new one", () => {
    expect(between("2024-03-31", "2024-04-01").map(line)).toEqual(["2024-04-01 · unit.closed · Inspire"]);
    expect(between("2024-05-01", "2024-06-01").map(line)).toEqual([
      "2024-06-01 · unit.reopened · Inspire",
      "2024-06-01 · item.contributor.began · Inspire · Newsletter",
    ]);
    expect(
      between("2024-03-31", "2024-06-01")
        .map(line)
        .filter((l) => l.includes("unit.")),
    ).toEqual([]);
  });

  it("closes a unit with its hand-over, and says which closing left an item without owner", () => {
    const events = between("2025-03-02", "2025-03-03");
    expect(events.map(line)).toEqual([
      "2025-03-03 · unit.closed · Ads",
      "2025-03-03 · item.owner · Ads · Newsletter",
      "2025-03-03 · item.contributor.ended · Inspire · Newsletter",
    ]);
    expect(events[0]).toMatchObject({ parent: { name: "Buy" }, people: 0 });
    expect(events[1]).toMatchObject({ before: { name: "Ads" }, after: null, beforeClosed: true });
    expect(between("2025-03-02", "2025-03-31").find((e) => e.type === "item.owner")).toMatchObject({
      ...{ day: "2025-03-10", before: { name: "Ads" }, after: { name: "Inspire" }, beforeClosed: false },
    });
  });
});

describe("items", () => {
  it("an item let go by a unit that stays is not laid at a closing; one that closes takes its work with it", () => {
    const letGo = between("2025-03-31", "2025-04-01").find((e) => e.type === "item.owner");
    expect(letGo).toMatchObject({
      type: "item.owner",
      before: { name: "Mobile till" },
      after: null,
      beforeClosed: false,
    });
    expect(between("2025-05-31", "2025-06-01").map(line)).toEqual(["2025-06-01 · item.closed · Lamp guide"]);
    expect(between("2024-09-30", "2024-10-01").map(line).slice(-2)).toEqual([
      "2024-10-01 · item.opened · Lamp guide",
      "2024-10-01 · item.owner · Inspire · Lamp guide",
    ]);
  });
});

describe("people", () => {
  it("one accountable lead follows another in one event, which says who stays as a lead", () => {
    const events = between("2024-10-06", "2024-10-07");
    expect(events.map(line)).toEqual([
      "2024-10-07 · lead.accountable · Mobile till",
      "2024-10-07 · placement.share · Mobile till · Duc",
    ]);
    expect(events[0]).toMatchObject({
      ...{ before: { name: "Ines" }, after: { name: "Duc" }, beforeStays: true, afterWasLead: true },
    });
    expect(events[1]).toMatchObject({ before: { share: 6000 }, after: { share: 9000 }, until: null });
    expect(between("2024-12-31", "2025-01-01").map(line)).toEqual([
      "2025-01-01 · lead.ended · Mobile till · Ines",
    ]);
  });

  it("leaving one unit and joining another on a day is one move", () => {
    const events = between("2024-10-13", "2024-10-14");
    expect(events.map(line)).toEqual(["2024-10-14 · placement.moved · Mobile till · Omar"]);
    expect(events[0]).toMatchObject({
      ...{ fromUnit: { name: "Ads" }, before: { share: 4000 }, after: { share: 5000 }, until: "2024-11-01" },
      unitIds: ["till", "ads"],
    });
  });

  it("two squads left and two joined on a day are two moves, alike with alike", () => {
    const rows = [
      allocation("ines", "ads", 2000, "2024-07-01", "2024-08-01"),
      allocation("ines", "inspire", 6000, "2024-07-01", "2024-08-01"),
      allocation("ines", "account", 6000, "2024-08-01"),
      allocation("ines", "till", 2000, "2024-08-01"),
    ];
    const moves = between("2024-07-15", "2024-08-15", { ...world, allocation: rows });
    expect(moves.map((e) => (e.type === "placement.moved" ? [e.fromUnit.id, e.unit?.id] : e.type))).toEqual([
      ["inspire", "account"],
      ["ads", "till"],
    ]);
  });

  it("a gap of a day between two units is leaving and joining", () => {
    const rows = [
      allocation("ines", "ads", 2000, "2024-07-01", "2024-08-01"),
      allocation("ines", "till", 2000, "2024-08-02"),
    ];
    expect(between("2024-07-15", "2024-08-15", { ...world, allocation: rows }).map(line)).toEqual([
      "2024-08-01 · placement.left · Ads · Ines",
      "2024-08-02 · placement.joined · Till · Ines",
    ]);
  });

  it("coming back, a new chapter, a shorter contract, leaving", () => {
    const events = between("2024-09-30", "2024-12-31").filter((e) => e.type.startsWith("person."));
    expect(events.map(line)).toEqual([
      "2024-10-01 · person.joined · Thi",
      "2024-10-01 · person.chapter · Shop · Lea",
      "2024-11-01 · person.left · Omar",
      "2024-12-01 · person.contract · Duc",
    ]);
    expect(events[0]).toMatchObject({ again: true, presence: "employee", until: null });
    expect(events[1]).toMatchObject({
      before: { name: "Web" },
      after: { name: "Shop" },
      unitIds: ["shop", "web"],
    });
    expect(events[3]).toMatchObject({ before: 10_000, after: 8000 });
  });

  it("says nothing of the contract that somebody joins with, step by step no more than at once", () => {
    const joining = changesDuring(world, day("2024-09-30"), day("2024-10-01")).filter((e) =>
      e.personIds.includes("thi"),
    );
    expect(joining.map((e) => e.type)).toEqual(["person.joined", "placement.joined"]);
  });

  it("a share that is not stated is joined without one", () => {
    const joined = between("2024-09-30", "2024-10-01").find((e) => e.type === "placement.joined");
    expect(joined).toMatchObject({
      weight: { share: null, unstated: 1 },
      roles: ["design"],
      until: "2025-04-01",
    });
  });
});

describe("what came and went between the two days", () => {
  it("is left out when two days are compared, and told when a history is", () => {
    const quiet = between("2024-09-15", "2024-12-15")
      .map(line)
      .filter((l) => l.includes("Omar"));
    expect(quiet).toEqual(["2024-10-14 · placement.left · Ads · Omar", "2024-11-01 · person.left · Omar"]);
    const history = changesDuring(world, day("2024-09-15"), day("2024-12-15"));
    expect(changesOfPerson(history, "omar").map(line)).toEqual([
      "2024-10-14 · placement.moved · Mobile till · Omar",
      "2024-11-01 · placement.left · Mobile till · Omar",
      "2024-11-01 · person.left · Omar",
    ]);
  });

  it("says how somebody joined, then what became of it", () => {
    const rows = [
      allocation("ines", "till", 4000, "2024-02-01", "2024-05-01"),
      allocation("ines", "till", 8000, "2024-05-01"),
    ];
    const events = between("2024-01-15", "2024-06-15", { ...world, allocation: rows }).filter((e) =>
      e.personIds.includes("ines"),
    );
    expect(events.map(line)).toEqual([
      "2024-02-01 · placement.joined · Till · Ines",
      "2024-05-01 · placement.share · Till · Ines",
    ]);
    expect(events[0]).toMatchObject({ weight: { share: 4000 } });
  });
});

describe("grouping", () => {
  it("puts each event under one unit, and finds it from every unit it is about", () => {
    const events = between("2024-09-01", "2024-10-31");
    const groups = changesByUnit(events);
    expect(groups.map((g) => g.unit?.name ?? null)).toEqual([
      "Stay",
      "My account",
      "Mobile till",
      null,
      "Shop",
      "Inspire",
    ]);
    expect(changesOfUnit(events, "buy").map(line)).toEqual(["2024-09-02 · unit.moved · My account"]);
    expect(changesOfUnit(events, "ads").map(line)).toEqual([
      "2024-10-14 · placement.moved · Mobile till · Omar",
    ]);
  });
});
