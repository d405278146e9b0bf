import { type Day, day } from "@congruence/domain/calendar";
import { describe, expect, test } from "vitest";
import {
  formatAgo,
  formatDay,
  formatInstant,
  formatMonth,
  formatQuarter,
  formatSpan,
  formatUntil,
} from "./days.ts";
import { formatList } from "./lists.ts";
import {
  formatCount,
  formatFte,
  formatInterval,
  formatMoney,
  formatNumber,
  formatPercent,
  formatShare,
} from "./numbers.ts";
import { parseShare, shareInField } from "./shares.ts";

/** No-break spaces, narrow ones too, written as "_" so that a test shows them. */
const seen = (text: string) => text.replace(/[\u00A0\u202F]/g, "_");
const on = day("2026-09-21");

describe("days", () => {
  test.each([
    ["brief", "21_Sep", "21_sept."],
    ["short", "21_Sep_2026", "21_sept._2026"],
    ["long", "21_September_2026", "21_septembre_2026"],
    ["weekday", "Mon 21_Sep_2026", "lun. 21_sept._2026"],
    ["full", "Monday 21_September_2026", "lundi 21_septembre_2026"],
    ["numeric", "21/09/2026", "21/09/2026"],
  ] as const)("%s", (style, en, fr) => {
    expect(seen(formatDay(on, "en", style))).toBe(en);
    expect(seen(formatDay(on, "fr", style))).toBe(fr);
  });

  test("the first of a month is 1er in French alone", () => {
    expect(seen(formatDay(day("2026-07-01"), "fr"))).toBe("1er_juil._2026");
    expect(seen(formatDay(day("2026-07-01"), "en"))).toBe("1_Jul_2026");
    expect(seen(formatDay(day("2026-07-11"), "fr"))).toBe("11_juil._2026");
  });

  test("a leap day and both ends of a year keep their weekday whatever the machine's zone", () => {
    expect(seen(formatDay(day("2028-02-29"), "en", "weekday"))).toBe("Tue 29_Feb_2028");
    expect(seen(formatDay(day("2026-12-31"), "fr", "weekday"))).toBe("jeu. 31_déc._2026");
    expect(seen(formatDay(day("2027-01-01"), "fr", "full"))).toBe("vendredi 1er_janvier_2027");
  });

  test("months and quarters", () => {
    expect(seen(formatMonth("2026-09", "fr"))).toBe("septembre_2026");
    expect(formatMonth(on, "en", "brief")).toBe("Sep");
    expect(seen(formatQuarter(on, "fr"))).toBe("T3_2026");
    expect(seen(formatQuarter(day("2026-12-31"), "en"))).toBe("Q4_2026");
  });

  test("how far from today", () => {
    const ago = (text: string, lang: "en" | "fr") => seen(formatAgo(text as Day, on, lang));
    expect(ago("2025-02-28", "en")).toBe("570_days ago");
    expect(ago("2025-02-28", "fr")).toBe("il y a 570_jours");
    expect(ago("2026-09-20", "fr")).toBe("hier");
    expect(ago("2026-09-21", "en")).toBe("today");
    expect(ago("2026-09-22", "en")).toBe("tomorrow");
    expect(ago("2026-09-24", "fr")).toBe("dans 3_jours");
  });

  test("a span names its last day, and a year that repeats once", () => {
    const span = { from: day("2026-10-05"), to: day("2027-04-01") };
    expect(seen(formatSpan(span, "en"))).toBe("5_Oct_2026 to 31_Mar_2027");
    expect(seen(formatSpan({ from: day("2026-02-01"), to: day("2026-03-01") }, "fr"))).toBe(
      "du 1er_févr. au 28_févr._2026",
    );
    expect(seen(formatSpan({ from: day("2026-02-01"), to: day("2026-02-02") }, "en"))).toBe("1_Feb_2026");
    expect(seen(formatSpan({ from: day("2026-02-01"), to: null }, "fr"))).toBe("à partir du 1er_févr._2026");
    expect(seen(formatUntil(day("2027-01-01"), "fr"))).toBe("jusqu’au 31_déc._2026");
    expect(formatUntil(null, "en")).toBe("no end");
  });

  test("an instant stands on the clock of the zone that is named", () => {
    expect(seen(formatInstant("2026-09-20T23:30:00Z", "en", "Europe/Paris"))).toBe("21_Sep_2026, 01:30");
    expect(seen(formatInstant("2026-09-20T23:30:00Z", "fr"))).toBe("20_sept._2026, 23:30");
  });
});

describe("numbers", () => {
  test("separators, a true minus, and no sign on what rounds to nothing", () => {
    expect(formatNumber(1318407.26, "en")).toBe("1,318,407.3");
    expect(seen(formatNumber(1318407.26, "fr"))).toBe("1_318_407,3");
    expect(formatNumber(-46.6, "en", { digits: 0 })).toBe("\u221247");
    expect(formatNumber(8.2, "en", { signed: true })).toBe("+8.2");
    expect(formatNumber(-0.01, "en", { signed: true })).toBe("0");
  });

  test("shares: unstated is a dash, never nought", () => {
    expect(seen(formatShare(8000, "en"))).toBe("80_%");
    expect(seen(formatShare(3333, "fr"))).toBe("33,33_%");
    expect(formatShare(null, "fr")).toBe("—");
    expect(seen(formatShare(0, "en"))).toBe("0_%");
  });

  test("full time, percentages, money, counts, intervals", () => {
    expect(seen(formatFte(48_000, "fr", true))).toBe("4,8_ETP");
    expect(formatFte(48_000, "en")).toBe("4.8");
    expect(seen(formatPercent(0.3812, "en", { digits: 1, signed: true }))).toBe("+38.1_%");
    expect(formatMoney(131_840, "EUR", "en")).toBe("€1,318.40");
    expect(seen(formatMoney(-131_840, "EUR", "fr", { digits: 0 }))).toBe("\u22121_318_€");
    expect(seen(formatCount(12, "fr", { one: "squad", other: "squads" }))).toBe("12_squads");
    expect(seen(formatCount(0, "fr", { one: "personne", other: "personnes" }))).toBe("0_personne");
    expect(formatInterval(-2.6, 5.8, "en", { signed: true })).toBe("[\u22122.6; +5.8]");
    expect(seen(formatInterval(null, 5.8, "fr"))).toBe("[—_; 5,8]");
  });

  test("what is typed as a share", () => {
    expect(parseShare("80")).toBe(8000);
    expect(parseShare(" 33,3 % ")).toBe(3330);
    expect(parseShare("0.05")).toBe(5);
    for (const bad of ["", "abc", "101", "-5", "12.345", "1 0 0 0"]) expect(parseShare(bad)).toBeNull();
    expect(shareInField(3330)).toBe("33.3");
    expect(shareInField(null)).toBe("");
  });
});

test("names joined as a sentence joins them", () => {
  expect(formatList([], "en")).toBe("");
  expect(formatList(["a"], "fr")).toBe("a");
  expect(formatList(["a", "b", "c"], "en")).toBe("a, b and c");
  expect(formatList(["a", "b"], "fr", "or")).toBe("a ou b");
});
