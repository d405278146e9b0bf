import { defineMessages } from "../core/messages.ts";

type Issue = { code: string; message: string };

const en: Record<string, string> = {
  "id.not_an_id": "Choose one of the list.",
  "day.not_a_day": "This is not a day of the calendar.",
  "share.out_of_range": "A share lies between 0.01 % and 100 % of full time.",
  "text.empty": "Something must stand here.",
  "text.too_long": "This is too long.",
  "email.not_an_email": "This is not an e-mail address.",
  "time_zone.not_a_zone": "This is not a time zone that is known, such as Europe/Paris.",
  "currency.not_a_currency": "This is not the code of a currency, such as EUR.",
  "hours.not_hours": "Write working hours as 9:00-17:30.",
  "span.empty": "The last day comes before the first.",
  "settings.squad_range": "The most cannot be under the fewest.",
  "settings.state_range": "“At risk” begins under “on track”.",
};

const fr: Record<string, string> = {
  "id.not_an_id": "Choisissez dans la liste.",
  "day.not_a_day": "Ce n'est pas un jour du calendrier.",
  "share.out_of_range": "Une part est comprise entre 0,01 % et 100 % d'un temps plein.",
  "text.empty": "Il faut écrire quelque chose ici.",
  "text.too_long": "C'est trop long.",
  "email.not_an_email": "Ce n'est pas une adresse électronique.",
  "time_zone.not_a_zone": "Ce fuseau horaire n'est pas connu ; écrivez par exemple Europe/Paris.",
  "currency.not_a_currency": "Ce n'est pas le code d'une monnaie, comme EUR.",
  "hours.not_hours": "Écrivez les heures de travail ainsi : 9:00-17:30.",
  "span.empty": "Le dernier jour précède le premier.",
  "settings.squad_range": "Le maximum ne peut pas être sous le minimum.",
  "settings.state_range": "« À risque » commence sous « en bonne voie ».",
};

function wording(known: Record<string, string>, missing: string, wrong: string) {
  return ({ code, message }: Issue) => known[message] ?? (code === "invalid_type" ? missing : wrong);
}

/** What a field says when its text cannot be used, and the words that every form shares. */
export const forms = defineMessages({
  en: {
    issue: wording(en, "Something must stand here.", "This value cannot be used."),
    problems: "This could not be done yet",
    save: "Save",
    cancel: "Cancel",
    optional: "optional",
    effectiveFrom: "From",
    effectiveHint: "The first day on which this holds. A day to come is fine.",
    until: "Until",
    openEnd: "Leave empty for no end.",
    undo: "Undo",
    undone: "Undone: everything is as it was.",
    done: "Done.",
  },
  fr: {
    issue: wording(fr, "Il faut écrire quelque chose ici.", "Cette valeur ne convient pas."),
    problems: "Ce n'est pas encore fait",
    save: "Enregistrer",
    cancel: "Annuler",
    optional: "facultatif",
    effectiveFrom: "À partir du",
    effectiveHint: "Le premier jour où cela vaut. Un jour à venir convient.",
    until: "Jusqu'au",
    openEnd: "Laissez vide s'il n'y a pas de fin.",
    undo: "Annuler",
    undone: "Annulé : tout est comme avant.",
    done: "C'est fait.",
  },
});
