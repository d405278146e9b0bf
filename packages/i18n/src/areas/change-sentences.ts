import type { ChangeEventOf, ChangeType, Weight } from "@congruence/domain/changes";
import type { UnitKind } from "@congruence/domain/facts";
import type { Language } from "../core/language.ts";
import { defineMessages } from "../core/messages.ts";
import { formatUntil } from "../format/days.ts";
import { formatCount, formatShare } from "../format/numbers.ts";

/** A template for each kind of event; what stands in braces is filled by `changeSentence`. */
type Templates = { [T in ChangeType]: (event: ChangeEventOf<T>) => string };

const THE: Record<UnitKind, string> = {
  tribe: "the tribe",
  squad: "the squad",
  chapter: "the chapter",
  guild: "the guild",
};
const The = (kind: UnitKind) => `T${THE[kind].slice(1)}`;

const LE: Record<UnitKind, string> = {
  tribe: "la tribu",
  squad: "la squad",
  chapter: "le chapitre",
  guild: "la guilde",
};
const Le = (kind: UnitKind) => `L${LE[kind].slice(1)}`;
const DU = (kind: UnitKind) => (kind === "chapter" ? "du chapitre" : `de ${LE[kind]}`);
const AU = (kind: UnitKind) => (kind === "chapter" ? "au chapitre" : `à ${LE[kind]}`);

const SALARIAT = {
  employee: { from: "du salariat", to: "au salariat", as: "" },
  contractor: { from: "de la prestation", to: "à la prestation", as: " en prestation" },
  partner: { from: "du partenariat", to: "au partenariat", as: " en partenariat" },
} as const;
const HIRED = { employee: "", contractor: " as a contractor", partner: " as a partner" } as const;

const people = (count: number, language: Language) =>
  formatCount(
    count,
    language,
    language === "fr" ? { one: "personne", other: "personnes" } : { one: "person", other: "people" },
  );

/** "80 %", "an unstated share", "80 % and an unstated share". */
function weight({ share, unstated }: Weight, language: Language): string {
  const blank = language === "fr" ? "une part non précisée" : "an unstated share";
  if (share === null) return blank;
  const stated = formatShare(share, language);
  if (unstated === 0) return stated;
  return language === "fr" ? `${stated} et ${blank}` : `${stated} and ${blank}`;
}

/** What follows a name in brackets; nothing when there is nothing to say. */
const aside = (parts: readonly (string | false)[], between = ", ") => {
  const said = parts.filter((part) => part !== false && part !== "");
  return said.length === 0 ? "" : ` (${said.join(between)})`;
};
const end = (until: ChangeEventOf<"placement.joined">["until"], language: Language) =>
  until !== null && formatUntil(until, language);
const lasting = (until: ChangeEventOf<"placement.joined">["until"], language: Language) =>
  until === null ? "" : `, ${formatUntil(until, language)}`;
const sameWeight = (a: Weight, b: Weight) => a.share === b.share && a.unstated === b.unstated;
const sameRoles = (a: readonly string[], b: readonly string[]) => a.join("\n") === b.join("\n");

