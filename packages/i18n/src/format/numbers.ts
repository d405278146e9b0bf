import type { Language } from "../core/language.ts";
import { plural } from "../core/plural.ts";
import { MINUS, NBSP } from "../core/typography.ts";

const LOCALE = { en: "en-GB", fr: "fr-FR" } as const;

/** What stands where a figure is not known: never 0, never blank. */
export const NOTHING = "—";

export type NumberStyle = {
  /** Digits after the decimal point: a number for exactly that many, a pair for from-to. Default 0 to 1. */
  digits?: number | readonly [number, number];
  /** Whether a plus stands before what is above zero (a gap, a change). */
  signed?: boolean;
};

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, min: number, max: number, currency?: string): Intl.NumberFormat {
  const key = `${language} ${min} ${max} ${currency ?? ""}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat(LOCALE[language], {
      minimumFractionDigits: min,
      maximumFractionDigits: max,
      ...(currency === undefined ? {} : { style: "currency", currency, currencyDisplay: "narrowSymbol" }),
    });
    formats.set(key, made);
  }
  return made;
}

function write(value: number, language: Language, style: NumberStyle, currency?: string): string {
  const [min, max] =
    style.digits === undefined
      ? [0, 1]
      : typeof style.digits === "number"
        ? [style.digits, style.digits]
        : style.digits;
  const text = format(language, min, max, currency).format(Math.abs(value));
  if (!/[1-9]/.test(text)) return text;
  return value < 0 ? `${MINUS}${text}` : style.signed ? `+${text}` : text;
}

/** A number with its language's separators and a true minus: "1,318.4", "1 318,4"; null is "—". */
export function formatNumber(value: number | null, language: Language, style: NumberStyle = {}): string {
  return value === null ? NOTHING : write(value, language, style);
}

/** How many: a whole number, with its noun when the two forms are given: "1 squad", "12 squads". */
export function formatCount(
  count: number,
  language: Language,
  forms?: { one: string; other: string },
): string {
  const number = write(count, language, { digits: 0 });
  return forms ? `${number}${NBSP}${plural(language, count, forms)}` : number;
}

/** A share of full time from basis points: "80 %", "33.3 %"; null, which is unstated, is "—". */
export function formatShare(share: number | null, language: Language): string {
  return share === null ? NOTHING : `${write(share / 100, language, { digits: [0, 2] })}${NBSP}%`;
}

/** A ratio as a percentage: 0.381 is "38.1 %"; null is "—". */
export function formatPercent(ratio: number | null, language: Language, style: NumberStyle = {}): string {
  return ratio === null ? NOTHING : `${write(ratio * 100, language, style)}${NBSP}%`;
}

/** Full-time equivalents from basis points, to a tenth: 48,000 is "4.8"; with its unit "4.8 FTE", "4,8 ETP". */
export function formatFte(share: number | null, language: Language, unit = false): string {
  if (share === null) return NOTHING;
  const number = write(share / 10_000, language, { digits: 1 });
  return unit ? `${number}${NBSP}${language === "fr" ? "ETP" : "FTE"}` : number;
}

/** Money from integer cents: "€1,318.40", "1 318,40 €"; `digits: 0` for whole units; null is "—". */
export function formatMoney(
  cents: number | null,
  currency: string,
  language: Language,
  style: NumberStyle = {},
): string {
  return cents === null ? NOTHING : write(cents / 100, language, { digits: 2, ...style }, currency);
}

/** Two bounds of an uncertainty: "[−2.6; +5.8]"; a missing bound is "—". */
export function formatInterval(
  low: number | null,
  high: number | null,
  language: Language,
  style: NumberStyle = {},
): string {
  const semicolon = language === "fr" ? `${NBSP};` : ";";
  return `[${formatNumber(low, language, style)}${semicolon} ${formatNumber(high, language, style)}]`;
}
