import { COMPONENTS, type Component, type Day } from "@congruence/domain";
import { addDays, isDay } from "@congruence/domain/calendar";
import {
  formatDay,
  formatInstant,
  formatMoney,
  formatPercent,
  formatShare,
  type Language,
} from "@congruence/i18n";
import { auditActions } from "@congruence/i18n/audit-actions";
import { auditRows } from "@congruence/i18n/audit-rows";
import { components } from "@congruence/i18n/components";
import { done } from "@congruence/i18n/done";

/** A row of the log as the API answers it. */
export type AuditRow = {
  id: string;
  kind: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};
export type AuditName = { name: string; handle: string; at: "unit" | "person" | "item" | null };

/** What values need to be said: the names of what ids stand for, the organisation's money and clock. */
export type Spoken = {
  language: Language;
  names: Readonly<Record<string, AuditName>>;
  currency: string;
  timeZone: string;
};

/** A field of a row in words; null where the row was not there, or said nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null };

function lookUp(table: object, key: string): string | undefined {
  const found = (table as Record<string, unknown>)[key];
  return typeof found === "string" ? found : undefined;
}

/** The verb of an act in words; a name that is not known stands as it is stored. */
export function actionWords(action: string, language: Language): string {
  return lookUp(auditActions[language], action) ?? action;
}

export function kindWords(kind: string, language: Language): string {
  return lookUp(auditRows[language].kind, kind) ?? kind;
}

/** The fields that say what a row of each kind is about; the others are what it says. */
const ABOUT: Record<string, readonly string[]> = {
  unitVersion: ["unitId"],
  presence: ["personId"],
  contract: ["personId"],
  dayCost: ["personId"],
  absence: ["personId"],
  unitLead: ["personId", "unitId"],
  chapterMembership: ["personId", "unitId"],
  allocation: ["personId", "unitId"],
  itemWork: ["itemId", "unitId"],
};

/** Whom or what a row is about, to be named and linked: nobody for a setting. */
export function aboutRow(row: AuditRow, spoken: Spoken): AuditName[] {
  if (row.kind === "organisation") return [];
  const said = row.after ?? row.before ?? {};
  const keys = ABOUT[row.kind];
  const ids = keys ? keys.map((key) => String(said[key] ?? "")) : [row.subjectId];
  return ids.map((id) => named(id, spoken));
}

function named(id: string, { names, language }: Spoken): AuditName {
  const { erased, unknown } = auditRows[language].value;
  const known = names[id];
  if (!known) return { name: unknown, handle: "", at: null };
  return known.name === "" ? { ...known, name: erased } : known;
}

/** Never shown: what stays the same for life and tells a reader nothing. */
const SILENT = new Set(["id", "handle"]);

/** What a row's act wrote, field by field: all that is said of a row added or taken away, what differs of another. */
export function fieldsOf(row: AuditRow, spoken: Spoken): FieldChange[] {
  const { before, after } = row;
  const about = ABOUT[row.kind] ?? [];
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (key) =>
      !SILENT.has(key) &&
      !about.includes(key) &&
      JSON.stringify(before?.[key] ?? null) !== JSON.stringify(after?.[key] ?? null),
  );
  const order = Object.keys(auditRows[spoken.language].field);
  keys.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const whole = before !== null && after !== null;
  const say = (key: string, from: Record<string, unknown> | null) => {
    if (from === null || (!whole && (from[key] ?? null) === null)) return null;
    return valueWords(key, from[key] ?? null, row.kind, spoken);
  };
  return keys.map((key) => ({
    field: fieldWords(key, spoken.language),
    before: say(key, before),
    after: say(key, after),
  }));
}

function fieldWords(key: string, language: Language): string {
  const t = auditRows[language];
  const [component = "", tongue = ""] = key.split(".");
  if (isComponent(component) && (tongue === "en" || tongue === "fr"))
    return t.label(components[language].component[component], t.languages[tongue]);
  return lookUp(t.field, key) ?? key;
}

function isComponent(text: string): text is Component {
  return (COMPONENTS as readonly string[]).includes(text);
}

/** Values that are shown in words of their own, by field; null where a field holds nothing. */
function valueWords(key: string, value: unknown, kind: string, spoken: Spoken): string | null {
  const { language, currency, timeZone } = spoken;
  const t = auditRows[language];
  if (value === null || value === "") {
    if (key === "to") return t.value.noEnd;
    if (key === "share") return t.value.unstated;
    return key.includes(".") ? t.value.productName : null;
  }
  if (typeof value === "boolean") return value ? t.value.yes : t.value.no;
  if (typeof value === "number") {
    if (key === "share") return formatShare(value, language);
    if (key === "cents") return formatMoney(value, currency, language);
    if (key === "onTrack" || key === "atRisk") return formatPercent(value, language);
    return String(value);
  }
  const text = String(value);
  if (key.endsWith("Id") && key !== "externalId") return named(text, spoken).name;
  if (key === "to" && isDay(text)) return formatDay(addDays(text, -1), language);
  if (isDay(text)) return formatDay(text as Day, language);
  if (key === "disabledAt") return formatInstant(text, language, timeZone);
  if (key === "component" && isComponent(text)) return components[language].component[text];
  if (key === "kind" && kind === "unit") return lookUp(components[language].unit, text) ?? text;
  if (key === "language") return lookUp(t.languages, text) ?? text;
  if (key === "role" && kind === "account") return lookUp(done[language].roles, text) ?? text;
  const worded = key === "kind" || key === "why" || (key === "role" && kind === "itemWork");
  return (worded ? lookUp(t.value, text) : undefined) ?? text;
}
