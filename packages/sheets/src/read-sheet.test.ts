import { describe, expect, it } from "vitest";
import writeXlsx, { type SheetData } from "write-excel-file/node";
import { readSheet } from "./index.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, limits = {}) =>
  readSheet({ name: "f.csv", bytes: typeof text === "string" ? utf8(text) : text }, limits);
async function table(text: string | Uint8Array) {
  const result = await read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.table;
}
async function problem(bytes: string | Uint8Array, limits = {}) {
  const result = await read(bytes, limits);
  return result.ok ? null : result.problem.code;
}

describe("a delimited file", () => {
  it("is read with semicolons, Windows-1252 and line breaks inside quotes", async () => {
    const bytes = Buffer.from('Équipe;Mission\r\nFiche;"Dire\r\n""vrai"""\r\nÉté;b,c\r\n', "latin1");
    expect(await table(new Uint8Array(bytes))).toMatchObject({
      delimiter: ";",
      encoding: "windows-1252",
      header: ["Équipe", "Mission"],
      rows: [
        ["Fiche", 'Dire\r\n"vrai"'],
        ["Été", "b,c"],
      ],
      rowNumbers: [2, 3],
      headings: 1,
    });
  });

  it("loses its byte-order mark, in UTF-8 and UTF-16", async () => {
    expect((await table(`\ufeffid\tname\n1\té\n`)).header).toEqual(["id", "name"]);
    const wide = new Uint8Array(Buffer.from("\ufeffid;name\n1;é\n", "utf16le"));
    expect(await table(wide)).toMatchObject({
      encoding: "utf-16le",
      header: ["id", "name"],
      rows: [["1", "é"]],
    });
  });

  it("has its titles, blank rows and repeated headers counted, and its rows numbered as in a spreadsheet", async () => {
    const text = "Organisation au 1er septembre,,\n\nid,name,role\n1,a,x\n,,\n2,b,y\nid,name,role\n3,c,z\n";
    expect(await table(text)).toMatchObject({
      header: ["id", "name", "role"],
      rowNumbers: [4, 6, 8],
      headings: 3,
      notes: [
        { code: "rows.blank", facts: { rows: 1 } },
        { code: "header.repeated", facts: { rows: 1 } },
      ],
    });
  });

  it("keeps every column: empty, doubled and missing header names are named", async () => {
    expect(await table("id,,id,name\n1,2,3,4,5\n")).toMatchObject({
      header: ["id", "(B)", "id (2)", "name", "(E)"],
      rows: [["1", "2", "3", "4", "5"]],
    });
  });

  it("is still read when a quote never closes", async () => {
    expect((await table('id,name\n1,"open\n2,b\n')).rows).toEqual([
      ["1", '"open'],
      ["2", "b"],
    ]);
  });
});

describe("a workbook", () => {
  const sheet = [
    [{ value: "Équipes au 1er mars" }],
    [{ value: "id" }, { value: "début" }, { value: "taux" }, { value: "n" }],
    [
      { value: "a" },
      { value: new Date("2026-03-01T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
      { value: 0.8, type: Number, format: "0%" },
      { value: 12345678901, type: Number },
    ],
    [],
    [{ value: "b" }, { value: "03/04/2026" }, null, { value: true, type: Boolean }],
  ];

  it("gives ISO days, plain numbers, and blank cells as empty texts", async () => {
    const bytes = new Uint8Array(await writeXlsx(sheet as SheetData).toBuffer());
    expect(await table(bytes)).toMatchObject({
      format: "xlsx",
      delimiter: null,
      header: ["id", "début", "taux", "n"],
      rows: [
        ["a", "2026-03-01", "0.8", "12345678901"],
        ["b", "03/04/2026", "", "true"],
      ],
      rowNumbers: [3, 5],
      headings: 2,
    });
    expect(await problem(bytes, { unpackedBytes: 500 })).toBe("file.too_large_unpacked");
    expect(await problem(bytes.subarray(0, bytes.length - 200))).toBe("file.damaged");
  });
});

describe("what is no table", () => {
  it("is named", async () => {
    expect(await problem("")).toBe("file.empty");
    expect(await problem(" \n\n")).toBe("file.empty");
    expect(await problem("id,name\n")).toBe("file.no_rows");
    expect(await problem("%PDF-1.7 something")).toBe("file.not_a_table");
    expect(await problem(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toBe("file.not_a_table");
    expect(await problem("<!doctype html><html>Sign in</html>")).toBe("file.not_a_table");
    expect(await problem(new Uint8Array([1, 0, 0, 7, 0, 0]))).toBe("file.not_a_table");
    expect(await problem("id\n1\n2\n", { bytes: 4 })).toBe("file.too_large");
    expect(await problem("id\n1\n2\n", { rows: 1 })).toBe("file.too_many_rows");
  });
});
