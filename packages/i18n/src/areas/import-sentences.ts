import type { ProblemCode } from "@congruence/domain/imports";
import { defineMessages } from "../core/messages.ts";

/** What a sentence takes from the facts of a problem, in the language's own way of writing it. */
export type Told = {
  /** A text or a number as it is; empty when it is not known. */
  text: (name: string) => string;
  day: (name: string) => string;
  /** Two days as a span, the last one included; the second may be open. */
  span: (from: string, to: string) => string;
  share: (name: string) => string;
  number: (name: string) => number;
  /** A count, with the language's separators. */
  count: (name: string) => string;
  /** The first of several names; `of` names the fact that counts them all, when not all are given. */
  names: (name: string, most?: number, of?: string) => string;
  has: (name: string) => boolean;
  /** "60 % in Conseil (row 86)", one for each allocation in the way. */
  inTheWay: string;
  /** "50 % for 7 rows, 33 % for 2". */
  given: string;
  value: string;
};

type Sentences = { readonly [C in ProblemCode]: (told: Told) => string };

const en: Sentences = {
  "identity.unknown": () =>
    "No column holds an id or an e-mail, so only names tell people apart. Map one, or let names do.",
  "column.missing": (f) =>
    `The file cannot be read as what you chose: it lacks a column for the ${f.names("lacking")}.`,
  "value.missing": () => "This cell is empty, and the row says nothing without it.",
  "text.garbled": (f) =>
    f.has("mended")
      ? `Letters were spoilt on the way, before this file was saved. It probably says “${f.text("mended")}”.`
      : "Letters were spoilt on the way, before this file was saved, and cannot be made out any more.",
  "blank.below": (f) => `Blank under “${f.text("above")}”, row ${f.text("aboveRow")}.`,
  "date.ambiguous": (f) =>
    f.number("dayFirst") + f.number("monthFirst") === 0
      ? "No date of the file tells whether the day or the month comes first."
      : `Dates of both orders in one file: ${f.text("dayFirst")} only read day first, ${f.text("monthFirst")} only month first, ${f.text("either")} either way.`,
  "date.other_format": () => "This date is not written like the others of the file.",
  "date.impossible": () => "The calendar has no such day.",
  "span.backwards": (f) => `It ends (${f.day("to")}) before it begins (${f.day("from")}).`,
  "share.impossible": (f) =>
    f.has("basisPoints")
      ? `A share lies between 0 and 100 %: ${f.share("basisPoints")} cannot be.`
      : "This is not a share of full time.",
  "share.over_contract": (f) =>
    `${f.text("person")} would reach ${f.share("total")} from ${f.day("from")}; the contract is ${f.share("contract")}. In the way: ${f.inTheWay}.`,
  "share.none_given": (f) => {
    if (f.text("policy") === "unstated")
      return "No share is given: these memberships count, without a share of anybody's time.";
    const policy = f.text("policy") === "fixed" ? "the share you fixed" : "full time divided by memberships";
    return `No share is given. The policy of this file, ${policy}, gives ${f.given}.`;
  },
  "row.duplicate": () => "The same row stands twice; it counts once.",
  "person.two_names": (f) => `Seen on rows ${f.names("rows")} under two names: ${f.names("names")}.`,
  "person.name_taken": (f) => `${f.text("name")} is there already, without this id.`,
  "person.unknown": (f) => `Nobody is known as ${f.text("name")}, in Congruence or in these files.`,
  "person.email_taken": (f) =>
    `${f.text("name")}${f.has("id") ? ` (${f.text("id")})` : ""} has this e-mail already.`,
  "unit.two_names": (f) =>
    `Seen on rows ${f.names("rows")} under two names on the same days: ${f.names("names")}.`,
  "unit.name_taken": (f) => `A unit of this name is there already, without the id ${f.text("id")}.`,
  "unit.two_parents": (f) =>
    `${f.text("unit")} sits under ${f.names("parents")} on the same days (row ${f.text("otherRow")}).`,
  "unit.overlap": (f) =>
    `Row ${f.text("otherRow")} speaks of the same unit on the same days: ${f.span("from", "to")}.`,
  "unit.not_empty": (f) =>
    f.has("children")
      ? `${f.text("unit")} would close while ${f.names("children", 3)} are still under it.`
      : `${f.text("unit")} would close with ${f.count("count")} still in it${f.has("people") ? `: ${f.names("people", 3)}` : ""}.`,
  "unit.unknown": (f) => `No unit has this id or name: ${f.text("name")}.`,
  "unit.cycle": (f) =>
    `${f.text("parent")} already sits under ${f.text("unit")}: one of the two has to be above.`,
  "unit.parent_unknown": (f) => `No unit has this id or name: ${f.text("parent")}.`,
  "unit.parent_not_there": (f) =>
    `${f.text("parent")} is not there on all of these days: missing ${f.span("from", "to")}.`,
  "unit.parent_is_no_tribe": (f) => `${f.text("parent")} is no tribe; only tribes have units under them.`,
  "unit.no_parent": (f) => `${f.text("unit")} is a squad and needs a tribe to sit under.`,
  "unit.kind_fixed": () =>
    "The unit is there with another kind, and a kind is fixed for life. It keeps its own.",
  "chapter.unknown": (f) => `No chapter has this name: ${f.text("name")}.`,
  "chapter.two": (f) => `The person is in the chapter ${f.text("chapter")} on these days; nobody is in two.`,
  "allocation.twice": (f) =>
    `${f.text("person")} is already in ${f.text("unit")} as ${f.text("role")}, ${f.span("from", "to")}${f.number("otherRow") > 0 ? ` (row ${f.text("otherRow")})` : ""}.`,
  "allocation.outside_unit": (f) => `${f.text("unit")} is there ${f.span("lifeFrom", "lifeTo")} only.`,
  "allocation.outside_presence": (f) =>
    `${f.text("person")} is in the organisation ${f.span("lifeFrom", "lifeTo")} only.`,
  "allocation.not_here": (f) =>
    `${f.text("unit")} is a chapter or a guild: nobody gives it a share of their time.`,
  "presence.extended": () =>
    "These people are in a unit before their first day, which was assumed. Their first day goes back as far as needed.",
  "presence.overlap": (f) => `Another row says the person is here ${f.span("from", "to")}; the two overlap.`,
  "lead.unknown": (f) => `Nobody is known as ${f.text("name")}; the unit is left without this lead.`,
  gone: (f) =>
    f.number("count") === 1
      ? `Loaded before, still holds, and is no longer in the file: ${f.names("names")}.`
      : `${f.count("count")} were loaded before, still hold, and are no longer in the file: ${f.names("names", 3, "count")}.`,
  "gone.not_empty": (f) =>
    `${f.text("unit")} is no longer in the file, and stays open: ${f.names("children", 3)} are still under it.`,
};

