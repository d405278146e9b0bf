import type { ChangeEvent, ChangeEventOf, ChangeType } from "@congruence/domain/changes";
import type { Language } from "../core/language.ts";
import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { NBSP } from "../core/typography.ts";
import { formatList } from "../format/lists.ts";
import { formatCount } from "../format/numbers.ts";
import { changeTemplates } from "./change-sentences.ts";
import { components } from "./components.ts";

/** A name in a sentence: `at` says which page it links to (with the `handle`), null for a name by itself. */
export type SentenceName = { name: string; handle: string; at: "unit" | "person" | "item" | null };

/** A sentence with places to fill: `text` holds "{person}", `names` what stands there. */
export type Sentence = { text: string; names: Record<string, SentenceName> };

type Named = { handle: string; name: string };
const unit = ({ handle, name }: Named): SentenceName => ({ handle, name, at: "unit" });
const person = ({ handle, name }: Named): SentenceName => ({ handle, name, at: "person" });
const item = ({ handle, name }: Named): SentenceName => ({ handle, name, at: "item" });
const words = (name: string): SentenceName => ({ name, handle: "", at: null });

/**
 * What changed, as a sentence in the language, without its day: "Ada moves from the squad Till to …". Give it to
 * the pages' `<ChangeSentence>`, or to `Fill` of the parts:
 * `<Fill text={sentence.text} with={links made of sentence.names} />`. Present tense, for the past and for what is
 * to come; names are those of the time. For plain text use `sayChange`.
 */
export function changeSentence(event: ChangeEvent, language: Language): Sentence {
  // The template of a type takes the event of that type, which the compiler cannot see through the union.
  const template = changeTemplates[language][event.type] as (event: ChangeEvent) => string;
  return { text: template(event), names: namesIn(event, language) };
}

/** The same sentence as plain text, for a table's filter, a feed or a mail. */
export function sayChange(event: ChangeEvent, language: Language): string {
  const { text, names } = changeSentence(event, language);
  return text.replace(/\{(\w+)\}/g, (_, key: string) => names[key]?.name ?? "");
}

function namesIn(event: ChangeEvent, language: Language): Record<string, SentenceName> {
  const names: Record<string, SentenceName> = {};
  if (event.unit) names.unit = unit(event.unit);
  if ("person" in event) names.person = person(event.person);
  if ("item" in event) {
    names.item = item(event.item);
    names.component = words(components[language].component[event.component]);
  }
  if ("roles" in event) names.roles = words(formatList(event.roles, language));
  switch (event.type) {
    case "unit.opened":
    case "unit.reopened":
    case "unit.closed":
      if (event.parent) names.parent = unit(event.parent);
      break;
    case "unit.renamed":
      names.before = words(event.before);
      if (event.unit) names.unit = unit({ ...event.unit, name: event.after });
      break;
    case "unit.mission":
      names.mission = words(event.after);
      break;
    case "lead.accountable":
      if (event.before) names.before = person(event.before);
      if (event.after) names.after = person(event.after);
      break;
    case "unit.moved":
    case "person.chapter":
    case "item.owner":
      if (event.before) names.before = unit(event.before);
      if (event.after) names.after = unit(event.after);
      break;
    case "placement.moved":
      names.from = unit(event.fromUnit);
      names.roles = words(formatList(event.rolesAfter, language));
      names.rolesBefore = words(formatList(event.rolesBefore, language));
      break;
    case "placement.role":
      names.roles = words(formatList(event.after, language));
      names.rolesBefore = words(formatList(event.before, language));
      break;
  }
  return names;
}

/** How much changed, by what a reader counts: units by what became of them, people and items each once. */
export type ChangeCounts = {
  total: number;
  opened: number;
  closed: number;
  renamed: number;
  moved: number;
  people: number;
  items: number;
};

/** "4 opened, 2 closed, 1 renamed, 54 people": what stands after the total; empty when there is nothing. */
export function sayCounts(counts: ChangeCounts, language: Language): string {
  const say = changes[language].counts;
  return (["opened", "closed", "renamed", "moved", "people", "items"] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => say[key](counts[key]))
    .join(", ");
}

type TypeNames = { readonly [T in ChangeEventOf<ChangeType>["type"]]: string };
const typesEn: TypeNames = {
  "unit.opened": "opened",
  "unit.reopened": "opened again",
  "unit.closed": "closed",
  "unit.renamed": "renamed",
  "unit.moved": "moved",
  "unit.mission": "mission",
  "lead.accountable": "accountable",
  "lead.began": "lead begins",
  "lead.ended": "lead ends",
  "person.joined": "arrival",
  "person.left": "departure",
  "person.presence": "kind of presence",
  "person.chapter": "chapter",
  "person.contract": "contract",
  "placement.joined": "joins",
  "placement.left": "leaves",
  "placement.moved": "changes unit",
  "placement.share": "share",
  "placement.role": "role",
  "item.opened": "item offered",
  "item.closed": "item withdrawn",
  "item.owner": "owner",
  "item.contributor.began": "contribution begins",
  "item.contributor.ended": "contribution ends",
};
const typesFr: TypeNames = {
  "unit.opened": "ouverture",
  "unit.reopened": "réouverture",
  "unit.closed": "fermeture",
  "unit.renamed": "nouveau nom",
  "unit.moved": "rattachement",
  "unit.mission": "mission",
  "lead.accountable": "responsable",
  "lead.began": "début de coresponsabilité",
  "lead.ended": "fin de coresponsabilité",
  "person.joined": "arrivée",
  "person.left": "départ",
  "person.presence": "type de présence",
  "person.chapter": "chapitre",
  "person.contract": "contrat",
  "placement.joined": "entrée",
  "placement.left": "sortie",
  "placement.moved": "changement d'unité",
  "placement.share": "part",
  "placement.role": "rôle",
  "item.opened": "élément proposé",
  "item.closed": "élément retiré",
  "item.owner": "porteur",
  "item.contributor.began": "début de contribution",
  "item.contributor.ended": "fin de contribution",
};

