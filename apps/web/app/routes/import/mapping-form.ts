import { isDay } from "@congruence/domain";
import { FIELDS, type Field, type Mapping, SUBJECTS } from "@congruence/domain/imports";
import { type Language, parseShare } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { importTerms } from "@congruence/i18n/import-terms";
import { imports } from "@congruence/i18n/imports";
import type { Reading } from "./api-types";

type Kind = Mapping["kindRules"][number]["kind"];
const KINDS: readonly Kind[] = ["tribe", "squad", "chapter", "guild"];
const languages: readonly Language[] = ["en", "fr"];

/** The name of a control in the form of the columns: each file has its own. */
export function controlName(file: number, name: string): string {
  return `f${file}.${name}`;
}

/** Rules as they stand in their field, one a line. */
export function writtenRules(rules: Mapping["kindRules"], language: Language): string {
  const words = components[language].unit;
  return rules.map((rule) => `${rule.starts}: ${words[rule.kind].toLocaleLowerCase(language)}`).join("\n");
}

function readRules(text: string): { rules: Mapping["kindRules"]; bad: string | null } {
  const rules: Mapping["kindRules"] = [];
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== "")) {
    const at = line.lastIndexOf(":");
    const starts = line.slice(0, at).trim();
    const word = line
      .slice(at + 1)
      .trim()
      .toLowerCase();
    const kind = KINDS.find(
      (one) =>
        one === word || languages.some((language) => components[language].unit[one].toLowerCase() === word),
    );
    if (at < 1 || starts === "" || !kind) return { rules, bad: line.trim() };
    rules.push({ starts, kind });
  }
  return { rules, bad: null };
}

export type MappingErrors = Record<string, string>;

/** The mappings as the form says them, or a sentence for each control that says nothing that can be used. */
export function readMappings(
  form: FormData,
  readings: readonly Reading[],
  language: Language,
): { mappings: Mapping[]; errors: MappingErrors } {
  const errors: MappingErrors = {};
  const mappings = readings.map((reading, file) => readOne(form, reading, file, language, errors));
  return { mappings, errors };
}

function readOne(
  form: FormData,
  reading: Reading,
  file: number,
  language: Language,
  errors: MappingErrors,
): Mapping {
  const t = imports[language].columns;
  const was = reading.mapping;
  const at = (name: string) => controlName(file, name);
  const text = (name: string) => String(form.get(at(name)) ?? "").trim();
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((value) => value === text(name)) ?? otherwise;
  const wrong = (name: string, sentence: string) => {
    errors[at(name)] = sentence;
  };

  const columns: Mapping["columns"] = {};
  for (const column of reading.columns.keys()) {
    const field: Field | undefined = FIELDS.find((known) => known === text(`c${column}`));
    if (field === undefined) continue;
    if (columns[field] !== undefined) wrong(`c${column}`, t.twice(importTerms[language].fields[field]));
    columns[field] = column;
  }

  const subject = one("subject", SUBJECTS, was.subject);
  const asked = form.getAll(at("holds")).map(String);
  const holds = SUBJECTS.filter((known) => known === subject || asked.includes(known));

  let sharePolicy: Mapping["sharePolicy"] = { kind: "unstated" };
  const policy = text("sharePolicy");
  if (policy === "fixed") {
    const share = parseShare(text("fixedShare"));
    if (share === null || share === 0) wrong("fixedShare", t.needsShare);
    else sharePolicy = { kind: "fixed", share };
  }
  if (policy === "divide") {
    const on = text("divideOn");
    if (isDay(on)) sharePolicy = { kind: "divide", on };
    else wrong("divideOn", t.needsDay);
  }

  const effective = text("effectiveFrom");
  if (!isDay(effective)) wrong("effectiveFrom", t.needsDay);

  let scope: Mapping["scope"] = { kind: "unsaid" };
  const covered = text("scope");
  if (covered === "everything") scope = { kind: "everything" };
  if (covered === "tribe") {
    if (text("scopeTribe") === "") wrong("scopeTribe", t.needsTribe);
    else scope = { kind: "tribe", unitId: text("scopeTribe") };
  }
  if (covered === "period") {
    const [from, to] = [text("scopeFrom"), text("scopeTo")];
    if (!isDay(from)) wrong("scopeFrom", t.needsDay);
    else if (to !== "" && !isDay(to)) wrong("scopeTo", t.needsDay);
    else scope = { kind: "period", from, to: isDay(to) ? to : null };
  }

  const { rules, bad } = readRules(text("kindRules"));
  if (bad !== null) wrong("kindRules", t.kindRulesBad(bad));

  return {
    ...was,
    subject,
    holds,
    columns,
    identity: {
      people: one("identityPeople", ["id", "email", "name", "ask"], was.identity.people),
      units: one("identityUnits", ["id", "name"], was.identity.units),
    },
    dateFormat: one("dateFormat", ["iso", "day-first", "month-first", "serial"], was.dateFormat),
    endIsLastDay: text("end") === "" ? was.endIsLastDay : text("end") === "last",
    shareFormat: one("shareFormat", ["percent", "fraction"], was.shareFormat),
    sharePolicy,
    effectiveFrom: isDay(effective) ? effective : was.effectiveFrom,
    fillEmpty: form.has(at("fillEmpty")),
    fillDown: form.has(at("fillDown")),
    kindRules: rules,
    kindOtherwise: one("kindOtherwise", ["shape", ...KINDS], was.kindOtherwise),
    leadWords: text("leadWords")
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== ""),
    defaultRole: text("defaultRole") || was.defaultRole,
    scope,
  };
}
