import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatCount } from "../format/numbers.ts";

const rowsEn = (count: number) => formatCount(count, "en", { one: "row", other: "rows" });
const rowsFr = (count: number) => formatCount(count, "fr", { one: "ligne", other: "lignes" });

/** The audit log: who did what, when; one act with its rows. */
export const audit = defineMessages({
  en: {
    title: "Audit log",
    lede: "Who did what, when, and what stood there before. Nothing is ever taken out of it before its time.",
    caption: "Acts, newest first",
    column: { when: "When", who: "Who", what: "What", rows: "Rows", first: "What changed" },
    clock: (zone: string) => `Times are those of ${zone}.`,
    filter: {
      actor: "Who",
      action: "What",
      source: "By way of",
      kind: "About",
      text: "Holding the words",
      from: "From",
      to: "To",
      all: "Everything",
      apply: "Show",
      reset: "Show everything",
    },
    group: {
      units: "Units",
      allocations: "Allocations",
      people: "People",
      experience: "Experience",
      pools: "Pools",
      imports: "Imports",
      audit: "Undoing",
      organisation: "Organisation",
      settings: "Settings",
      accounts: "Accounts",
      door: "Sign-in and passwords",
    },
    source: {
      page: "a page",
      api: "the API",
      import: "an import",
      undo: "an undo",
      system: "the product itself",
    },
    rows: rowsEn,
    more: (count: number) => `${formatCount(count, "en")} more`,
    wasAdded: "added",
    wasRemoved: "taken away",
    open: "Open",
    older: "Older acts",
    newest: "Newest acts",
    empty: {
      title: "No act matches.",
      body: "Every change of the model, of accounts and of settings is written here. Widen the days or take a filter away.",
    },
    batch: {
      by: (who: string) => `by ${who}`,
      when: "When",
      who: "Who",
      nobody: "nobody signed in",
      source: "By way of",
      reason: "Reason",
      rows: "Rows",
      caption: "The rows of the act, field by field",
      what: "What",
      field: "Field",
      before: "Before",
      after: "After",
      none: "This act wrote no value.",
      first: "From the first row",
      next: "Next rows",
      undo: "Undo this act",
      undoLede: "Every row goes back to what it was before, as one act.",
      whyNot: {
        no_facts:
          "An act on accounts, settings or sign-in is not undone here: change the account or the setting.",
        later: (changed: number, builtOn: number) =>
          `This can no longer be undone: ${[
            changed > 0
              ? plural("en", changed, {
                  one: "1 of its rows was changed since",
                  other: `${formatCount(changed, "en")} of its rows were changed since`,
                })
              : "",
            builtOn > 0
              ? plural("en", builtOn, {
                  one: "1 row was built on it",
                  other: `${formatCount(builtOn, "en")} rows were built on it`,
                })
              : "",
          ]
            .filter((part) => part !== "")
            .join(", ")}.`,
      },
    },
  },
  fr: {
    title: "Journal d'audit",
    lede: "Qui a fait quoi, quand, et ce qu'il y avait avant. Rien n'en sort avant l'échéance fixée.",
    caption: "Actes, du plus récent au plus ancien",
    column: { when: "Quand", who: "Qui", what: "Quoi", rows: "Lignes", first: "Ce qui a changé" },
    clock: (zone) => `Les heures sont celles de ${zone}.`,
    filter: {
      actor: "Qui",
      action: "Quoi",
      source: "Par",
      kind: "Au sujet de",
      text: "Contenant les mots",
      from: "Du",
      to: "Au",
      all: "Tout",
      apply: "Afficher",
      reset: "Tout afficher",
    },
    group: {
      units: "Unités",
      allocations: "Affectations",
      people: "Personnes",
      experience: "Expérience",
      pools: "Pools",
      imports: "Imports",
      audit: "Annulations",
      organisation: "Organisation",
      settings: "Réglages",
      accounts: "Comptes",
      door: "Connexion et mots de passe",
    },
    source: {
      page: "une page",
      api: "l'API",
      import: "un import",
      undo: "une annulation",
      system: "le produit lui-même",
    },
    rows: rowsFr,
    more: (count) =>
      plural("fr", count, { one: `${count} autre`, other: `${formatCount(count, "fr")} autres` }),
    wasAdded: "ajout",
    wasRemoved: "retrait",
    open: "Ouvrir",
    older: "Actes plus anciens",
    newest: "Actes les plus récents",
    empty: {
      title: "Aucun acte ne correspond.",
      body: "Toute modification du modèle, des comptes et des réglages s'écrit ici. Élargissez les jours ou retirez un filtre.",
    },
    batch: {
      by: (who) => `par ${who}`,
      when: "Quand",
      who: "Qui",
      nobody: "personne de connecté",
      source: "Par",
      reason: "Motif",
      rows: "Lignes",
      caption: "Les lignes de l'acte, champ par champ",
      what: "Quoi",
      field: "Champ",
      before: "Avant",
      after: "Après",
      none: "Cet acte n'a écrit aucune valeur.",
      first: "Depuis la première ligne",
      next: "Lignes suivantes",
      undo: "Annuler cet acte",
      undoLede: "Chaque ligne redevient ce qu'elle était avant, en un seul acte.",
      whyNot: {
        no_facts:
          "Un acte sur les comptes, les réglages ou la connexion ne s'annule pas ici : modifiez le compte ou le réglage.",
        later: (changed, builtOn) =>
          `On ne peut plus annuler : ${[
            changed > 0
              ? plural("fr", changed, {
                  one: `${changed} de ses lignes a changé depuis`,
                  other: `${formatCount(changed, "fr")} de ses lignes ont changé depuis`,
                })
              : "",
            builtOn > 0
              ? plural("fr", builtOn, {
                  one: `${builtOn} ligne s'appuie dessus`,
                  other: `${formatCount(builtOn, "fr")} lignes s'appuient dessus`,
                })
              : "",
          ]
            .filter((part) => part !== "")
            .join(", ")}.`,
      },
    },
  },
});
