import { people } from "@congruence/i18n/people";
import { Changes, Link, Section, useMessages } from "@congruence/ui";
import { ChangeSentence } from "~/components/change-sentence";
import { keepingDay, type Observation } from "~/lib/observation";
import type { Person } from "./api-types";

const LATEST = 8;

/** What happened to the person and what is planned, in sentences, the latest first. */
export function History({
  person,
  observation,
  whole,
}: {
  person: Person;
  observation: Observation;
  whole: boolean;
}) {
  const t = useMessages(people).one.history;
  const shown = whole ? person.history : person.history.slice(0, LATEST);
  const here = `/people/${person.handle}`;
  const right =
    person.history.length <= LATEST ? undefined : whole ? (
      <Link href={keepingDay(here, observation)}>{t.less}</Link>
    ) : (
      <Link href={keepingDay(`${here}?history=all`, observation)}>{t.all}</Link>
    );
  return (
    <Section title={t.title} right={right}>
      {shown.length === 0 ? (
        <p className="dim">{t.none}</p>
      ) : (
        <Changes
          layout="stacked"
          lines={shown.map((event, index) => ({
            key: `${event.day} ${event.type} ${index}`,
            day: event.day,
            sentence: <ChangeSentence event={event} today={person.today} />,
          }))}
        />
      )}
    </Section>
  );
}
