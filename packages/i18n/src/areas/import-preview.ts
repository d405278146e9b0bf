import { plural } from "../core/plural.ts";
import { formatCount } from "../format/numbers.ts";
import { changesEn, changesFr, peopleEn, peopleFr, unitsEn, unitsFr } from "./import-counts.ts";

/** What the preview says: nothing is written yet. */
export const previewEn = {
  title: "Preview: nothing is written yet",
  working: "Working out what would change",
  workingNote: "Nothing is written. This page refreshes by itself.",
  change: "Change",
  takesEffect: (day: string) => `Takes effect from ${day}`,
  counts: {
    add: "to add",
    change: "to change",
    close: "to close",
    leftAlone: "left alone",
    stopped: "stopped",
  },
  sum: (parts: string, headings: number, rows: string) =>
    `${parts} stopped, and ${plural("en", headings, { one: "1 row read as heading", other: `${formatCount(headings, "en")} rows read as headings` })}, make the ${rows} of the files.`,
  sumClose: (count: number) =>
    plural("en", count, {
      one: "The 1 to close is not in them.",
      other: `The ${formatCount(count, "en")} to close are not in them.`,
    }),
  problems: "Problems, each with its place",
  problemsTable: "Problems by row",
  weights: (stops: number, assumed: number, settled: number) =>
    [
      stops > 0 ? `${formatCount(stops, "en")} stop rows` : "",
      assumed > 0 ? `${formatCount(assumed, "en")} assumed` : "",
      settled > 0 ? `${formatCount(settled, "en")} settled` : "",
    ]
      .filter(Boolean)
      .join(", "),
  noProblem: "Nothing is unclear.",
  download: "Download as CSV",
  notInFile: "not in the file",
  rowsTo: (first: number, last: number) => `${first} to ${last}`,
  manyRows: (count: number) => `${formatCount(count, "en")} rows`,
  policy: "Change the policy",
  answers: "Use these answers",
  answersNote: "The preview is worked out again; still nothing is written.",
  fates: "What becomes of the rows",
  row: "Row",
  file: "File",
  what: "What",
  field: "Field",
  now: "Now",
  after: "After",
  from: "From",
  inUnit: "in",
  fresh: "new",
  unstated: "share unstated",
  noEnd: "no end",
  cells: "As it stands in the file",
  none: "No row of this kind.",
  nothing: (stopped: number): string =>
    stopped === 0
      ? "Nothing to change: everything in these files is already so."
      : "Nothing to change: apart from the stopped rows, everything in these files is already so.",
  apply: (count: number) => `Apply ${changesEn(count)}`,
  extent: (changes: number, people: number, units: number) =>
    `${changesEn(changes)}, about ${peopleEn(people)} and ${unitsEn(units)}.`,
  stoppedStay: (count: number) =>
    plural("en", count, {
      one: "The stopped row stays out and is kept as a leftover. All of it or nothing; it can be undone as a whole until something is built on it.",
      other: `The ${formatCount(count, "en")} stopped rows stay out and are kept as leftovers. All of it or nothing; it can be undone as a whole until something is built on it.`,
      zero: "All of it or nothing; it can be undone as a whole until something is built on it.",
    }),
  back: "Back to columns",
  changed: "Nothing was written: the organisation changed while you looked. This is what would change now.",
  cancelled: "Cancelled; nothing was written.",
  interrupted: "The import ended on the way, before anything was written. You can apply it again.",
  failed: "The import could not be applied, and nothing was written. The reason is in the server's log.",
  answered: "You changed an answer: this is what would change now. Look, then apply.",
  busy: "Another import is being written. Try again when it has ended.",
  before: "If somebody changes something before you apply, the import stops and shows a new preview.",
};

