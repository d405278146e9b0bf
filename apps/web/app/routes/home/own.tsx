import type { Day } from "@congruence/domain/calendar";
import { formatDay, formatShare } from "@congruence/i18n";
import { homeParts } from "@congruence/i18n/home-parts";
import {
  Changes,
  type Column,
  DataTable,
  Link,
  Pairs,
  Section,
  Stack,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { ChangeSentence } from "~/components/change-sentence";
import { lastDay } from "~/lib/observation";
import type { At, Own } from "./read";

type Placement = Own["placements"][number];

/** One's own work on the day: where, for how much, until when, for whom. */
export function OwnSection({ read, at }: { read: Own; at: At }) {
  const t = useMessages(homeParts).own;
  const language = useLanguage();
  const { chapter } = read;
  const person = (who: { handle: string; name: string } | null) =>
    who ? (
      <Link href={at(`/people/${who.handle}`)}>{who.name}</Link>
    ) : (
      <span className="dim">{t.nobody}</span>
    );
  const columns: Column<Placement>[] = [
    {
      ...{ key: "unit", head: t.unit, names: true },
      cell: ({ unit, tribe }) => (
        <>
          <Link href={at(`/units/${unit.handle}`)}>{unit.name}</Link>
          {tribe ? <span className="dim"> {tribe.name}</span> : null}
        </>
      ),
    },
    { key: "role", head: t.role, cell: ({ role }) => role },
    { key: "share", head: t.share, figure: true, cell: ({ share }) => formatShare(share, language) },
    {
      ...{ key: "until", head: t.until, nowrap: true },
      cell: ({ to }) =>
        to === null ? <span className="dim">{t.noEnd}</span> : formatDay(lastDay(to), language),
    },
    { key: "accountable", head: t.accountable, cell: ({ accountable }) => person(accountable) },
  ];
  return (
    <Section
      title={t.title}
      scope={read.present ? t.scope(read.stated, read.contract) : undefined}
      right={<Link href={at(`/people/${read.handle}`)}>{t.page}</Link>}
    >
      <Stack gap="tight">
        <DataTable
          caption={t.caption}
          columns={columns}
          rows={read.placements}
          rowKey={(placement) => placement.id}
          phone="cards"
          empty={<p className="mid">{read.present ? t.none : t.absent}</p>}
        />
        {chapter ? (
          <Pairs
            items={[
              [
                t.chapter,
                <Link key="chapter" href={at(`/units/${chapter.unit.handle}`)}>
                  {chapter.unit.name}
                </Link>,
              ],
              [t.chapterLead, person(chapter.lead)],
            ]}
          />
        ) : (
          <p className="mid">{t.noChapter}</p>
        )}
      </Stack>
    </Section>
  );
}

/** What changes for oneself in the days ahead. */
export function ComingSection({ read, today }: { read: Own; today: Day }) {
  const t = useMessages(homeParts).own;
  return (
    <Section title={t.coming} scope={t.comingScope(read.days)}>
      {read.coming.length === 0 ? (
        <p className="mid">{t.noComing}</p>
      ) : (
        <Changes
          layout="brief"
          lines={read.coming.map((event, index) => ({
            key: `${event.type} ${event.day} ${index}`,
            day: event.day,
            sentence: <ChangeSentence event={event} today={today} />,
          }))}
        />
      )}
    </Section>
  );
}
