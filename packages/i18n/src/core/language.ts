export const LANGUAGES = ["en", "fr"] as const;
/** The two languages that the interface exists in, whole. */
export type Language = (typeof LANGUAGES)[number];

/** Whether the text names a language of the interface. */
export function isLanguage(text: unknown): text is Language {
  return text === "en" || text === "fr";
}

/**
 * The language a browser asks for first among ours, from its Accept-Language header; `fallback` when it asks
 * for neither or says nothing.
 */
export function preferredLanguage(header: string | null | undefined, fallback: Language = "en"): Language {
  const asked = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().toLowerCase().split(";");
      const q = params.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((p) => p !== undefined);
      return { language: tag.split("-")[0] ?? "", weight: q === undefined ? 1 : Number(q) };
    })
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of asked) if (isLanguage(language)) return language;
  return fallback;
}
