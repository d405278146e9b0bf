import { day } from "@congruence/domain";
import { guardrails } from "@congruence/domain/guardrails";
import { describe, expect, it } from "vitest";
import { buildDemonstration } from "./build.ts";
import { daysFrom, readDemonstration } from "./testing/reading.ts";

const told = buildDemonstration({ language: "fr" });
const read = readDemonstration(told);
const { world } = read;
const TODAY = "2026-09-21";
const limits = { squadMin: 5, squadMax: 9, tribeMax: 100, squadsPerPerson: 2 };
const crossed = (on: string) =>
  guardrails(world, day(on), limits).flatMap((found) =>
    found.type === "item.unowned"
      ? []
      : [`${found.type} ${"unit" in found ? found.unit.name : found.person.name} ${found.since}`],
  );

describe("the story of Maison Lumen", () => {
  it("has four tribes in January 2024 and six today", () => {
    expect(read.count("tribe", "2024-01-31")).toBe(4);
    expect(read.count("tribe", "2024-09-02")).toBe(5);
    expect(read.count("tribe", "2025-03-03")).toBe(6);
    expect(read.count("squad", TODAY)).toBe(29);
    expect(read.count("guild", TODAY)).toBe(3);
    expect(read.count("chapter", TODAY)).toBe(14);
    expect(world.unit.filter((unit) => unit.kind === "squad")).toHaveLength(31);
  });

  it("has about 240 people today", () => {
    const there = world.presence.filter((row) => row.from <= TODAY && (row.to === null || row.to > TODAY));
    expect(there.length).toBeGreaterThanOrEqual(236);
    expect(there.length).toBeLessThanOrEqual(244);
  });

  it("on 28 February 2025: five tribes, 21 squads, about 180 people, four guardrails", () => {
    const on = "2025-02-28";
    expect([read.count("tribe", on), read.count("squad", on)]).toEqual([5, 21]);
    expect(Math.abs(read.placed(on).size - 180)).toBeLessThanOrEqual(3);
    expect(read.inTribe("acheter", on).size).toBe(36);
    expect(crossed(on)).toEqual([
      "squad.size Avis 2025-02-17",
      "squad.size Panier 2025-01-06",
      "unit.unaccountable Paiement 2025-02-03",
      "person.squads Yanis Belkacem 2025-01-13",
    ]);
  });

  it("first re-organisation: Rester is born out of Acheter and eleven people move", () => {
    expect(read.version("rester", "2024-09-01")).toBeUndefined();
    const before = read.inTribe("acheter", "2024-09-01");
    const moved = [...read.inTribe("rester", "2024-09-02")].filter((name) => before.has(name));
    expect(moved).toHaveLength(11);
    expect(read.inTribe("rester", "2024-09-02").size).toBe(11);
    const acts = told.acts.filter((act) => act.action === "units.reorganise");
    expect(acts).toHaveLength(2);
  });

  it("the same day, Caisse becomes Caisse mobile and nobody moves", () => {
    expect(read.version("caisse-mobile", "2024-09-01")?.name).toBe("Caisse");
    expect(read.version("caisse-mobile", "2024-09-02")?.name).toBe("Caisse mobile");
    expect(read.members("caisse-mobile", "2024-09-02")).toEqual(read.members("caisse-mobile", "2024-09-01"));
    expect(read.lead("caisse-mobile", "2024-09-02")).toBe(read.lead("caisse-mobile", "2024-09-01"));
  });

  it("second re-organisation: Professionnels becomes a tribe and Devis moves to it with its eight people", () => {
    expect(read.version("professionnels", "2025-03-02")).toBeUndefined();
    expect(Object.keys(read.members("devis", "2025-03-03"))).toHaveLength(8);
    expect(read.members("devis", "2025-03-03")).toEqual(read.members("devis", "2025-03-02"));
    expect(read.inTribe("acheter", "2025-03-02").has("Florence Maillard")).toBe(true);
    expect(read.inTribe("professionnels", "2025-03-03").has("Florence Maillard")).toBe(true);
  });

  it("Publicité utile closes and hands its item and two people to Inspiration", () => {
    expect(read.version("publicite-utile", "2025-03-02")?.name).toBe("Publicité utile");
    expect(read.version("publicite-utile", "2025-03-03")).toBeUndefined();
    const had = Object.keys(read.members("publicite-utile", "2025-03-02"));
    const came = Object.keys(read.members("inspiration", "2025-03-03")).filter((name) => had.includes(name));
    expect(came.sort()).toEqual(["Corentin Pasquier", "Yasmine Khelifi"]);
    expect(read.owner("search-advertising", "2025-03-02")).toBe("publicite-utile");
    expect(read.owner("search-advertising", "2025-03-03")).toBe("inspiration");
    const act = told.acts.find((found) => found.action === "units.close");
    expect(act?.changes.map((change) => change.kind)).toEqual(
      expect.arrayContaining(["unitVersion", "itemWork", "allocation"]),
    );
  });

  it("Conseil vidéo opens in January 2026 with its end known", () => {
    expect(read.version("conseil-video", "2026-01-12")?.to).toBe("2027-01-01");
    expect(Object.keys(read.members("conseil-video", "2026-12-31")).length).toBeGreaterThanOrEqual(5);
    const opening = told.acts.find((act) =>
      act.changes.some((row) => row.kind === "unitVersion" && row.after?.name === "Conseil vidéo"),
    );
    expect(opening?.changes.some((row) => row.kind === "unitVersion" && row.after?.to === "2027-01-01")).toBe(
      true,
    );
  });

  it("knows what is planned after today: a squad to open, contracts that end, shares that change", () => {
    expect(read.version("comptes-cles", TODAY)).toBeUndefined();
    expect(read.version("comptes-cles", "2026-10-12")?.name).toBe("Comptes clés");
    expect(world.presence.filter((row) => row.to !== null && row.to > TODAY).length).toBeGreaterThanOrEqual(
      4,
    );
    expect(world.allocation.filter((row) => row.from > TODAY).length).toBeGreaterThanOrEqual(10);
    expect(world.chapterMembership.some((row) => row.from > TODAY)).toBe(true);
  });

  it("today exactly two people are in three squads, and Panier has eleven people", () => {
    expect(read.squadsOf("Yanis Belkacem", TODAY).sort()).toEqual(["caisse-mobile", "paiement", "panier"]);
    expect(read.squadsOf("Tom Wouters", TODAY).sort()).toEqual(["livraison", "retours", "suivi"]);
    expect(Object.keys(read.members("panier", TODAY))).toHaveLength(11);
    expect(crossed(TODAY)).toEqual([
      "squad.size Panier 2025-01-06",
      "person.squads Tom Wouters 2025-11-03",
      "person.squads Yanis Belkacem 2025-01-13",
    ]);
  });

  it("squads have five to nine people on every day of their life but for the two that tell otherwise", {
    timeout: 60_000,
  }, () => {
    const off = new Set<string>();
    for (const on of daysFrom("2024-01-08", TODAY)) {
      const sizes = new Map<string, Set<string>>();
      for (const row of world.allocation) {
        if (row.from > on || (row.to !== null && row.to <= on) || read.kindOf(row.unitId) !== "squad")
          continue;
        sizes.set(row.unitId, (sizes.get(row.unitId) ?? new Set()).add(row.personId));
      }
      for (const version of world.unitVersion) {
        if (
          version.from > on ||
          (version.to !== null && version.to <= on) ||
          read.kindOf(version.unitId) !== "squad"
        )
          continue;
        const size = sizes.get(version.unitId)?.size ?? 0;
        if (size < 5 || size > 9) off.add(`${version.name} ${size}`);
      }
    }
    expect([...off].sort()).toEqual(["Avis 4", "Panier 11"]);
    expect(Object.keys(read.members("avis", "2025-04-13"))).toHaveLength(4);
    expect(Object.keys(read.members("avis", "2025-04-14")).length).toBeGreaterThanOrEqual(5);
  });

  it("Paiement has nobody accountable from 3 February to 9 March 2025, every other unit always somebody", () => {
    expect(read.lead("paiement", "2025-02-02")).toBe("Gwenaël Le Goff");
    expect(read.lead("paiement", "2025-02-03")).toBeNull();
    expect(read.lead("paiement", "2025-03-09")).toBeNull();
    expect(read.lead("paiement", "2025-03-10")).toBe("Jeanne Astier");
    for (const version of world.unitVersion) {
      const unit = world.unit.find((row) => row.id === version.unitId)!;
      for (const on of ["2024-02-29", "2024-12-31", "2025-11-11", TODAY, "2026-12-31"]) {
        if (version.from > on || (version.to !== null && version.to <= on)) continue;
        expect([version.name, on, read.lead(unit.handle, on) === null]).toEqual([version.name, on, false]);
      }
    }
  });

  it("one chapter lead is on leave and replaced until she is back", () => {
    expect(read.lead("product-content", "2026-06-14")).toBe("Ségolène Marchand");
    expect(read.lead("product-content", TODAY)).toBe("Thomas Giraudon");
    expect(read.lead("product-content", "2026-12-01")).toBe("Ségolène Marchand");
    const leave = world.absence.filter((row) => read.nameOf(row.personId) === "Ségolène Marchand");
    expect(leave.some((row) => row.from === "2026-06-15" && row.to === "2026-12-01")).toBe(true);
  });

  it("six people work part-time", () => {
    const part = new Set(
      world.contract.filter((row) => row.share < 10_000).map((row) => read.nameOf(row.personId)),
    );
    expect(part.size).toBe(6);
  });

  it("thirty items: three without an owner today, which say why", () => {
    expect(world.item).toHaveLength(30);
    const unowned = world.item.filter((item) => read.owner(item.handle, TODAY) === null);
    expect(unowned.map((item) => item.handle).sort()).toEqual([
      "partner-shops",
      "room-configurator",
      "second-life-lamps",
    ]);
    for (const item of unowned) expect(item.description).toMatch(/[Ss]ans porteur|[Jj]amais porté/);
  });

  it("Caisse mobile today: seven people at 4.8 full-time, as the months before and after tell", () => {
    const full = (on: string) =>
      Object.values(read.members("caisse-mobile", on)).reduce((sum, share) => sum + share, 0);
    expect(Object.keys(read.members("caisse-mobile", TODAY))).toHaveLength(7);
    const mid = [
      "2026-01-15",
      "2026-04-15",
      "2026-06-15",
      "2026-07-15",
      "2026-09-21",
      "2026-11-15",
      "2027-01-15",
      "2027-03-15",
    ];
    expect(mid.map(full)).toEqual([490, 510, 450, 480, 480, 440, 310, 220]);
  });

  it("Yanis Belkacem shares himself out in full until 30 October 2026, then has 40 % free", () => {
    const total = (on: string) =>
      ["panier", "paiement", "caisse-mobile"].reduce(
        (sum, squad) => sum + (read.members(squad, on)["Yanis Belkacem"] ?? 0),
        0,
      );
    expect([total("2025-01-13"), total(TODAY), total("2026-10-30"), total("2026-10-31")]).toEqual([
      100, 100, 100, 60,
    ]);
  });
});
