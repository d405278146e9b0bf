import type { Refusal, RefusalCode, RefusalFacts } from "@congruence/domain";
import type { Language } from "../core/language.ts";
import { plural } from "../core/plural.ts";
import { french } from "../core/typography.ts";
import { formatDay, formatSpan } from "../format/days.ts";
import { formatList } from "../format/lists.ts";
import { formatShare } from "../format/numbers.ts";

type Sentences = { [C in RefusalCode]: (facts: RefusalFacts[C]) => string };
type Life = readonly {
  from: RefusalFacts["span.empty"]["from"];
  to: RefusalFacts["span.empty"]["to"] | null;
}[];

function lifeIn(life: Life, language: Language): string {
  return formatList(
    life.map((span) => formatSpan(span, language)),
    language,
  );
}

const en: Sentences = {
  "allocation.over_capacity": ({ person, from, total, contract, inTheWay, fits }) =>
    `${person.name} would be at ${formatShare(total, "en")} from ${formatDay(from, "en")}; the contract is ${formatShare(contract, "en")}. In the way: ${formatList(
      inTheWay.map((one) => `${formatShare(one.share, "en")} in ${one.unitName}`),
      "en",
    )}. ${fits > 0 ? `${formatShare(fits, "en")} would fit.` : "Nothing more fits in these days."}`,
  "allocation.outside_unit": ({ unit, life }) =>
    `${unit.name} does not exist on all of these days. It exists ${lifeIn(life, "en")}.`,
  "allocation.outside_presence": ({ person, presence }) =>
    presence.length === 0
      ? `${person.name} is not in the organisation on these days.`
      : `${person.name} is not in the organisation on all of these days: ${lifeIn(presence, "en")}.`,
  "allocation.twice": ({ person, unit, role, inTheWay }) =>
    `${person.name} is already in ${unit.name} as ${role || "member"}, ${formatSpan(inTheWay, "en")}.`,
  "allocation.not_here": ({ unit }) =>
    `Nobody is allocated to ${unit.name}: people are allocated to squads or directly to tribes; a guild is joined without a share.`,
  "allocation.guild_share": ({ unit }) =>
    `${unit.name} is a guild: being in it takes no share of anybody's time.`,
  "unit.kind_fixed": ({ unit }) => `${unit.name} keeps the kind it was opened with.`,
  "unit.pool_not_here": ({ unit }) => `${unit.name} is not a chapter: only chapters draw on a pool.`,
  "person.not_there": ({ person, on, presence }) =>
    `${person.name} is not in the organisation on ${formatDay(on, "en")}${presence.length === 0 ? "." : `: ${lifeIn(presence, "en")}.`}`,
  "contract.overlap": ({ person, from, to }) =>
    `${person.name} already has a contract ${formatSpan({ from, to }, "en")}.`,
  "dayCost.overlap": ({ person, from, to }) =>
    `The cost of a day of ${person.name} is already set ${formatSpan({ from, to }, "en")}.`,
  "absence.overlap": ({ person, from, to }) =>
    `${person.name} is already away ${formatSpan({ from, to }, "en")}.`,
  "item.not_here": ({ unit }) => `${unit.name} does not work on items: squads do, or tribes directly.`,
  "share.out_of_range": () => "A share lies between 0.01 % and 100 % of full time.",
  "span.empty": () => "The last day comes before the first.",
  "unit.cycle": ({ unit, parent }) =>
    `${parent.name} lies under ${unit.name}: the one cannot go under the other.`,
  "unit.wrong_parent": ({ unit, parent }) =>
    parent === null
      ? `${unit.name} needs a tribe to belong to.`
      : `${unit.name} cannot go under ${parent.name}: a squad goes under a tribe, a tribe under a tribe or nothing, chapters and guilds under nothing.`,
  "unit.parent_not_there": ({ parent, life }) =>
    `${parent.name} does not exist on all of these days. It exists ${lifeIn(life, "en")}.`,
  "unit.not_there": ({ unit, on }) => `${unit.name} does not exist on ${formatDay(on, "en")}.`,
  "unit.already_there": ({ unit, from, to }) =>
    `${unit.name} exists already, ${formatSpan({ from, to }, "en")}.`,
  "unit.name_taken": ({ name }) => `Another unit of this kind is already called ${name}.`,
  "unit.not_empty": ({ unit, people, children, items, members }) =>
    `${unit.name} is not empty: ${formatList(
      [
        people.length > 0
          ? plural("en", people.length, { one: "1 person", other: `${people.length} people` })
          : "",
        children.length > 0
          ? plural("en", children.length, { one: "1 unit", other: `${children.length} units` })
          : "",
        items.length > 0
          ? plural("en", items.length, {
              one: "1 experience item",
              other: `${items.length} experience items`,
            })
          : "",
        members.length > 0
          ? plural("en", members.length, { one: "1 member", other: `${members.length} members` })
          : "",
      ].filter((text) => text !== ""),
      "en",
    )}. Say where each goes.`,
  "version.overlap": ({ unit, inTheWay }) =>
    `${unit.name} is already called ${inTheWay.name} ${formatSpan(inTheWay, "en")}.`,
  "lead.outside_unit": ({ unit, life }) =>
    `${unit.name} does not exist on all of these days. It exists ${lifeIn(life, "en")}.`,
  "lead.outside_presence": ({ person, presence }) =>
    presence.length === 0
      ? `${person.name} is not in the organisation on these days.`
      : `${person.name} is not in the organisation on all of these days: ${lifeIn(presence, "en")}.`,
  "lead.overlap": ({ person, unit, from, to }) =>
    `${person.name} already leads ${unit.name} ${formatSpan({ from, to }, "en")}.`,
  "chapter.not_a_chapter": ({ unit }) => `${unit.name} is not a chapter.`,
  "chapter.overlap": ({ person, inTheWay }) =>
    `${person.name} is already in the chapter ${inTheWay.unit.name} ${formatSpan(inTheWay, "en")}; a person has one chapter on a day.`,
  "presence.overlap": ({ person, from, to }) =>
    `${person.name} is already in the organisation ${formatSpan({ from, to }, "en")}.`,
  "presence.in_use": ({ person, inTheWay }) =>
    `${person.name} has work outside these days: ${formatList(
      inTheWay.map((one) => `${one.unitName} ${formatSpan(one, "en")}`),
      "en",
    )}.`,
  "item.owned": ({ item, owner, from, to }) =>
    `${item.name} is owned by ${owner.name} ${formatSpan({ from, to }, "en")}; an item has one owner on a day.`,
  "item.twice": ({ item, unit, from, to }) =>
    `${unit.name} already works on ${item.name} ${formatSpan({ from, to }, "en")}.`,
  "item.outside_life": ({ item, from, to }) =>
    `${item.name} is only offered ${formatSpan({ from, to }, "en")}.`,
  "item.outside_unit": ({ unit, life }) =>
    `${unit.name} does not exist on all of these days. It exists ${lifeIn(life, "en")}.`,
  "account.email_taken": ({ email }) =>
    `${email} already opens an account here. Change that account, or enable it again.`,
  "account.last_administrator": ({ name }) =>
    `${name} is the last administrator who can sign in. Make somebody else administrator first.`,
  "account.disabled": ({ name }) => `${name}’s account is disabled. Enable it first.`,
  not_there: () => "It may not exist, or it may not be yours to read.",
  "text.empty": () => "Something must stand here.",
  "day.not_a_day": ({ text }) => `“${text}” is not a day of the calendar.`,
  "changed.meanwhile": () =>
    "Somebody changed this while the page was open. What you typed is still here: look at what stands now and send it again.",
};

