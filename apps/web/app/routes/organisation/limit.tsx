import { formatShare } from "@congruence/i18n";
import { organisation } from "@congruence/i18n/organisation";
import { useLanguage, useMessages } from "@congruence/ui";
import type { Limit } from "./types";

/** The words of a limit that is crossed, without its subject; `since` adds the day where the words have room for it. */
export function useLimitWords() {
  const language = useLanguage();
  const t = useMessages(organisation).limit;
  return (limit: Limit, { since = false } = {}): string => {
    switch (limit.type) {
      case "squad.size":
        return t.squadSize(limit.people, limit.min, limit.max);
      case "tribe.size":
        return t.tribeSize(limit.people, limit.max);
      case "unit.unaccountable":
        return since ? t.unaccountableSince(limit.since) : t.unaccountable;
      case "person.squads":
        return t.squads(limit.squads.length, limit.max);
      case "person.overallocated":
        return t.over(formatShare(limit.total, language), formatShare(limit.contract, language));
      case "item.unowned":
        return t.unowned;
    }
  };
}

/** A sentence's first letter as a label has it. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
