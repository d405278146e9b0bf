import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatCount } from "../format/numbers.ts";

/** Words for states: of an objective, of a verdict, and of a page that has nothing, too much, or nothing for you. */
export const states = defineMessages({
  en: {
    objective: {
      onTrack: "On track",
      atRisk: "At risk",
      offTrack: "Off track",
      unattended: "Unattended",
      unknown: "Unknown",
      exceeded: "Exceeded",
      noObjective: "No objective",
    },
    verdict: {
      demonstrated: "Demonstrated",
      notDemonstrated: "Not demonstrated",
      undetermined: "Undetermined",
      symmetric: "Symmetric",
      asymmetric: "Asymmetric",
      withheld: "Withheld",
    },
    unknown: "unknown",
    unstated: "unstated",
    stale: "stale",
    none: "none",
    loading: "Loading…",
    cancel: "Cancel",
    notThere: {
      title: "There is nothing here that you can open.",
      body: "It may not exist, or it may not be yours to read. Whoever sent you the address can tell you which.",
      home: "Home",
    },
    error: {
      title: "The page could not be shown.",
      body: "Nothing was changed. Try again; if it stays so, tell your administrator the reference.",
      retry: "Try again",
      reference: (reference: string) => `Reference ${reference}`,
    },
    tooMuch: {
      title: (count: number, noun: string) => `${formatCount(count, "en")} ${noun} match.`,
      body: (shown: number) =>
        `The first ${formatCount(shown, "en")} are drawn. Figures and the export cover all of them.`,
    },
    refused: (count: number) =>
      plural("en", count, {
        one: "Nothing was changed. One thing is in the way:",
        other: "Nothing was changed. These are in the way:",
      }),
  },
  fr: {
    objective: {
      onTrack: "En bonne voie",
      atRisk: "À risque",
      offTrack: "Hors trajectoire",
      unattended: "Sans suivi",
      unknown: "Inconnu",
      exceeded: "Dépassé",
      noObjective: "Sans objectif",
    },
    verdict: {
      demonstrated: "Démontré",
      notDemonstrated: "Non démontré",
      undetermined: "Indéterminé",
      symmetric: "Symétrique",
      asymmetric: "Asymétrique",
      withheld: "Non publié",
    },
    unknown: "inconnu",
    unstated: "non précisé",
    stale: "ancien",
    none: "aucun",
    loading: "Chargement…",
    cancel: "Annuler",
    notThere: {
      title: "Il n'y a rien ici que vous puissiez ouvrir.",
      body: "Cela n'existe peut-être pas, ou n'est pas à vous. La personne qui vous a donné l'adresse saura vous le dire.",
      home: "Accueil",
    },
    error: {
      title: "La page n'a pas pu être affichée.",
      body: "Rien n'a été modifié. Réessayez ; si cela dure, donnez la référence à votre administrateur.",
      retry: "Réessayer",
      reference: (reference) => `Référence ${reference}`,
    },
    tooMuch: {
      title: (count, noun) => `${formatCount(count, "fr")} ${noun} correspondent.`,
      body: (shown) =>
        `Les ${formatCount(shown, "fr")} premiers sont affichés. Les chiffres et l'export les couvrent tous.`,
    },
    refused: (count) =>
      plural("fr", count, {
        one: "Rien n'a été modifié. Une chose s'y oppose :",
        other: "Rien n'a été modifié. Ceci s'y oppose :",
      }),
  },
});
