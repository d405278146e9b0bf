import { componentLabel, experience } from "@congruence/i18n/experience";
import {
  type Column,
  ComponentName,
  DataTable,
  Guardrail,
  Link,
  Section,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { keepingDay } from "~/lib/observation";
import type { MatrixParts } from "./item-matrix";
import { type MatrixItem, unownedFacts } from "./read";

/** The same items as a list by component, a card each on a phone: whoever owns it, or why nobody does. */
export function ItemList({ read, observation, labels, assigns }: MatrixParts) {
  const t = useMessages(experience);
  const language = useLanguage();
  const at = (path: string) => keepingDay(path, observation);
  const units = (works: MatrixItem["contributors"]) =>
    works.map(({ workId, unit }, index) => (
      <span key={workId}>
        {index === 0 ? null : ", "}
        <Link href={at(`/units/${unit.handle}`)}>{unit.name}</Link>
      </span>
    ));
  const columns: Column<MatrixItem>[] = [
    {
      ...{ key: "item", head: t.item, names: true, width: "l" },
      cell: ({ item }) => <Link href={at(`/experience/items/${item.handle}`)}>{item.name}</Link>,
    },
    {
      ...{ key: "owner", head: t.page.ownedBy, width: "l" },
      cell: (row) => {
        const facts = unownedFacts(row);
        if (!facts) return row.owner ? units([row.owner]) : null;
        return (
          <span>
            <Guardrail>{t.unowned(facts)}</Guardrail>{" "}
            {assigns ? (
              <Link href={at(`/experience/items/${row.item.handle}/assign`)}>{t.assign}</Link>
            ) : null}
          </span>
        );
      },
    },
    {
      ...{ key: "contributors", head: t.page.contributors },
      cell: ({ contributors }) =>
        contributors.length === 0 ? (
          <span className="dim">{t.page.noContributor}</span>
        ) : (
          <span>{units(contributors)}</span>
        ),
    },
  ];
  return (
    <div className="stack close">
      {read.components
        .filter((component) => component.items.length > 0)
        .map(({ component, owned, of, items }) => {
          const name = componentLabel(component, labels, language);
          return (
            <Section
              key={component}
              title={<ComponentName component={component} name={name} />}
              scope={t.owned(owned, of)}
            >
              <DataTable
                caption={t.listCaption(name)}
                columns={columns}
                rows={items}
                rowKey={(row) => row.item.id}
                phone="cards"
                align="top"
              />
            </Section>
          );
        })}
    </div>
  );
}
