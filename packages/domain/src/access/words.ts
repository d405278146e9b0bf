import type { Language } from "../settings/index.ts";
import type { Action } from "./rights.ts";
import type { Rule } from "./rule.ts";
import type { SubjectKind } from "./subject.ts";

type Words = Record<Language, string>;
const say = (en: string, fr: string): Words => ({ en, fr });

export const ACTION_WORDS: Record<Action, Words> = {
  "structure.read": say("read the structure and its history", "lire la structure et son histoire"),
  "unit.open": say("open a unit", "ouvrir une unité"),
  "unit.change": say(
    "change a unit's name, mission or place",
    "changer le nom, la mission ou la place d'une unité",
  ),
  "unit.close": say("close a unit", "fermer une unité"),
  "lead.set": say("set a unit's leads", "désigner les responsables d'une unité"),
  "item.add": say("add an experience item", "ajouter un élément d'expérience"),
  "item.change": say("change or close an experience item", "changer ou fermer un élément d'expérience"),
  "item.assign": say(
    "put a unit to work on an item, or stop it",
    "faire travailler une unité sur un élément, ou l'en retirer",
  ),
  "allocation.change": say(
    "allocate, end or change a share without asking",
    "affecter, mettre fin ou changer une part sans demander",
  ),
  "allocation.acceptForUnit": say(
    "ask for or accept an allocation, for the unit",
    "demander ou accepter une affectation, pour l'unité",
  ),
  "allocation.acceptForChapter": say(
    "ask for or accept an allocation, for the chapter",
    "demander ou accepter une affectation, pour le chapitre",
  ),
  "person.read": say("read a person's page", "lire la page d'une personne"),
  "person.add": say("add a person", "ajouter une personne"),
  "person.edit": say(
    "edit a person's name, contact and working hours",
    "modifier le nom, les coordonnées et les horaires d'une personne",
  ),
  "person.change": say(
    "change a person's chapter, contract or absences",
    "changer le chapitre, le contrat ou les absences d'une personne",
  ),
  "presence.change": say(
    "say when a person is in the organisation",
    "dire quand une personne est dans l'organisation",
  ),
  "absence.readReason": say("read why a person is away", "lire pourquoi une personne est absente"),
  "cost.read": say("read the cost of a day", "lire le coût d'une journée"),
  "cost.change": say("change the cost of a day", "changer le coût d'une journée"),
  "person.erase": say(
    "erase a person's name and contact",
    "effacer le nom et les coordonnées d'une personne",
  ),
  "own.data": say("take one's own data", "emporter ses propres données"),
  "own.account": say("change one's own account", "changer son propre compte"),
  "pool.change": say("change competency pools", "changer les pools de compétences"),
  "skill.change": say("change skills", "changer les compétences"),
  "track.change": say("change training tracks", "changer les filières"),
  "skill.readConfirmed": say("read confirmed skill levels", "lire les niveaux confirmés"),
  "rating.readSelf": say("read self-ratings and interest", "lire les autoévaluations et l'intérêt"),
  "rating.rateSelf": say("rate oneself, state an interest", "s'évaluer, dire son intérêt"),
  "rating.rateAsLead": say("rate a skill as lead", "évaluer une compétence en tant que responsable"),
  "evidence.confirm": say("confirm evidence of a skill", "confirmer la preuve d'une compétence"),
  "wish.read": say("read a wish", "lire un souhait"),
  "wish.state": say("state a wish", "formuler un souhait"),
  "wish.answer": say("answer a wish", "répondre à un souhait"),
  "seat.read": say("read seats", "lire les postes à pourvoir"),
  "seat.open": say("open, change or close a seat", "ouvrir, changer ou fermer un poste à pourvoir"),
  "seat.decline": say("decline a seat, with a reason", "décliner un poste à pourvoir, avec un motif"),
  "offer.make": say("offer a person for a seat", "proposer une personne pour un poste"),
  "offer.accept": say("accept an offer", "accepter une proposition"),
  "proposal.ask": say("ask for a proposed staffing", "demander une proposition d'affectation"),
  "objective.read": say("read objectives and check-ins", "lire les objectifs et les points d'avancement"),
  "objective.change": say(
    "change objectives and key results",
    "changer les objectifs et leurs résultats clés",
  ),
  "checkIn.write": say("check in on an objective", "faire le point sur un objectif"),
  "superObjective.change": say("set the super-objective", "fixer le super-objectif"),
  "ritual.read": say("read rituals", "lire les rituels"),
  "ritual.change": say("change rituals", "changer les rituels"),
  "note.write": say("write notes", "écrire des notes"),
  "actionPlan.change": say("change action plans", "changer les plans d'action"),
  "health.read": say("see a squad's health", "voir la santé d'une squad"),
  "health.answer": say("answer on a squad's health", "répondre sur la santé d'une squad"),
  "survey.manage": say(
    "build, launch, close and release surveys",
    "construire, lancer, fermer et publier des enquêtes",
  ),
  "survey.readResults": say("read released results", "lire les résultats publiés"),
  "survey.readAnswer": say("read a single survey answer", "lire une réponse individuelle"),
  "ledger.write": say("write the ledger", "écrire le grand livre"),
  "returns.read": say("read returns and money", "lire les retours et les montants"),
  "export.read": say("export a table that one may read", "exporter un tableau que l'on peut lire"),
  "settings.change": say("change settings", "changer les réglages"),
  "account.manage": say("manage accounts and roles", "gérer les comptes et les rôles"),
  "import.run": say("import files, undo an import", "importer des fichiers, annuler un import"),
  "audit.read": say("read the audit log", "lire le journal d'audit"),
  "backup.run": say("back up", "sauvegarder"),
  "restore.run": say("restore", "restaurer"),
};

export const SUBJECT_WORDS: Record<SubjectKind, Words> = {
  organisation: say("the organisation", "l'organisation"),
  unit: say("a unit", "une unité"),
  person: say("a person", "une personne"),
  allocation: say("an allocation", "une affectation"),
  pool: say("a pool", "un pool"),
  item: say("an item", "un élément"),
  work: say("work of a unit", "un travail d'une unité"),
  health: say("a squad's health", "la santé d'une squad"),
  account: say("an account", "un compte"),
};

const ROLE_WORDS = {
  administrator: say("administrator", "administrateur"),
  director: say("director", "directeur"),
  hr: say("HR", "RH"),
  member: say("member", "membre"),
  guest: say("guest", "invité"),
};

const RULE_WORDS: Record<Exclude<Rule["rule"], "role">, Words> = {
  anyone: say("any account of the organisation", "tout compte de l'organisation"),
  leadOf: say("a lead of the unit", "un responsable de l'unité"),
  accountableLeadOf: say("the unit's accountable lead", "le responsable en titre de l'unité"),
  leadAbove: say("a lead above it", "un responsable au-dessus"),
  chapterLeadOf: say("the person's chapter lead", "le responsable de chapitre de la personne"),
  leadOnPool: say("a lead of a chapter on that pool", "un responsable d'un chapitre de ce pool"),
  self: say("the person", "la personne"),
  namedOwner: say("the named owner", "le porteur nommé"),
  member: say("the squad's members", "les membres de la squad"),
  ownAccount: say("the account itself", "le compte lui-même"),
};

export const NOBODY: Words = say("nobody", "personne");

/** The rule in words, without capital or full stop. */
export function ruleWords(rule: Rule, language: Language): string {
  return (rule.rule === "role" ? ROLE_WORDS[rule.role] : RULE_WORDS[rule.rule])[language];
}
