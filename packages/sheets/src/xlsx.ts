import readExcelFile from "read-excel-file/node";

export type Sheet = { name: string; rows: string[][] };

/** A cell as text: a date as its ISO day (with the time only where there is one), a number without exponent. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return "";
    const text = value.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "";
    return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(15)));
  }
  return typeof value === "string" ? value : String(value);
}

/** The workbook's sheets in order; throws on a workbook that cannot be read. */
export async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets = await readExcelFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    trim: false,
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell) => cellText(cell))),
  }));
}
