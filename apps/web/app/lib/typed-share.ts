import { parseShare } from "@congruence/i18n";

/** What no share can be: the schema refuses it with the sentence about shares. */
const NO_SHARE = -1;

/** A share as typed into a form, for the schema: empty is not stated (null), what is no share is refused there. */
export function typedShare(text: unknown): number | null {
  if (typeof text !== "string" || text.trim() === "") return null;
  return parseShare(text) ?? NO_SHARE;
}
