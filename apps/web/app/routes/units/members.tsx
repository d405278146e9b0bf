import { formatShare } from "@congruence/i18n";
import { units } from "@congruence/i18n/units";
import { DataTable, DayText, Link, Section, useLanguage, useMessages } from "@congruence/ui";
import { keepingDay, lastDay, type Observation } from "~/lib/observation";
import { NobodyYet } from "./nobody-yet";
import type { Asked, UnitNow, UnitThere } from "./unit";

type Member = UnitNow["members"][number];

const VALUES: Record<string, (row: Member) => string | number> = {
  name: () => 0,
  taken: (row) => row.stated,
  free: (row) => row.free,
  since: (row) => row.since,
};

/** A chapter's people: the squads they work in, what is taken and what is free of their contract. */
export function MembersTable({
  unit,
  observation,
  asked,
}: {
  unit: UnitThere;
  observation: Observation;
  asked: Asked;
}) {
  const t = useMessages(units);
  const language = useLanguage();
  const at = (path: string) => keepingDay(path, observation);
  const by = asked.sort in VALUES ? asked.sort : "name";
  const value = VALUES[by] ?? (() => 0);
  const sorted = [...unit.now.members].sort((a, b) =>
    value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0,
  );
  const rows = asked.dir === "desc" ? sorted.reverse() : sorted;
  return (
    <Section title={t.members.title} scope={t.members.scope} right={rows.length || null}>
      <DataTable<Member>
        caption={t.people.caption(unit.name)}
        rows={rows}
        rowKey={(row) => row.membershipId}
        align="top"
        filter={(row) => `${row.person.name} ${row.squads.map((one) => one.unit.name).join(" ")}`}
        empty={<NobodyYet unit={unit} observation={observation} />}
        sort={{
          by,
          direction: asked.dir,
          href: (sort, dir) => at(`/units/${unit.handle}?sort=${sort}&dir=${dir}`),
        }}
        columns={[
          {
            ...{ key: "name", head: t.people.person, sort: "name" },
            cell: (row) => (
              <>
                <Link href={at(`/people/${row.person.handle}`)}>{row.person.name}</Link>{" "}
                {row.lead ? <span className="dim">{t.people[row.lead]}</span> : null}
              </>
            ),
          },
          {
            ...{ key: "squads", head: t.members.squads, width: "fill" as const },
            cell: (row) =>
              row.squads.length === 0 ? (
                <span className="dim">{t.members.nowhere}</span>
              ) : (
                row.squads.map((one, index) => (
                  <span key={`${one.unit.id} ${one.share}`} className="nw">
                    {index > 0 ? " · " : null}
                    <Link className="plain" href={at(`/units/${one.unit.handle}`)}>
                      {one.unit.name}
                    </Link>{" "}
                    <span className="dim">{formatShare(one.share, language)}</span>{" "}
                  </span>
                ))
              ),
          },
          {
            ...{ key: "taken", head: t.members.taken, figure: true, sort: "taken", nowrap: true },
            cell: (row) => (
              <>
                {row.stated === 0 && row.unstated > 0 ? "—" : formatShare(row.stated, language)}
                {row.contract === 10_000 ? null : <span className="dim"> {t.members.of(row.contract)}</span>}
              </>
            ),
          },
          {
            ...{ key: "free", head: t.members.free, figure: true, sort: "free", nowrap: true },
            cell: (row) =>
              row.away ? (
                <span className="dim">
                  {row.awayUntil ? t.members.awayUntil(lastDay(row.awayUntil)) : t.members.away}
                </span>
              ) : (
                formatShare(row.free, language)
              ),
          },
          {
            ...{ key: "since", head: t.members.since, sort: "since", nowrap: true, wideOnly: true },
            cell: (row) => <DayText day={row.since} />,
          },
        ]}
      />
    </Section>
  );
}