const english: Templates = {
  "unit.opened": ({ unitKind, parent, until }) =>
    `${The(unitKind)} {unit} opens${parent ? " in the tribe {parent}" : ""}${lasting(until, "en")}.`,
  "unit.reopened": ({ unitKind, parent, until }) =>
    `${The(unitKind)} {unit} opens again${parent ? " in the tribe {parent}" : ""}${lasting(until, "en")}.`,
  "unit.closed": ({ unitKind, people: count }) =>
    `${The(unitKind)} {unit} closes${count > 0 ? `; ${people(count, "en")} to the last day` : ""}.`,
  "unit.renamed": ({ unitKind }) => `${The(unitKind)} {before} takes the name {unit}.`,
  "unit.moved": ({ unitKind, before, after, people: count }) => {
    const along = count > 0 ? ` with ${people(count, "en")}` : "";
    if (!after) return `${The(unitKind)} {unit} leaves the tribe {before} and stands by itself${along}.`;
    if (!before) return `${The(unitKind)} {unit} joins the tribe {after}${along}.`;
    return `${The(unitKind)} {unit} moves from the tribe {before} to the tribe {after}${along}.`;
  },
  "unit.mission": ({ unitKind, after }) =>
    after === ""
      ? `${The(unitKind)} {unit} has no stated mission any more.`
      : `${The(unitKind)} {unit} has a new mission: “{mission}”`,
  "lead.accountable": ({ unitKind, before, after, beforeStays }) => {
    const unit = `${THE[unitKind]} {unit}`;
    const stays = beforeStays ? "; {before} stays as a lead" : "";
    if (after && before) return `{after} follows {before} as accountable for ${unit}${stays}.`;
    if (after) return `{after} becomes accountable for ${unit}.`;
    return `{before} is no longer accountable for ${unit}, and nobody is${stays}.`;
  },
  "lead.began": ({ unitKind, until }) =>
    `{person} becomes a lead of ${THE[unitKind]} {unit}${lasting(until, "en")}.`,
  "lead.ended": ({ unitKind }) => `{person} is no longer a lead of ${THE[unitKind]} {unit}.`,
  "person.joined": ({ presence, again, until }) =>
    `{person} ${again ? "is back in" : "joins"} the organisation${HIRED[presence]}${lasting(until, "en")}.`,
  "person.left": () => "{person} leaves the organisation.",
  "person.presence": ({ before, after }) => `{person} goes from ${before} to ${after}.`,
  "person.chapter": ({ before, after }) => {
    if (!after) return "{person} leaves the chapter {before}.";
    if (!before) return "{person} joins the chapter {after}.";
    return "{person} goes from the chapter {before} to the chapter {after}.";
  },
  "person.contract": ({ before, after }) =>
    `{person} has another contract: ${formatShare(after, "en")} of full time instead of ${formatShare(before, "en")}.`,
  "placement.joined": ({ unitKind, weight: held, until }) =>
    `{person} joins ${THE[unitKind]} {unit}${aside(["{roles}", unitKind !== "guild" && weight(held, "en"), end(until, "en")])}.`,
  "placement.left": ({ unitKind }) => `{person} leaves ${THE[unitKind]} {unit}${aside(["{roles}"])}.`,
  "placement.moved": ({ unitKind, fromKind, before, after, rolesBefore, rolesAfter, until }) => {
    const share = sameWeight(before, after)
      ? weight(after, "en")
      : `${weight(after, "en")} instead of ${weight(before, "en")}`;
    const roles = sameRoles(rolesBefore, rolesAfter) ? "{roles}" : "{roles} instead of {rolesBefore}";
    const more = aside([roles, unitKind !== "guild" && share, end(until, "en")], "; ");
    return `{person} moves from ${THE[fromKind]} {from} to ${THE[unitKind]} {unit}${more}.`;
  },
  "placement.share": ({ unitKind, before, after, until }) =>
    `{person} goes from ${weight(before, "en")} to ${weight(after, "en")} in ${THE[unitKind]} {unit}${lasting(until, "en")}.`,
  "placement.role": ({ unitKind }) =>
    `{person} has another role in ${THE[unitKind]} {unit}: {roles} instead of {rolesBefore}.`,
  "item.opened": ({ until }) => `The item {item} is offered ({component})${lasting(until, "en")}.`,
  "item.closed": () => "The item {item} is no longer offered ({component}).",
  "item.owner": ({ before, after, beforeClosed }) => {
    if (after && before)
      return `{after} takes over the item {item} from {before}${beforeClosed ? ", which closes" : ""}.`;
    if (after) return "{after} becomes the owner of the item {item}.";
    return beforeClosed
      ? "{before} closes: nobody owns the item {item} any more."
      : "{before} no longer owns the item {item}, and nobody does.";
  },
  "item.contributor.began": () => "{unit} contributes to the item {item}.",
  "item.contributor.ended": () => "{unit} no longer contributes to the item {item}.",
};

