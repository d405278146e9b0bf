import { formatCount, formatDay, formatFte } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { organisation } from "@congruence/i18n/organisation";
import {
  Absent,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Guardrail,
  Link,
  Pagination,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { keepingDay } from "~/lib/observation";
import { type Address, hrefOf, PLAIN } from "./address";
import { Filters } from "./filters";
import { capital } from "./limit";
import type { Here, TableAnswer } from "./types";

type Row = TableAnswer["rows"][number];

/** The same day as rows: one for each unit, sorted and narrowed by the address, a hundred at a time. */
export function TableView({ table, ...here }: Here & { table: TableAnswer }) {
  const { observation, address } = here;
  const t = useMessages(organisation);
  const columns = useColumns(here);
  const at = (changed: Partial<Address>) => hrefOf({ ...address, ...changed }, observation);
  return (
    <>
      <Filters {...here} head={table} />
      <DataTable
        caption={t.table.caption(observation.on)}
        columns={columns}
        rows={table.rows}
        rowKey={(row) => row.id}
        count={table.total}
        sort={{
          ...{ by: address.sort, direction: address.direction },
          href: (sort, direction) => at({ sort: sort as Address["sort"], direction, page: 1 }),
        }}
        empty={
          <EmptyState
            size="small"
            title={t.noMatch.title}
            actions={
              <ButtonLink href={hrefOf({ ...PLAIN, view: "table" }, observation)}>{t.noMatch.all}</ButtonLink>
            }
          />
        }
        foot={
          <>
            <Link href={keepingDay("/people", observation)}>{t.table.peopleToo}</Link>
            <Pagination page={table.page} of={table.pages} href={(page) => at({ page })} />
          </>
        }
      />
    </>
  );
}

function useColumns({ observation }: Here): Column<Row>[] {
  const language = useLanguage();
  const t = useMessages(organisation);
  const { unit } = useMessages(components);
  const at = (path: string) => keepingDay(path, observation);
  return [
    {
      ...{ key: "name", head: t.table.name, sort: "name", names: true },
      cell: (row) => <Link href={at(`/units/${row.handle}`)}>{row.name}</Link>,
    },
    { key: "kind", head: t.table.kind, sort: "kind", cell: (row) => unit[row.kind] },
    {
      ...{ key: "parent", head: t.table.parent, sort: "parent" },
      cell: (row) =>
        row.parent ? <Link href={at(`/units/${row.parent.handle}`)}>{row.parent.name}</Link> : "—",
    },
    {
      ...{ key: "accountable", head: t.table.accountable, sort: "accountable", nowrap: true },
      cell: (row) =>
        row.accountable ? (
          <Link href={at(`/people/${row.accountable.handle}`)}>{row.accountable.name}</Link>
        ) : (
          <Absent>{t.nobody}</Absent>
        ),
    },
    {
      ...{ key: "people", head: t.table.people, sort: "people", figure: true },
      cell: (row) => formatCount(row.people, language),
    },
    {
      ...{ key: "fullTime", head: t.table.fullTime, sort: "fullTime", figure: true },
      cell: (row) =>
        formatFte(
          row.kind === "guild" || (row.fullTime === 0 && row.unstated > 0) ? null : row.fullTime,
          language,
        ),
    },
    {
      ...{ key: "unstated", head: t.table.unstated, sort: "unstated", figure: true },
      cell: (row) => (row.unstated === 0 ? <Absent>0</Absent> : formatCount(row.unstated, language)),
    },
    {
      ...{ key: "since", head: t.table.since, sort: "since", nowrap: true },
      cell: (row) => (
        <>
          {formatDay(row.since, language)}
          {row.until ? <div className="note">{t.table.until(row.until)}</div> : null}
        </>
      ),
    },
    {
      ...{ key: "crossed", head: t.table.crossed },
      cell: (row) =>
        [...new Set(row.crossed)].map((type) => <Guardrail key={type}>{capital(t.types[type])}</Guardrail>),
    },
  ];
}