export const previewFr: typeof previewEn = {
  title: "Aperçu : rien n'est encore écrit",
  working: "Calcul de ce qui changerait",
  workingNote: "Rien n'est écrit. Cette page s'actualise d'elle-même.",
  change: "Changer",
  takesEffect: (day) => `Prend effet le ${day}`,
  counts: {
    add: "à ajouter",
    change: "à modifier",
    close: "à clore",
    leftAlone: "laissées telles quelles",
    stopped: "arrêtées",
  },
  sum: (parts, headings, rows) =>
    `${parts} arrêtées, et ${plural("fr", headings, { one: `${headings} ligne lue comme en-tête`, other: `${formatCount(headings, "fr")} lignes lues comme en-têtes` })}, font les ${rows} des fichiers.`,
  sumClose: (count) =>
    plural("fr", count, {
      one: "Celle à clore n'en fait pas partie.",
      other: `Les ${formatCount(count, "fr")} à clore n'en font pas partie.`,
    }),
  problems: "Problèmes, chacun à sa place",
  problemsTable: "Problèmes par ligne",
  weights: (stops, assumed, settled) =>
    [
      stops > 0
        ? plural("fr", stops, {
            one: `${stops} arrête des lignes`,
            other: `${formatCount(stops, "fr")} arrêtent des lignes`,
          })
        : "",
      assumed > 0
        ? plural("fr", assumed, {
            one: `${assumed} supposé`,
            other: `${formatCount(assumed, "fr")} supposés`,
          })
        : "",
      settled > 0
        ? plural("fr", settled, {
            one: `${settled} réglé`,
            other: `${formatCount(settled, "fr")} réglés`,
          })
        : "",
    ]
      .filter(Boolean)
      .join(", "),
  noProblem: "Rien n'est obscur.",
  download: "Télécharger en CSV",
  notInFile: "absentes du fichier",
  rowsTo: (first, last) => `${first} à ${last}`,
  manyRows: (count) => `${formatCount(count, "fr")} lignes`,
  policy: "Changer la règle",
  answers: "Prendre ces réponses",
  answersNote: "L'aperçu est recalculé ; toujours rien d'écrit.",
  fates: "Ce que deviennent les lignes",
  row: "Ligne",
  file: "Fichier",
  what: "Quoi",
  field: "Champ",
  now: "Aujourd'hui",
  after: "Ensuite",
  from: "À partir du",
  inUnit: "dans",
  fresh: "nouveau",
  unstated: "part non indiquée",
  noEnd: "sans fin",
  cells: "Telle que dans le fichier",
  none: "Aucune ligne de ce genre.",
  nothing: (stopped) =>
    stopped === 0
      ? "Rien à changer : tout ce que disent ces fichiers est déjà ainsi."
      : "Rien à changer : à part les lignes arrêtées, tout ce que disent ces fichiers est déjà ainsi.",
  apply: (count) => `Appliquer ${changesFr(count)}`,
  extent: (changes, people, units) => `${changesFr(changes)}, sur ${peopleFr(people)} et ${unitsFr(units)}.`,
  stoppedStay: (count) =>
    plural("fr", count, {
      one: "La ligne arrêtée reste de côté et est gardée. Tout ou rien ; annulable d'un bloc tant que rien ne s'appuie dessus.",
      other: `Les ${formatCount(count, "fr")} lignes arrêtées restent de côté et sont gardées. Tout ou rien ; annulable d'un bloc tant que rien ne s'appuie dessus.`,
      zero: "Tout ou rien ; annulable d'un bloc tant que rien ne s'appuie dessus.",
    }),
  back: "Retour aux colonnes",
  changed:
    "Rien n'a été écrit : l'organisation a changé pendant que vous regardiez. Voici ce qui changerait maintenant.",
  cancelled: "Abandonné ; rien n'a été écrit.",
  interrupted:
    "L'import s'est interrompu en route, avant d'avoir rien écrit. Vous pouvez l'appliquer de nouveau.",
  failed:
    "L'import n'a pas pu être appliqué et rien n'a été écrit. La raison est dans le journal du serveur.",
  answered: "Vous avez changé une réponse : voici ce qui changerait maintenant. Regardez, puis appliquez.",
  busy: "Un autre import est en cours d'écriture. Réessayez quand il sera fini.",
  before:
    "Si quelqu'un change quelque chose avant que vous appliquiez, l'import s'arrête et montre un nouvel aperçu.",
};
