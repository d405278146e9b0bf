import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { day, holds } from "@congruence/domain";
import type { ProblemCode } from "@congruence/domain/imports";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestProduct, type TestProduct } from "../../../test/harness.ts";
import { applied, asSent, previewed, undone, uploaded } from "./imports.testing.ts";

let test_: TestProduct;
beforeAll(async () => {
  test_ = await openTestProduct();
});
afterAll(() => test_.close());

async function company() {
  const id = await test_.organisation();
  return { id, api: await test_.as(id, "administrator") };
}

describe("files that are no tables", () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  test.each([
    ["nothing.csv", "", { code: "file.empty" }],
    ["header.csv", "name;id\n", { code: "file.no_rows" }],
    ["photo.xlsx", png, { code: "file.not_a_table", facts: { looksLike: "picture" } }],
    ["page.csv", "<!doctype html><html><body>sign in</body></html>", { code: "file.not_a_table" }],
  ])("%s: said why, and nothing is kept of the others either", async (name, content, problem) => {
    const { api } = await company();
    const sent = await api.imports.upload({
      files: asSent({ "good.csv": "team_id,name\nT1,Choose\n", [name]: content }),
    });
    expect(sent).toMatchObject({ ok: false, problems: [{ file: name, problem }] });
    expect((await api.imports.list()).imports).toEqual([]);
  });

  test("a file over 20 MB is refused", async () => {
    const { api } = await company();
    const base64 = Buffer.alloc(20_000_100, "a").toString("base64");
    await expect(api.imports.upload({ files: [{ name: "big.csv", base64 }] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

const UNITS = "team_id;name;parent_team_id\nT1;Choisir;\nS1;Fiche produit;T1\n";
const PEOPLE = "Matricule;Nom;Prénom\nP1;Belkacem;Yanis\n";

describe("what files say wrongly is found, placed, and mended or left out", () => {
  const cases: [string, Record<string, string>, ProblemCode, number[], string][] = [
    [
      "a unit above itself",
      { "u.csv": "team_id;name;parent_team_id\nA;Un;B\nB;Deux;A\n" },
      "unit.cycle",
      [],
      "top",
    ],
    [
      "300 %",
      { "u.csv": UNITS, "p.csv": PEOPLE, "a.csv": "Matricule;team_id;Taux;Début\nP1;S1;300 %;05/01/2026\n" },
      "share.impossible",
      [2],
      "empty",
    ],
    [
      "a unit that is nowhere",
      { "u.csv": UNITS, "p.csv": PEOPLE, "a.csv": "Matricule;team_id;Début\nP1;S9;05/01/2026\n" },
      "unit.unknown",
      [2],
      "create",
    ],
    [
      "a parent that is nowhere",
      { "u.csv": "team_id;name;parent_team_id\nS1;Fiche;T7\n" },
      "unit.parent_unknown",
      [2],
      "create",
    ],
    [
      "a day that is not in the calendar",
      { "u.csv": UNITS, "p.csv": PEOPLE, "a.csv": "Matricule;team_id;Début\nP1;S1;31/02/2026\n" },
      "date.impossible",
      [2],
      "read:2026-02-28",
    ],
  ];
  test.each(cases)("%s", async (_what, files, code, rows, answer) => {
    const { id, api } = await company();
    const importId = await uploaded(api, files);
    const first = await previewed(api, importId, { fate: "stopped" });
    const problem = first.problems.items.find((one) => one.code === code);
    expect(problem, JSON.stringify(first.problems.items.map((one) => one.code))).toMatchObject({
      weight: "stops",
    });
    if (!problem) return;
    if (rows.length > 0) expect(problem.rows).toEqual(rows);
    expect(first.counts.stopped).toBeGreaterThan(0);
    expect(first.rows.items.length).toBe(first.counts.stopped);

    await api.imports.answer({ importId, answers: { [problem.id]: answer } });
    const second = await previewed(api, importId);
    expect(second.problems.items.find((one) => one.id === problem.id)).toMatchObject({
      chosen: answer,
      answered: true,
    });
    const { counts } = second;
    expect(counts.stopped).toBe(0);
    expect(counts.add + counts.change + counts.leftAlone + counts.stopped + counts.headings).toBe(
      counts.rows,
    );
    expect(await applied(api, importId)).toMatchObject({ state: "applied" });
    expect((await test_.db.repos.facts.world(id)).unit.length).toBeGreaterThan(0);
  });

  test("a file without the column that names its rows stops whole, and says which is lacking", async () => {
    const { api } = await company();
    const importId = await uploaded(api, { "u.csv": "colour;weight\nred;3\nblue;4\n" });
    const page = await previewed(api, importId);
    expect(page.counts).toMatchObject({ add: 0, stopped: 2 });
    expect(page.problems.items).toMatchObject([{ code: "column.missing", weight: "stops" }]);
  });

  test("semicolons and Windows-1252 are read as such", async () => {
    const { id, api } = await company();
    const bytes = Uint8Array.from(Buffer.from("team_id;name\nT1;Qualité\n", "latin1"));
    const importId = await uploaded(api, { "u.csv": bytes });
    const [reading] = (await api.imports.read({ importId })).readings;
    expect(reading).toMatchObject({ delimiter: ";", encoding: "windows-1252" });
    await applied(api, importId);
    expect((await test_.db.repos.facts.world(id)).unitVersion[0]?.name).toBe("Qualité");
  });

  test("rows left out are kept as leftovers, with their place and reason", async () => {
    const { api } = await company();
    const importId = await uploaded(api, {
      "u.csv": "team_id;name;parent_team_id\nT1;Choisir;\nS1;Fiche;T9\n",
    });
    await expect(api.imports.leftovers({ importId, file: 0 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await applied(api, importId);
    expect(await api.imports.leftovers({ importId, file: 0 })).toMatchObject({
      name: "u.csv",
      header: ["team_id", "name", "parent_team_id"],
      rows: [
        { row: 3, cells: ["S1", "Fiche", "T9"], problems: [{ code: "unit.parent_unknown", rows: [3] }] },
      ],
    });
  });
});

test("seven years of a real organisation load within a minute, answer others meanwhile, and go again", async () => {
  const folder = fileURLToPath(new URL("../../../../../fixtures/kubernetes/", import.meta.url));
  const names = ["teams.csv", "people.csv", "memberships.csv", "missions.csv"];
  const files = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(folder + name)])),
  );
  const { id, api } = await company();
  const begun = performance.now();
  let longest = 0;
  let last = performance.now();
  const heart = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const importId = await uploaded(api, files as Record<string, Uint8Array>);
  const preview = await previewed(api, importId);
  expect(preview.counts).toMatchObject({ stopped: 10, rows: 10_138 });
  expect(await applied(api, importId)).toMatchObject({ state: "applied" });
  const seconds = (performance.now() - begun) / 1_000;
  clearInterval(heart);
  expect(seconds).toBeLessThan(60);
  expect(longest).toBeLessThan(3_000);

  const world = await test_.db.repos.facts.world(id);
  const on = (text: string) => {
    const at = day(text);
    return [
      world.unitVersion.filter((row) => holds(row, at)).length,
      world.allocation.filter((row) => holds(row, at)).length,
    ];
  };
  expect(on("2026-07-01")).toEqual([725, 3_202]);
  expect(on("2019-07-01")).toEqual([438, 2_607]);

  const again = await previewed(api, await uploaded(api, files as Record<string, Uint8Array>));
  expect(again.extent.changes).toBe(0);
  await undone(api, importId);
  expect((await test_.db.repos.facts.world(id)).unit).toEqual([]);
}, 180_000);
