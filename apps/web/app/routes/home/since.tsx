import type { Day } from "@congruence/domain/calendar";
import { formatDay } from "@congruence/i18n";
import { home } from "@congruence/i18n/home";
import { Changes, Link, Section, useLanguage, useMessages } from "@congruence/ui";
import { ChangeSentence } from "~/components/change-sentence";
import type { Since } from "./read";

/** What changed since the last visit, in sentences, the latest first. */
export function SinceSection({ read, on, today }: { read: Since; on: Day; today: Day }) {
  const t = useMessages(home).since;
  const language = useLanguage();
  return (
    <Section
      title={read.visit ? t.title : t.lately(read.days)}
      right={formatDay(read.from, language, read.from.slice(0, 4) === on.slice(0, 4) ? "brief" : "short")}
    >
      {read.total === 0 ? (
        <p className="mid">{t.none}</p>
      ) : (
        <Changes
          layout="brief"
          lines={read.latest.map((event, index) => ({
            key: `${event.type} ${event.day} ${index}`,
            day: event.day,
            sentence: <ChangeSentence event={event} today={today} />,
          }))}
          more={<Link href={`/changes?from=${read.from}&to=${on}`}>{t.all(read.total)}</Link>}
        />
      )}
    </Section>
  );
}
