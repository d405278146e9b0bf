import type { Day } from "@congruence/domain";
import type { ChangeEvent } from "@congruence/domain/changes";
import { formatDay } from "@congruence/i18n";
import { changes } from "@congruence/i18n/changes";
import { type Column, DataTable, Link, useLanguage, useMessages } from "@congruence/ui";
import { ChangeSentence } from "~/components/change-sentence";
import type { ApiClient } from "~/lib/api.server";
import { type Address, hrefOf } from "./address";
import { keyOf } from "./lists";

type Found = Awaited<ReturnType<ApiClient["changes"]["between"]["query"]>>;

/** The same changes as rows: day, kind of change, unit, whom or what it is about, the sentence. */
export function ChangesTable({ address, found, today }: { address: Address; found: Found; today: Day }) {
  const language = useLanguage();
  const t = useMessages(changes);
  const at = (day: Day) => (day === today ? "" : `?on=${day}`);
  const columns: Column<ChangeEvent>[] = [
    {
      key: "day",
      head: t.column.day,
      sort: "day",
      nowrap: true,
      cell: ({ day }) => formatDay(day, language),
    },
    { key: "type", head: t.column.type, sort: "type", cell: ({ type }) => t.type[type] },
    {
      ...{ key: "unit", head: t.column.unit, sort: "unit" },
      cell: ({ unit, day }) =>
        unit ? <Link href={`/units/${unit.handle}${at(day)}`}>{unit.name}</Link> : "—",
    },
    {
      ...{ key: "sentence", head: t.column.sentence, sort: "about", width: "fill" },
      cell: (event) => <ChangeSentence event={event} today={today} />,
    },
  ];
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={found.events}
      rowKey={keyOf}
      align="top"
      sort={{
        ...{ by: address.sort, direction: address.direction },
        href: (sort, direction) => hrefOf({ ...address, sort: sort as Address["sort"], direction, page: 1 }),
      }}
    />
  );
}
