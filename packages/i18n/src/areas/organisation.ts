import type { Day } from "@congruence/domain/calendar";
import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatDay, formatDays } from "../format/days.ts";
import { formatCount } from "../format/numbers.ts";

/** How many of each kind stand in the organisation on a day. */
type Counts = { tribes: number; squads: number; chapters: number; guilds: number; people: number };

const NOUNS = {
  en: {
    tribes: { one: "tribe", other: "tribes" },
    squads: { one: "squad", other: "squads" },
    chapters: { one: "chapter", other: "chapters" },
    guilds: { one: "guild", other: "guilds" },
    people: { one: "person", other: "people" },
  },
  fr: {
    tribes: { one: "tribu", other: "tribus" },
    squads: { one: "squad", other: "squads" },
    chapters: { one: "chapitre", other: "chapitres" },
    guilds: { one: "guilde", other: "guildes" },
    people: { one: "personne", other: "personnes" },
  },
} as const;

const counted = (language: "en" | "fr", what: keyof Counts, count: number) =>
  formatCount(count, language, NOUNS[language][what]);

/** The organisation on a day: tree and table. */
export const organisation = defineMessages({
  en: {
    area: "Organisation",
    onDay: (day: Day) => `on ${formatDay(day, "en", "long")}`,
    finding: ({ tribes, squads, people }: Counts) =>
      [
        counted("en", "tribes", tribes),
        counted("en", "squads", squads),
        counted("en", "people", people),
      ].join(", "),
    unplaced: (count: number) =>
      plural("en", count, {
        one: "1 person is in a chapter or a guild and in no squad.",
        other: `${formatCount(count, "en")} of them are in a chapter or a guild and in no squad.`,
      }),
    squads: (count: number) => counted("en", "squads", count),
    people: (count: number) => plural("en", count, NOUNS.en.people),
    views: { label: "View", tree: "Tree", table: "Table" },
    show: {
      label: "Show",
      delivery: "tribes and squads",
      chapters: "chapters",
      guilds: "guilds",
      everything: "everything",
    },
    chapter: { label: "Chapter", all: "all" },
    limits: {
      label: "Guardrails",
      all: (count: number) => `${formatCount(count, "en")} crossed`,
      onlyShort: "only crossed",
    },
    kind: { label: "Kind", all: "all kinds" },
    find: "Unit, parent or lead",
    legend: {
      accountable: "accountable",
      share: "the stroke below is the share",
      vacant: "to fill",
      name: "Name",
      seat: "Seat",
    },
    treeOf: { delivery: "Tribes and squads", chapters: "Chapters", guilds: "Guilds" },
    openAll: "Open all",
    closeAll: "Close all",
    accountable: "accountable",
    nobody: "nobody accountable",
    unstated: (count: number) =>
      plural("en", count, { one: "1 share unstated", other: `${formatCount(count, "en")} shares unstated` }),
    moves: {
      to: (day: Day, name: string) => `Joins the tribe ${name} on ${formatDay(day, "en")}`,
      out: (day: Day) => `Leaves its tribe on ${formatDay(day, "en")}`,
    },
    renamed: (day: Day, name: string) => `Is called ${name} from ${formatDay(day, "en")}`,
    closes: (day: Day) => `Closes on ${formatDay(day, "en")}`,
    born: (day: Day, from: string | null, people: number) =>
      [
        from === null ? `born on ${formatDay(day, "en")}` : `born from ${from} on ${formatDay(day, "en")}`,
        ...(people > 0 ? [counted("en", "people", people)] : []),
      ].join(", "),
    ghost: {
      tribe: (day: Day) => `is not there on this day: the tribe opens on ${formatDay(day, "en")}`,
      squad: (day: Day) => `is not there on this day: the squad opens on ${formatDay(day, "en")}`,
      chapter: (day: Day) => `is not there on this day: the chapter opens on ${formatDay(day, "en")}`,
      guild: (day: Day) => `is not there on this day: the guild opens on ${formatDay(day, "en")}`,
    },
    vacancy: { name: "Accountable", since: (days: number) => `to fill for ${formatDays(days, "en")}` },
    more: (count: number) => `${formatCount(count, "en")} more`,
    peopleOf: (name: string) => `People of ${name}`,
    nobodyIn: "Nobody is in it on this day.",
    limit: {
      squadSize: (people: number, min: number, max: number) =>
        `${plural("en", people, { zero: "nobody", one: "1 person", other: `${people} people` })}, the threshold is ${min} to ${max}`,
      tribeSize: (people: number, max: number) =>
        `${formatCount(people, "en")} people, the threshold is ${max}`,
      unaccountable: "nobody is accountable",
      unaccountableSince: (day: Day) => `nobody accountable since ${formatDay(day, "en")}`,
      squads: (count: number, max: number) => `in ${count} squads, the threshold is ${max}`,
      over: (total: string, contract: string) => `at ${total} of a contract of ${contract}`,
      unowned: "no squad owns it",
    },
    types: {
      "squad.size": "size",
      "tribe.size": "size",
      "unit.unaccountable": "nobody accountable",
      "person.squads": "a person in too many squads",
      "person.overallocated": "a person over the contract",
      "item.unowned": "an item nobody owns",
    },
    crossed: {
      title: "Guardrails crossed that day",
      titleToday: "Guardrails crossed today",
      caption: "Guardrails crossed, since when",
      subject: "Unit, person or item",
      what: "What",
      sinceHead: "Since",
      none: "None is crossed: sizes, leads and shares are within the thresholds.",
      more: (count: number) => `${formatCount(count, "en")} more, in the table`,
    },
    following: {
      title: "In the thirty days that follow",
      compare: "Compare",
      none: "Nothing is planned.",
      more: (count: number) => `${formatCount(count, "en")} more`,
    },
    tooMuch: { noun: "lines", table: "Show the table" },
    table: {
      caption: (day: Day) => `Units on ${formatDay(day, "en", "long")}`,
      name: "Unit",
      kind: "Kind",
      parent: "Under",
      accountable: "Accountable",
      people: "People",
      fullTime: "FTE",
      unstated: "Unstated",
      since: "Since",
      crossed: "Guardrail",
      until: (day: Day) => `until ${formatDay(day, "en")}`,
      peopleToo: "The people of this day, one row each",
    },
    actions: { unit: "Open a unit", person: "Add a person", import: "Import your files" },
    empty: {
      title: "No unit is there on this day.",
      title0: "The organisation has no unit yet.",
      body: "This page shows the tribes with their squads, who is in each, for what share, and who is accountable. Chapters and guilds stand beside them.",
      start: "Start with what you have: a file of people and units, or one tribe.",
      today: "Show today",
    },
    noMatch: { title: "No unit passes these filters.", all: "Show every unit" },
  },
  fr: {
    area: "Organisation",
    onDay: (day) => `au ${formatDay(day, "fr", "long")}`,
    finding: ({ tribes, squads, people }) =>
      [
        counted("fr", "tribes", tribes),
        counted("fr", "squads", squads),
        counted("fr", "people", people),
      ].join(", "),
    unplaced: (count) =>
      plural("fr", count, {
        one: "1 personne est dans un chapitre ou une guilde, sans squad.",
        other: `${formatCount(count, "fr")} d'entre elles sont dans un chapitre ou une guilde, sans squad.`,
      }),
    squads: (count) => counted("fr", "squads", count),
    people: (count) => plural("fr", count, NOUNS.fr.people),
    views: { label: "Vue", tree: "Arbre", table: "Tableau" },
    show: {
      label: "Montrer",
      delivery: "tribus et squads",
      chapters: "chapitres",
      guilds: "guildes",
      everything: "tout",
    },
    chapter: { label: "Chapitre", all: "tous" },
    limits: {
      label: "Garde-fous",
      all: (count) =>
        plural("fr", count, { one: `${count} franchi`, other: `${formatCount(count, "fr")} franchis` }),
      onlyShort: "franchis seulement",
    },
    kind: { label: "Type", all: "tous les types" },
    find: "Unité, rattachement ou responsable",
    legend: {
      accountable: "responsable",
      share: "le trait du bas dit la part",
      vacant: "à pourvoir",
      name: "Nom",
      seat: "Poste",
    },
    treeOf: { delivery: "Tribus et squads", chapters: "Chapitres", guilds: "Guildes" },
    openAll: "Tout ouvrir",
    closeAll: "Tout fermer",
    accountable: "responsable",
    nobody: "sans responsable",
    unstated: (count) =>
      plural("fr", count, {
        one: `${count} part non précisée`,
        other: `${formatCount(count, "fr")} parts non précisées`,
      }),
    moves: {
      to: (day, name) => `Rejoint la tribu ${name} le ${formatDay(day, "fr")}`,
      out: (day) => `Quitte sa tribu le ${formatDay(day, "fr")}`,
    },
    renamed: (day, name) => `Prend le nom ${name} le ${formatDay(day, "fr")}`,
    closes: (day) => `Ferme le ${formatDay(day, "fr")}`,
    born: (day, from, people) =>
      [
        from === null
          ? `née le ${formatDay(day, "fr")}`
          : `née de la tribu ${from} le ${formatDay(day, "fr")}`,
        ...(people > 0 ? [counted("fr", "people", people)] : []),
      ].join(", "),
    ghost: {
      tribe: (day) => `n'existe pas ce jour-là : la tribu naît le ${formatDay(day, "fr")}`,
      squad: (day) => `n'existe pas ce jour-là : la squad ouvre le ${formatDay(day, "fr")}`,
      chapter: (day) => `n'existe pas ce jour-là : le chapitre ouvre le ${formatDay(day, "fr")}`,
      guild: (day) => `n'existe pas ce jour-là : la guilde ouvre le ${formatDay(day, "fr")}`,
    },
    vacancy: { name: "Responsable", since: (days) => `à pourvoir depuis ${formatDays(days, "fr")}` },
    more: (count) => plural("fr", count, { one: "1 autre", other: `${formatCount(count, "fr")} autres` }),
    peopleOf: (name) => `Personnes : ${name}`,
    nobodyIn: "Personne n'y est ce jour-là.",
    limit: {
      squadSize: (people, min, max) =>
        `${plural("fr", people, { zero: "personne", one: "1 personne", other: `${people} personnes` })}, le seuil est de ${min} à ${max}`,
      tribeSize: (people, max) => `${formatCount(people, "fr")} personnes, le seuil est de ${max}`,
      unaccountable: "sans responsable",
      unaccountableSince: (day) => `sans responsable depuis le ${formatDay(day, "fr")}`,
      squads: (count, max) => `dans ${count} squads, le seuil est de ${max}`,
      over: (total, contract) => `à ${total} pour un contrat de ${contract}`,
      unowned: "aucune squad n'en a la charge",
    },
    types: {
      "squad.size": "effectif",
      "tribe.size": "effectif",
      "unit.unaccountable": "sans responsable",
      "person.squads": "une personne dans trop de squads",
      "person.overallocated": "une personne au-delà du contrat",
      "item.unowned": "un élément sans porteur",
    },
    crossed: {
      title: "Garde-fous franchis ce jour-là",
      titleToday: "Garde-fous franchis aujourd'hui",
      caption: "Garde-fous franchis, et depuis quand",
      subject: "Unité, personne ou élément",
      what: "Quoi",
      sinceHead: "Depuis",
      none: "Aucun n'est franchi : effectifs, responsables et parts restent dans les seuils.",
      more: (count) =>
        plural("fr", count, {
          one: "1 autre, au tableau",
          other: `${formatCount(count, "fr")} autres, au tableau`,
        }),
    },
    following: {
      title: "Dans les trente jours qui suivent",
      compare: "Comparer",
      none: "Rien n'est prévu.",
      more: (count) => plural("fr", count, { one: "1 autre", other: `${formatCount(count, "fr")} autres` }),
    },
    tooMuch: { noun: "lignes", table: "Voir le tableau" },
    table: {
      caption: (day) => `Unités au ${formatDay(day, "fr", "long")}`,
      name: "Unité",
      kind: "Type",
      parent: "Rattachement",
      accountable: "Responsable",
      people: "Personnes",
      fullTime: "ETP",
      unstated: "Non précisées",
      since: "Depuis",
      crossed: "Garde-fou",
      until: (day) => `jusqu'au ${formatDay(day, "fr")}`,
      peopleToo: "Les personnes de ce jour, une par ligne",
    },
    actions: { unit: "Ouvrir une unité", person: "Ajouter une personne", import: "Importer vos fichiers" },
    empty: {
      title: "Aucune unité n'existe ce jour-là.",
      title0: "L'organisation n'a pas encore d'unité.",
      body: "Cette page montre les tribus et leurs squads, qui y travaille, pour quelle part, et qui en est responsable. Les chapitres et les guildes sont à côté.",
      start: "Partez de ce que vous avez : un fichier de personnes et d'unités, ou une seule tribu.",
      today: "Voir aujourd'hui",
    },
    noMatch: { title: "Aucune unité ne passe ces filtres.", all: "Voir toutes les unités" },
  },
});
