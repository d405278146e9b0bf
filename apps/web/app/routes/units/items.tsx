import { units } from "@congruence/i18n/units";
import {
  ButtonLink,
  ComponentName,
  DataTable,
  DayText,
  EmptyState,
  Joined,
  Link,
  Section,
  useMessages,
} from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import type { UnitNow, UnitThere } from "./unit";

type Row = UnitNow["items"][number];

/** What the unit works on that day, as owner or contributor, and with whom. */
export function ItemsTab({ unit, observation }: { unit: UnitThere; observation: Observation }) {
  const t = useMessages(units).items;
  const at = (path: string) => keepingDay(path, observation);
  return (
    <Section title={t.title} right={unit.now.items.length || null}>
      <DataTable<Row>
        caption={`${t.title}, ${unit.name}`}
        rows={unit.now.items}
        rowKey={(row) => row.workId}
        empty={
          <EmptyState
            size="small"
            title={t.empty}
            actions={<ButtonLink href={at("/experience")}>{t.open}</ButtonLink>}
          >
            <p>{t.emptyWhy}</p>
          </EmptyState>
        }
        columns={[
          {
            ...{ key: "item", head: t.item },
            cell: (row) => <Link href={at(`/experience/items/${row.item.handle}`)}>{row.item.name}</Link>,
          },
          { key: "component", head: t.component, cell: (row) => <ComponentName component={row.component} /> },
          {
            key: "role",
            head: t.role,
            cell: (row) => (row.role === "owner" ? <b>{t.owner}</b> : t.contributor),
          },
          {
            ...{ key: "with", head: t.with },
            cell: (row) => {
              const owner = row.role === "owner" ? [] : row.owner ? [row.owner] : [];
              const units = [...owner, ...row.contributors];
              return (
                <Joined last="·">
                  {units.map((one) => (
                    <Link key={one.id} className="plain" href={at(`/units/${one.handle}`)}>
                      {one.name}
                    </Link>
                  ))}
                </Joined>
              );
            },
          },
          { key: "since", head: t.since, nowrap: true, cell: (row) => <DayText day={row.since} /> },
        ]}
      />
    </Section>
  );
}
