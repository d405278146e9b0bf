import { type Day, daysBetween } from "@congruence/domain/calendar";
import type { UnitKind } from "@congruence/domain/facts";
import type { Language } from "../core/language.ts";
import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatAgo, formatDay, formatDays } from "../format/days.ts";
import { formatCount, formatShare } from "../format/numbers.ts";

type Forms = { one: string; other: string };
const counted = (language: Language, en: Forms, fr: Forms) => (count: number) =>
  formatCount(count, language, language === "fr" ? fr : en);
const people = (count: number, language: Language) =>
  counted(language, { one: "person", other: "people" }, { one: "personne", other: "personnes" })(count);
const squads = (count: number, language: Language) =>
  counted(language, { one: "squad", other: "squads" }, { one: "squad", other: "squads" })(count);
const items = (count: number, language: Language) =>
  counted(language, { one: "item", other: "items" }, { one: "élément", other: "éléments" })(count);

const THE: Record<UnitKind, string> = {
  tribe: "the tribe",
  squad: "the squad",
  chapter: "the chapter",
  guild: "the guild",
};
const LE: Record<UnitKind, string> = {
  tribe: "La tribu",
  squad: "La squad",
  chapter: "Le chapitre",
  guild: "La guilde",
};

const LONG_DAYS = 60;

/** How long something waits: in days, by its first day once that is long ago; for what is to come, when. */
function waits(since: Day, today: Day, language: Language): string {
  const days = daysBetween(since, today);
  const day = formatDay(since, language);
  const fr = language === "fr";
  if (days < 0)
    return fr
      ? `${formatAgo(since, today, language)}, le ${day}`
      : `${formatAgo(since, today, language)}, on ${day}`;
  if (days === 0) return fr ? "depuis aujourd'hui" : "since today";
  if (days > LONG_DAYS) return fr ? `depuis le ${day}` : `since ${day}`;
  return fr ? `attend depuis ${formatDays(days, language)}` : `waiting ${formatDays(days, language)}`;
}

