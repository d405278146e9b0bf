export const LANGUAGES = ["en", "fr"] as const;
/** A language the whole product exists in. */
export type Language = (typeof LANGUAGES)[number];
