import { type Language, messagesIn } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { search } from "@congruence/i18n/search";
import type { PaletteEntry } from "@congruence/ui";
import type { ApiClient } from "~/lib/api.server";
import { keepingDay, type Observation } from "~/lib/observation";

export type Found = Awaited<ReturnType<ApiClient["search"]["find"]["query"]>>[number];

/** The page of what was found; a pool has its place on the page of them all. */
function hrefOf({ kind, handle }: Found, observation: Observation): string {
  if (kind === "pool") return `${keepingDay("/pools", observation)}#${handle}`;
  const path = kind === "person" ? "/people" : kind === "item" ? "/experience/items" : "/units";
  return keepingDay(`${path}/${handle}`, observation);
}

const ICONS = {
  tribe: "organisation",
  squad: "organisation",
  chapter: "organisation",
  guild: "organisation",
  person: "people",
  item: "experience",
  pool: "skills",
} as const;

/**
 * What was found as the palette and the page list it, in the person's language: its address with the day kept, what
 * it is and where it belongs. Kinds stand together, the kind of the best one first; within a kind best first.
 */
export function entriesOf(
  found: readonly Found[],
  language: Language,
  observation: Observation,
): PaletteEntry[] {
  const words = messagesIn(search, language);
  const names = messagesIn(components, language).component;
  const order = [...new Set(found.map((one) => one.kind))];
  return order
    .flatMap((kind) => found.filter((one) => one.kind === kind))
    .map((one) => {
      const component = one.kind === "item" || one.kind === "pool";
      const context =
        component && one.context !== null ? names[one.context as keyof typeof names] : one.context;
      return {
        key: one.id,
        label: one.name,
        href: hrefOf(one, observation),
        hint: [words.kinds[one.kind], context].filter(Boolean).join(" · "),
        icon: ICONS[one.kind],
        group: words.groups[one.kind],
      };
    });
}
