import type { LooksLike } from "./table.ts";

const SIGNS: readonly [LooksLike, readonly number[]][] = [
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x42, 0x4d, 0x00]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["old-excel", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["zip", [0x1f, 0x8b, 0x08]],
  ["zip", [0x37, 0x7a, 0xbc, 0xaf]],
  ["zip", [0x52, 0x61, 0x72, 0x21]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
];

function starts(bytes: Uint8Array, sign: readonly number[], at = 0): boolean {
  return sign.every((byte, i) => bytes[at + i] === byte);
}

/** What the first bytes say, whatever the file is called: a zip (perhaps a workbook), a text, or something else. */
export function kindOf(bytes: Uint8Array): "zip" | "text" | { looksLike: LooksLike } {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  for (const [looksLike, sign] of SIGNS) if (starts(bytes, sign)) return { looksLike };
  if (starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, [0x57, 0x45, 0x42, 0x50], 8)) {
    return { looksLike: "picture" };
  }
  return "text";
}

/** Whether a text is a page or a structured document rather than rows: many "exports" are a login page. */
export function textLooksLike(text: string): LooksLike | null {
  return /^\s*(<!doctype\s|<html[\s>]|<\?xml\s|<svg[\s>])/i.test(text.slice(0, 500)) ? "web-page" : null;
}
