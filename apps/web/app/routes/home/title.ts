import { formatList, type Language } from "@congruence/i18n";
import { home } from "@congruence/i18n/home";
import type { Home } from "./read";

/** The page's finding, in words: of the widest part that the reader has. */
export function titleOf(
  { empty, overview, decisions, led, chapters, people, own }: Home,
  language: Language,
): string {
  const t = home[language].title;
  if (empty) return t.empty;
  if (overview) {
    const items = overview.components.reduce((sum, part) => sum + part.items, 0);
    const unowned = items - overview.components.reduce((sum, part) => sum + part.owned, 0);
    if (unowned > 0) return t.unowned(unowned);
    if (decisions && decisions.total > 0) return t.decisions(decisions.total);
    return items > 0 ? t.allOwned(items) : t.size(overview.squads, overview.people);
  }
  const [chapter] = chapters;
  if (led.length > 0) {
    const crossed = led.reduce((sum, unit) => sum + unit.guardrails.length, 0);
    return t.led(
      formatList(
        led.map((unit) => unit.name),
        language,
      ),
      crossed,
    );
  }
  if (chapter) return t.chapter(chapter.unit.name, chapter.over.length, chapter.withTime.length);
  if (people) return t.people(people.presences.length);
  if (!own || own.placements.length === 0) return t.nowhere;
  return t.member(formatList([...new Set(own.placements.map((one) => one.unit.name))], language));
}
