import { describe, expect, it } from "vitest";
import { nameOn } from "../org/tree.ts";
import { answered, only } from "./testing/answered.ts";
import { Loading, PEOPLE, TODAY, UNITS } from "./testing/loading.ts";

type Files = Parameters<Loading["plan"]>[0];

describe("files as people have them", () => {
  it("an HR sheet holds people, squads, tribes, chapters, shares and leads at once", async () => {
    const loading = new Loading();
    const sheet = `Matricule;Nom;Prénom;Tribu;Squad;Rôle;Taux;Début;Fin;Chapitre
P1;Belkacem;Yanis;Choisir;Fiche produit;Responsable;80 %;01/09/2025;;Contenu produit
P1;Belkacem;Yanis;Choisir;Conseil;Membre;20 %;15/09/2025;31/12/2026;Contenu produit
P2;Nguyen;Thi Mai;Choisir;Conseil;Membre;0,5 ETP;01/02/2026;;Vente`;
    const preview = await loading.plan({ "RH.csv": sheet });
    expect(loading.apply(preview)).toEqual([]);
    const { world } = loading;
    expect(preview.counts).toMatchObject({ add: 3, stopped: 0, headings: 1, rows: 4 });
    expect(world.unit.map((unit) => [nameOn(world, unit.id, TODAY), unit.kind]).sort()).toEqual([
      ["Choisir", "tribe"],
      ["Conseil", "squad"],
      ["Contenu produit", "chapter"],
      ["Fiche produit", "squad"],
      ["Vente", "chapter"],
    ]);
    expect(world.allocation.map((row) => [row.share, row.from, row.to])).toEqual([
      [8_000, "2025-09-01", null],
      [2_000, "2025-09-15", "2027-01-01"],
      [5_000, "2026-02-01", null],
    ]);
    expect(world.unitLead).toMatchObject([{ accountable: true, from: "2025-09-01", to: null }]);
    expect(world.chapterMembership.length).toBe(2);
    expect(world.person.map((person) => person.name)).toEqual(["Yanis Belkacem", "Thi Mai Nguyen"]);
    expect((await loading.plan({ "RH.csv": sheet })).counts).toMatchObject({
      add: 0,
      change: 0,
      leftAlone: 3,
    });
  });

  it("an unknown parent: create it, or the one meant", async () => {
    const units = `${UNITS}\nS3;Avis;Choizir`;
    const { problem } = await answered({ "u.csv": units }, "unit.parent_unknown", "use:T1");
    expect(problem).toMatchObject({ rows: [5], column: "parent_team_id", value: "Choizir", weight: "stops" });
    const { world } = await answered({ "u.csv": units }, "unit.parent_unknown", "create");
    expect(world.unit.length).toBe(5);
    const avis = world.unitVersion.find((row) => row.name === "Avis");
    expect(nameOn(world, avis?.parentId ?? "", TODAY)).toBe("Choizir");
  });

  it("a cycle: the row that closes it stops, or goes to the top", async () => {
    const units = "team_id;name;parent_team_id\nA;Alpha;B\nB;Bêta;C\nC;Gamma;A";
    const { problem, first, world } = await answered({ "u.csv": units }, "unit.cycle", "top");
    expect(problem).toMatchObject({ rows: [4], column: "parent_team_id", value: "A" });
    expect(first.counts.stopped).toBeGreaterThan(0);
    expect(world.unit.length).toBe(3);
  });

  it("the same id under two names: one person renamed, or two", async () => {
    const people = `${PEOPLE}\nP2;Nguyen-Roux;Mai;`;
    const { problem, first } = await answered({ "p.csv": people }, "person.two_names", "two");
    expect(problem).toMatchObject({ rows: [4], column: "Matricule", value: "P2", weight: "assumed" });
    expect(problem.facts).toMatchObject({ names: ["Thi Mai Nguyen", "Mai Nguyen-Roux"], rows: [3, 4] });
    expect(first.changes.filter((change) => change.kind === "person").length).toBe(2);
    const { world } = await answered({ "p.csv": people }, "person.two_names", "one");
    expect(world.person.map((person) => person.name)).toContain("Mai Nguyen-Roux");
  });

  it("a unit's id under two names, and rows that are there twice", async () => {
    const { problem, world } = await answered(
      { "u.csv": `${UNITS}\nS2;Conseil vidéo;T1` },
      "unit.two_names",
      "two",
    );
    expect(problem).toMatchObject({ rows: [5], value: "S2", column: "team_id" });
    expect(world.unit.length).toBe(4);
    const twice = await new Loading().plan({ "u.csv": `${UNITS}\nS2;Conseil;T1` });
    expect(only(twice, "row.duplicate")).toMatchObject({ weight: "settled", rows: [5] });
    expect(twice.counts).toMatchObject({ add: 3, leftAlone: 1 });
  });

  it("overlapping spans of one unit: cut the earlier one", async () => {
    const units =
      "team_id;name;parent;from;to\nT;Choisir;;2024-01-01;\nS;Avis;T;2024-01-01;2025-06-01\nS;Les avis;T;2025-01-01;";
    const { problem, world } = await answered({ "u.csv": units }, "unit.overlap", "cut");
    expect(problem).toMatchObject({ rows: [4], column: "from", value: "2025-01-01", facts: { otherRow: 3 } });
    expect(
      world.unitVersion.filter((row) => row.name !== "Choisir").map((row) => [row.name, row.from, row.to]),
    ).toEqual([
      ["Avis", "2024-01-01", "2025-01-01"],
      ["Les avis", "2025-01-01", null],
    ]);
  });

  const hr = (lines: string) => ({
    "u.csv": UNITS,
    "p.csv": PEOPLE,
    "a.csv": `person_id;team_id;percent;from;to\n${lines}`,
  });

  it("a share over the contract: the other row, and the share that fits", async () => {
    const files = hr("P1;S1;40;2026-10-05;\nP1;S2;80;2026-10-05;");
    const { problem, world } = await answered(files, "share.over_contract", "share:6000");
    expect(problem).toMatchObject({
      rows: [3],
      column: "percent",
      value: "80",
      weight: "stops",
      facts: {
        person: "Yanis Belkacem",
        total: 12_000,
        contract: 10_000,
        fits: 6_000,
        from: "2026-10-05",
        rows: [2],
      },
    });
    expect(world.allocation.map((row) => row.share)).toEqual([4_000, 6_000]);
  });

  it("impossible shares", async () => {
    for (const value of ["300 %", "-20", "beaucoup", "0"]) {
      const { problem, world } = await answered(
        hr(`P1;S1;${value};2026-10-05;`),
        "share.impossible",
        "empty",
      );
      expect(problem).toMatchObject({ rows: [2], column: "percent", value });
      expect(world.allocation[0]?.share).toBe(null);
    }
  });

  it("blanks that mean the cell above", async () => {
    const files = hr("P1;S1;40;2026-10-05;\nP2;;30;2026-10-05;").valueOf() as Files;
    const first = await new Loading().plan(files);
    expect(only(first, "blank.below")).toMatchObject({
      rows: [3],
      column: "team_id",
      value: "",
      weight: "assumed",
      chosen: "above",
      facts: { above: "S1", aboveRow: 2 },
    });
    expect(first.counts.stopped).toBe(0);
    const { problem } = await answered(files, "blank.below", "above");
    const empty = await new Loading().plan(files, {}, { [problem.id]: "empty" });
    expect(empty.counts.stopped).toBe(1);
    expect(only(empty, "value.missing")).toMatchObject({ rows: [3], weight: "stops" });
  });

  it("two ways of writing dates in one column", async () => {
    const files = hr("P1;S1;40;25/09/2026;\nP2;S2;30;26/09/2026;\nP2;S1;30;11/28/2026;");
    const { problem, world } = await answered(files, "date.other_format", "read:2026-11-28");
    expect(problem).toMatchObject({ rows: [4], column: "from", value: "11/28/2026", weight: "stops" });
    expect(world.allocation.map((row) => row.from)).toEqual(["2026-09-25", "2026-09-26", "2026-11-28"]);
  });

  it("dates that could be either are said so, once, and read the other way when told", async () => {
    const files = hr("P1;S1;40;03/11/2026;\nP2;S2;30;04/12/2026;");
    const { problem, world } = await answered(files, "date.ambiguous", "month-first");
    expect(problem).toMatchObject({
      rows: [2, 3],
      weight: "assumed",
      chosen: "day-first",
      value: "03/11/2026",
    });
    expect(world.allocation.map((row) => row.from)).toEqual(["2026-03-11", "2026-04-12"]);
  });

  it("a date that does not exist, and an end before its start", async () => {
    const { problem } = await answered(
      hr("P1;S1;40;31/02/2026;\nP2;S1;40;25/02/2026;"),
      "date.impossible",
      "read:2026-02-28",
    );
    expect(problem).toMatchObject({ rows: [2], column: "from", value: "31/02/2026" });
    const back = await answered(hr("P1;S1;40;2026-10-05;2026-03-11"), "span.backwards", "swap");
    expect(back.problem).toMatchObject({ rows: [2], column: "to", value: "2026-03-11" });
    expect(back.world.allocation).toMatchObject([{ from: "2026-03-11", to: "2026-10-05" }]);
  });

  it("a person and a unit that the files do not have", async () => {
    const person = await answered(hr("P9;S1;40;2026-10-05;"), "person.unknown", "create");
    expect(person.problem).toMatchObject({ rows: [2], column: "person_id", value: "P9", weight: "stops" });
    const unit = await answered(hr("P1;S9;40;2026-10-05;\nP2;S9;40;2026-10-05;"), "unit.unknown", "create");
    expect(unit.problem).toMatchObject({ rows: [2, 3], column: "team_id", value: "S9" });
    expect(unit.world.unit.length).toBe(4);
  });

  it("a chapter that is nearly another one", async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `P${i + 3};Personne ${i};Magasins`).join("\n");
    const files = { "p.csv": `Matricule;Nom complet;Chapitre\n${rows}\nP99;Ada;Magasin` };
    const { problem, first, world } = await answered(files, "chapter.unknown", "use:Magasins", {
      holds: ["people", "chapters"],
      subject: "people",
    });
    expect(problem).toMatchObject({
      rows: [10],
      column: "Chapitre",
      value: "Magasin",
      facts: { closest: ["Magasins"], closestRows: [8] },
    });
    expect(first.counts.stopped).toBe(1);
    expect(world.unit.length).toBe(1);
    expect(world.chapterMembership.length).toBe(9);
  });

  it("an allocation outside the unit's life, and outside the person's presence", async () => {
    const units = "team_id;name;parent;from;to\nT;Choisir;;2024-01-01;\nS;Avis;T;2024-01-01;2025-06-01";
    const people = "Matricule;Nom complet;Date d'entrée;Date de sortie\nP1;Yanis;01/09/2024;30/11/2024";
    const files = (line: string) => ({
      "u.csv": units,
      "p.csv": people,
      "a.csv": `person_id;team_id;from;to\n${line}`,
    });
    const outside = await new Loading().plan(files("P1;S;2024-10-01;2025-09-01"));
    expect(only(outside, "allocation.outside_unit")).toMatchObject({
      rows: [2],
      column: "to",
      weight: "stops",
    });
    const early = await answered(files("P1;S;2024-02-01;2024-10-01"), "allocation.outside_presence", "cut");
    expect(early.world.allocation).toMatchObject([{ from: "2024-09-01", to: "2024-10-01" }]);
    const open = new Loading();
    expect(open.apply(await open.plan(files("P1;S;2024-10-01;")))).toEqual([]);
    expect(open.world.allocation).toMatchObject([{ from: "2024-10-01", to: "2024-12-01" }]);
  });

  it("the same person twice in one unit and role", async () => {
    const { problem, world } = await answered(
      hr("P1;S1;40;2026-01-01;2026-06-01\nP1;S1;40;2026-05-01;2026-09-01"),
      "allocation.twice",
      "one",
    );
    expect(problem).toMatchObject({ rows: [3], column: "from", facts: { otherRow: 2 } });
    expect(world.allocation).toMatchObject([{ from: "2026-01-01", to: "2026-09-01" }]);
  });

  it("no column for who, no way to tell people apart, and a squad under nothing", async () => {
    const lacking = await new Loading().plan(
      { "a.csv": "team_id;percent\nS1;40" },
      { subject: "allocations" },
    );
    expect(only(lacking, "column.missing")).toMatchObject({
      rows: [2],
      facts: { lacking: ["person"] },
      weight: "stops",
    });
    const { problem, world } = await answered(
      { "p.csv": "Nom complet;Site\nYanis;Lyon\nMai;Lille" },
      "identity.unknown",
      "by-name",
    );
    expect(problem).toMatchObject({ rows: [2, 3], weight: "stops" });
    expect(world.person.map((person) => person.site)).toEqual(["Lyon", "Lille"]);
    const alone = await answered(
      { "u.csv": "code_equipe;nom;type;rattachement\nS;Avis;squad;" },
      "unit.no_parent",
      "kind:tribe",
    );
    expect(alone.problem).toMatchObject({ rows: [2], column: "rattachement" });
    expect(alone.world.unit[0]?.kind).toBe("tribe");
  });

  it("one squad under two tribes stays under the first, and says so", async () => {
    const sheet = "Tribu;Squad;Nom complet;E-mail\nChoisir;Avis;Ada;a@lumen.fr\nAcheter;Avis;Bo;b@lumen.fr";
    const { problem, world } = await answered({ "a.csv": sheet }, "unit.two_parents", "one");
    expect(problem).toMatchObject({ rows: [3], column: "Tribu", value: "Acheter", weight: "assumed" });
    expect(problem.facts).toMatchObject({ parents: ["Choisir", "Acheter"], otherRow: 2 });
    expect(world.unitVersion.filter((row) => row.name === "Avis").length).toBe(1);
  });

  it("letters read in the wrong encoding", async () => {
    const { problem, world } = await answered(
      { "u.csv": "team_id;name\nS;QualitÃ©" },
      "text.garbled",
      "repair",
    );
    expect(problem).toMatchObject({
      rows: [2],
      column: "name",
      value: "QualitÃ©",
      facts: { mended: "Qualité" },
      weight: "assumed",
    });
    expect(world.unitVersion[0]?.name).toBe("Qualité");
  });

  it("a name that is there without an id: the same one, or another", async () => {
    const loading = new Loading();
    loading.apply(await loading.plan({ "u.csv": "Équipe;Mission\nConseil;Aider" }, { subject: "units" }));
    const { world } = await answered(
      { "u2.csv": "team_id;name\nS2;Conseil" },
      "unit.name_taken",
      "one",
      {},
      loading,
    );
    expect(world.unit).toMatchObject([{ externalId: "S2" }]);
  });

  it("an unknown lead leaves the unit without one, and is asked again", async () => {
    const loading = new Loading();
    const files = { "u.csv": "team_id;name;responsable\nT1;Choisir;Ada Lovelace" };
    const first = await loading.plan(files);
    expect(only(first, "lead.unknown")).toMatchObject({
      rows: [2],
      column: "responsable",
      value: "Ada Lovelace",
      weight: "assumed",
    });
    loading.apply(first);
    const again = await loading.plan(files, {}, { [only(first, "lead.unknown").id]: "create" });
    expect(loading.apply(again)).toEqual([]);
    expect(loading.world.unitLead).toMatchObject([{ accountable: true }]);
  });
});
