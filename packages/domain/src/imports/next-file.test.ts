import { describe, expect, it } from "vitest";
import { type Day, holds } from "../calendar/index.ts";
import { answered, only } from "./testing/answered.ts";
import { Loading, PEOPLE, TODAY, UNITS } from "./testing/loading.ts";

describe("the next file", () => {
  const sheet = (lines: string) => ({ "a.csv": `person_id;team_id;percent\n${lines}` });
  async function start() {
    const loading = new Loading();
    const files = { "u.csv": UNITS, "p.csv": PEOPLE, ...sheet("P1;S1;80\nP2;S1;60\nP2;S2;40") };
    expect(loading.apply(await loading.plan(files, { effectiveFrom: "2026-01-05" as Day }))).toEqual([]);
    return loading;
  }

  it("changes a share from the day it takes effect, and keeps what was", async () => {
    const loading = await start();
    const preview = await loading.plan(sheet("P1;S1;70\nP2;S1;60\nP2;S2;40"), {
      effectiveFrom: "2026-09-28" as Day,
    });
    expect(preview.counts).toMatchObject({ add: 0, change: 1, leftAlone: 2, close: 0 });
    expect(preview.rowsByFate.change[0]?.effects).toMatchObject([
      {
        field: "share",
        now: { type: "share", share: 8_000 },
        after: { type: "share", share: 7_000 },
        from: "2026-09-28",
        what: { name: "Yanis Belkacem", in: "Fiche produit" },
      },
    ]);
    expect(loading.apply(preview)).toEqual([]);
    const own = loading.world.allocation.filter((row) => row.share === 8_000 || row.share === 7_000);
    expect(own.map((row) => [row.from, row.to])).toEqual([
      ["2026-01-05", "2026-09-28"],
      ["2026-09-28", null],
    ]);
  });

  it("leaves alone what somebody changed by hand, as long as the row is the same", async () => {
    const loading = await start();
    const [seat] = loading.world.allocation;
    loading.world = {
      ...loading.world,
      allocation: loading.world.allocation.map((row) => (row === seat ? { ...row, share: 1_000 } : row)),
    };
    const preview = await loading.plan(sheet("P1;S1;80\nP2;S1;60\nP2;S2;40"), {
      scope: { kind: "everything" },
    });
    expect(preview.changes).toEqual([]);
    expect(preview.problems).toEqual([]);
  });

  it("asks about a row that is no longer there, closes it only when told what the file covers", async () => {
    const loading = await start();
    const less = sheet("P1;S1;80\nP2;S1;60");
    const unsaid = await loading.plan(less);
    expect(only(unsaid, "gone")).toMatchObject({
      rows: [],
      chosen: "keep",
      weight: "assumed",
      facts: { count: 1, names: ["Thi Mai Nguyen · Conseil"] },
    });
    expect(unsaid.changes).toEqual([]);
    const said = await loading.plan(less, {
      scope: { kind: "everything" },
      effectiveFrom: "2026-09-30" as Day,
    });
    expect(said.counts).toMatchObject({ add: 0, change: 0, leftAlone: 2, close: 1 });
    expect(loading.apply(said)).toEqual([]);
    expect(loading.world.allocation.filter((row) => row.to === "2026-09-30").length).toBe(1);
    expect((await loading.plan(less, { scope: { kind: "everything" } })).problems).toEqual([]);
  });

  it("asks only within the tribe it covers", async () => {
    const loading = await start();
    const other = loading.world.unit.find((unit) => unit.externalId === "S1")!;
    const preview = await loading.plan(sheet("P1;S1;80\nP2;S1;60"), {
      scope: { kind: "tribe", unitId: other.id },
    });
    expect(preview.problems).toEqual([]);
  });

  it("goes back with a presence that was only assumed, and says so", async () => {
    const loading = await start();
    const preview = await loading.plan({
      "a2.csv": "person_id;team_id;from;to\nP1;S2;2025-03-01;2025-06-01",
    });
    expect(only(preview, "allocation.outside_unit")).toMatchObject({ weight: "stops" });
    const id = only(preview, "allocation.outside_unit").id;
    const next = await loading.plan(
      { "a2.csv": "person_id;team_id;from;to\nP1;S2;2025-03-01;2025-06-01" },
      {},
      { [id]: "extend" },
    );
    expect(only(next, "presence.extended")).toMatchObject({ weight: "assumed", rows: [2] });
    expect(loading.apply(next)).toEqual([]);
    expect(loading.world.presence.some((row) => row.from === "2025-03-01")).toBe(true);
  });

  it("fills a mission that was empty throughout, and gives a second one from the day on", async () => {
    const loading = await start();
    const missions = (text: string) => ({ "m.csv": `team_id;mission\nS1;${text}` });
    loading.apply(await loading.plan(missions("Dire vrai")));
    expect(
      loading.world.unitVersion.filter((row) => row.mission === "Dire vrai").map((row) => row.from),
    ).toEqual(["2026-01-05"]);
    loading.apply(await loading.plan(missions("Dire tout"), { effectiveFrom: "2026-09-28" as Day }));
    const spans = loading.world.unitVersion
      .filter((row) => row.mission !== "")
      .map((row) => [row.mission, row.from, row.to]);
    expect(spans).toEqual([
      ["Dire vrai", "2026-01-05", "2026-09-28"],
      ["Dire tout", "2026-09-28", null],
    ]);
  });

  it("moves a person to another chapter from the day on", async () => {
    const loading = new Loading();
    const people = (chapter: string) => ({
      "p.csv": `Matricule;Nom complet;E-mail;Chapitre
P1;Mathilde Evrard;m@lumen.fr;${chapter}
P2;Olivier Bastin;o@lumen.fr;Contenu produit`,
    });
    loading.apply(await loading.plan(people("Éditorial"), { effectiveFrom: "2026-01-05" as Day }));
    const preview = await loading.plan(people("Contenu produit"), { effectiveFrom: "2026-10-01" as Day });
    expect(preview.rowsByFate.change[0]?.effects).toMatchObject([
      {
        field: "chapter",
        now: { text: "Éditorial" },
        after: { text: "Contenu produit" },
        from: "2026-10-01",
      },
    ]);
    expect(loading.apply(preview)).toEqual([]);
    expect(loading.world.chapterMembership.filter((row) => holds(row, "2026-10-01" as Day)).length).toBe(2);
  });

  it("holds a contract from its day on, and shares against it", async () => {
    const loading = new Loading();
    const people = (share: string) => ({
      "p.csv": `Matricule;Nom complet;Temps de travail\nP1;Ada;${share}`,
    });
    const seats = { "a.csv": "person_id;team_id;percent;from\nP1;S1;90;2026-10-01" };
    loading.apply(
      await loading.plan({ "u.csv": UNITS, ...people("80 %") }, { effectiveFrom: "2026-01-05" as Day }),
    );
    expect(loading.world.contract).toMatchObject([{ share: 8_000, from: "2026-01-05", to: null }]);
    const over = only(await loading.plan(seats), "share.over_contract");
    expect(over.facts).toMatchObject({ contract: 8_000, total: 9_000, fits: 8_000 });
    const preview = await loading.plan(
      { ...people("100 %"), ...seats },
      { effectiveFrom: "2026-09-28" as Day },
    );
    expect(preview.counts).toMatchObject({ add: 1, change: 1, stopped: 0 });
    expect(loading.apply(preview)).toEqual([]);
    expect(loading.world.contract.map((row) => [row.share, row.from, row.to])).toEqual([
      [8_000, "2026-01-05", "2026-09-28"],
      [10_000, "2026-09-28", null],
    ]);
  });

  it("divides full time over the memberships open on a day", async () => {
    const loading = new Loading();
    const rows = ["S1", "S2", "T1"].map((unit) => `P1;${unit};2026-01-01`).join("\n");
    const files = { "u.csv": UNITS, "p.csv": PEOPLE, "a.csv": `person_id;team_id;from\n${rows}` };
    const preview = await loading.plan(files, { sharePolicy: { kind: "divide", on: TODAY } });
    expect(loading.apply(preview)).toEqual([]);
    expect(loading.world.allocation.map((row) => row.share).sort()).toEqual([3_333, 3_333, 3_334]);
    expect(preview.sharePolicyUsed).toMatchObject([{ rows: 3 }]);
  });
});

describe("a unit that ends", () => {
  it("while people are in it: waits, or they end with it", async () => {
    const units = (to: string) => ({
      "u.csv": `team_id;name;parent;from;to\nT;Choisir;;2024-01-01;\nS;Avis;T;2024-01-01;${to}`,
    });
    const loading = new Loading();
    const seats = { "p.csv": PEOPLE, "a.csv": "person_id;team_id;from\nP1;S;2024-05-01" };
    expect(loading.apply(await loading.plan({ ...units(""), ...seats }))).toEqual([]);
    const { problem, first, world } = await answered(
      units("2025-01-01"),
      "unit.not_empty",
      "cut",
      {},
      loading,
    );
    expect(problem).toMatchObject({
      rows: [3],
      column: "to",
      weight: "stops",
      facts: { count: 1, people: ["Yanis Belkacem"] },
    });
    expect(first.changes).toEqual([]);
    expect(first.counts.stopped).toBe(1);
    expect(world.allocation).toMatchObject([{ to: "2025-01-01" }]);
  });
});
