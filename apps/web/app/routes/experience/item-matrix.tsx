import { componentLabel, experience } from "@congruence/i18n/experience";
import {
  Link,
  Matrix,
  MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import { type MatrixAddress, matrixHref } from "./address";
import { OpenedSquad } from "./opened-squad";
import { type MatrixItem, type MatrixRead, unownedFacts } from "./read";

export type MatrixParts = {
  read: MatrixRead;
  address: MatrixAddress;
  observation: Observation;
  labels: Parameters<typeof componentLabel>[1];
  /** Whether a way to assign an owner is offered. */
  assigns: boolean;
};

const ELSEWHERE = "elsewhere";

/** The items by component down, tribes across; a squad opens under its row. */
export function ItemMatrix({ read, address, observation, labels, assigns }: MatrixParts) {
  const t = useMessages(experience);
  const language = useLanguage();
  const components = read.components.filter((component) => component.items.length > 0);
  const besides = components.some(({ items }) => items.some((row) => row.elsewhere.length > 0));
  const columns: MatrixColumn[] = [
    ...read.columns.map((tribe) => ({
      key: tribe.id,
      head: <Link href={keepingDay(`/units/${tribe.handle}`, observation)}>{tribe.name}</Link>,
      note: t.column(tribe.people, tribe.squads),
    })),
    ...(besides ? [{ key: ELSEWHERE, head: read.tribe ? t.otherTribes : t.noTribe }] : []),
  ];
  const closed = matrixHref(address, { open: null }, observation);

  const cell = (row: MatrixItem, works: MatrixItem["elsewhere"]) =>
    works.length === 0
      ? undefined
      : works.map(({ workId, unit, role }) => {
          const open = { item: row.item.handle, unit: unit.handle };
          const expanded = address.open?.item === open.item && address.open.unit === open.unit;
          return (
            <MatrixCell
              key={workId}
              name={unit.name}
              work={role}
              workWord={role === "owner" ? t.owner : t.contributor}
              expanded={expanded}
              href={expanded ? closed : `${matrixHref(address, { open }, observation)}#opened`}
            />
          );
        });

  const rowOf = (row: MatrixItem): MatrixRow => {
    const facts = unownedFacts(row);
    const here = `/experience/items/${row.item.handle}`;
    const cells: Record<string, React.ReactNode> = {};
    for (const [column, works] of Object.entries(row.cells)) cells[column] = cell(row, works);
    if (row.elsewhere.length > 0) cells[ELSEWHERE] = cell(row, row.elsewhere);
    return {
      key: row.item.id,
      name: <Link href={keepingDay(here, observation)}>{row.item.name}</Link>,
      cells,
      unowned: facts ? (
        <>
          {t.unowned(facts)}{" "}
          {assigns ? <Link href={keepingDay(`${here}/assign`, observation)}>{t.assign}</Link> : null}
        </>
      ) : undefined,
      opened:
        read.opened && read.opened.itemId === row.item.id ? (
          <OpenedSquad opened={read.opened} observation={observation} closeHref={closed} />
        ) : undefined,
    };
  };

  return (
    <>
      <Matrix
        caption={t.caption}
        groupHead={t.component}
        itemHead={t.item}
        columns={columns}
        groups={components.map(({ component, owned, of, items }) => ({
          ...{ key: component, component, name: componentLabel(component, labels, language) },
          ...{ note: t.owned(owned, of), rows: items.map(rowOf) },
        }))}
      />
      <p className="note">{t.note}</p>
    </>
  );
}
