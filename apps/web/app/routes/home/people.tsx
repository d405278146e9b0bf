import type { Day } from "@congruence/domain/calendar";
import { homeParts } from "@congruence/i18n/home-parts";
import { Changes, Halves, Link, List, Section, useMessages } from "@congruence/ui";
import { ChangeSentence } from "~/components/change-sentence";
import type { At, PeopleToSettle } from "./read";

const SHOWN = 10;

/** Who comes, who goes, whose contract changes; and who is in no chapter or no unit. */
export function PeopleSection({ read, today, at }: { read: PeopleToSettle; today: Day; at: At }) {
  const t = useMessages(homeParts).people;
  return (
    <Section title={t.title} right={<Link href={at("/people")}>{t.list}</Link>}>
      <Halves>
        <Events title={t.presences(read.days)} none={t.noPresence} events={read.presences} today={today} />
        <Events title={t.contracts(read.days)} none={t.noContract} events={read.contracts} today={today} />
        <Persons title={t.chapterless} none={t.allInChapter} people={read.chapterless} at={at} />
        <Persons title={t.idle} none={t.allAtWork} people={read.idle} at={at} />
      </Halves>
    </Section>
  );
}

function Events({
  title,
  none,
  events,
  today,
}: {
  title: string;
  none: string;
  events: PeopleToSettle["presences"];
  today: Day;
}) {
  const t = useMessages(homeParts).people;
  return (
    <div className="part">
      <h3>{title}</h3>
      {events.length === 0 ? (
        <p className="mid">{none}</p>
      ) : (
        <Changes
          layout="brief"
          lines={events.slice(0, SHOWN).map((event, index) => ({
            key: `${event.type} ${event.day} ${index}`,
            day: event.day,
            sentence: <ChangeSentence event={event} today={today} />,
          }))}
          more={events.length > SHOWN ? t.more(events.length - SHOWN) : undefined}
        />
      )}
    </div>
  );
}

function Persons({
  title,
  none,
  people,
  at,
}: {
  title: string;
  none: string;
  people: PeopleToSettle["idle"];
  at: At;
}) {
  const t = useMessages(homeParts).people;
  const more = people.count - people.first.length;
  return (
    <div className="part">
      <h3>
        {title} <span className="dim">{people.count}</span>
      </h3>
      {people.count === 0 ? (
        <p className="mid">{none}</p>
      ) : (
        <List>
          {people.first.map(({ id, handle, name }) => (
            <Link key={id} href={at(`/people/${handle}`)}>
              {name}
            </Link>
          ))}
        </List>
      )}
      {more > 0 ? <p className="note">{t.more(more)}</p> : null}
    </div>
  );
}
