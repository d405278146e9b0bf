import type { Day } from "@congruence/domain/calendar";
import type { Action, Fact, Problem } from "@congruence/domain/imports";
import type { Language } from "../core/language.ts";
import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatDay, formatSpan } from "../format/days.ts";
import { formatList } from "../format/lists.ts";
import { formatCount, formatShare } from "../format/numbers.ts";
import { components } from "./components.ts";
import { sentences, type Told } from "./import-sentences.ts";
import { importTerms } from "./import-terms.ts";

/** What can be done about a problem, and the little words of its sentences. */
const words = defineMessages({
  en: {
    leaveOut: (rows: number) => plural("en", rows, { one: "Leave the row out", other: "Leave the rows out" }),
    create: (name: string) => `Create ${name}`,
    use: (name: string) => `Use ${name}`,
    write: (share: string) => `Write ${share}`,
    text: (text: string) => `Write “${text}”`,
    empty: "Leave empty",
    unstated: "Leave the share unstated",
    noEnd: "No day",
    noLead: "Without this lead",
    above: "Same as above",
    close: (day: string) => `Close on ${day}`,
    keep: "Keep as they are",
    keepOne: "Keep as it is",
    oneByOne: "Choose one by one",
    onePerson: "One person, renamed",
    samePerson: "The same person",
    twoPeople: "Two people",
    sameUnit: (name: string) => `The same unit, called ${name}`,
    twoUnits: "Two units",
    under: (name: string) => `Under ${name}`,
    merge: "Make it one membership",
    cut: (span: string) => `Shorten to ${span}`,
    cutInside: "End them with the unit",
    extend: (day: string) => `Go back to ${day}`,
    goBack: "Go back",
    swap: "Swap the two days",
    repair: "Put the letters right",
    dayFirst: "Day first",
    monthFirst: "Month first",
    byName: "Tell people apart by name",
    top: "Under nothing",
    kind: (kind: string) => `Make it a ${kind}`,
    row: (n: number) => `row ${n}`,
    inUnit: (share: string, unit: string) => `${share} in ${unit}`,
    givesTo: (share: string, rows: number) =>
      `${share} to ${plural("en", rows, { one: "1 row", other: `${formatCount(rows, "en")} rows` })}`,
    andMore: (count: number) => `${formatCount(count, "en")} more`,
    lacking: { person: "person", unit: "unit", chapter: "chapter", mission: "mission" },
  },
  fr: {
    leaveOut: (rows) =>
      plural("fr", rows, { one: "Laisser la ligne de côté", other: "Laisser les lignes de côté" }),
    create: (name) => `Créer ${name}`,
    use: (name) => `Prendre ${name}`,
    write: (share) => `Écrire ${share}`,
    text: (text) => `Écrire « ${text} »`,
    empty: "Laisser vide",
    unstated: "Laisser la part non indiquée",
    noEnd: "Aucun jour",
    noLead: "Sans ce responsable",
    above: "Comme au-dessus",
    close: (day) => `Clore le ${day}`,
    keep: "Laisser telles quelles",
    keepOne: "Laisser tel quel",
    oneByOne: "Choisir une à une",
    onePerson: "Une personne, renommée",
    samePerson: "La même personne",
    twoPeople: "Deux personnes",
    sameUnit: (name) => `La même unité, appelée ${name}`,
    twoUnits: "Deux unités",
    under: (name) => `Sous ${name}`,
    merge: "En faire une seule affectation",
    cut: (span) => `Raccourcir : ${span}`,
    cutInside: "Les finir avec l'unité",
    extend: (day) => `Reculer au ${day}`,
    goBack: "Reculer",
    swap: "Échanger les deux jours",
    repair: "Rétablir les lettres",
    dayFirst: "Jour d'abord",
    monthFirst: "Mois d'abord",
    byName: "Distinguer les personnes par leur nom",
    top: "Sous rien",
    kind: (kind) => `En faire une ${kind}`,
    row: (n) => `ligne ${n}`,
    inUnit: (share, unit) => `${share} dans ${unit}`,
    givesTo: (share, rows) =>
      `${share} à ${plural("fr", rows, { one: `${rows} ligne`, other: `${formatCount(rows, "fr")} lignes` })}`,
    andMore: (count) => `${formatCount(count, "fr")} de plus`,
    lacking: { person: "personne", unit: "unité", chapter: "chapitre", mission: "mission" },
  },
});

type Placed = Pick<Problem, "code" | "facts" | "field" | "value"> & { rowCount: number };

