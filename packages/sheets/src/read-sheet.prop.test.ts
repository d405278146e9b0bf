import fc from "fast-check";
import { expect, it } from "vitest";
import { readSheet } from "./index.ts";

const LETTERS = [..."abcXYZ0189 éÈçœ€'\".,;\t-/%\n"];
const cell = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 });
const ANSI: Record<string, number> = { "€": 0x80, œ: 0x9c };

const written = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.record({
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }),
      header: fc.constant(Array.from({ length: width }, (_, i) => `Colonne ${i} é`)),
      delimiter: fc.constantFrom(",", ";", "\t"),
      newline: fc.constantFrom("\n", "\r\n"),
      encoding: fc.constantFrom("utf-8", "utf-8-bom", "utf-16le", "windows-1252"),
    }),
  )
  .map((one) => ({ ...one, rows: one.rows.filter((row) => row.some((value) => value.trim() !== "")) }))
  .filter((one) => one.rows.length > 0);

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  if (encoding === "utf-8-bom") return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf8"));
  if (encoding === "utf-8") return new Uint8Array(Buffer.from(text, "utf8"));
  return Uint8Array.from([...text].map((c) => ANSI[c] ?? c.charCodeAt(0)));
}

it("any table, written with any delimiter in any encoding, is read back", async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ header, rows, delimiter, newline, encoding }) => {
      const quote = (text: string) => (/[",;\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const text = [header, ...rows].map((row) => row.map(quote).join(delimiter)).join(newline);
      const result = await readSheet({ name: "t.csv", bytes: encode(text, encoding) });
      if (!result.ok) throw new Error(result.problem.code);
      expect(result.table.header).toEqual(header);
      expect(result.table.rows).toEqual(rows);
      if (header.length > 1) expect(result.table.delimiter).toBe(delimiter);
    }),
    { numRuns: 300 },
  );
});

it("no bytes make it throw, whatever they begin with", async () => {
  const starts = [[], [0x50, 0x4b, 3, 4], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0x22], [0x50, 0x4b, 5, 6]];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      const result = await readSheet({ name: "x", bytes: Uint8Array.from([...start, ...rest]) });
      expect(typeof result.ok).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});
