import { type Language, messagesIn } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { search } from "@congruence/i18n/search";
import type { PaletteEntry } from "@congruence/ui";
import type { ApiClient } from "~/lib/api.server";
import { keepingDay, type Observation } from "~/lib/observation";

export type Found = Awaited<ReturnType<ApiClient["search"]["find"]["query"]>>[number];

const GROUPS = ["tribe", "squad", "chapter", "guild", "person", "item", "pool"] as const;
const PATHS: Record<Found["kind"], string> = {
  tribe: "/units/",
  squad: "/units/",
  chapter: "/units/",
  guild: "/units/",
  person: "/people/",
  item: "/experience/items/",
  pool: "/pools#",
};
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
  const known = GROUPS.filter((kind) => order.includes(kind));
  return order
    .filter((kind) => known.includes(kind))
    .flatMap((kind) => found.filter((one) => one.kind === kind))
    .map((one) => {
      const component = one.kind === "item" || one.kind === "pool";
      const context =
        component && one.context !== null ? names[one.context as keyof typeof names] : one.context;
      return {
        key: one.id,
        label: one.name,
        href: keepingDay(`${PATHS[one.kind]}${one.handle}`, observation),
        hint: [words.kinds[one.kind], context].filter(Boolean).join(" · "),
        icon: ICONS[one.kind],
        group: words.groups[one.kind],
      };
    });
}
