import type { Day } from "@congruence/domain/calendar";
import type { Language } from "../core/language.ts";
import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatDay, formatUntil } from "../format/days.ts";
import { formatCount, formatFte } from "../format/numbers.ts";
import { components } from "./components.ts";

const COUNT_WORDS = {
  en: ["no", "one", "two", "three", "four", "five", "six"],
  fr: ["aucun", "un", "deux", "trois", "quatre", "cinq", "six"],
} as const;
const few = (count: number, language: Language) =>
  COUNT_WORDS[language][count] ?? formatCount(count, language);
const items = (count: number, language: Language) =>
  formatCount(
    count,
    language,
    language === "fr" ? { one: "élément", other: "éléments" } : { one: "item", other: "items" },
  );
const people = (count: number, language: Language) =>
  formatCount(
    count,
    language,
    language === "fr" ? { one: "personne", other: "personnes" } : { one: "person", other: "people" },
  );
const squads = (count: number, language: Language) =>
  formatCount(
    count,
    language,
    language === "fr" ? { one: "squad", other: "squads" } : { one: "squad", other: "squads" },
  );

type Labels = Partial<Record<string, Record<Language, string>>>;

/** What the organisation calls a component; the product's own name where it has chosen none. */
export function componentLabel(
  component: keyof (typeof components)["en"]["component"],
  labels: Labels,
  language: Language,
): string {
  return labels[component]?.[language] ?? components[language].component[component];
}

/** What a sentence about an item without an owner needs: who owned it last, and who contributes. */
export type UnownedFacts = {
  since: Day;
  left: { unit: { name: string }; closed: boolean } | null;
  contributors: number;
};

