import { type Day, holds } from "@congruence/domain/calendar";
import { formatMoney, formatShare, formatSpan } from "@congruence/i18n";
import { people } from "@congruence/i18n/people";
import { Disclosure, Mark, Pairs, Section, useLanguage, useMessages } from "@congruence/ui";
import type { Person } from "./api-types";
import { DatedList } from "./dated-list";

/** What is dated of a person apart from their squads: presence, contract, chapters, absences, the cost of a day. */
export function PersonSide({ person }: { person: Person }) {
  const t = useMessages(people);
  const language = useLanguage();
  const one = t.one;
  return (
    <>
      <Section title={one.presenceTitle}>
        <Pairs
          items={[
            [
              one.present,
              <DatedList
                key="p"
                on={person.on}
                rows={person.presences.map((row) => [t.presence[row.kind], row])}
              />,
            ],
            [
              one.contract,
              <DatedList
                key="c"
                on={person.on}
                rows={person.contracts.map((row) => [formatShare(row.share, language), row])}
              />,
            ],
            [
              one.chapters,
              <DatedList key="h" on={person.on} rows={person.chapters.map((row) => [row.unit.name, row])} />,
            ],
          ]}
        />
      </Section>
      <Absences person={person} />
      {person.dayCosts === null ? null : (
        <Section title={one.cost.title} scope={one.cost.scope}>
          {person.dayCosts.length === 0 ? <p className="dim">{one.cost.none}</p> : null}
          <DatedList
            on={person.on}
            rows={person.dayCosts.map((row) => [formatMoney(row.cents, person.currency, language), row])}
          />
        </Section>
      )}
    </>
  );
}

function Absences({ person }: { person: Person }) {
  const t = useMessages(people).one.absences;
  const past = person.absences.filter((row) => row.to !== null && row.to <= person.on);
  const rest = person.absences.filter((row) => !past.includes(row));
  return (
    <Section title={t.title}>
      {person.absences.length === 0 ? <p className="dim">{t.none}</p> : null}
      {rest.length > 0 ? <AbsenceList rows={rest} on={person.on} /> : null}
      {past.length > 0 ? (
        <Disclosure label={t.past(past.length)}>
          <AbsenceList rows={[...past].reverse()} on={person.on} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function AbsenceList({ rows, on }: { rows: Person["absences"]; on: Day }) {
  const t = useMessages(people).one.absences;
  const language = useLanguage();
  return (
    <ul className="list">
      {rows.map((row) => (
        <li key={row.id}>
          {holds(row, on) ? (
            <>
              <Mark shape="barred" tone="unknown" /> {t.now},{" "}
            </>
          ) : null}
          {formatSpan(row, language)}
          {row.reason ? <span className="mid"> · {row.reason}</span> : null}
        </li>
      ))}
    </ul>
  );
}
