import type { UnownedFacts } from "@congruence/i18n/experience";
import type { ApiClient } from "~/lib/api.server";

type Experience = ApiClient["experience"];

/** The matrix of a day as the API answers it. */
export type MatrixRead = Awaited<ReturnType<Experience["read"]["query"]>>;
export type MatrixItem = MatrixRead["components"][number]["items"][number];
/** One item as the API answers it. */
export type ItemRead = Awaited<ReturnType<Experience["readItem"]["query"]>>;
/** Who may own a new item. */
export type AddChoices = Awaited<ReturnType<Experience["addChoices"]["query"]>>;

/** What the sentence about an item without an owner says; null when somebody owns it. */
export function unownedFacts({ unowned, contributors }: MatrixItem): UnownedFacts | null {
  return unowned && { ...unowned, contributors: contributors.length };
}
