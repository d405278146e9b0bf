import { FULL_TIME, type Share } from "../facts/index.ts";

export const SHARE_FORMATS = ["percent", "fraction"] as const;
/** How bare numbers are meant: 80 is 80 %, or 0.8 is. "80 %" and "0,8 ETP" say it themselves. */
export type ShareFormat = (typeof SHARE_FORMATS)[number];

const NUMBER = /^[+-]?(\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** The cell in basis points, out of range or not; null when it is no number. */
export function readShare(text: string, format: ShareFormat): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").toLowerCase();
  const percent = plain.endsWith("%");
  const whole = /(etp|fte)$/.test(plain);
  const digits = plain.replace(/(%|etp|fte)$/, "");
  if (!NUMBER.test(digits)) return null;
  const value = Number(digits.replace(",", "."));
  const times = percent ? 100 : whole || format === "fraction" ? FULL_TIME : 100;
  return Math.round(value * times);
}

/** Whether the share is one that a person can have: more than nothing, at most full time. */
export function isShare(value: number): value is Share {
  return Number.isInteger(value) && value > 0 && value <= FULL_TIME;
}

/** Fractions when every bare number is at most 1 and one of them is not a whole number; else percent. */
export function guessShareFormat(cells: Iterable<string>): ShareFormat {
  let bare = 0;
  let broken = 0;
  for (const cell of cells) {
    const plain = cell.replace(/[\s\u00a0\u202f]/g, "");
    if (!NUMBER.test(plain)) continue;
    const value = Number(plain.replace(",", "."));
    if (value > 1.5) return "percent";
    bare += 1;
    if (value <= 1) broken += 1;
  }
  return bare > 0 && broken > 0 ? "fraction" : "percent";
}

/** A total divided in equal integer parts that sum to it; the first get what does not divide. */
export function dividedEqually(total: number, parts: number): number[] {
  const base = Math.floor(total / parts);
  const left = total - base * parts;
  return Array.from({ length: parts }, (_, i) => base + (i < left ? 1 : 0));
}
