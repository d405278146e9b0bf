import type { Language } from "../core/language.ts";
import { defineMessages } from "../core/messages.ts";
import { plural } from "../core/plural.ts";
import { formatList } from "../format/lists.ts";
import { formatCount } from "../format/numbers.ts";

type Facts = Readonly<Record<string, string | number | readonly string[]>>;
/** What a reader of files has to say: a code and facts. */
type Said = { code: string; facts: object };

const megabytes = (facts: Facts, name: string) => Math.round(Number(facts[name] ?? 0) / 1_000_000);
const count = (facts: Facts, name: string) => Number(facts[name] ?? 0);
const names = (facts: Facts, name: string) => {
  const value = facts[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** Why a file is no table, and what to do; what was noticed in one that is. */
const files = defineMessages({
  en: {
    "file.empty": () => "The file is empty. Export it again and look whether it holds rows.",
    "file.no_rows": () => "The file has a header and no row below it. Export it again with its rows.",
    "file.too_large": (facts: Facts) =>
      `The file is larger than ${megabytes(facts, "limit")} MB. Split it, or keep only the columns needed.`,
    "file.too_many_rows": (facts: Facts) =>
      `The file has ${formatCount(count(facts, "rows"), "en")} rows; ${formatCount(count(facts, "limit"), "en")} at most are read at once. Split it.`,
    "file.too_large_unpacked": () =>
      "Unpacked, the workbook is too large to be read safely. Save the sheet as CSV and load that.",
    "file.damaged": () =>
      "The file is damaged and cannot be opened. Save it again from the program it comes from.",
    "file.not_a_table": (facts: Facts) => {
      const is: Record<string, string> = {
        picture: "is a picture",
        pdf: "is a PDF",
        zip: "is an archive",
        "old-excel": "is a workbook of Excel 2003 or older",
        "web-page": "is a web page, perhaps a sign-in page saved instead of the file",
        program: "is a program",
      };
      return `This ${is[String(facts.looksLike)] ?? "is not a table"}. Save the sheet as CSV or XLSX and load that.`;
    },
    "rows.blank": (facts: Facts) =>
      plural("en", count(facts, "rows"), {
        one: "1 blank row is passed over.",
        other: `${formatCount(count(facts, "rows"), "en")} blank rows are passed over.`,
      }),
    "header.empty": (facts: Facts) => `Columns without a name: ${formatList(names(facts, "columns"), "en")}.`,
    "header.duplicate": (facts: Facts) =>
      `Two columns of the same name: ${formatList(names(facts, "names"), "en")}. Look which one is meant.`,
    "header.repeated": (facts: Facts) =>
      plural("en", count(facts, "rows"), {
        one: "The header stands once more further down; it is not data.",
        other: `The header stands ${formatCount(count(facts, "rows"), "en")} times more further down; it is not data.`,
      }),
    "row.longer": (facts: Facts) =>
      plural("en", count(facts, "rows"), {
        one: "1 row has more cells than the header.",
        other: `${formatCount(count(facts, "rows"), "en")} rows have more cells than the header.`,
      }),
    "quotes.broken": () =>
      "A quotation mark is never closed. Look whether the last rows are read as you expect.",
    "sheets.others": (facts: Facts) =>
      `Only this sheet is read. Others hold rows as well: ${formatList(names(facts, "names"), "en")}.`,
    other: () => "The file cannot be read. Save the sheet as CSV or XLSX and load that.",
  },
  fr: {
    "file.empty": () => "Le fichier est vide. Exportez-le de nouveau en vérifiant qu'il contient des lignes.",
    "file.no_rows": () =>
      "Le fichier a un en-tête et aucune ligne en dessous. Exportez-le de nouveau avec ses lignes.",
    "file.too_large": (facts) =>
      `Le fichier dépasse ${megabytes(facts, "limit")} Mo. Coupez-le, ou ne gardez que les colonnes utiles.`,
    "file.too_many_rows": (facts) =>
      `Le fichier a ${formatCount(count(facts, "rows"), "fr")} lignes ; on en lit au plus ${formatCount(count(facts, "limit"), "fr")} à la fois. Coupez-le.`,
    "file.too_large_unpacked": () =>
      "Une fois déplié, le classeur est trop gros pour être lu sans risque. Enregistrez la feuille en CSV et chargez celui-ci.",
    "file.damaged": () =>
      "Le fichier est abîmé et ne s'ouvre pas. Enregistrez-le de nouveau depuis le logiciel dont il vient.",
    "file.not_a_table": (facts) => {
      const is: Record<string, string> = {
        picture: "est une image",
        pdf: "est un PDF",
        zip: "est une archive",
        "old-excel": "est un classeur d'Excel 2003 ou plus ancien",
        "web-page": "est une page web, peut-être une page de connexion enregistrée à la place du fichier",
        program: "est un programme",
      };
      return `Ce fichier ${is[String(facts.looksLike)] ?? "n'est pas un tableau"}. Enregistrez la feuille en CSV ou XLSX et chargez celui-ci.`;
    },
    "rows.blank": (facts) =>
      plural("fr", count(facts, "rows"), {
        one: "1 ligne vide est ignorée.",
        other: `${formatCount(count(facts, "rows"), "fr")} lignes vides sont ignorées.`,
      }),
    "header.empty": (facts) => `Colonnes sans nom : ${formatList(names(facts, "columns"), "fr")}.`,
    "header.duplicate": (facts) =>
      `Deux colonnes du même nom : ${formatList(names(facts, "names"), "fr")}. Vérifiez laquelle est la bonne.`,
    "header.repeated": (facts) =>
      plural("fr", count(facts, "rows"), {
        one: "L'en-tête figure encore une fois plus bas ; ce n'est pas une donnée.",
        other: `L'en-tête figure encore ${formatCount(count(facts, "rows"), "fr")} fois plus bas ; ce ne sont pas des données.`,
      }),
    "row.longer": (facts) =>
      plural("fr", count(facts, "rows"), {
        one: "1 ligne a plus de cellules que l'en-tête.",
        other: `${formatCount(count(facts, "rows"), "fr")} lignes ont plus de cellules que l'en-tête.`,
      }),
    "quotes.broken": () =>
      "Un guillemet n'est jamais refermé. Vérifiez que les dernières lignes sont lues comme il faut.",
    "sheets.others": (facts) =>
      `Seule cette feuille est lue. D'autres contiennent aussi des lignes : ${formatList(names(facts, "names"), "fr")}.`,
    other: () => "Le fichier ne peut pas être lu. Enregistrez la feuille en CSV ou XLSX et chargez celui-ci.",
  },
});

/** Why a file is no table and what to do, or what was noticed in it, in a sentence. */
export function fileSentence(said: Said, language: Language): string {
  const t = files[language];
  const sentence = t[said.code as keyof typeof t] ?? t.other;
  return sentence(said.facts as Facts);
}