const french: Templates = {
  "unit.opened": ({ unitKind, parent, until }) =>
    `${Le(unitKind)} {unit} ouvre${parent ? " dans la tribu {parent}" : ""}${lasting(until, "fr")}.`,
  "unit.reopened": ({ unitKind, parent, until }) =>
    `${Le(unitKind)} {unit} rouvre${parent ? " dans la tribu {parent}" : ""}${lasting(until, "fr")}.`,
  "unit.closed": ({ unitKind, people: count }) =>
    `${Le(unitKind)} {unit} ferme${count > 0 ? ` ; ${people(count, "fr")} jusqu'au dernier jour` : ""}.`,
  "unit.renamed": ({ unitKind }) => `${Le(unitKind)} {before} prend le nom {unit}.`,
  "unit.moved": ({ unitKind, before, after, people: count }) => {
    const along = count > 0 ? ` avec ${people(count, "fr")}` : "";
    if (!after) return `${Le(unitKind)} {unit} quitte la tribu {before} et n'en rejoint aucune${along}.`;
    if (!before) return `${Le(unitKind)} {unit} rejoint la tribu {after}${along}.`;
    return `${Le(unitKind)} {unit} passe de la tribu {before} à la tribu {after}${along}.`;
  },
  "unit.mission": ({ unitKind, after }) =>
    after === ""
      ? `${Le(unitKind)} {unit} n'a plus de mission énoncée.`
      : `${Le(unitKind)} {unit} a une nouvelle mission : « {mission} »`,
  "lead.accountable": ({ unitKind, before, after, beforeStays }) => {
    const unit = `${DU(unitKind)} {unit}`;
    const stays = beforeStays ? " ; {before} en reste coresponsable" : "";
    if (after && before) return `{after} succède à {before} comme responsable ${unit}${stays}.`;
    if (after) return `{after} devient responsable ${unit}.`;
    return `{before} n'est plus responsable ${unit}, qui n'en a plus${stays}.`;
  },
  "lead.began": ({ unitKind, until }) =>
    `{person} devient coresponsable ${DU(unitKind)} {unit}${lasting(until, "fr")}.`,
  "lead.ended": ({ unitKind }) => `{person} n'est plus coresponsable ${DU(unitKind)} {unit}.`,
  "person.joined": ({ presence, again, until }) =>
    `{person} ${again ? "revient dans" : "rejoint"} l'organisation${SALARIAT[presence].as}${lasting(until, "fr")}.`,
  "person.left": () => "{person} quitte l'organisation.",
  "person.presence": ({ before, after }) => `{person} passe ${SALARIAT[before].from} ${SALARIAT[after].to}.`,
  "person.chapter": ({ before, after }) => {
    if (!after) return "{person} quitte le chapitre {before}.";
    if (!before) return "{person} rejoint le chapitre {after}.";
    return "{person} passe du chapitre {before} au chapitre {after}.";
  },
  "person.contract": ({ before, after }) =>
    `{person} change de contrat : ${formatShare(after, "fr")} d'un temps plein au lieu de ${formatShare(before, "fr")}.`,
  "placement.joined": ({ unitKind, weight: held, until }) =>
    `{person} rejoint ${LE[unitKind]} {unit}${aside(["{roles}", unitKind !== "guild" && weight(held, "fr"), end(until, "fr")])}.`,
  "placement.left": ({ unitKind }) => `{person} quitte ${LE[unitKind]} {unit}${aside(["{roles}"])}.`,
  "placement.moved": ({ unitKind, fromKind, before, after, rolesBefore, rolesAfter, until }) => {
    const share = sameWeight(before, after)
      ? weight(after, "fr")
      : `${weight(after, "fr")} au lieu ${before.share === null ? "d'" : "de "}${weight(before, "fr")}`;
    const roles = sameRoles(rolesBefore, rolesAfter) ? "{roles}" : "{roles}, auparavant {rolesBefore}";
    const more = aside([roles, unitKind !== "guild" && share, end(until, "fr")], " ; ");
    return `{person} passe ${DU(fromKind)} {from} ${AU(unitKind)} {unit}${more}.`;
  },
  "placement.share": ({ unitKind, before, after, until }) => {
    const from = `${before.share === null ? "d'" : "de "}${weight(before, "fr")}`;
    return `{person} passe ${from} à ${weight(after, "fr")} dans ${LE[unitKind]} {unit}${lasting(until, "fr")}.`;
  },
  "placement.role": ({ unitKind }) =>
    `{person} change de rôle dans ${LE[unitKind]} {unit} : {roles}, auparavant {rolesBefore}.`,
  "item.opened": ({ until }) => `L'élément {item} est proposé ({component})${lasting(until, "fr")}.`,
  "item.closed": () => "L'élément {item} n'est plus proposé ({component}).",
  "item.owner": ({ before, after, beforeClosed }) => {
    if (after && before)
      return `{after} reprend l'élément {item}, porté jusque-là par {before}${beforeClosed ? ", qui ferme" : ""}.`;
    if (after) return "{after} porte désormais l'élément {item}.";
    return beforeClosed
      ? "{before} ferme : l'élément {item} n'a plus de porteur."
      : "{before} ne porte plus l'élément {item}, qui n'a plus de porteur.";
  },
  "item.contributor.began": () => "{unit} contribue à l'élément {item}.",
  "item.contributor.ended": () => "{unit} ne contribue plus à l'élément {item}.",
};

/** The sentences of what changes, in the present, so that they hold for what was and for what is to come. */
export const changeTemplates = defineMessages({ en: english, fr: french });
