import type { Day } from "@congruence/domain/calendar";
import type { ChangeEvent } from "@congruence/domain/changes";
import { changeSentence, type SentenceName } from "@congruence/i18n/changes";
import { Fill, Link, useLanguage } from "@congruence/ui";

const PAGE = { unit: "/units", person: "/people", item: "/experience/items" } as const;

/**
 * What changed, in words, with links to whom it is about as they stand on `linkDay` (the day of the event unless
 * said). For a unit that closed or a person who left, the link goes to the day before, when they were there.
 */
export function ChangeSentence({ event, today }: { event: ChangeEvent; today: Day }) {
  const language = useLanguage();
  const { text, names } = changeSentence(event, language);
  const filled = Object.entries(names).map(([key, name]) => [
    key,
    <Name key={key} name={name} on={event.day} today={today} />,
  ]);
  return <Fill text={text} with={Object.fromEntries(filled)} />;
}

function Name({ name: { name, handle, at }, on, today }: { name: SentenceName; on: Day; today: Day }) {
  if (at === null) return name;
  const day = on === today ? "" : `?on=${on}`;
  return <Link href={`${PAGE[at]}/${handle}${day}`}>{name}</Link>;
}
