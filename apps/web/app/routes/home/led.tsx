import type { Day } from "@congruence/domain/calendar";
import { formatDay, formatFte, formatShare } from "@congruence/i18n";
import { homeParts } from "@congruence/i18n/home-parts";
import {
  Badge,
  Changes,
  type Column,
  DataTable,
  Fill,
  Guardrail,
  Halves,
  Link,
  List,
  Section,
  Stack,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { ChangeSentence } from "~/components/change-sentence";
import { lastDay } from "~/lib/observation";
import { Crossed } from "./decisions";
import type { At, UnitLed } from "./read";

const SHOWN = 8;

/** A unit that the reader leads: its people or what is below it, limits crossed, what ends and what comes. */
export function LedSection({ read, today, at }: { read: UnitLed; today: Day; at: At }) {
  const t = useMessages(homeParts).led;
  const { squads, people, fullTime, unstated } = read;
  return (
    <Section
      title={read.name}
      scope={t.scope(people, squads, read.kind === "guild" ? 0 : fullTime, unstated)}
      right={<Link href={at(`/units/${read.handle}`)}>{t.open}</Link>}
    >
      <Stack gap="close">
        {read.below.length > 0 ? <Below read={read} at={at} /> : <Members read={read} at={at} />}
        {read.guardrails.length > 0 || read.ending.length > 0 || read.coming.length > 0 ? (
          <Halves>
            <Stack gap="close">
              <Crossings read={read} at={at} />
              <Endings read={read} at={at} />
            </Stack>
            {read.coming.length > 0 ? (
              <div className="part">
                <h3>{t.coming(read.days)}</h3>
                <Changes
                  layout="brief"
                  lines={read.coming.slice(0, SHOWN).map((event, index) => ({
                    key: `${event.type} ${event.day} ${index}`,
                    day: event.day,
                    sentence: <ChangeSentence event={event} today={today} />,
                  }))}
                  more={read.coming.length > SHOWN ? t.more(read.coming.length - SHOWN) : undefined}
                />
              </div>
            ) : null}
          </Halves>
        ) : null}
      </Stack>
    </Section>
  );
}

type Member = UnitLed["members"][number];

function Members({ read, at }: { read: UnitLed; at: At }) {
  const t = useMessages(homeParts).led;
  const language = useLanguage();
  const columns: Column<Member>[] = [
    {
      ...{ key: "person", head: t.person, names: true },
      cell: ({ person, accountable, lead }) => (
        <>
          <Link href={at(`/people/${person.handle}`)}>{person.name}</Link>{" "}
          {accountable ? <Badge weight="firm">{t.accountable}</Badge> : lead ? <Badge>{t.lead}</Badge> : null}
        </>
      ),
    },
    { key: "role", head: t.role, cell: ({ roles }) => roles.join(", ") },
    ...(read.kind === "guild"
      ? []
      : [
          {
            key: "share",
            head: t.share,
            figure: true,
            cell: ({ share }: Member) => formatShare(share, language),
          },
        ]),
    {
      ...{ key: "until", head: t.until, nowrap: true },
      cell: ({ until }) =>
        until === null ? <span className="dim">{t.noEnd}</span> : formatDay(lastDay(until), language),
    },
  ];
  return (
    <DataTable
      caption={t.membersOf(read.name)}
      columns={columns}
      rows={read.members}
      rowKey={(member) => member.person.id}
      empty={<p className="mid">{t.empty}</p>}
    />
  );
}

type Child = UnitLed["below"][number];

function Below({ read, at }: { read: UnitLed; at: At }) {
  const t = useMessages(homeParts).led;
  const language = useLanguage();
  const columns: Column<Child>[] = [
    {
      ...{ key: "unit", head: t.unit, names: true },
      cell: ({ handle, name }) => <Link href={at(`/units/${handle}`)}>{name}</Link>,
    },
    {
      ...{
        key: "accountable",
        head: t.accountable.replace(/^./u, (first) => first.toLocaleUpperCase(language)),
      },
      cell: ({ accountable }) =>
        accountable ? (
          <Link href={at(`/people/${accountable.handle}`)}>{accountable.name}</Link>
        ) : (
          <span className="dim">{t.nobody}</span>
        ),
    },
    { key: "people", head: t.people, figure: true, cell: ({ people }) => people },
    {
      key: "fullTime",
      head: t.fullTime,
      figure: true,
      cell: ({ fullTime }) => formatFte(fullTime, language),
    },
  ];
  return (
    <DataTable
      caption={t.belowOf(read.name)}
      columns={columns}
      rows={read.below}
      rowKey={(unit) => unit.id}
    />
  );
}

function Crossings({ read, at }: { read: UnitLed; at: At }) {
  const t = useMessages(homeParts).led;
  if (read.guardrails.length === 0) return null;
  return (
    <div className="part">
      <h3>{t.guardrails}</h3>
      <List>
        {read.guardrails.slice(0, SHOWN).map((one) =>
          one.type === "item.unowned" ? null : (
            <Guardrail key={`${one.type} ${"unit" in one ? one.unit.id : one.person.id}`}>
              <span>
                <Crossed
                  guardrail={one}
                  at={at}
                  unit={({ handle, name }) => <Link href={at(`/units/${handle}`)}>{name}</Link>}
                  person={({ handle, name }) => <Link href={at(`/people/${handle}`)}>{name}</Link>}
                />
              </span>
            </Guardrail>
          ),
        )}
      </List>
      {read.guardrails.length > SHOWN ? (
        <p className="note">{t.more(read.guardrails.length - SHOWN)}</p>
      ) : null}
    </div>
  );
}

function Endings({ read, at }: { read: UnitLed; at: At }) {
  const t = useMessages(homeParts).led;
  const language = useLanguage();
  if (read.ending.length === 0) return null;
  return (
    <div className="part">
      <h3>{t.ending(30)}</h3>
      <List>
        {read.ending.slice(0, SHOWN).map(({ id, person, unit, share, to }) => (
          <span key={id}>
            <Fill
              text={to === null ? "{person}" : t.ends(formatShare(share, language), to)}
              with={{
                person: <Link href={at(`/people/${person.handle}`)}>{person.name}</Link>,
                unit: <Link href={at(`/units/${unit.handle}`)}>{unit.name}</Link>,
              }}
            />
          </span>
        ))}
      </List>
      {read.ending.length > SHOWN ? <p className="note">{t.more(read.ending.length - SHOWN)}</p> : null}
    </div>
  );
}
