import { formatCount, formatFte } from "@congruence/i18n";
import { componentLabel } from "@congruence/i18n/experience";
import { home } from "@congruence/i18n/home";
import {
  type Column,
  ComponentName,
  DataTable,
  FigureCard,
  Figures,
  Fill,
  Link,
  Mark,
  Section,
  Stack,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { At, Overview } from "./read";

const NAMED = 2;

/** The six components side by side: how many items, who lacks an owner. */
export function ComponentsSection({
  read,
  labels,
  at,
}: {
  read: Overview;
  labels: Parameters<typeof componentLabel>[1];
  at: At;
}) {
  const t = useMessages(home).strip;
  const language = useLanguage();
  const total = read.components.reduce((sum, part) => sum + part.items, 0);
  return (
    <Section title={t.title} scope={t.scope(total)} right={<Link href={at("/experience")}>{t.matrix}</Link>}>
      <ul className="six">
        {read.components.map(({ component, items, owned, unowned }) => (
          <li key={component}>
            <h3>
              <Link href={at(`/experience?component=${component}`)}>
                <ComponentName component={component} name={componentLabel(component, labels, language)} />
              </Link>
            </h3>
            {items === 0 ? (
              <p className="dim">{t.none}</p>
            ) : (
              <p className="mid">
                <b>{items}</b> {t.items(items)}
                {unowned.length > 0 ? `, ${t.owned(owned, items)}` : null}
              </p>
            )}
            {items > 0 && unowned.length === 0 ? <p className="note">{t.allOwned}</p> : null}
            {unowned.slice(0, NAMED).map((item) => (
              <p key={item.id} className="lacking">
                <Mark shape="warning" tone="risk" size={12} />
                <span>
                  <Fill
                    text={t.lacking}
                    with={{ item: <Link href={at(`/experience/items/${item.handle}`)}>{item.name}</Link> }}
                  />
                </span>
              </p>
            ))}
            {unowned.length > NAMED ? (
              <p className="note">
                <Link href={at(`/experience?component=${component}&show=out`)}>
                  {t.more(unowned.length - NAMED)}
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How large the organisation is on the day; each figure leads to what it is made of. */
export function FiguresSection({ read, at }: { read: Overview; at: At }) {
  const t = useMessages(home).figures;
  const language = useLanguage();
  const { tribes, squads, inSquads, chapters, people, allocated, fullTime, unstated } = read;
  return (
    <Section title={t.title}>
      <Stack gap="close">
        <Figures>
          <FigureCard
            label={t.tribes}
            value={formatCount(tribes, language)}
            uncertainty={t.chapters(chapters)}
            inputs={<Link href={at("/organisation")}>{t.tree}</Link>}
          />
          <FigureCard
            label={t.squads}
            value={formatCount(squads, language)}
            uncertainty={t.each(squads === 0 ? null : inSquads / squads)}
            inputs={<Link href={at("/organisation?view=table")}>{t.table}</Link>}
          />
          <FigureCard
            label={t.people}
            value={formatCount(people, language)}
            uncertainty={t.allocated(allocated)}
            inputs={<Link href={at("/people")}>{t.list}</Link>}
          />
          <FigureCard
            label={t.fullTime}
            value={formatFte(fullTime, language)}
            unit={t.fullTimeUnit}
            uncertainty={t.unstated(unstated)}
            inputs={<Link href={at("/people?sort=stated&dir=desc")}>{t.shares}</Link>}
          />
        </Figures>
        {read.top.first.length > 0 ? <Tribes read={read.top} at={at} /> : null}
      </Stack>
    </Section>
  );
}

type Tribe = Overview["top"]["first"][number];

function Tribes({ read, at }: { read: Overview["top"]; at: At }) {
  const t = useMessages(home).figures;
  const language = useLanguage();
  const columns: Column<Tribe>[] = [
    {
      ...{ key: "tribe", head: t.tribe, names: true },
      cell: ({ handle, name }) => <Link href={at(`/units/${handle}`)}>{name}</Link>,
    },
    {
      ...{ key: "accountable", head: t.accountable, wideOnly: true },
      cell: ({ accountable }) =>
        accountable ? (
          <Link href={at(`/people/${accountable.handle}`)}>{accountable.name}</Link>
        ) : (
          <span className="dim">{t.nobody}</span>
        ),
    },
    { key: "squads", head: t.squads, figure: true, cell: ({ squads }) => formatCount(squads, language) },
    { key: "people", head: t.people, figure: true, cell: ({ people }) => formatCount(people, language) },
    {
      key: "fullTime",
      head: t.fullTimeHead,
      figure: true,
      cell: ({ fullTime }) => formatFte(fullTime, language),
    },
    {
      ...{ key: "owns", head: t.owns, figure: true },
      cell: ({ owns, handle }) => (
        <Link href={at(`/experience?tribe=${handle}`)}>{formatCount(owns, language)}</Link>
      ),
    },
  ];
  return (
    <DataTable
      caption={t.tribesCaption}
      columns={columns}
      rows={read.first}
      rowKey={(tribe) => tribe.id}
      foot={read.more > 0 ? <Link href={at("/organisation")}>{t.more(read.more)}</Link> : undefined}
    />
  );
}