const fr: Sentences = {
  "identity.unknown": () =>
    "Aucune colonne ne porte d'identifiant ni d'e-mail : seuls les noms distinguent les personnes. Indiquez-en une, ou laissez faire les noms.",
  "column.missing": (f) =>
    `Le fichier ne peut pas être lu comme vous l'avez choisi : il lui manque une colonne (${f.names("lacking")}).`,
  "value.missing": () => "Cette cellule est vide, et sans elle la ligne ne dit rien.",
  "text.garbled": (f) =>
    f.has("mended")
      ? `Des lettres ont été abîmées avant l'enregistrement de ce fichier. Il faut sans doute lire « ${f.text("mended")} ».`
      : "Des lettres ont été abîmées avant l'enregistrement de ce fichier et ne se devinent plus.",
  "blank.below": (f) => `Vide sous « ${f.text("above")} », ligne ${f.text("aboveRow")}.`,
  "date.ambiguous": (f) =>
    f.number("dayFirst") + f.number("monthFirst") === 0
      ? "Aucune date du fichier ne dit si le jour ou le mois vient d'abord."
      : `Des dates des deux ordres dans un fichier : ${f.text("dayFirst")} ne se lisent que jour d'abord, ${f.text("monthFirst")} que mois d'abord, ${f.text("either")} des deux façons.`,
  "date.other_format": () => "Cette date n'est pas écrite comme les autres du fichier.",
  "date.impossible": () => "Ce jour n'existe pas au calendrier.",
  "span.backwards": (f) => `La fin (${f.day("to")}) vient avant le début (${f.day("from")}).`,
  "share.impossible": (f) =>
    f.has("basisPoints")
      ? `Une part va de 0 à 100 % : ${f.share("basisPoints")} n'est pas possible.`
      : "Ce n'est pas une part du temps plein.",
  "share.over_contract": (f) =>
    `${f.text("person")} atteindrait ${f.share("total")} à partir du ${f.day("from")} ; le contrat est de ${f.share("contract")}. En cause : ${f.inTheWay}.`,
  "share.none_given": (f) => {
    if (f.text("policy") === "unstated")
      return "Aucune part n'est indiquée : ces affectations comptent, sans part du temps de personne.";
    const policy =
      f.text("policy") === "fixed"
        ? "la part que vous avez fixée"
        : "le temps plein divisé par les affectations";
    return `Aucune part n'est indiquée. La règle de ce fichier, ${policy}, donne ${f.given}.`;
  },
  "row.duplicate": () => "La même ligne figure deux fois ; elle compte une fois.",
  "person.two_names": (f) => `Lue aux lignes ${f.names("rows")} sous deux noms : ${f.names("names")}.`,
  "person.name_taken": (f) => `${f.text("name")} est déjà là, sans cet identifiant.`,
  "person.unknown": (f) =>
    `Personne n'est connu comme ${f.text("name")}, ni dans Congruence ni dans ces fichiers.`,
  "person.email_taken": (f) =>
    `${f.text("name")}${f.has("id") ? ` (${f.text("id")})` : ""} a déjà cet e-mail.`,
  "unit.two_names": (f) =>
    `Lue aux lignes ${f.names("rows")} sous deux noms les mêmes jours : ${f.names("names")}.`,
  "unit.name_taken": (f) => `Une unité de ce nom est déjà là, sans l'identifiant ${f.text("id")}.`,
  "unit.two_parents": (f) =>
    `${f.text("unit")} est rattachée à ${f.names("parents")} les mêmes jours (ligne ${f.text("otherRow")}).`,
  "unit.overlap": (f) =>
    `La ligne ${f.text("otherRow")} parle de la même unité les mêmes jours : ${f.span("from", "to")}.`,
  "unit.not_empty": (f) =>
    f.has("children")
      ? `${f.text("unit")} fermerait alors que ${f.names("children", 3)} s'y rattachent encore.`
      : `${f.text("unit")} fermerait avec ${f.count("count")} lignes encore ouvertes${f.has("people") ? ` : ${f.names("people", 3)}` : ""}.`,
  "unit.unknown": (f) => `Aucune unité n'a cet identifiant ou ce nom : ${f.text("name")}.`,
  "unit.cycle": (f) =>
    `${f.text("parent")} est déjà sous ${f.text("unit")} : l'une des deux doit être au-dessus.`,
  "unit.parent_unknown": (f) => `Aucune unité n'a cet identifiant ou ce nom : ${f.text("parent")}.`,
  "unit.parent_not_there": (f) =>
    `${f.text("parent")} n'est pas là tous ces jours : manque ${f.span("from", "to")}.`,
  "unit.parent_is_no_tribe": (f) =>
    `${f.text("parent")} n'est pas une tribu ; seules les tribus portent d'autres unités.`,
  "unit.no_parent": (f) => `${f.text("unit")} est une squad : il lui faut une tribu de rattachement.`,
  "unit.kind_fixed": () =>
    "L'unité est déjà là avec un autre type, et un type est fixé pour la vie. Elle garde le sien.",
  "chapter.unknown": (f) => `Aucun chapitre ne porte ce nom : ${f.text("name")}.`,
  "chapter.two": (f) =>
    `La personne est dans le chapitre ${f.text("chapter")} ces jours-là ; on n'est pas dans deux.`,
  "allocation.twice": (f) =>
    `${f.text("person")} est déjà dans ${f.text("unit")} comme ${f.text("role")}, ${f.span("from", "to")}${f.number("otherRow") > 0 ? ` (ligne ${f.text("otherRow")})` : ""}.`,
  "allocation.outside_unit": (f) => `${f.text("unit")} n'est là que ${f.span("lifeFrom", "lifeTo")}.`,
  "allocation.outside_presence": (f) =>
    `${f.text("person")} n'est dans l'organisation que ${f.span("lifeFrom", "lifeTo")}.`,
  "allocation.not_here": (f) =>
    `${f.text("unit")} est un chapitre ou une guilde : on n'y donne pas de part de son temps.`,
  "presence.extended": () =>
    "Ces personnes sont dans une unité avant leur premier jour, qui était supposé. Ce premier jour recule autant qu'il faut.",
  "presence.overlap": (f) =>
    `Une autre ligne dit la personne présente ${f.span("from", "to")} ; les deux se chevauchent.`,
  "lead.unknown": (f) => `Personne n'est connu comme ${f.text("name")} ; l'unité reste sans ce responsable.`,
  gone: (f) =>
    f.number("count") === 1
      ? `Chargée auparavant, vaut encore, et n'est plus dans le fichier : ${f.names("names")}.`
      : `${f.count("count")} ont été chargées auparavant, valent encore, et ne sont plus dans le fichier : ${f.names("names", 3, "count")}.`,
  "gone.not_empty": (f) =>
    `${f.text("unit")} n'est plus dans le fichier et reste ouverte : ${f.names("children", 3)} s'y rattachent encore.`,
};

/** What is the matter with a file, by the problem's code. */
export const sentences = defineMessages({ en, fr });