/** The Experience product: the matrix, and the page of an item. */
export const experience = defineMessages({
  en: {
    title: "Who works on which part of the experience",
    name: "Experience",
    context: {
      product: "Experience product",
      items: (count: number) => `${items(count, "en")} in six components`,
      squads: (count: number) => squads(count, "en"),
    },
    add: "Add an item",
    component: "Component",
    item: "Item",
    allSix: "All six",
    tribe: "Tribe",
    all: "All",
    shown: "Items shown",
    out: "Stands out",
    and: "and",
    view: "View",
    matrix: "Matrix",
    list: "List",
    caption: "Items of the experience by component, and the squads at work on them by tribe",
    listCaption: (component: string) => `Items of ${component}`,
    column: (inTribe: number, inSquads: number) => `${people(inTribe, "en")}, ${squads(inSquads, "en")}`,
    owned: (owned: number, of: number) => (of === 0 ? "nothing offered" : `${owned} of ${of} owned`),
    noTribe: "No tribe",
    otherTribes: "Other tribes",
    legend: { owner: "Owner, filled", contributor: "Contributor, dashed" },
    owner: "owner",
    contributor: "contributor",
    note: "An empty cell means that no squad of the tribe works on the item on this day.",
    assign: "Assign",
    unowned: ({ since, left, contributors }: UnownedFacts) => {
      const also =
        contributors === 0
          ? ""
          : `, ${few(contributors, "en")} ${contributors === 1 ? "contributor" : "contributors"}`;
      if (!left) return contributors === 0 ? "Never had an owner" : `No owner${also}`;
      const why = left.closed ? `when ${left.unit.name} closed` : `when ${left.unit.name} let it go`;
      return `No owner since ${formatDay(since, "en", "long")}, ${why}${also}`;
    },
    opened: {
      since: (tribe: string | null, since: Day) =>
        `${tribe === null ? "since" : `${tribe}, since`} ${formatDay(since, "en")}`,
      until: (until: Day) => `closes, ${formatUntil(until, "en")}`,
      noMission: "No mission stated yet.",
      accountable: "Accountable",
      nobody: "nobody yet",
      people: "People",
      fullTime: (count: number, share: number, unstated: number) =>
        `${count} at ${formatFte(share, "en")} full-time${unstated === 0 ? "" : `, ${unstated} unstated`}`,
      work: "On this item",
      workSince: (role: string, since: Day) => `${role} since ${formatDay(since, "en")}`,
      open: "Open",
      close: (squad: string) => `Close ${squad}`,
    },
    empty: {
      title: "No item of the experience is offered on this day.",
      why: "An item is a concrete part of what a customer meets: the mobile app, the newsletter, order tracking. The matrix shows which squad owns each, and what nobody owns.",
    },
    noMatch: { title: "No item matches these filters.", all: "Show every item" },
    page: {
      offered: "Offered",
      offeredSpan: (from: Day, to: Day | null) =>
        `since ${formatDay(from, "en")}${to === null ? "" : `, ${formatUntil(to, "en")}`}`,
      notYet: (from: Day) => `from ${formatDay(from, "en")} on`,
      over: (to: Day) => `no longer, since ${formatDay(to, "en")}`,
      ownedBy: "Owner",
      nobody: "nobody",
      contributors: "Contributors",
      noContributor: "none",
      noDescription: "No description yet.",
      work: "Who works on it",
      workScope: "now, to come and before",
      workCaption: (item: string) => `Units that work or worked on ${item}`,
      unit: "Unit",
      role: "Role",
      roles: { owner: "Owner", contributor: "Contributor" },
      from: "From",
      until: "Last day",
      noEnd: "no end",
      accountable: "Accountable",
      when: "When",
      state: { now: "now", next: "to come", over: "ended" },
      noWork: "No squad has worked on this item yet.",
      noWorkWhy: "An owner answers for the item; contributors work on it with them.",
      end: "End",
      endOf: (unit: string) => `End: the work of ${unit}`,
      actions: "Actions",
      change: "Change",
      close: "Stop offering it",
      past: "This is a day in the past: nothing can be changed here.",
    },
    form: {
      add: "Add an item of the experience",
      addLede: "A concrete part of what a customer meets, in one of the six components.",
      assign: (item: string) => `Put a unit to work on ${item}`,
      change: (item: string) => `Change ${item}`,
      changeLede:
        "Name, description and component hold for all its days. The audit log keeps what stood before.",
      close: (item: string) => `Stop offering ${item}`,
      closeLede: "From that day on the item leaves the matrix and all work on it ends. Its history stays.",
      end: (unit: string, item: string) => `End the work of ${unit} on ${item}`,
      name: "Name",
      description: "Description",
      descriptionHint: "What a customer does with it, in a sentence or two.",
      from: "From",
      fromHint: "The first day on which this holds.",
      offeredFrom: "Offered from",
      firstWithout: "First day without it",
      endFirst: "First day on which it no longer works on it",
      lastDay: "Last day",
      lastDayHint: "Leave empty for no end.",
      unit: "Squad or tribe",
      choose: "Choose a squad or a tribe",
      own: "Owner",
      ownHint: "May stay open for now: the matrix then says that nobody owns it.",
      nobody: "Nobody yet",
      noTribe: "Under no tribe",
      tribes: "Tribes",
      role: "What for",
      roles: { owner: "It owns the item", contributor: "It contributes" },
      replace: (unit: string) => `It owns the item: ${unit} hands it over that day`,
      submit: {
        add: "Add the item",
        assign: "Put to work",
        change: "Save",
        close: "Stop offering it",
        end: "End the work",
      },
      cancel: "Cancel",
    },
  },
  fr: {
    title: "Qui travaille sur quelle partie de l'expérience",
    name: "Expérience",
    context: {
      product: "Produit Expérience",
      items: (count) => `${items(count, "fr")} en six composantes`,
      squads: (count) => squads(count, "fr"),
    },
    add: "Ajouter un élément",
    component: "Composante",
    item: "Élément",
    allSix: "Les six",
    tribe: "Tribu",
    all: "Toutes",
    shown: "Éléments affichés",
    out: "À signaler",
    and: "et",
    view: "Vue",
    matrix: "Matrice",
    list: "Liste",
    caption: "Éléments de l'expérience par composante, et squads qui y travaillent par tribu",
    listCaption: (component) => `Éléments : ${component}`,
    column: (inTribe, inSquads) => `${people(inTribe, "fr")}, ${squads(inSquads, "fr")}`,
    owned: (owned, of) =>
      of === 0
        ? "rien de proposé"
        : `${owned} sur ${of} ${plural("fr", owned, { one: "porté", other: "portés" })}`,
    noTribe: "Hors tribu",
    otherTribes: "Autres tribus",
    legend: { owner: "Porteur, plein", contributor: "Contributeur, tirets" },
    owner: "porteur",
    contributor: "contributeur",
    note: "Une case vide signifie qu'aucune squad de la tribu ne travaille sur l'élément ce jour-là.",
    assign: "Désigner",
    unowned: ({ since, left, contributors }) => {
      const also =
        contributors === 0
          ? ""
          : `, ${few(contributors, "fr")} ${contributors === 1 ? "contributeur" : "contributeurs"}`;
      if (!left) return contributors === 0 ? "N'a jamais eu de porteur" : `Sans porteur${also}`;
      const why = left.closed ? `à la fermeture de ${left.unit.name}` : `quand ${left.unit.name} l'a laissé`;
      return `Sans porteur depuis le ${formatDay(since, "fr", "long")}, ${why}${also}`;
    },
    opened: {
      since: (tribe, since) =>
        `${tribe === null ? "depuis le" : `${tribe}, depuis le`} ${formatDay(since, "fr")}`,
      until: (until) => `ferme, ${formatUntil(until, "fr")}`,
      noMission: "Aucune mission énoncée pour l'instant.",
      accountable: "Responsable",
      nobody: "personne pour l'instant",
      people: "Personnes",
      fullTime: (count, share, unstated) =>
        `${count} pour ${formatFte(share, "fr")} temps plein${unstated === 0 ? "" : `, ${unstated} sans part précisée`}`,
      work: "Sur cet élément",
      workSince: (role, since) => `${role} depuis le ${formatDay(since, "fr")}`,
      open: "Ouvrir",
      close: (squad) => `Fermer ${squad}`,
    },
    empty: {
      title: "Aucun élément de l'expérience n'est proposé ce jour-là.",
      why: "Un élément est une partie concrète de ce que rencontre un client : l'application mobile, la lettre d'information, le suivi de commande. La matrice montre quelle squad porte chacun, et ce que personne ne porte.",
    },
    noMatch: { title: "Aucun élément ne correspond à ces filtres.", all: "Voir tous les éléments" },
    page: {
      offered: "Proposé",
      offeredSpan: (from, to) =>
        `depuis le ${formatDay(from, "fr")}${to === null ? "" : `, ${formatUntil(to, "fr")}`}`,
      notYet: (from) => `à partir du ${formatDay(from, "fr")}`,
      over: (to) => `plus depuis le ${formatDay(to, "fr")}`,
      ownedBy: "Porteur",
      nobody: "personne",
      contributors: "Contributeurs",
      noContributor: "aucun",
      noDescription: "Pas encore de description.",
      work: "Qui y travaille",
      workScope: "maintenant, bientôt et avant",
      workCaption: (item) => `Unités qui travaillent ou ont travaillé sur ${item}`,
      unit: "Unité",
      role: "Rôle",
      roles: { owner: "Porteur", contributor: "Contributeur" },
      from: "Du",
      until: "Dernier jour",
      noEnd: "sans fin",
      accountable: "Responsable",
      when: "Quand",
      state: { now: "en cours", next: "à venir", over: "terminé" },
      noWork: "Aucune squad n'a encore travaillé sur cet élément.",
      noWorkWhy: "Un porteur répond de l'élément ; des contributeurs y travaillent avec lui.",
      end: "Terminer",
      endOf: (unit) => `Terminer : le travail de ${unit}`,
      actions: "Actions",
      change: "Modifier",
      close: "Ne plus le proposer",
      past: "C'est un jour passé : rien ne peut y être modifié.",
    },
    form: {
      add: "Ajouter un élément de l'expérience",
      addLede: "Une partie concrète de ce que rencontre un client, dans une des six composantes.",
      assign: (item) => `Faire travailler une unité sur ${item}`,
      change: (item) => `Modifier ${item}`,
      changeLede:
        "Nom, description et composante valent pour tous ses jours. Le journal d'audit garde ce qui précède.",
      close: (item) => `Ne plus proposer ${item}`,
      closeLede:
        "À partir de ce jour, l'élément quitte la matrice et tout travail dessus prend fin. Son histoire reste.",
      end: (unit, item) => `Mettre fin au travail de ${unit} sur ${item}`,
      name: "Nom",
      description: "Description",
      descriptionHint: "Ce qu'un client en fait, en une ou deux phrases.",
      from: "À partir du",
      fromHint: "Le premier jour où cela vaut.",
      offeredFrom: "Proposé à partir du",
      firstWithout: "Premier jour sans lui",
      endFirst: "Premier jour où elle n'y travaille plus",
      lastDay: "Dernier jour",
      lastDayHint: "Laissez vide s'il n'y a pas de fin.",
      unit: "Squad ou tribu",
      choose: "Choisissez une squad ou une tribu",
      own: "Porteur",
      ownHint: "Peut attendre : la matrice dit alors que personne ne le porte.",
      nobody: "Personne pour l'instant",
      noTribe: "Hors de toute tribu",
      tribes: "Tribus",
      role: "À quel titre",
      roles: { owner: "Elle porte l'élément", contributor: "Elle y contribue" },
      replace: (unit) => `Elle porte l'élément : ${unit} le lui passe ce jour-là`,
      submit: {
        add: "Ajouter l'élément",
        assign: "Mettre au travail",
        change: "Enregistrer",
        close: "Ne plus le proposer",
        end: "Mettre fin",
      },
      cancel: "Annuler",
    },
  },
});