const fr: Sentences = {
  "allocation.over_capacity": ({ person, from, total, contract, inTheWay, fits }) =>
    `${person.name} serait à ${formatShare(total, "fr")} à partir du ${formatDay(from, "fr")} ; le contrat est de ${formatShare(contract, "fr")}. En cause : ${formatList(
      inTheWay.map((one) => `${formatShare(one.share, "fr")} dans ${one.unitName}`),
      "fr",
    )}. ${fits > 0 ? `${formatShare(fits, "fr")} tiendraient.` : "Plus rien ne tient sur ces jours."}`,
  "allocation.outside_unit": ({ unit, life }) =>
    `${unit.name} n'existe pas tous ces jours-là. Elle existe ${lifeIn(life, "fr")}.`,
  "allocation.outside_presence": ({ person, presence }) =>
    presence.length === 0
      ? `${person.name} n'est pas dans l'organisation ces jours-là.`
      : `${person.name} n'est pas dans l'organisation tous ces jours-là : ${lifeIn(presence, "fr")}.`,
  "allocation.twice": ({ person, unit, role, inTheWay }) =>
    `${person.name} est déjà dans ${unit.name} comme ${role || "membre"}, ${formatSpan(inTheWay, "fr")}.`,
  "allocation.not_here": ({ unit }) =>
    `On n'affecte personne à ${unit.name} : les personnes sont affectées à des squads ou directement à des tribus ; une guilde se rejoint sans part.`,
  "allocation.guild_share": ({ unit }) =>
    `${unit.name} est une guilde : en faire partie ne prend part au temps de personne.`,
  "unit.kind_fixed": ({ unit }) => `${unit.name} garde la sorte sous laquelle elle a été ouverte.`,
  "unit.pool_not_here": ({ unit }) =>
    `${unit.name} n'est pas un chapitre : seuls les chapitres puisent dans un pool.`,
  "person.not_there": ({ person, on, presence }) =>
    `${person.name} n'est pas dans l'organisation le ${formatDay(on, "fr")}${presence.length === 0 ? "." : ` : ${lifeIn(presence, "fr")}.`}`,
  "contract.overlap": ({ person, from, to }) =>
    `${person.name} a déjà un contrat ${formatSpan({ from, to }, "fr")}.`,
  "dayCost.overlap": ({ person, from, to }) =>
    `Le coût d'une journée de ${person.name} est déjà fixé ${formatSpan({ from, to }, "fr")}.`,
  "absence.overlap": ({ person, from, to }) =>
    `${person.name} est déjà absent ${formatSpan({ from, to }, "fr")}.`,
  "item.not_here": ({ unit }) =>
    `${unit.name} ne travaille pas sur des éléments : les squads le font, ou les tribus directement.`,
  "share.out_of_range": () => "Une part est comprise entre 0,01 % et 100 % d'un temps plein.",
  "span.empty": () => "Le dernier jour précède le premier.",
  "unit.cycle": ({ unit, parent }) =>
    `${parent.name} se trouve sous ${unit.name} : l'une ne peut pas passer sous l'autre.`,
  "unit.wrong_parent": ({ unit, parent }) =>
    parent === null
      ? `${unit.name} doit appartenir à une tribu.`
      : `${unit.name} ne peut pas passer sous ${parent.name} : une squad va sous une tribu, une tribu sous une tribu ou sous rien, chapitres et guildes sous rien.`,
  "unit.parent_not_there": ({ parent, life }) =>
    `${parent.name} n'existe pas tous ces jours-là. Elle existe ${lifeIn(life, "fr")}.`,
  "unit.not_there": ({ unit, on }) => `${unit.name} n'existe pas le ${formatDay(on, "fr")}.`,
  "unit.already_there": ({ unit, from, to }) =>
    `${unit.name} existe déjà, ${formatSpan({ from, to }, "fr")}.`,
  "unit.name_taken": ({ name }) => `Une autre unité de cette sorte s'appelle déjà ${name}.`,
  "unit.not_empty": ({ unit, people, children, items, members }) =>
    `${unit.name} n'est pas vide : ${formatList(
      [
        people.length > 0
          ? plural("fr", people.length, { one: "1 personne", other: `${people.length} personnes` })
          : "",
        children.length > 0
          ? plural("fr", children.length, { one: "1 unité", other: `${children.length} unités` })
          : "",
        items.length > 0
          ? plural("fr", items.length, {
              one: "1 élément d'expérience",
              other: `${items.length} éléments d'expérience`,
            })
          : "",
        members.length > 0
          ? plural("fr", members.length, { one: "1 membre", other: `${members.length} membres` })
          : "",
      ].filter((text) => text !== ""),
      "fr",
    )}. Dites où va chacun.`,
  "version.overlap": ({ unit, inTheWay }) =>
    `${unit.name} s'appelle déjà ${inTheWay.name} ${formatSpan(inTheWay, "fr")}.`,
  "lead.outside_unit": ({ unit, life }) =>
    `${unit.name} n'existe pas tous ces jours-là. Elle existe ${lifeIn(life, "fr")}.`,
  "lead.outside_presence": ({ person, presence }) =>
    presence.length === 0
      ? `${person.name} n'est pas dans l'organisation ces jours-là.`
      : `${person.name} n'est pas dans l'organisation tous ces jours-là : ${lifeIn(presence, "fr")}.`,
  "lead.overlap": ({ person, unit, from, to }) =>
    `${person.name} est déjà responsable de ${unit.name} ${formatSpan({ from, to }, "fr")}.`,
  "chapter.not_a_chapter": ({ unit }) => `${unit.name} n'est pas un chapitre.`,
  "chapter.overlap": ({ person, inTheWay }) =>
    `${person.name} est déjà dans le chapitre ${inTheWay.unit.name} ${formatSpan(inTheWay, "fr")} ; une personne a un seul chapitre à la fois.`,
  "presence.overlap": ({ person, from, to }) =>
    `${person.name} est déjà dans l'organisation ${formatSpan({ from, to }, "fr")}.`,
  "presence.in_use": ({ person, inTheWay }) =>
    `${person.name} a du travail en dehors de ces jours : ${formatList(
      inTheWay.map((one) => `${one.unitName} ${formatSpan(one, "fr")}`),
      "fr",
    )}.`,
  "item.owned": ({ item, owner, from, to }) =>
    `${item.name} est porté par ${owner.name} ${formatSpan({ from, to }, "fr")} ; un élément a un seul porteur à la fois.`,
  "item.twice": ({ item, unit, from, to }) =>
    `${unit.name} travaille déjà sur ${item.name} ${formatSpan({ from, to }, "fr")}.`,
  "item.outside_life": ({ item, from, to }) =>
    `${item.name} n'est proposé que ${formatSpan({ from, to }, "fr")}.`,
  "item.outside_unit": ({ unit, life }) =>
    `${unit.name} n'existe pas tous ces jours-là. Elle existe ${lifeIn(life, "fr")}.`,
  "account.email_taken": ({ email }) =>
    `${email} ouvre déjà un compte ici. Modifiez ce compte, ou réactivez-le.`,
  "account.last_administrator": ({ name }) =>
    `Plus personne d'autre que ${name} n'administre l'organisation. Confiez d'abord l'administration à quelqu'un d'autre.`,
  "account.disabled": ({ name }) => `Le compte de ${name} est désactivé. Réactivez-le d'abord.`,
  not_there: () => "Cela n'existe pas, ou ce n'est pas à vous de le lire.",
  "text.empty": () => "Il faut écrire quelque chose ici.",
  "day.not_a_day": ({ text }) => `« ${text} » n'est pas un jour du calendrier.`,
  "changed.meanwhile": () =>
    "Quelqu'un a modifié ceci pendant que la page était ouverte. Ce que vous avez saisi est toujours là : regardez ce qui est en place et renvoyez.",
};

/** Why a rule said no, as a sentence with the day, the total and what is in the way. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  // Each code's sentence takes that code's facts; the map's type says so, a lookup by a union cannot.
  const sentence = (language === "fr" ? fr : en)[refusal.code] as (facts: Refusal["facts"]) => string;
  return language === "fr" ? french(sentence(refusal.facts)) : sentence(refusal.facts);
}
