import { formatList } from "@congruence/i18n";
import { people } from "@congruence/i18n/people";
import { Absent, Facts, Guardrail, Link, useLanguage, useMessages } from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import type { Person } from "./api-types";
import { LoadFigure } from "./load-figure";

type Props = { person: Person; observation: Observation };

/** Who they answer to, what is taken of their time, what they lead, how to reach them, what is crossed. */
export function PersonFacts({ person, observation }: Props) {
  const t = useMessages(people).one;
  const at = (path: string) => keepingDay(path, observation);
  const { now } = person;
  return (
    <Facts
      items={[
        { label: t.facts.chapter, ...chapter(person, at, t) },
        ...(now.presence
          ? [
              {
                label: t.facts.load,
                value: <LoadFigure load={now.stated} contract={now.contract} away={now.away !== null} />,
                note: <LoadNote person={person} />,
              },
            ]
          : []),
        { label: t.facts.leads, value: <Leads person={person} at={at} /> },
        { label: t.facts.contact, value: <Contact person={person} /> },
        { label: t.facts.guardrails, value: <Guardrails person={person} />, wide: true },
      ]}
    />
  );
}

type Words = {
  facts: { noChapter: string; noLead: string; answersTo: string; leadsIt: string };
  since: (on: Person["on"]) => string;
};

function chapter({ id, now }: Person, at: (path: string) => string, t: Words) {
  if (!now.chapter) return { value: <Absent>{t.facts.noChapter}</Absent> };
  const { unit, since, accountable } = now.chapter;
  return {
    value: (
      <>
        <Link href={at(`/units/${unit.handle}`)}>
          <b>{unit.name}</b>
        </Link>{" "}
        <span className="dim">{t.since(since)}</span>
      </>
    ),
    note:
      accountable?.person.id === id ? (
        t.facts.leadsIt
      ) : accountable ? (
        <>
          {t.facts.answersTo}{" "}
          <Link href={at(`/people/${accountable.person.handle}`)}>{accountable.person.name}</Link>
        </>
      ) : (
        t.facts.noLead
      ),
  };
}

function LoadNote({ person: { now } }: { person: Person }) {
  const t = useMessages(people);
  const language = useLanguage();
  const said = [
    t.one.facts.of(now.stated, now.contract),
    now.away ? t.list.away(now.away.to) : now.over > 0 ? t.list.overBy(now.over) : t.one.facts.free(now.free),
    ...(now.unstated > 0 ? [t.list.unstated(now.unstated)] : []),
    ...(now.contractStated ? [] : [t.one.facts.assumed]),
  ];
  return <span lang={language}>{said.join(" · ")}</span>;
}

function Leads({ person, at }: { person: Person; at: (path: string) => string }) {
  const t = useMessages(people).one.facts;
  if (person.now.leads.length === 0) return <Absent>{t.nothing}</Absent>;
  return (
    <ul>
      {person.now.leads.map(({ unit, accountable }) => (
        <li key={unit.id}>
          <Link href={at(`/units/${unit.handle}`)}>{unit.name}</Link>{" "}
          <span className="dim">{accountable ? t.accountable : t.lead}</span>
        </li>
      ))}
    </ul>
  );
}

function Contact({ person: { email, site, workingHours, timeZone } }: { person: Person }) {
  const t = useMessages(people).one.facts;
  const hours = [workingHours, timeZone].filter((one) => one !== null).join(" ");
  if (email === null && site === null && hours === "") return <Absent>{t.noContact}</Absent>;
  return (
    <ul>
      {email === null ? null : (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {site === null ? null : <li>{site}</li>}
      {hours === "" ? null : <li className="mid">{hours}</li>}
    </ul>
  );
}

function Guardrails({ person }: { person: Person }) {
  const t = useMessages(people).one;
  const language = useLanguage();
  const coming = person.over.filter((load) => load.from > person.today && load.from > person.on);
  const crossed = person.now.guardrails.map((one) => {
    if (one.type === "person.squads") {
      const names = formatList(
        one.squads.map((squad) => squad.name),
        language,
      );
      return t.guard.squads(names, one.squads.length, one.max);
    }
    if (one.type === "person.overallocated")
      return t.guard.over(one.total, one.contract, one.since, one.until);
    return "";
  });
  const next = person.now.over > 0 ? undefined : coming[0];
  if (crossed.length === 0 && !next) return <Absent>{t.facts.none}</Absent>;
  return (
    <ul>
      {crossed.map((sentence) => (
        <li key={sentence}>
          <Guardrail>{sentence}</Guardrail>
        </li>
      ))}
      {next ? (
        <li>
          <Guardrail>{t.guard.coming(next.total, next.contract, next.from)}</Guardrail>
        </li>
      ) : null}
    </ul>
  );
}
