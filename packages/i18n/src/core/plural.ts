import type { Language } from "./language.ts";

const RULES = { en: new Intl.PluralRules("en"), fr: new Intl.PluralRules("fr") };

/**
 * The form that goes with a count: English has one for 1 alone, French one for 0 and 1. A third form, `zero`,
 * is for sentences that say "none" with a word of their own.
 */
export function plural(
  language: Language,
  count: number,
  forms: { one: string; other: string; zero?: string },
): string {
  if (count === 0 && forms.zero !== undefined) return forms.zero;
  return RULES[language].select(Math.abs(count)) === "one" ? forms.one : forms.other;
}