/** The first page of each person. Texts with {names} are filled with links. */
export const home = defineMessages({
  en: {
    name: "Home",
    title: {
      unowned: (count: number) =>
        `${items(count, "en")} of the experience ${count === 1 ? "has" : "have"} no owner`,
      decisions: (count: number) =>
        plural("en", count, {
          one: "One thing waits for a decision",
          other: `${count} things wait for a decision`,
        }),
      allOwned: (count: number) => `All ${items(count, "en")} of the experience have an owner`,
      size: (inSquads: number, inPeople: number) => `${squads(inSquads, "en")}, ${people(inPeople, "en")}`,
      led: (names: string, crossed: number) =>
        crossed === 0
          ? `${names}: no guardrail crossed`
          : `${names}: ${plural("en", crossed, { one: "one guardrail crossed", other: `${crossed} guardrails crossed` })}`,
      chapter: (name: string, over: number, free: number) =>
        over > 0
          ? `${name}: ${people(over, "en")} over the contract`
          : `${name}: ${plural("en", free, { zero: "nobody has", one: "1 person has", other: `${free} people have` })} time free`,
      people: (events: number) =>
        plural("en", events, {
          zero: "Nobody comes or goes soon",
          one: "One arrival or departure ahead",
          other: `${events} arrivals and departures ahead`,
        }),
      member: (names: string) => `You are in ${names}`,
      nowhere: "You are in no squad on this day",
      empty: "Your organisation begins here",
    },
    day: (on: Day) => formatDay(on, "en", "full"),
    figures: {
      title: "The organisation",
      tribes: "Tribes",
      squads: "Squads",
      people: "People",
      fullTime: "At work",
      fullTimeUnit: "full-time",
      chapters: (count: number) =>
        plural("en", count, { zero: "no chapter", one: "1 chapter", other: `${count} chapters` }),
      allocated: (count: number) => `${formatCount(count, "en")} in a squad or tribe`,
      unstated: (count: number) =>
        plural("en", count, {
          zero: "all shares stated",
          one: "1 share unstated",
          other: `${formatCount(count, "en")} shares unstated`,
        }),
      each: (average: number | null) =>
        average === null ? "no squad yet" : `${average.toFixed(1)} people each on average`,
      tree: "tree",
      table: "table of squads",
      list: "list of people",
      shares: "shares by person",
      tribesCaption: "Tribes on this day",
      tribe: "Tribe",
      accountable: "Accountable",
      nobody: "nobody",
      fullTimeHead: "Full time",
      owns: "Items owned",
      more: (count: number) => `and ${formatCount(count, "en")} more tribes`,
    },
    strip: {
      title: "Experience, by component",
      scope: (count: number) => `${items(count, "en")}, and which squads own them`,
      matrix: "Matrix",
      items: (count: number) => plural("en", count, { one: "item", other: "items" }),
      none: "Nothing offered yet",
      owned: (owned: number, of: number) => (owned === of ? "all owned" : `${owned} owned`),
      lacking: "{item}: no owner",
      more: (count: number) => `and ${count} more without owner`,
      allOwned: "All owned",
    },
    decisions: {
      title: "Needs a decision",
      none: "Nothing waits for a decision on this day.",
      all: (count: number) => `All ${formatCount(count, "en")}`,
      fewer: "The oldest alone",
      more: (shown: number, of: number) => `The oldest ${shown} of ${formatCount(of, "en")} are shown.`,
      since: (day: Day, today: Day) => waits(day, today, "en"),
      small: (count: number, min: number) =>
        `{unit} has ${plural("en", count, { zero: "nobody", one: "1 person", other: `${count} people` })}; the least is ${min}.`,
      large: (count: number, max: number) => `{unit} has ${people(count, "en")}; the most is ${max}.`,
      unaccountable: (kind: UnitKind, last: boolean) =>
        last
          ? `Nobody is accountable for ${THE[kind]} {unit} since {last} left the role.`
          : `Nobody has ever been accountable for ${THE[kind]} {unit}.`,
      inSquads: (count: number, max: number) => `{person} is in ${squads(count, "en")}; the most is ${max}.`,
      over: (total: number, contract: number) =>
        `{person} is at ${formatShare(total, "en")} for a contract of ${formatShare(contract, "en")}.`,
      unowned: (count: number) => `{items} ${count === 1 ? "has" : "have"} no owner.`,
      others: (count: number) => plural("en", count, { one: "1 other item", other: `${count} other items` }),
      closing: (kind: UnitKind, inside: number, day: Day) =>
        `The ${kind} {unit} closes on ${formatDay(day, "en")}${inside === 0 ? "" : `; ${people(inside, "en")} in it now`}.`,
      emptying: (left: number, min: number) =>
        `{unit} comes down to ${people(left, "en")} when allocations end; the least is ${min}.`,
      act: {
        people: "See its people",
        lead: "Set a lead",
        person: "See their shares",
        assign: "Assign",
        closing: "See what goes where",
        see: "See",
      },
    },
    since: {
      title: "Since your last visit",
      lately: (days: number) => `The last ${formatDays(days, "en")}`,
      none: "Nothing changed.",
      all: (count: number) =>
        plural("en", count, {
          one: "The change in full",
          other: `Everything that changed: ${formatCount(count, "en")}`,
        }),
    },
    empty: {
      title: "Who works on which part of the experience, at any date.",
      why: "Congruence shows, on any day, which squad works on which part of what your customers meet, who is in it and for how long, and who answers for it. It begins with your units and people.",
      import: "Import the files you have",
      open: "Open a first unit",
      wait: "Your administrator has not loaded the organisation yet.",
    },
  },
  fr: {
    name: "Accueil",
    title: {
      unowned: (count) => `${items(count, "fr")} de l'expérience sans porteur`,
      decisions: (count) =>
        plural("fr", count, { one: "Une décision est attendue", other: `${count} décisions sont attendues` }),
      allOwned: (count) =>
        plural("fr", count, {
          one: "Le seul élément de l'expérience a un porteur",
          other: `Les ${items(count, "fr")} de l'expérience ont un porteur`,
        }),
      size: (inSquads, inPeople) => `${squads(inSquads, "fr")}, ${people(inPeople, "fr")}`,
      led: (names, crossed) =>
        crossed === 0
          ? `${names} : aucun garde-fou franchi`
          : `${names} : ${plural("fr", crossed, { one: "un garde-fou franchi", other: `${crossed} garde-fous franchis` })}`,
      chapter: (name, over, free) =>
        over > 0
          ? `${name} : ${people(over, "fr")} au-dessus du contrat`
          : `${name} : ${plural("fr", free, { zero: "personne n'a", one: `${free} personne a`, other: `${free} personnes ont` })} du temps libre`,
      people: (events) =>
        plural("fr", events, {
          zero: "Ni arrivée ni départ prochainement",
          one: "Une arrivée ou un départ à venir",
          other: `${events} arrivées et départs à venir`,
        }),
      member: (names) => `Vous travaillez dans ${names}`,
      nowhere: "Vous n'êtes dans aucune squad ce jour-là",
      empty: "Votre organisation commence ici",
    },
    day: (on) => formatDay(on, "fr", "full"),
    figures: {
      title: "L'organisation",
      tribes: "Tribus",
      squads: "Squads",
      people: "Personnes",
      fullTime: "Au travail",
      fullTimeUnit: "ETP",
      chapters: (count) =>
        plural("fr", count, {
          zero: "aucun chapitre",
          one: `${count} chapitre`,
          other: `${count} chapitres`,
        }),
      allocated: (count) => `${formatCount(count, "fr")} dans une squad ou une tribu`,
      unstated: (count) =>
        plural("fr", count, {
          zero: "toutes les parts sont précisées",
          one: `${count} part non précisée`,
          other: `${formatCount(count, "fr")} parts non précisées`,
        }),
      each: (average) =>
        average === null
          ? "aucune squad encore"
          : `${average.toFixed(1).replace(".", ",")} personnes chacune en moyenne`,
      tree: "arbre",
      table: "tableau des squads",
      list: "liste des personnes",
      shares: "parts par personne",
      tribesCaption: "Tribus ce jour-là",
      tribe: "Tribu",
      accountable: "Responsable",
      nobody: "personne",
      fullTimeHead: "Temps plein",
      owns: "Éléments portés",
      more: (count) => `et ${formatCount(count, "fr")} tribus de plus`,
    },
    strip: {
      title: "L'expérience, par composante",
      scope: (count) => `${items(count, "fr")}, et les squads qui les portent`,
      matrix: "Matrice",
      items: (count) => plural("fr", count, { one: "élément", other: "éléments" }),
      none: "Rien de proposé encore",
      owned: (owned, of) =>
        owned === of ? "tous portés" : `${owned} ${plural("fr", owned, { one: "porté", other: "portés" })}`,
      lacking: "{item} : sans porteur",
      more: (count) => `et ${count} ${plural("fr", count, { one: "autre", other: "autres" })} sans porteur`,
      allOwned: "Tous portés",
    },
    decisions: {
      title: "À décider",
      none: "Rien n'attend de décision ce jour-là.",
      all: (count) => `Les ${formatCount(count, "fr")}`,
      fewer: "Les plus anciennes seules",
      more: (shown, of) => `Les ${shown} plus anciennes sur ${formatCount(of, "fr")} sont affichées.`,
      since: (day, today) => waits(day, today, "fr"),
      small: (count, min) =>
        `{unit} compte ${plural("fr", count, { zero: "zéro personne", one: `${count} personne`, other: `${count} personnes` })} ; le minimum est de ${min}.`,
      large: (count, max) => `{unit} compte ${people(count, "fr")} ; le maximum est de ${max}.`,
      unaccountable: (kind, last) =>
        last
          ? `${LE[kind]} {unit} n'a plus de responsable depuis {last}.`
          : `${LE[kind]} {unit} n'a jamais eu de responsable.`,
      inSquads: (count, max) => `{person} est dans ${squads(count, "fr")} ; le maximum est de ${max}.`,
      over: (total, contract) =>
        `{person} est à ${formatShare(total, "fr")} pour un contrat de ${formatShare(contract, "fr")}.`,
      unowned: (count) => (count === 1 ? "{items} n'a pas de porteur." : "{items} n'ont pas de porteur."),
      others: (count) => plural("fr", count, { one: "un autre élément", other: `${count} autres éléments` }),
      closing: (kind, inside, day) =>
        `${LE[kind]} {unit} ferme le ${formatDay(day, "fr")}${inside === 0 ? "" : ` ; ${people(inside, "fr")} pour l'instant`}.`,
      emptying: (left, min) =>
        `{unit} descend à ${people(left, "fr")} quand des affectations prennent fin ; le minimum est de ${min}.`,
      act: {
        people: "Voir ses personnes",
        lead: "Désigner",
        person: "Voir ses parts",
        assign: "Désigner",
        closing: "Voir où va chacun",
        see: "Voir",
      },
    },
    since: {
      title: "Depuis votre dernière visite",
      lately: (days) => `Les ${formatDays(days, "fr").replace(/jours?/u, "derniers jours")}`,
      none: "Rien n'a changé.",
      all: (count) =>
        plural("fr", count, {
          one: "Le changement en entier",
          other: `Tout ce qui a changé : ${formatCount(count, "fr")}`,
        }),
    },
    empty: {
      title: "Qui travaille sur quelle partie de l'expérience, à toute date.",
      why: "Congruence montre, pour chaque jour, quelle squad travaille sur quelle partie de ce que rencontrent vos clients, qui en est et jusqu'à quand, et qui en répond. Tout commence par vos unités et vos personnes.",
      import: "Importer vos fichiers",
      open: "Ouvrir une première unité",
      wait: "L'organisation n'a pas encore été chargée par votre administrateur.",
    },
  },
});
