/**
 * Chance without randomness: everything follows from a text, so that the same person has the same day cost, site
 * and holidays on every machine, and adding a person changes nobody else.
 */

/** A 32-bit number that depends on every character of the text and on the seed. */
export function scramble(text: string, seed = 0): number {
  let h = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number from 0, included, to 1, excluded, that belongs to the text. */
export function chance(text: string): number {
  return scramble(text) / 0x1_0000_0000;
}

/** A whole number from `low` to `high`, both included, that belongs to the text. */
export function between(text: string, low: number, high: number): number {
  return low + Math.floor(chance(text) * (high - low + 1));
}

/** The entry of the list that belongs to the text; refuses an empty list. */
export function choose<T>(text: string, list: readonly T[]): T {
  const chosen = list[Math.floor(chance(text) * list.length)];
  if (chosen === undefined) throw new RangeError(`choose: nothing to choose from for "${text}"`);
  return chosen;
}

/** An identifier in the shape of UUIDv7: its time is the instant given, the rest follows from the text. */
export function identifier(text: string, at: string): string {
  const time = Date.parse(at).toString(16).padStart(12, "0");
  const hex = [1, 2, 3].map((seed) => scramble(text, seed).toString(16).padStart(8, "0")).join("");
  const variant = "89ab"[scramble(text, 4) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

/** The text in lower-case letters without accents, digits and single hyphens: for addresses and handles. */
export function handleOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
