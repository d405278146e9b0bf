import { formatDay } from "@congruence/i18n";
import { experience } from "@congruence/i18n/experience";
import { type Column, DataTable, EmptyState, Link, useLanguage, useMessages } from "@congruence/ui";
import { keepingDay, lastDay, type Observation } from "~/lib/observation";
import type { ItemRead } from "./read";

type Work = ItemRead["work"][number];

/** Every unit that works on the item, will or did, the last first; what is over is greyed. */
export function WorkTable({ item, observation }: { item: ItemRead; observation: Observation }) {
  const t = useMessages(experience);
  const { page } = t;
  const language = useLanguage();
  const at = (path: string) => keepingDay(path, observation);
  const endable = observation.when !== "past" && item.work.some((work) => work.mayEnd);
  const columns: Column<Work>[] = [
    {
      ...{ key: "unit", head: page.unit, names: true },
      cell: ({ unit }) => <Link href={at(`/units/${unit.handle}`)}>{unit.name}</Link>,
    },
    { key: "role", head: page.role, cell: ({ role }) => page.roles[role] },
    { key: "from", head: page.from, nowrap: true, cell: ({ from }) => formatDay(from, language) },
    {
      ...{ key: "until", head: page.until, nowrap: true },
      cell: ({ to }) =>
        to === null ? <span className="dim">{page.noEnd}</span> : formatDay(lastDay(to), language),
    },
    {
      key: "state",
      head: page.when,
      cell: ({ state }) => <span className="dim">{page.state[state]}</span>,
    },
    {
      ...{ key: "accountable", head: page.accountable },
      cell: ({ accountable, state }) =>
        accountable && state === "now" ? (
          <Link href={at(`/people/${accountable.handle}`)}>{accountable.name}</Link>
        ) : (
          <span className="dim">—</span>
        ),
    },
    ...(endable
      ? [
          {
            ...{ key: "acts", head: page.actions, actions: true },
            cell: ({ id, unit, mayEnd }: Work) =>
              mayEnd ? (
                <Link
                  href={at(`/experience/items/${item.handle}/end/${id}`)}
                  aria-label={page.endOf(unit.name)}
                >
                  {page.end}
                </Link>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={page.workCaption(item.name)}
      columns={columns}
      rows={item.work}
      rowKey={(work) => work.id}
      rowLook={(work) => (work.state === "over" ? "gone" : undefined)}
      phone="cards"
      empty={
        <EmptyState size="plain" title={page.noWork}>
          {page.noWorkWhy}
        </EmptyState>
      }
    />
  );
}