function list(fact: Fact | undefined): readonly (string | number)[] {
  return Array.isArray(fact) ? (fact as readonly (string | number)[]) : [];
}

function told(problem: Pick<Problem, "facts" | "value">, language: Language): Told {
  const { facts } = problem;
  const w = words[language];
  const text = (name: string) => {
    const fact = facts[name];
    return typeof fact === "string" || typeof fact === "number" ? String(fact) : "";
  };
  const number = (name: string) => (typeof facts[name] === "number" ? Number(facts[name]) : 0);
  const day = (name: string) => (text(name) === "" ? "—" : formatDay(text(name) as Day, language));
  const shares = list(facts.shares);
  return {
    text,
    number,
    day,
    span: (from, to) =>
      text(from) === ""
        ? "—"
        : formatSpan({ from: text(from) as Day, to: text(to) === "" ? null : (text(to) as Day) }, language),
    share: (name) => formatShare(number(name), language),
    count: (name) => formatCount(number(name), language),
    names: (name, most = 8, of) => {
      const all = list(facts[name]).map((one) => w.lacking[one as keyof typeof w.lacking] ?? String(one));
      const shown = all.slice(0, most);
      const more = Math.max(all.length, of === undefined ? 0 : number(of)) - shown.length;
      return formatList(more > 0 ? [...shown, w.andMore(more)] : shown, language);
    },
    has: (name) => {
      const fact = facts[name];
      return Array.isArray(fact) ? fact.length > 0 : fact !== null && fact !== undefined && fact !== "";
    },
    inTheWay: formatList(
      list(facts.units).map((unit, at) => {
        const row = Number(list(facts.rows)[at] ?? 0);
        const said = w.inUnit(formatShare(Number(shares[at] ?? 0), language), String(unit));
        return row > 0 ? `${said} (${w.row(row)})` : said;
      }),
      language,
    ),
    given: formatList(
      shares.map((share, at) => {
        const written = Number(share) === 0 ? "—" : formatShare(Number(share), language);
        return w.givesTo(written, Number(list(facts.counts)[at] ?? 0));
      }),
      language,
    ),
    value: problem.value ?? "",
  };
}

/** What is the matter, in a sentence. */
export function problemSentence(
  problem: Pick<Problem, "code" | "facts" | "value">,
  language: Language,
): string {
  return sentences[language][problem.code](told(problem, language));
}

/** What an answer to the problem does, in a few words. */
export function actionLabel(action: Action, problem: Placed, language: Language): string {
  const w = words[language];
  const about = problem.code.split(".")[0];
  switch (action.do) {
    case "leaveOut":
      return w.leaveOut(problem.rowCount);
    case "create":
      return w.create(action.name);
    case "use":
      return problem.code === "unit.no_parent" ? w.under(action.name) : w.use(action.name);
    case "readAs":
      return formatDay(action.day, language, "long");
    case "share":
      return w.write(formatShare(action.share, language));
    case "text":
      return w.text(action.text);
    case "empty":
      if (problem.field === "share" || problem.field === "contract") return w.unstated;
      if (problem.code === "lead.unknown") return w.noLead;
      return about === "date" || about === "span" ? w.noEnd : w.empty;
    case "above":
      return w.above;
    case "close":
      return w.close(formatDay(action.on, language));
    case "keep":
      if (problem.code === "presence.extended") return w.goBack;
      return problem.code === "gone" ? w.keep : w.keepOne;
    case "oneByOne":
      return w.oneByOne;
    case "one":
      if (problem.code === "person.two_names") return w.onePerson;
      if (about === "person") return w.samePerson;
      if (problem.code === "unit.two_parents") return w.under(action.name);
      return about === "unit" ? w.sameUnit(action.name) : w.merge;
    case "two":
      return about === "unit" ? w.twoUnits : w.twoPeople;
    case "cut":
      return problem.code === "unit.not_empty" ? w.cutInside : w.cut(formatSpan(action, language));
    case "extend":
      return w.extend(formatDay(action.from, language));
    case "swap":
      return w.swap;
    case "repair":
      return w.repair;
    case "dateFormat":
      return action.format === "day-first" ? w.dayFirst : w.monthFirst;
    case "identifyByName":
      return w.byName;
    case "top":
      return w.top;
    case "kind":
      return w.kind(components[language].unit[action.kind].toLocaleLowerCase(language));
  }
}

/** The name of the column in the file, or what it is for when the file has none. */
export function columnName(problem: Pick<Problem, "column" | "field">, language: Language): string {
  return problem.column ?? (problem.field === null ? "" : importTerms[language].fields[problem.field]);
}
