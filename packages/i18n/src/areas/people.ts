import type { Day } from "@congruence/domain/calendar";
import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatDay, formatSpan, formatUntil } from "../format/days.ts";
import { formatList } from "../format/lists.ts";
import { formatCount, formatShare } from "../format/numbers.ts";

type Span = { from: Day; to: Day | null };
/** Spans in a row; one without an end says where it begins, gone by or to come. */
const spans = (life: readonly Span[], language: "en" | "fr") =>
  formatList(
    life.map((span) => {
      if (span.to !== null || language === "en") return formatSpan(span, language);
      return `à partir du ${formatDay(span.from, "fr")}`;
    }),
    language,
  );
const inFrench = (count: number) => formatCount(count, "fr", { one: "personne", other: "personnes" });
const inEnglish = (count: number) => formatCount(count, "en", { one: "person", other: "people" });

/** The table of people and the page of one of them. */
export const people = defineMessages({
  en: {
    title: "People",
    presence: { employee: "Employee", contractor: "Contractor", partner: "Partner" },
    list: {
      organisation: "Organisation",
      pools: "Competency pools",
      lede: (count: number, on: Day) =>
        `${inEnglish(count)} in the organisation on ${formatDay(on, "en", "long")}.`,
      match: (count: number, total: number) => `${formatCount(count, "en")} of ${inEnglish(total)} match`,
      caption: (on: Day) => `People on ${formatDay(on, "en", "long")}`,
      add: "Add a person",
      all: "Show everybody",
      search: "Name or site",
      filters: { chapter: "Chapter", tribe: "Tribe", presence: "Presence", load: "Load" },
      load: { over: "over the contract", unallocated: "in no squad or tribe", absent: "away that day" },
      columns: {
        name: "Name",
        chapter: "Chapter",
        squads: "Squads and shares",
        contract: "Contract",
        stated: "Load",
        free: "Free",
        presence: "Presence",
        site: "Site",
      },
      overBy: (share: number) => `over by ${formatShare(share, "en")}`,
      unstated: (count: number) =>
        plural("en", count, { one: "1 share unstated", other: `${count} shares unstated` }),
      away: (to: Day | null) => (to === null ? "away" : `away ${formatUntil(to, "en")}`),
      noChapter: "none",
      noSquad: "none",
      empty: "Nobody is in the organisation on this day.",
      emptyHint: "People come from a file of yours, or one by one.",
      none: "Nobody matches.",
      noneHint: "Take a filter away, or choose another day.",
    },
    one: {
      context: "Person",
      since: (on: Day) => `since ${formatDay(on, "en", "long")}`,
      change: "Change",
      absentTitle: (name: string, on: Day) =>
        `${name} is not in the organisation on ${formatDay(on, "en", "long")}.`,
      life: (life: readonly Span[]) => `There ${spans(life, "en")}.`,
      never: "No day says when.",
      see: (on: Day) => `See ${formatDay(on, "en", "long")}`,
      erased: "Name and contact were erased; the history keeps a number.",
      facts: {
        chapter: "Chapter",
        noChapter: "in no chapter",
        answersTo: "answers to",
        leadsIt: "and leads it",
        noLead: "nobody is accountable for it",
        load: "Load",
        of: (stated: number, contract: number) =>
          `${formatShare(stated, "en")} of a contract of ${formatShare(contract, "en")}`,
        free: (share: number) => `${formatShare(share, "en")} free`,
        assumed: "no contract is written: full time is taken",
        leads: "Leads",
        nothing: "nothing",
        accountable: "accountable",
        lead: "lead",
        contact: "Contact",
        noContact: "not stated",
        guardrails: "Guardrails",
        crossed: (count: number) => `${count} crossed`,
        none: "none crossed",
      },
      guard: {
        squads: (names: string, count: number, max: number) =>
          `In ${count} squads (${names}); the threshold is ${max}`,
        over: (total: number, contract: number, since: Day, until: Day | null) =>
          `${formatShare(total, "en")} for a contract of ${formatShare(contract, "en")}, since ${formatDay(since, "en")}${until === null ? "" : ` and ${formatUntil(until, "en")}`}`,
        coming: (total: number, contract: number, from: Day) =>
          `Will be at ${formatShare(total, "en")} for a contract of ${formatShare(contract, "en")} from ${formatDay(from, "en")}`,
      },
      load: {
        title: "Load",
        scope: "stated shares against the contract, a line",
        caption: (name: string) => `Load of ${name}`,
        table: "Tables",
        drawing: "Drawings",
        unstated: (count: number) =>
          plural("en", count, {
            one: "One share of the day is not stated: it is not in the load.",
            other: `${count} shares of the day are not stated: they are not in the load.`,
          }),
      },
      squads: {
        title: "Squads",
        scope: "the ribbon's height is the share, its length the time",
        caption: (name: string) => `Where ${name} works`,
        unit: "Unit",
        role: "Role",
        share: "Share",
        days: "Days",
        open: (unit: string) => `The allocation in ${unit}`,
        none: "In no squad or tribe, past or to come.",
        outside: "Nothing in the months drawn; the table has every allocation.",
        under: (tribe: string) => `tribe ${tribe}`,
      },
      presenceTitle: "Presence and contract",
      present: "Presence",
      contract: "Contract",
      chapters: "Chapters",
      absences: {
        title: "Absences",
        none: "None is noted.",
        now: "away now",
        reason: "Reason",
        past: (count: number) =>
          plural("en", count, { one: "1 past absence", other: `${count} past absences` }),
      },
      cost: { title: "Cost of a day", scope: "for directors and administrators", none: "No cost is set." },
      history: { title: "History", all: "All of it", less: "Latest only", none: "Nothing has happened yet." },
    },
  },
  fr: {
    title: "Personnes",
    presence: { employee: "Salariat", contractor: "Prestation", partner: "Partenariat" },
    list: {
      organisation: "Organisation",
      pools: "Pools de compétences",
      lede: (count, on) => `${inFrench(count)} dans l'organisation le ${formatDay(on, "fr", "long")}.`,
      match: (count, total) => `${formatCount(count, "fr")} sur ${inFrench(total)}`,
      caption: (on) => `Personnes le ${formatDay(on, "fr", "long")}`,
      add: "Ajouter une personne",
      all: "Afficher tout le monde",
      search: "Nom ou site",
      filters: { chapter: "Chapitre", tribe: "Tribu", presence: "Présence", load: "Charge" },
      load: { over: "au-delà du contrat", unallocated: "sans squad ni tribu", absent: "absence ce jour-là" },
      columns: {
        name: "Nom",
        chapter: "Chapitre",
        squads: "Squads et parts",
        contract: "Contrat",
        stated: "Charge",
        free: "Libre",
        presence: "Présence",
        site: "Site",
      },
      overBy: (share) => `${formatShare(share, "fr")} de trop`,
      unstated: (count) =>
        plural("fr", count, { one: "1 part non précisée", other: `${count} parts non précisées` }),
      away: (to) => (to === null ? "absence en cours" : `absence ${formatUntil(to, "fr")}`),
      noChapter: "aucun",
      noSquad: "aucune",
      empty: "Personne n'est dans l'organisation ce jour-là.",
      emptyHint: "Les personnes viennent d'un de vos fichiers, ou s'ajoutent une à une.",
      none: "Personne ne correspond.",
      noneHint: "Retirez un filtre, ou choisissez un autre jour.",
    },
    one: {
      context: "Personne",
      since: (on) => `depuis le ${formatDay(on, "fr", "long")}`,
      change: "Modifier",
      absentTitle: (name, on) => `${name} n'est pas dans l'organisation le ${formatDay(on, "fr", "long")}.`,
      life: (life) => `Dans l'organisation ${spans(life, "fr")}.`,
      never: "Aucun jour ne dit quand.",
      see: (on) => `Voir le ${formatDay(on, "fr", "long")}`,
      erased: "Le nom et les coordonnées ont été effacés ; l'histoire garde un numéro.",
      facts: {
        chapter: "Chapitre",
        noChapter: "dans aucun chapitre",
        answersTo: "répond à",
        leadsIt: "et en est responsable",
        noLead: "sans responsable",
        load: "Charge",
        of: (stated, contract) =>
          `${formatShare(stated, "fr")} pour un contrat de ${formatShare(contract, "fr")}`,
        free: (share) => `${formatShare(share, "fr")} libre`,
        assumed: "aucun contrat n'est écrit : on compte un temps plein",
        leads: "Responsable de",
        nothing: "rien",
        accountable: "responsable",
        lead: "coresponsable",
        contact: "Coordonnées",
        noContact: "non précisées",
        guardrails: "Garde-fous",
        crossed: (count) => plural("fr", count, { one: "1 franchi", other: `${count} franchis` }),
        none: "aucun franchi",
      },
      guard: {
        squads: (names, count, max) => `Dans ${count} squads (${names}) ; le seuil est de ${max}`,
        over: (total, contract, since, until) =>
          `${formatShare(total, "fr")} pour un contrat de ${formatShare(contract, "fr")}, depuis le ${formatDay(since, "fr")}${until === null ? "" : ` et ${formatUntil(until, "fr")}`}`,
        coming: (total, contract, from) =>
          `Sera à ${formatShare(total, "fr")} pour un contrat de ${formatShare(contract, "fr")} à partir du ${formatDay(from, "fr")}`,
      },
      load: {
        title: "Charge",
        scope: "parts précisées ; le trait est le contrat",
        caption: (name) => `Charge de ${name}`,
        table: "Tableaux",
        drawing: "Dessins",
        unstated: (count) =>
          plural("fr", count, {
            one: "Une part du jour n'est pas précisée : elle n'est pas dans la charge.",
            other: `${count} parts du jour ne sont pas précisées : elles ne sont pas dans la charge.`,
          }),
      },
      squads: {
        title: "Squads",
        scope: "la hauteur du ruban est la part, sa longueur la durée",
        caption: (name) => `Où travaille ${name}`,
        unit: "Unité",
        role: "Rôle",
        share: "Part",
        days: "Jours",
        open: (unit) => `L'affectation dans ${unit}`,
        none: "Dans aucune squad ni tribu, ni par le passé ni à venir.",
        outside: "Rien dans les mois dessinés ; le tableau a toutes les affectations.",
        under: (tribe) => `tribu ${tribe}`,
      },
      presenceTitle: "Présence et contrat",
      present: "Présence",
      contract: "Contrat",
      chapters: "Chapitres",
      absences: {
        title: "Absences",
        none: "Aucune n'est notée.",
        now: "en cours",
        reason: "Motif",
        past: (count) => plural("fr", count, { one: "1 absence passée", other: `${count} absences passées` }),
      },
      cost: {
        title: "Coût d'une journée",
        scope: "pour la direction et l'administration",
        none: "Aucun coût n'est fixé.",
      },
      history: {
        title: "Histoire",
        all: "Tout",
        less: "Le plus récent",
        none: "Rien ne s'est encore passé.",
      },
    },
  },
});
