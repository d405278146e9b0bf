import type { Day } from "@congruence/domain";
import type { ChangeEvent } from "@congruence/domain/changes";
import { formatDay } from "@congruence/i18n";
import { changes } from "@congruence/i18n/changes";
import { Changes, Link, List, Section, Stack, useLanguage, useMessages } from "@congruence/ui";
import { ChangeSentence } from "~/components/change-sentence";

type Lists = { events: readonly ChangeEvent[]; today: Day };

/** The events that follow each other and have the same key, together. */
function runs(events: readonly ChangeEvent[], keyOf: (event: ChangeEvent) => string) {
  const found: { key: string; events: ChangeEvent[] }[] = [];
  for (const event of events) {
    const last = found.at(-1);
    if (last?.key === keyOf(event)) last.events.push(event);
    else found.push({ key: keyOf(event), events: [event] });
  }
  return found;
}

/** The sentences under the day since when each is so. */
export function ByDay({ events, today }: Lists) {
  const language = useLanguage();
  return (
    <Stack>
      {runs(events, (event) => event.day).map((group) => (
        <Section
          key={group.key}
          title={formatDay(group.key as Day, language, "full")}
          right={group.events.length}
        >
          <List>
            {group.events.map((event) => (
              <ChangeSentence key={keyOf(event)} event={event} today={today} />
            ))}
          </List>
        </Section>
      ))}
    </Stack>
  );
}

/** The sentences under the unit whose history they belong to. */
export function ByUnit({ events, today }: Lists) {
  const t = useMessages(changes);
  return (
    <Stack>
      {runs(events, (event) => event.unit?.id ?? "").map((group) => {
        const last = group.events.at(-1);
        const unit = last?.unit;
        const at = last && last.day !== today ? `?on=${last.day}` : "";
        return (
          <Section
            key={group.key}
            title={unit ? <Link href={`/units/${unit.handle}${at}`}>{unit.name}</Link> : t.noUnit}
            right={group.events.length}
          >
            <Changes
              lines={group.events.map((event) => ({
                key: keyOf(event),
                day: event.day,
                sentence: <ChangeSentence event={event} today={today} />,
              }))}
            />
          </Section>
        );
      })}
    </Stack>
  );
}

/** No two events of a day are about the same thing in the same way. */
export function keyOf(event: ChangeEvent): string {
  const item = "item" in event ? event.item.id : "";
  return [event.day, event.type, ...event.unitIds, ...event.personIds, item].join(" ");
}
