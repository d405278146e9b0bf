import { COMMON_WORDS, FILLERS } from "./common-passwords.ts";

/** Fewest and most characters of a password, counted as a reader counts them (code points). */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export type WeakPassword = "too_short" | "too_long" | "common" | "is_email" | "is_organisation";

/** Letters and digits alone, lower case, without accents: how alike two texts look. */
function bare(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The text without the digits and signs that people add at its end, and with the letters that digits stand for. */
function unswapped(text: string): string {
  const letters: Record<string, string> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
  };
  return text.replace(/[^\p{L}]+$/u, "").replace(/[013457@$]/g, (sign) => letters[sign] ?? sign);
}

/** Whether every character is one after, one before, or the same as the one before it: 1234…, zyxw…, aaaa… */
function isRun(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, i) => point - (points[i] ?? 0)));
  // On a keyboard 0 follows 9.
  steps.delete(-9);
  steps.delete(9);
  return steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step));
}

/** Whether the text is one piece of at most six characters, over and over. */
function isRepetition(text: string): boolean {
  const sizes = [1, 2, 3, 4, 5, 6].filter((size) => text.length >= size * 2);
  return sizes.some((size) => text === text.slice(0, size).repeat(text.length).slice(0, text.length));
}

/** The fewest common words the text is made of, digits and small words not counted; null when it holds more than those. */
function commonWordsIn(text: string): number | null {
  const fewest: (number | null)[] = [0];
  for (let end = 1; end <= text.length; end++) {
    const ways: number[] = [];
    const step = (size: number, cost: number) => {
      const before = fewest[end - size];
      if (before !== undefined && before !== null) ways.push(before + cost);
    };
    if (/\d/.test(text.charAt(end - 1))) step(1, 0);
    for (const word of FILLERS) if (text.endsWith(word, end)) step(word.length, 0);
    for (const word of COMMON_WORDS) if (text.endsWith(word, end)) step(word.length, 1);
    fewest[end] = ways.length === 0 ? null : Math.min(...ways);
  }
  return fewest[text.length] ?? null;
}

function isCommon(password: string): boolean {
  const plain = bare(password);
  const shown = plain === "" ? password : plain;
  if (isRun(shown) || isRepetition(shown)) return true;
  return [plain, bare(unswapped(password))].some((form) => {
    const words = commonWordsIn(form);
    const digits = form.replace(/\D/g, "").length;
    return words !== null && words >= 1 && words <= 3 && digits <= 10;
  });
}

/**
 * Every reason to refuse a password; none means it may stand. Length is what counts: there is no rule on which kinds
 * of characters it holds, and a sentence is welcome. The e-mail and the organisation's name are refused however
 * they are cased, accented, spaced, doubled, or followed by a number.
 */
export function weaknesses(
  password: string,
  about: { email: string; organisationName: string },
): WeakPassword[] {
  const length = [...password.normalize("NFKC")].length;
  if (length > PASSWORD_LENGTH.max) return ["too_long"];
  const plain = bare(password);
  const is = (word: string) => {
    const form = bare(word);
    return form !== "" && (plain.replace(/\d+$/, "") === form.replace(/\d+$/, "") || plain === form + form);
  };
  const found: WeakPassword[] = [];
  if (length < PASSWORD_LENGTH.min) found.push("too_short");
  if (is(about.email) || is(about.email.split("@")[0] ?? "")) found.push("is_email");
  if (is(about.organisationName)) found.push("is_organisation");
  if (isCommon(password)) found.push("common");
  return found;
}
