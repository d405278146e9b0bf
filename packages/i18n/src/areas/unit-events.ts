import { addDays, type Day } from "@congruence/domain/calendar";
import type { ChangeEvent, Weight } from "@congruence/domain/changes";
import type { Language } from "../core/language.ts";
import { plural } from "../core/plural.ts";
import { french } from "../core/typography.ts";
import { formatDay } from "../format/days.ts";
import { formatShare } from "../format/numbers.ts";

const at = (weight: Weight, language: Language) =>
  weight.share === null ? "" : `${language === "fr" ? " à " : " at "}${formatShare(weight.share, language)}`;
const share = (weight: Weight, language: Language) =>
  weight.share === null
    ? language === "fr"
      ? "une part non précisée"
      : "an unstated share"
    : formatShare(weight.share, language);
const lastOf = (until: Day, language: Language) => formatDay(addDays(until, -1), language);
const upTo = (until: Day | null, language: Language) =>
  until === null ? "" : `, ${language === "fr" ? "jusqu'au" : "until"} ${lastOf(until, language)}`;

function inEnglish(event: ChangeEvent, self: string): string {
  const own = event.unit?.id === self;
  switch (event.type) {
    case "unit.opened":
      return own
        ? `Opens${event.parent ? " under {parent}" : ""}${upTo(event.until, "en")}.`
        : "{unit} opens here.";
    case "unit.reopened":
      return own ? `Opens again${event.parent ? " under {parent}" : ""}.` : "{unit} opens again here.";
    case "unit.closed":
      if (!own) return "{unit} closes.";
      if (event.people === 0) return "Closes.";
      return `Closes; ${plural("en", event.people, { one: "1 person was", other: `${event.people} people were` })} in it the day before.`;
    case "unit.renamed":
      return own ? "“{was}” becomes {becomes}." : "{unit} was called “{was}”.";
    case "unit.moved": {
      const people =
        event.people > 0
          ? ` with ${plural("en", event.people, { one: "1 person", other: `${event.people} people` })}`
          : "";
      if (!own)
        return event.after?.id === self ? `{unit} comes here${people}.` : `{unit} goes to {after}${people}.`;
      if (!event.before) return `Goes under {after}${people}.`;
      return event.after
        ? `Moves from {before} to {after}${people}.`
        : `Leaves {before} and stands under nothing${people}.`;
    }
    case "unit.mission":
      return event.after === "" ? "Its mission is withdrawn." : "New mission: “{becomes}”";
    case "lead.accountable":
      if (!event.after) return "{before} is no longer accountable; nobody is.";
      return event.before ? "{after} takes over from {before} as accountable." : "{after} is accountable.";
    case "lead.began":
      return `{person} becomes a lead${upTo(event.until, "en")}.`;
    case "lead.ended":
      return "{person} is no longer a lead.";
    case "placement.joined":
      return `{person} joins${at(event.weight, "en")}${upTo(event.until, "en")}.`;
    case "placement.left":
      return `{person} leaves.`;
    case "placement.moved":
      return own
        ? `{person} comes from {from}${at(event.after, "en")}.`
        : `{person} goes to {unit}${at(event.after, "en")}.`;
    case "placement.share":
      return `{person} goes from ${share(event.before, "en")} to ${share(event.after, "en")}.`;
    case "placement.role":
      return `{person} goes from ${event.before.join(", ")} to ${event.after.join(", ")}.`;
    case "person.chapter":
      if (event.after?.id === self)
        return event.before ? "{person} comes from {before}." : "{person} joins the chapter.";
      return event.after ? "{person} goes to {after}." : "{person} leaves the chapter.";
    case "item.owner":
      if (event.after?.id === self) return event.before ? "Takes {item} over from {before}." : "Owns {item}.";
      return event.after ? "Hands {item} over to {after}." : "No longer owns {item}; nobody does.";
    case "item.contributor.began":
      return "Contributes to {item}.";
    case "item.contributor.ended":
      return "No longer contributes to {item}.";
    default:
      return "";
  }
}

function inFrench(event: ChangeEvent, self: string): string {
  const own = event.unit?.id === self;
  switch (event.type) {
    case "unit.opened":
      return own
        ? `Ouverture${event.parent ? " dans {parent}" : ""}${upTo(event.until, "fr")}.`
        : "{unit} ouvre ici.";
    case "unit.reopened":
      return own ? `Réouverture${event.parent ? " dans {parent}" : ""}.` : "{unit} rouvre ici.";
    case "unit.closed":
      if (!own) return "{unit} ferme.";
      if (event.people === 0) return "Fermeture.";
      return `Fermeture ; ${plural("fr", event.people, { one: "1 personne y était", other: `${event.people} personnes y étaient` })} la veille.`;
    case "unit.renamed":
      return own ? "« {was} » devient {becomes}." : "{unit} s'appelait « {was} ».";
    case "unit.moved": {
      const people =
        event.people > 0
          ? ` avec ${plural("fr", event.people, { one: "1 personne", other: `${event.people} personnes` })}`
          : "";
      if (!own)
        return event.after?.id === self
          ? `{unit} arrive ici${people}.`
          : `{unit} part vers {after}${people}.`;
      if (!event.before) return `Passe dans {after}${people}.`;
      return event.after
        ? `Passe de {before} à {after}${people}.`
        : `Quitte {before} et ne dépend plus de rien${people}.`;
    }
    case "unit.mission":
      return event.after === "" ? "La mission est retirée." : "Nouvelle mission : « {becomes} »";
    case "lead.accountable":
      if (!event.after) return "{before} n'est plus responsable ; personne ne l'est.";
      return event.before
        ? "{after} prend la suite de {before} comme responsable."
        : "{after} devient responsable.";
    case "lead.began":
      return `{person} devient coresponsable${upTo(event.until, "fr")}.`;
    case "lead.ended":
      return "{person} n'est plus coresponsable.";
    case "placement.joined":
      return `Arrivée de {person}${at(event.weight, "fr")}${upTo(event.until, "fr")}.`;
    case "placement.left":
      return "Départ de {person}.";
    case "placement.moved":
      return own
        ? `{person} arrive de {from}${at(event.after, "fr")}.`
        : `{person} part${at(event.after, "fr")} chez {unit}.`;
    case "placement.share":
      return `{person} passe de ${share(event.before, "fr")} à ${share(event.after, "fr")}.`;
    case "placement.role":
      return `{person} passe de ${event.before.join(", ")} à ${event.after.join(", ")}.`;
    case "person.chapter":
      if (event.after?.id === self)
        return event.before ? "{person} arrive de {before}." : "{person} rejoint le chapitre.";
      return event.after ? "{person} part chez {after}." : "{person} quitte le chapitre.";
    case "item.owner":
      if (event.after?.id === self) return event.before ? "Reprend {item} de {before}." : "Porte {item}.";
      return event.after ? "Passe {item} à {after}." : "Ne porte plus {item} ; personne ne le porte.";
    case "item.contributor.began":
      return "Contribue à {item}.";
    case "item.contributor.ended":
      return "Ne contribue plus à {item}.";
    default:
      return "";
  }
}

/**
 * A change as the page of one unit tells it (`self` is that unit's id), with places for links: {person}, {unit},
 * {from}, {parent}, {before}, {after}, {item}, and for texts {was} and {becomes}. Empty for what is about no unit.
 */
export function unitEventSentence(event: ChangeEvent, self: string, language: Language): string {
  return language === "fr" ? french(inFrench(event, self)) : inEnglish(event, self);
}
