import { describe, expect, it } from "vitest";
import { guessDateFormat, parseDay } from "./dates.ts";
import { guessMapping, Mapping } from "./index.ts";
import { dividedEqually, guessShareFormat, readShare } from "./shares.ts";
import { TODAY, table } from "./testing/loading.ts";
import { editDistance, fold, isGarbled, looksLike, nearest, repaired } from "./text.ts";

describe("dates", () => {
  it("are read in the format of the column, ISO under any", () => {
    expect(parseDay("03/11/2026", "day-first")).toBe("2026-11-03");
    expect(parseDay("03/11/2026", "month-first")).toBe("2026-03-11");
    expect(parseDay("2026-11-03 00:00", "month-first")).toBe("2026-11-03");
    expect(parseDay("1er févr. 2026", "day-first")).toBe("2026-02-01");
    expect(parseDay("46054", "serial")).toBe("2026-02-01");
    expect(parseDay("46054", "day-first")).toBe(null);
    expect(parseDay("31/02/2026", "day-first")).toBe(null);
    expect(parseDay("3.1.26", "day-first")).toBe("2026-01-03");
    expect(parseDay("bientôt", "day-first")).toBe(null);
  });

  it("tell their format by the cells that only one order can read", () => {
    expect(guessDateFormat(["25/12/2026", "01/02/2026"])).toMatchObject({
      format: "day-first",
      ambiguous: false,
      mixed: false,
    });
    expect(guessDateFormat(["12/25/2026", "01/02/2026"])).toMatchObject({
      format: "month-first",
      ambiguous: false,
    });
    expect(guessDateFormat(["12/25/2026", "25/12/2026"])).toMatchObject({ mixed: true });
    expect(guessDateFormat(["01/02/2026", ""])).toMatchObject({ format: "day-first", ambiguous: true });
    expect(guessDateFormat(["46054", "46055"]).format).toBe("serial");
    expect(guessDateFormat([]).format).toBe("iso");
  });
});

describe("shares", () => {
  it("are basis points, whichever way they are written", () => {
    expect(
      ["80", "80 %", "80,0%", "0,8 ETP", "0.8 fte", "33.33"].map((text) => readShare(text, "percent")),
    ).toEqual([8_000, 8_000, 8_000, 8_000, 8_000, 3_333]);
    expect(["0,8", "1", "80 %"].map((text) => readShare(text, "fraction"))).toEqual([8_000, 10_000, 8_000]);
    expect(readShare("plein temps", "percent")).toBe(null);
  });

  it("are fractions when no bare number passes one", () => {
    expect(guessShareFormat(["0,8", "1", ""])).toBe("fraction");
    expect(guessShareFormat(["80", "1"])).toBe("percent");
    expect(guessShareFormat(["80 %"])).toBe("percent");
  });

  it("divide into parts that sum to the whole", () => {
    expect(dividedEqually(10_000, 3)).toEqual([3_334, 3_333, 3_333]);
    expect(dividedEqually(10_000, 65).reduce((sum, share) => sum + share, 0)).toBe(10_000);
  });
});

describe("names", () => {
  it("compare without case, accents or punctuation", () => {
    expect(fold("  L’Équipe–Œuvre ")).toBe("l equipe oeuvre");
  });

  it("are near when a slip apart, not when only their number differs", () => {
    expect(editDistance("conseil", "cnoseil", 3)).toBe(1);
    expect(editDistance("abc", "xyz", 2)).toBe(3);
    expect(looksLike("Magasin", "Magasins")).toBe(true);
    expect(looksLike("Squad 1", "Squad 2")).toBe(false);
    expect(
      nearest("Fiche produits", [{ name: "Panier" }, { name: "Fiche produit" }]).map((one) => one.name),
    ).toEqual(["Fiche produit"]);
  });

  it("show when they came through the wrong encoding, and come back", () => {
    expect(isGarbled("QualitÃ©")).toBe(true);
    expect(isGarbled("Qualité, São Paulo")).toBe(false);
    expect(repaired("Lâ€™Ã©tÃ©")).toBe("L’été");
    expect(repaired("été €")).toBe(null);
  });
});

describe("the guess", () => {
  const guess = (header: string, row = "") =>
    guessMapping(table("f.csv", `${header}\n${row || header.replace(/[^;]+/g, "x")}`), { today: TODAY })
      .mapping;

  it("reads French and English headers", () => {
    expect(guess("Matricule;Nom;Prénom;E-mail;Équipe;Rôle;% ETP;Date de début;Date de fin")).toMatchObject({
      subject: "allocations",
      columns: {
        personId: 0,
        lastName: 1,
        firstName: 2,
        email: 3,
        unitName: 4,
        role: 5,
        share: 6,
        from: 7,
        to: 8,
      },
      identity: { people: "id", units: "name" },
      endIsLastDay: true,
    });
    expect(guess("id;name;parent_team_id;description")).toMatchObject({
      subject: "units",
      columns: { unitId: 0, unitName: 1, parent: 2, mission: 3 },
    });
    expect(guess("Code;Libellé;Rattachement;Responsable")).toMatchObject({
      subject: "units",
      columns: { unitId: 0, unitName: 1, parent: 2, lead: 3 },
    });
    expect(guess("id;nom;prénom;site")).toMatchObject({
      subject: "people",
      columns: { personId: 0, lastName: 1, firstName: 2, site: 3 },
    });
    expect(guess("Nom;Squad")).toMatchObject({
      subject: "allocations",
      columns: { personName: 0, unitName: 1 },
      identity: { people: "ask" },
    });
    expect(guess("Tribu;Squad;Nom complet;Taux")).toMatchObject({
      subject: "allocations",
      columns: { parent: 0, unitName: 1, personName: 2, share: 3 },
      holds: ["allocations", "people", "units"],
    });
    expect(guess("Nom complet;Tribu")).toMatchObject({ columns: { personName: 0, unitName: 1 } });
  });

  it("is a plain value that survives being kept, and is used again for the same header", () => {
    const one = table("f.csv", "Nom;Squad\nAda;Panier");
    const chosen: Mapping = { ...guess("Nom;Squad"), identity: { people: "name", units: "name" } };
    expect(Mapping.parse(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
    const again = guessMapping(one, { today: TODAY, remembered: chosen });
    expect(again).toMatchObject({ remembered: true, mapping: { identity: { people: "name" } } });
  });
});
