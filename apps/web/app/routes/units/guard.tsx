import { units } from "@congruence/i18n/units";
import { useMessages } from "@congruence/ui";
import type { UnitNow } from "./unit";

/** A limit crossed, as a sentence. */
export function GuardSentence({ one }: { one: UnitNow["guardrails"][number] }) {
  const t = useMessages(units).guard;
  switch (one.type) {
    case "squad.size":
      return t.squadSize(one.people, one.min, one.max);
    case "tribe.size":
      return t.tribeSize(one.people, one.max);
    case "unit.unaccountable":
      return t.unaccountable(one.since);
    case "person.squads":
      return t.squads(one.person.name, one.squads.length, one.max);
    case "person.overallocated":
      return t.over(one.person.name, one.total, one.contract);
    case "item.unowned":
      return t.unowned(one.item.name, one.since);
  }
}
