import { formatShare } from "@congruence/i18n";
import { people } from "@congruence/i18n/people";
import {
  Absent,
  type Column,
  DataTable,
  Link,
  type SortState,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import type { PeopleList } from "./api-types";
import { LoadFigure } from "./load-figure";

type Row = PeopleList["rows"][number];

/** A page of people: where each works, what is taken of their contract and what is free. */
export function PeopleTable({
  list,
  observation,
  sort,
}: {
  list: PeopleList;
  observation: Observation;
  sort: SortState;
}) {
  const t = useMessages(people);
  const language = useLanguage();
  const at = (path: string) => keepingDay(path, observation);
  const head = t.list.columns;
  const columns: Column<Row>[] = [
    {
      ...{ key: "name", head: head.name, sort: "name", names: true, nowrap: true },
      cell: ({ person }) => (
        <Link href={at(`/people/${person.handle}`)} className="plain">
          {person.name}
        </Link>
      ),
    },
    {
      ...{ key: "chapter", head: head.chapter, sort: "chapter", label: head.chapter },
      cell: ({ chapter }) =>
        chapter ? (
          <Link href={at(`/units/${chapter.handle}`)} className="plain">
            {chapter.name}
          </Link>
        ) : (
          <Absent>{t.list.noChapter}</Absent>
        ),
    },
    {
      ...{ key: "presence", head: head.presence, sort: "presence", label: head.presence },
      cell: ({ presence }) =>
        presence === "employee" ? <span className="dim">{t.presence.employee}</span> : t.presence[presence],
    },
    {
      ...{ key: "site", head: head.site, sort: "site", label: head.site },
      cell: ({ site }) => site ?? <Absent>—</Absent>,
    },
    {
      ...{ key: "squads", head: head.squads, width: "fill", label: head.squads },
      cell: (row) => <Squads row={row} at={at} />,
    },
    {
      ...{ key: "contract", head: head.contract, sort: "contract", figure: true, label: head.contract },
      cell: ({ contract }) => <span className="mid">{formatShare(contract, language)}</span>,
    },
    {
      ...{ key: "stated", head: head.stated, sort: "stated", figure: true, label: head.stated, nowrap: true },
      cell: (row) => <LoadFigure load={row.stated} contract={row.contract} away={row.away !== null} />,
    },
    {
      ...{ key: "free", head: head.free, sort: "free", figure: true, label: head.free, nowrap: true },
      cell: (row) => <Free row={row} />,
    },
  ];
  return (
    <DataTable
      caption={t.list.caption(list.on)}
      columns={columns}
      rows={list.rows}
      rowKey={(row) => row.person.id}
      sort={sort}
      count={list.count}
      phone="cards"
    />
  );
}

function Squads({ row, at }: { row: Row; at: (path: string) => string }) {
  const t = useMessages(people);
  const language = useLanguage();
  if (row.squads.length === 0) return <Absent>{t.list.noSquad}</Absent>;
  return (
    <>
      {row.squads.map(({ allocationId, unit, share }, index) => (
        <span key={allocationId}>
          {index === 0 ? null : ", "}
          <Link href={at(`/units/${unit.handle}`)} className="plain">
            {unit.name}
          </Link>{" "}
          <span className="mid nw">{formatShare(share, language)}</span>
        </span>
      ))}
    </>
  );
}

function Free({ row }: { row: Row }) {
  const t = useMessages(people);
  const language = useLanguage();
  if (row.away) return <span className="mid">{t.list.away(row.away.to)}</span>;
  if (row.over > 0) return <span className="s-off">{t.list.overBy(row.over)}</span>;
  return (
    <>
      {formatShare(row.free, language)}
      {row.unstated > 0 ? <span className="note">{t.list.unstated(row.unstated)}</span> : null}
    </>
  );
}
