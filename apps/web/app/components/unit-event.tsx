import type { ChangeEvent } from "@congruence/domain/changes";
import { unitEventSentence } from "@congruence/i18n/unit-events";
import { Fill, Link, useLanguage } from "@congruence/ui";
import type { ReactNode } from "react";
import { keepingDay, type Observation } from "~/lib/observation";

type Named = { id: string; handle: string; name: string };

const PERSONS = ["lead.accountable"];

/** A change as the page of one unit tells it, with links that keep the day of observation. */
export function UnitEvent({
  event,
  self,
  at,
}: {
  event: ChangeEvent;
  self: string;
  at: Pick<Observation, "on" | "today">;
}) {
  const language = useLanguage();
  const link = (area: string, named: Named | null | undefined): ReactNode =>
    named ? (
      <Link className="plain" href={keepingDay(`/${area}/${named.handle}`, at)}>
        {named.name}
      </Link>
    ) : null;
  const sides = "before" in event && "after" in event ? event : null;
  const area = PERSONS.includes(event.type) ? "people" : "units";
  const side = (value: unknown): ReactNode =>
    typeof value === "object" && value !== null && "handle" in value ? link(area, value as Named) : null;
  const texts = sides && typeof sides.before === "string" && typeof sides.after === "string" ? sides : null;
  return (
    <Fill
      text={unitEventSentence(event, self, language)}
      with={{
        person: "person" in event ? link("people", event.person) : null,
        item: "item" in event ? link("experience/items", event.item) : null,
        unit: link("units", event.unit),
        from: "fromUnit" in event ? link("units", event.fromUnit) : null,
        parent: "parent" in event ? link("units", event.parent) : null,
        before: side(sides?.before),
        after: side(sides?.after),
        was: texts ? String(texts.before) : null,
        becomes: texts ? (
          event.type === "unit.renamed" ? (
            <b>{String(texts.after)}</b>
          ) : (
            String(texts.after)
          )
        ) : null,
      }}
    />
  );
}
