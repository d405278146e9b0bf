import type { Effect, Fate, Field, Subject } from "@congruence/domain/imports";
import { defineMessages } from "../core/messages.ts";

type Names<K extends string> = { readonly [Name in K]: string };

const fieldsEn: Names<Field> = {
  unitId: "unit: external id",
  unitName: "unit: name",
  unitKind: "unit: kind",
  parent: "unit: what it sits under",
  mission: "unit: mission",
  pool: "chapter: competency pool",
  lead: "unit: lead",
  personId: "person: external id",
  personName: "person: full name",
  firstName: "person: first name",
  lastName: "person: last name",
  email: "person: e-mail",
  site: "person: site",
  timeZone: "person: time zone",
  workingHours: "person: working hours",
  presenceKind: "person: kind of presence",
  contract: "person: contract share",
  presenceFrom: "person: first day",
  presenceTo: "person: last day",
  chapter: "person: chapter",
  role: "role in the unit",
  share: "share of full time",
  from: "from",
  to: "to",
};
const fieldsFr: Names<Field> = {
  unitId: "unité : identifiant externe",
  unitName: "unité : nom",
  unitKind: "unité : type",
  parent: "unité : rattachement",
  mission: "unité : mission",
  pool: "chapitre : pool de compétences",
  lead: "unité : responsable",
  personId: "personne : identifiant externe",
  personName: "personne : nom complet",
  firstName: "personne : prénom",
  lastName: "personne : nom de famille",
  email: "personne : e-mail",
  site: "personne : site",
  timeZone: "personne : fuseau horaire",
  workingHours: "personne : horaires",
  presenceKind: "personne : type de présence",
  contract: "personne : temps contractuel",
  presenceFrom: "personne : premier jour",
  presenceTo: "personne : dernier jour",
  chapter: "personne : chapitre",
  role: "rôle dans l'unité",
  share: "part du temps plein",
  from: "début",
  to: "fin",
};

const subjectsEn: Names<Subject> = {
  units: "units: tribes, squads, chapters, guilds",
  people: "people",
  chapters: "who is in which chapter",
  allocations: "memberships: who is in which unit",
  leads: "who leads which unit",
  missions: "missions of units",
};
const subjectsFr: Names<Subject> = {
  units: "des unités : tribus, squads, chapitres, guildes",
  people: "des personnes",
  chapters: "qui est dans quel chapitre",
  allocations: "des affectations : qui est dans quelle unité",
  leads: "qui est responsable de quelle unité",
  missions: "des missions d'unités",
};

type EffectField = NonNullable<Effect["field"]>;
const changedEn: Names<EffectField> = {
  name: "name",
  mission: "mission",
  parent: "sits under",
  from: "first day",
  to: "end",
  share: "share",
  role: "role",
  email: "e-mail",
  site: "site",
  timeZone: "time zone",
  workingHours: "working hours",
  contract: "contract",
  presence: "presence",
  chapter: "chapter",
  lead: "lead",
};
const changedFr: Names<EffectField> = {
  name: "nom",
  mission: "mission",
  parent: "rattachement",
  from: "premier jour",
  to: "fin",
  share: "part",
  role: "rôle",
  email: "e-mail",
  site: "site",
  timeZone: "fuseau horaire",
  workingHours: "horaires",
  contract: "contrat",
  presence: "présence",
  chapter: "chapitre",
  lead: "responsable",
};

const wholeEn: Names<Effect["what"]["kind"]> = {
  unit: "unit",
  person: "person",
  allocation: "membership",
  chapterMembership: "chapter",
  lead: "lead",
};
const wholeFr: Names<Effect["what"]["kind"]> = {
  unit: "unité",
  person: "personne",
  allocation: "affectation",
  chapterMembership: "chapitre",
  lead: "responsable",
};

const fatesEn: Names<Fate> = {
  add: "To add",
  change: "To change",
  close: "To close",
  stopped: "Stopped",
  leftAlone: "Left alone",
};
const fatesFr: Names<Fate> = {
  add: "À ajouter",
  change: "À modifier",
  close: "À clore",
  stopped: "Arrêtées",
  leftAlone: "Laissées telles quelles",
};

/** What the parts of a file are called: fields, what it holds, what a row does, how it was read. */
export const importTerms = defineMessages({
  en: {
    fields: fieldsEn,
    subjects: subjectsEn,
    changed: changedEn,
    whole: wholeEn,
    fates: fatesEn,
    delimiters: { comma: "Comma", semicolon: "Semicolon", tab: "Tab" },
    encodings: {
      "utf-8": "UTF-8",
      "utf-16le": "UTF-16",
      "utf-16be": "UTF-16",
      "windows-1252": "Windows-1252",
    },
    sheet: (name: string) => `Sheet “${name}”`,
    dateFormats: {
      iso: "2026-09-21",
      "day-first": "day first, 21/09/2026",
      "month-first": "month first, 09/21/2026",
      serial: "spreadsheet numbers, 46286",
    },
    datesBrief: {
      iso: "dates as 2026-09-21",
      "day-first": "day first",
      "month-first": "month first",
      serial: "dates as numbers",
    },
    shareFormats: { percent: "80 is 80 %", fraction: "0.8 is 80 %" },
  },
  fr: {
    fields: fieldsFr,
    subjects: subjectsFr,
    changed: changedFr,
    whole: wholeFr,
    fates: fatesFr,
    delimiters: { comma: "Virgule", semicolon: "Point-virgule", tab: "Tabulation" },
    encodings: {
      "utf-8": "UTF-8",
      "utf-16le": "UTF-16",
      "utf-16be": "UTF-16",
      "windows-1252": "Windows-1252",
    },
    sheet: (name) => `Feuille « ${name} »`,
    dateFormats: {
      iso: "2026-09-21",
      "day-first": "jour d'abord, 21/09/2026",
      "month-first": "mois d'abord, 09/21/2026",
      serial: "numéros de tableur, 46286",
    },
    datesBrief: {
      iso: "dates au format 2026-09-21",
      "day-first": "jour d'abord",
      "month-first": "mois d'abord",
      serial: "dates en numéros",
    },
    shareFormats: { percent: "80 veut dire 80 %", fraction: "0,8 veut dire 80 %" },
  },
});
