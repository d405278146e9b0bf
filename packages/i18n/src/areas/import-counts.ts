import { plural } from "../core/plural.ts";
import { formatCount } from "../format/numbers.ts";

/** Counts with their noun, in both languages. */
export const rowsEn = (count: number) =>
  plural("en", count, { one: "1 row", other: `${formatCount(count, "en")} rows` });
export const rowsFr = (count: number) =>
  plural("fr", count, { one: `${count} ligne`, other: `${formatCount(count, "fr")} lignes` });
export const columnCountEn = (count: number) =>
  plural("en", count, { one: "1 column", other: `${count} columns` });
export const columnCountFr = (count: number) =>
  plural("fr", count, { one: `${count} colonne`, other: `${count} colonnes` });
export const changesEn = (count: number) =>
  plural("en", count, { one: "1 change", other: `${formatCount(count, "en")} changes` });
export const changesFr = (count: number) =>
  plural("fr", count, { one: `${count} modification`, other: `${formatCount(count, "fr")} modifications` });
export const peopleEn = (count: number) =>
  plural("en", count, { one: "1 person", other: `${formatCount(count, "en")} people` });
export const peopleFr = (count: number) =>
  plural("fr", count, { one: `${count} personne`, other: `${formatCount(count, "fr")} personnes` });
export const unitsEn = (count: number) =>
  plural("en", count, { one: "1 unit", other: `${formatCount(count, "en")} units` });
export const unitsFr = (count: number) =>
  plural("fr", count, { one: `${count} unité`, other: `${formatCount(count, "fr")} unités` });
