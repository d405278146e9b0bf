import { addDays, type Day, daysBetween, weekday } from "@congruence/domain/calendar";
import type { Language } from "../core/language.ts";
import { plural } from "../core/plural.ts";
import { NBSP } from "../core/typography.ts";

type Names = { short: readonly string[]; long: readonly string[] };

const MONTHS: Record<Language, Names> = {
  en: {
    short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
    long: "January February March April May June July August September October November December".split(" "),
  },
  fr: {
    short: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
    long: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  },
};

const WEEKDAYS: Record<Language, Names> = {
  en: {
    short: "Mon Tue Wed Thu Fri Sat Sun".split(" "),
    long: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  },
  fr: {
    short: "lun. mar. mer. jeu. ven. sam. dim.".split(" "),
    long: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
  },
};

export type DayStyle = "brief" | "short" | "long" | "weekday" | "full" | "numeric";

function monthName(on: string, language: Language, width: keyof Names): string {
  return MONTHS[language][width][Number(on.slice(5, 7)) - 1] ?? "";
}

/**
 * A day in words. brief "21 Sep" · short "21 Sep 2026" · long "21 September 2026" · weekday "Mon 21 Sep 2026" ·
 * full "Monday 21 September 2026" · numeric "21/09/2026". French writes the first of a month "1er".
 */
export function formatDay(on: Day, language: Language, style: DayStyle = "short"): string {
  const year = on.slice(0, 4);
  if (style === "numeric") return `${on.slice(8, 10)}/${on.slice(5, 7)}/${year}`;
  const date = Number(on.slice(8, 10));
  const number = language === "fr" && date === 1 ? "1er" : String(date);
  const width = style === "long" || style === "full" ? "long" : "short";
  const day = `${number}${NBSP}${monthName(on, language, width)}`;
  if (style === "brief") return day;
  const name = style === "weekday" || style === "full" ? `${formatWeekday(on, language, width)} ` : "";
  return `${name}${day}${NBSP}${year}`;
}

/** The weekday's name: "Monday", "lundi"; short "Mon", "lun.". */
export function formatWeekday(on: Day, language: Language, width: "short" | "long" = "long"): string {
  return WEEKDAYS[language][width][weekday(on) - 1] ?? "";
}

/** A month in words, from a day or "2026-09": "September 2026"; short "Sep 2026"; name "September"; brief "Sep". */
export function formatMonth(
  on: Day | `${number}-${number}`,
  language: Language,
  style: "long" | "short" | "name" | "brief" = "long",
): string {
  const name = monthName(on, language, style === "long" || style === "name" ? "long" : "short");
  return style === "name" || style === "brief" ? name : `${name}${NBSP}${on.slice(0, 4)}`;
}

/** The quarter a day lies in: "Q3 2026", "T3 2026". */
export function formatQuarter(on: Day, language: Language): string {
  const quarter = Math.ceil(Number(on.slice(5, 7)) / 3);
  return `${language === "fr" ? "T" : "Q"}${quarter}${NBSP}${on.slice(0, 4)}`;
}

/** How far a day lies from today: "570 days ago", "il y a 570 jours", "in 3 days", "today", "yesterday". */
export function formatAgo(on: Day, today: Day, language: Language): string {
  const days = daysBetween(on, today);
  const near = { en: ["tomorrow", "today", "yesterday"], fr: ["demain", "aujourd’hui", "hier"] }[language][
    days + 1
  ];
  if (near !== undefined) return near;
  const count = formatDays(Math.abs(days), language);
  if (language === "fr") return days > 0 ? `il y a ${count}` : `dans ${count}`;
  return days > 0 ? `${count} ago` : `in ${count}`;
}

/** A number of days: "19 days", "1 jour". */
export function formatDays(days: number, language: Language): string {
  const number = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(days);
  const unit = language === "fr" ? { one: "jour", other: "jours" } : { one: "day", other: "days" };
  return `${number}${NBSP}${plural(language, days, unit)}`;
}

/**
 * A span in words, its last day included: "5 Oct 2026 to 31 Mar 2027", "from 5 Oct 2026" when the end is open,
 * "5 Oct 2026" for one day. Years that repeat are written once.
 */
export function formatSpan(
  span: { from: Day; to: Day | null },
  language: Language,
  style: "short" | "long" = "short",
): string {
  if (span.to === null)
    return `${language === "fr" ? "à partir du" : "from"} ${formatDay(span.from, language, style)}`;
  const last = addDays(span.to, -1);
  const end = formatDay(last, language, style);
  if (last <= span.from) return formatDay(span.from, language, style);
  const start = formatDay(span.from, language, style);
  const same = span.from.slice(0, 4) === last.slice(0, 4);
  const from = same ? start.slice(0, -5) : start;
  return language === "fr" ? `du ${from} au ${end}` : `${from} to ${end}`;
}

/** A span's end in words, its last day: "until 31 Mar 2027", "jusqu’au 31 mars 2027"; "no end" when it is open. */
export function formatUntil(to: Day | null, language: Language, style: "short" | "long" = "short"): string {
  if (to === null) return language === "fr" ? "sans fin" : "no end";
  return `${language === "fr" ? "jusqu’au" : "until"} ${formatDay(addDays(to, -1), language, style)}`;
}

/** An instant on the clock of a named time zone: "21 Sep 2026, 14:05". The machine's own zone is never used. */
export function formatInstant(instant: string, language: Language, timeZone = "UTC"): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant));
  const [on = "", time = ""] = parts.split(" ");
  return `${formatDay(on as Day, language)}, ${time}`;
}
