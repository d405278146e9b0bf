import { decode } from "./decode.ts";
import { guessDelimiter, records } from "./delimited.ts";
import { type Laid, layOut } from "./heading.ts";
import { kindOf, textLooksLike } from "./sniff.ts";
import { LIMITS, type Limits, type ReadProblem, type ReadResult, type SheetTable } from "./table.ts";
import { sheetsOf } from "./xlsx.ts";
import { impossiblePacking, unpackedSize, zipEntries } from "./zip.ts";

function no(problem: ReadProblem): ReadResult {
  return { ok: false, problem };
}

type Source = Pick<SheetTable, "name" | "format" | "delimiter" | "encoding" | "sheetName">;

function asTable(source: Source, laid: Laid, limits: Limits): ReadResult {
  if (laid.headings === 0) return no({ code: "file.empty", facts: {} });
  if (laid.rows.length === 0) return no({ code: "file.no_rows", facts: { headings: laid.headings } });
  if (laid.rows.length > limits.rows) {
    return no({ code: "file.too_many_rows", facts: { rows: laid.rows.length, limit: limits.rows } });
  }
  return { ok: true, table: { ...source, ...laid } };
}

function readText(name: string, bytes: Uint8Array, limits: Limits): ReadResult {
  const decoded = decode(bytes);
  if (!decoded) return no({ code: "file.not_a_table", facts: { looksLike: "unknown" } });
  const { text, encoding } = decoded;
  if (text.trim() === "") return no({ code: "file.empty", facts: {} });
  const looksLike = textLooksLike(text);
  if (looksLike) return no({ code: "file.not_a_table", facts: { looksLike } });
  const delimiter = guessDelimiter(text);
  const { rows, broken } = records(text, delimiter);
  const laid = layOut(rows);
  if (broken) laid.notes.push({ code: "quotes.broken", facts: {} });
  return asTable({ name, format: "csv", delimiter, encoding, sheetName: null }, laid, limits);
}

async function readWorkbook(name: string, bytes: Uint8Array, limits: Limits): Promise<ReadResult> {
  const entries = zipEntries(bytes);
  if (!entries) return no({ code: "file.damaged", facts: {} });
  if (!entries.some((entry) => entry.name === "xl/workbook.xml")) {
    return no({ code: "file.not_a_table", facts: { looksLike: "zip" } });
  }
  const unpacked = unpackedSize(entries);
  if (unpacked > limits.unpackedBytes || impossiblePacking(entries)) {
    return no({ code: "file.too_large_unpacked", facts: { bytes: unpacked, limit: limits.unpackedBytes } });
  }
  const sheets = await sheetsOf(bytes);
  const laid = sheets.map((sheet) => ({ sheet, laid: layOut(sheet.rows) }));
  const chosen = laid.find((one) => one.laid.rows.length > 0) ?? laid[0];
  if (!chosen) return no({ code: "file.empty", facts: {} });
  const others = laid
    .filter((one) => one !== chosen && one.laid.rows.length > 0)
    .map((one) => one.sheet.name);
  if (others.length > 0) chosen.laid.notes.push({ code: "sheets.others", facts: { names: others } });
  const source = {
    name,
    format: "xlsx",
    delimiter: null,
    encoding: null,
    sheetName: chosen.sheet.name,
  } as const;
  return asTable(source, chosen.laid, limits);
}

/**
 * A file as a table of texts, whatever its name says: CSV (comma, semicolon, tab; UTF-8, UTF-16, Windows-1252) or
 * XLSX (its first sheet that holds rows). Never throws: what is no table comes back as a problem with facts.
 */
export async function readSheet(
  file: { name: string; bytes: Uint8Array },
  limits: Partial<Limits> = {},
): Promise<ReadResult> {
  const { name, bytes } = file;
  const most = { ...LIMITS, ...limits };
  if (bytes.length === 0) return no({ code: "file.empty", facts: {} });
  if (bytes.length > most.bytes) {
    return no({ code: "file.too_large", facts: { bytes: bytes.length, limit: most.bytes } });
  }
  const kind = kindOf(bytes);
  if (typeof kind === "object") return no({ code: "file.not_a_table", facts: kind });
  try {
    return kind === "zip" ? await readWorkbook(name, bytes, most) : readText(name, bytes, most);
  } catch {
    return no({ code: "file.damaged", facts: {} });
  }
}
