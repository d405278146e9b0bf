import type { Language } from "../core/language.ts";

/** Names joined as a sentence joins them: "a", "a and b", "a, b and c"; French with "et". */
export function formatList(items: readonly string[], language: Language, word: "and" | "or" = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  const joint = { en: { and: "and", or: "or" }, fr: { and: "et", or: "ou" } }[language][word];
  return `${items.slice(0, -1).join(", ")} ${joint} ${items[items.length - 1]}`;
}