/** "61 changes: 4 opened, 2 closed, 1 renamed, 54 people", for the line that says what is compared. */
export function sayCompared(counts: ChangeCounts, language: Language): string {
  const more = sayCounts(counts, language);
  const total = changes[language].title(counts.total);
  return more === "" ? total : `${total}${language === "fr" ? `${NBSP}:` : ":"} ${more}`;
}

/** The page "what changed between two days". */
export const changes = defineMessages({
  en: {
    title: (count: number) =>
      plural("en", count, {
        zero: "Nothing changed",
        one: "1 change",
        other: `${formatCount(count, "en")} changes`,
      }),
    between: (from: string, to: string) => `between ${from} and ${to}`,
    counts: {
      opened: (count: number) => `${formatCount(count, "en")} opened`,
      closed: (count: number) => `${formatCount(count, "en")} closed`,
      renamed: (count: number) => `${formatCount(count, "en")} renamed`,
      moved: (count: number) => `${formatCount(count, "en")} moved`,
      people: (count: number) => formatCount(count, "en", { one: "person", other: "people" }),
      items: (count: number) => formatCount(count, "en", { one: "item", other: "items" }),
    },
    view: "Show",
    views: { day: "By day", unit: "By unit", table: "Table" },
    kind: "What",
    kinds: {
      all: "everything",
      unit: "units",
      lead: "leads",
      person: "people",
      placement: "places in units",
      item: "experience items",
    },
    find: "Unit, person or item",
    noUnit: "People and items by themselves",
    caption: "What changed",
    column: { day: "Since", type: "Change", unit: "Unit", about: "Who or what", sentence: "What changed" },
    outcome: "What came and went in between is not told.",
    shown: (first: number, last: number, of: number) =>
      `${formatCount(first, "en")} to ${formatCount(last, "en")} of ${formatCount(of, "en")}`,
    empty: {
      title: "Nothing is different between these two days.",
      body: "Units, leads, people, shares and experience items are as they were. Compare days further apart.",
      year: "Compare with a year before",
    },
    noMatch: { title: "No change of this kind between the two days.", all: "Show every change" },
    type: typesEn,
  },
  fr: {
    title: (count) =>
      plural("fr", count, {
        zero: "Rien n'a changé",
        one: `${count} changement`,
        other: `${formatCount(count, "fr")} changements`,
      }),
    between: (from, to) => `entre le ${from} et le ${to}`,
    counts: {
      opened: (count) => formatCount(count, "fr", { one: "ouverture", other: "ouvertures" }),
      closed: (count) => formatCount(count, "fr", { one: "fermeture", other: "fermetures" }),
      renamed: (count) => formatCount(count, "fr", { one: "changement de nom", other: "changements de nom" }),
      moved: (count) => formatCount(count, "fr", { one: "rattachement", other: "rattachements" }),
      people: (count) => formatCount(count, "fr", { one: "personne", other: "personnes" }),
      items: (count) => formatCount(count, "fr", { one: "élément", other: "éléments" }),
    },
    view: "Montrer",
    views: { day: "Par jour", unit: "Par unité", table: "Tableau" },
    kind: "Quoi",
    kinds: {
      all: "tout",
      unit: "unités",
      lead: "responsables",
      person: "personnes",
      placement: "places dans les unités",
      item: "éléments d'expérience",
    },
    find: "Unité, personne ou élément",
    noUnit: "Personnes et éléments, hors de toute unité",
    caption: "Ce qui a changé",
    column: {
      day: "Depuis le",
      type: "Changement",
      unit: "Unité",
      about: "Qui ou quoi",
      sentence: "Ce qui a changé",
    },
    outcome: "Ce qui est venu puis reparti entre-temps n'est pas dit.",
    shown: (first, last, of) =>
      `${formatCount(first, "fr")} à ${formatCount(last, "fr")} sur ${formatCount(of, "fr")}`,
    empty: {
      title: "Rien ne diffère entre ces deux jours.",
      body: "Unités, responsables, personnes, parts et éléments d'expérience sont restés les mêmes. Comparez des jours plus éloignés.",
      year: "Comparer avec un an plus tôt",
    },
    noMatch: { title: "Aucun changement de ce type entre les deux jours.", all: "Voir tous les changements" },
    type: typesFr,
  },
});
