/** No-break space: before a unit, and before : ! ? ; % and inside « » in French. */
export const NBSP = "\u00A0";
/** The minus sign, as wide as a figure. */
export const MINUS = "\u2212";

/**
 * The text as French sets it: no-break spaces before high punctuation and inside guillemets, curly apostrophes.
 * Safe to apply twice; leaves addresses (https://) and times (9:30) alone.
 */
export function french(text: string): string {
  return text
    .replace(/(\p{L})'(\p{L})/gu, "$1’$2")
    .replace(/[ \u00A0]?([;!?]+)(?=\s|$|[»)])/g, `${NBSP}$1`)
    .replace(/ :(?=\s|$)/g, `${NBSP}:`)
    .replace(/ %/g, `${NBSP}%`)
    .replace(/« ?/g, `«${NBSP}`)
    .replace(/ ?»/g, `${NBSP}»`)
    .replaceAll(`${NBSP}${NBSP}`, NBSP);
}

type Texts = string | readonly string[] | ((...args: never[]) => string) | { readonly [name: string]: Texts };

/** Every text of a tree set as French sets it, sentences included. Used once, by `defineMessages`. */
export function setInFrench<T>(tree: T): T {
  return set(tree as Texts) as T;
}

function set(tree: Texts): Texts {
  if (typeof tree === "string") return french(tree);
  if (typeof tree === "function") return (...args: never[]) => french(tree(...args));
  if (Array.isArray(tree)) return tree.map((text: string) => french(text));
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, set(value as Texts)]));
}
