import { formatFte, formatList } from "@congruence/i18n";
import { units } from "@congruence/i18n/units";
import { ComponentName, ComponentSign, Facts, Link, Status, useLanguage, useMessages } from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import { GuardSentence } from "./guard";
import type { UnitThere } from "./unit";

const MOST_CHAPTERS = 4;
type Props = { unit: UnitThere; observation: Observation };

/** What the page is on, in one strip: who is accountable, how many, whom they answer to, what is crossed. */
export function UnitFacts({ unit, observation }: Props) {
  const t = useMessages(units).facts;
  const isChapter = unit.kind === "chapter";
  return (
    <Facts
      items={[
        accountable({ unit, observation }, t, useMessages(units).since),
        people(unit, t, useLanguage()),
        ...(isChapter
          ? [{ key: "pool", label: t.pool, value: <Pool unit={unit} />, wide: true }]
          : unit.now.chapters.length > 0
            ? [
                {
                  key: "answers",
                  label: t.answers,
                  value: <Answers unit={unit} observation={observation} />,
                  wide: true,
                },
              ]
            : []),
        ...(unit.kind === "squad" || unit.now.items.length > 0
          ? [
              {
                key: "items",
                label: t.worksOn,
                value: <WorksOn unit={unit} observation={observation} />,
                wide: true,
              },
            ]
          : []),
        { key: "guardrails", label: t.guardrails, value: <Guardrails unit={unit} />, wide: true },
      ]}
    />
  );
}

type Words = (typeof units)["en"]["facts"];

function accountable({ unit, observation }: Props, t: Words, since: (on: UnitThere["on"]) => string) {
  const { accountable: lead, leads } = unit.now;
  const others = leads.map((one) => one.person.name);
  return {
    key: "accountable",
    label: t.accountable,
    value: lead ? (
      <Link className="plain" href={keepingDay(`/people/${lead.person.handle}`, observation)}>
        <b>{lead.person.name}</b>
      </Link>
    ) : (
      <span className="dim">{t.nobody}</span>
    ),
    note: (
      <>
        {lead ? since(lead.since) : null}
        {others.length > 0 ? (
          <>
            {lead ? <br /> : null}
            <LeadsWith names={others} />
          </>
        ) : null}
      </>
    ),
  };
}

function LeadsWith({ names }: { names: string[] }) {
  const t = useMessages(units).facts;
  return t.leads(formatList(names, useLanguage()));
}

function people(unit: UnitThere, t: Words, language: "en" | "fr") {
  const { now } = unit;
  if (unit.kind === "chapter" || unit.kind === "guild") {
    const free = now.members.reduce((sum, member) => sum + member.free, 0);
    return {
      key: "people",
      label: unit.kind === "guild" ? t.people : t.members(now.people),
      value: unit.kind === "guild" ? <b>{now.people}</b> : <b>{formatFte(now.fullTime, language, true)}</b>,
      note: unit.kind === "guild" ? undefined : `${t.free} ${formatFte(free, language, true)}`,
    };
  }
  const notes = [
    unit.kind === "tribe" ? t.squads(now.squads) : "",
    now.unstated > 0 ? t.unstated(now.unstated) : "",
  ].filter(Boolean);
  return {
    key: "people",
    label: t.people,
    value: (
      <>
        <b>{now.people}</b>
        {now.fullTime > 0 ? t.fullTime(formatFte(now.fullTime, language)) : null}
      </>
    ),
    note: notes.length > 0 ? notes.join(" · ") : undefined,
  };
}

function Answers({ unit, observation }: Props) {
  const t = useMessages(units).facts;
  const { chapters } = unit.now;
  const more = chapters.length - MOST_CHAPTERS;
  return (
    <ul className="bare">
      {chapters.slice(0, MOST_CHAPTERS).map(({ chapter, lead, people: count }) => (
        <li key={chapter?.id ?? "none"}>
          {lead ? <b>{lead.name}</b> : null}{" "}
          <span className="dim">
            {chapter ? (
              <Link className="plain dim" href={keepingDay(`/units/${chapter.handle}`, observation)}>
                {chapter.name}
              </Link>
            ) : (
              t.noChapter
            )}
            , {count}
          </span>
        </li>
      ))}
      {more > 0 ? <li className="dim">{t.more(more)}</li> : null}
    </ul>
  );
}

function WorksOn({ unit, observation }: Props) {
  const t = useMessages(units).facts;
  const { items } = unit.now;
  if (items.length === 0) return <span className="dim">{t.nothing}</span>;
  const shown = items.slice(0, MOST_CHAPTERS);
  return (
    <ul className="bare">
      {shown.map(({ workId, item, component, role }) => (
        <li key={workId}>
          <span className="component">
            <ComponentSign component={component} size={14} />
            <Link className="plain" href={keepingDay(`/experience/items/${item.handle}`, observation)}>
              {item.name}
            </Link>
          </span>{" "}
          <span className="dim">{role === "owner" ? t.owner : t.contributor}</span>
        </li>
      ))}
      {items.length > shown.length ? <li className="dim">{t.more(items.length - shown.length)}</li> : null}
    </ul>
  );
}

function Guardrails({ unit }: { unit: UnitThere }) {
  const t = useMessages(units).facts;
  const { guardrails } = unit.now;
  if (guardrails.length === 0) return <span className="dim">{t.none}</span>;
  return (
    <>
      <Status shape="warning" tone="risk">
        {t.crossed(guardrails.length)}
      </Status>
      <ul className="bare note">
        {guardrails.slice(0, MOST_CHAPTERS).map((one) => (
          <li key={`${one.type} ${one.since} ${one.unitIds.join()} ${"person" in one ? one.person.id : ""}`}>
            <GuardSentence one={one} />
          </li>
        ))}
        {guardrails.length > MOST_CHAPTERS ? <li>{t.more(guardrails.length - MOST_CHAPTERS)}</li> : null}
      </ul>
    </>
  );
}

function Pool({ unit }: { unit: UnitThere }) {
  const t = useMessages(units).facts;
  if (!unit.pool) return <span className="dim">{t.noPool}</span>;
  return (
    <>
      <b>{unit.pool.name}</b> {unit.pool.component ? <ComponentName component={unit.pool.component} /> : null}
    </>
  );
}
