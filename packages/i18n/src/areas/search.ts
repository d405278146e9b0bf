import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatCount } from "../format/numbers.ts";

/** The search page, the groups of what is found, and the commands of the palette. */
export const search = defineMessages({
  en: {
    title: "Search",
    found: (count: number, text: string) =>
      plural("en", count, {
        zero: `Nothing is called “${text}”`,
        one: `1 result for “${text}”`,
        other: `${formatCount(count, "en")} results for “${text}”`,
      }),
    lede: "A unit, a person, an experience item or a pool, by its name, a former name, its handle or its number in your files. Case and accents do not matter.",
    groups: {
      tribe: "Tribes",
      squad: "Squads",
      chapter: "Chapters",
      guild: "Guilds",
      person: "People",
      item: "Experience items",
      pool: "Competency pools",
    },
    kinds: {
      tribe: "tribe",
      squad: "squad",
      chapter: "chapter",
      guild: "guild",
      person: "person",
      item: "experience item",
      pool: "pool",
    },
    first: (count: number) =>
      `The first ${formatCount(count, "en")} are shown: write a little more of the name.`,
    nothing: {
      body: "Names are looked up by how their words begin. Try fewer letters, or look through the organisation.",
      organisation: "The organisation",
      people: "People",
    },
    commands: {
      openUnit: "Open a unit",
      addPerson: "Add a person",
      addItem: "Add an experience item",
      compare: "Compare two days",
      table: "The organisation as a table",
      people: "People",
      pools: "Competency pools",
      guardrails: "Guardrails crossed",
      import: "Import a file",
      accounts: "Accounts and rights",
      settings: "Settings",
      audit: "Audit log",
      myPage: "Your page",
      account: "Your account",
    },
    page: "page",
    action: "action",
  },
  fr: {
    title: "Recherche",
    found: (count, text) =>
      plural("fr", count, {
        zero: `Rien ne s'appelle « ${text} »`,
        one: `1 résultat pour « ${text} »`,
        other: `${formatCount(count, "fr")} résultats pour « ${text} »`,
      }),
    lede: "Une unité, une personne, un élément d'expérience ou un pool, par son nom, un ancien nom, son identifiant ou son numéro dans vos fichiers. Majuscules et accents ne comptent pas.",
    groups: {
      tribe: "Tribus",
      squad: "Squads",
      chapter: "Chapitres",
      guild: "Guildes",
      person: "Personnes",
      item: "Éléments d'expérience",
      pool: "Pools de compétences",
    },
    kinds: {
      tribe: "tribu",
      squad: "squad",
      chapter: "chapitre",
      guild: "guilde",
      person: "personne",
      item: "élément d'expérience",
      pool: "pool",
    },
    first: (count) => `Les ${formatCount(count, "fr")} premiers sont montrés : précisez un peu le nom.`,
    nothing: {
      body: "Les noms se cherchent par le début de leurs mots. Essayez moins de lettres, ou parcourez l'organisation.",
      organisation: "L'organisation",
      people: "Les personnes",
    },
    commands: {
      openUnit: "Ouvrir une unité",
      addPerson: "Ajouter une personne",
      addItem: "Ajouter un élément d'expérience",
      compare: "Comparer deux jours",
      table: "L'organisation en tableau",
      people: "Personnes",
      pools: "Pools de compétences",
      guardrails: "Garde-fous franchis",
      import: "Importer un fichier",
      accounts: "Comptes et droits",
      settings: "Réglages",
      audit: "Journal d'audit",
      myPage: "Votre page",
      account: "Votre compte",
    },
    page: "page",
    action: "action",
  },
});
