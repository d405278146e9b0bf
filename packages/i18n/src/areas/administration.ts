import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatCount } from "../format/numbers.ts";

/** What stands in the administration: its doors, and what waits there. */
export const administration = defineMessages({
  en: {
    title: "Administration",
    doors: {
      title: "What is done here",
      import: "Import",
      importLede: "Load people, units and allocations from the files you have.",
      accounts: "Accounts",
      accountsLede: "Invite people, change what they may do, hand over links.",
      settings: "Settings",
      settingsLede: "Name, clock, guardrails, names of the components, retention.",
      audit: "Audit log",
      auditLede: "Who did what, when, and what stood there before.",
    },
    lastImport: {
      title: "Last import",
      none: "Nothing was imported yet.",
      noneLede: "An organisation is loaded from the spreadsheets it has: people, units, allocations.",
      start: "Import files",
      all: "All imports",
      state: {
        uploaded: "waiting to be applied",
        applying: "being written",
        applied: "applied",
        failed: "failed, nothing was written",
        undone: "undone",
      },
      when: "Uploaded",
      files: "Files",
      leftovers: "Left out",
      left: (count: number) =>
        plural("en", count, {
          zero: "no row",
          one: "1 row kept aside",
          other: `${formatCount(count, "en")} rows kept aside`,
        }),
      open: "Open this import",
    },
    waiting: {
      title: "Invitations not accepted yet",
      none: "Everybody who was invited has come in.",
      until: (until: string) => `opens until ${until}`,
      expired: "expired",
      all: "All accounts",
    },
    last: { title: "Last acts", all: "Audit log" },
  },
  fr: {
    title: "Administration",
    doors: {
      title: "Ce qui se fait ici",
      import: "Import",
      importLede: "Charger personnes, unités et affectations depuis vos fichiers.",
      accounts: "Comptes",
      accountsLede: "Inviter, changer ce que chacun peut faire, remettre des liens.",
      settings: "Réglages",
      settingsLede: "Nom, horloge, garde-fous, noms des composantes, conservation.",
      audit: "Journal d'audit",
      auditLede: "Qui a fait quoi, quand, et ce qu'il y avait avant.",
    },
    lastImport: {
      title: "Dernier import",
      none: "Rien n'a encore été importé.",
      noneLede: "Une organisation se charge depuis ses tableurs : personnes, unités, affectations.",
      start: "Importer des fichiers",
      all: "Tous les imports",
      state: {
        uploaded: "en attente d'application",
        applying: "en cours d'écriture",
        applied: "appliqué",
        failed: "échoué, rien n'a été écrit",
        undone: "annulé",
      },
      when: "Déposé le",
      files: "Fichiers",
      leftovers: "Laissé de côté",
      left: (count) =>
        plural("fr", count, {
          zero: "aucune ligne",
          one: `${count} ligne gardée à part`,
          other: `${formatCount(count, "fr")} lignes gardées à part`,
        }),
      open: "Ouvrir cet import",
    },
    waiting: {
      title: "Invitations pas encore acceptées",
      none: "Toutes les personnes invitées sont entrées.",
      until: (until) => `fonctionne jusqu'au ${until}`,
      expired: "expirée",
      all: "Tous les comptes",
    },
    last: { title: "Derniers actes", all: "Journal d'audit" },
  },
});
