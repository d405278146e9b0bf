import { formatShare } from "@congruence/i18n";
import { units } from "@congruence/i18n/units";
import {
  ButtonLink,
  DataTable,
  DayText,
  EmptyState,
  FilterForm,
  Guardrail,
  Link,
  Section,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { keepingDay, lastDay, type Observation } from "~/lib/observation";
import { NobodyYet } from "./nobody-yet";
import { filteredPeople, sortedPeople } from "./people-order";
import type { Asked, UnitNow, UnitThere } from "./unit";

type Row = UnitNow["placements"][number];

/** The unit's people as rows: sorted and filtered by the address, each leading to its allocation. */
export function PeopleTab({
  unit,
  observation,
  asked,
}: {
  unit: UnitThere;
  observation: Observation;
  asked: Asked;
}) {
  const t = useMessages(units);
  const words = t.people;
  const language = useLanguage();
  const here = `/units/${unit.handle}`;
  const at = (path: string) => keepingDay(path, observation);
  const all = unit.now.placements;
  const chapters = [
    ...new Map(all.flatMap(({ chapter }) => (chapter ? [[chapter.id, chapter]] : []))).values(),
  ];
  const rows = sortedPeople(filteredPeople(all, asked, language), asked, language);
  const kept = { tab: "people", ...(observation.on === observation.today ? {} : { on: observation.on }) };
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ tab: "people", ...more });
    if (asked.q) query.set("q", asked.q);
    if (asked.chapter) query.set("chapter", asked.chapter);
    return at(`${here}?${query}`);
  };
  const mayChange = unit.may.includes("allocation.change") && observation.when !== "past";
  if (all.length === 0) {
    return (
      <Section title={unit.kind === "tribe" ? words.own : words.title}>
        <NobodyYet unit={unit} observation={observation} />
      </Section>
    );
  }
  return (
    <Section
      title={unit.kind === "tribe" ? words.own : words.title}
      scope={unit.kind === "tribe" ? words.ownScope : undefined}
      right={rows.length}
    >
      <FilterForm
        action={here}
        keep={{ ...kept, ...(asked.sort ? { sort: asked.sort, dir: asked.dir } : {}) }}
        search={{ name: "q", value: asked.q, label: words.search }}
        filters={[
          {
            ...{ name: "chapter", label: words.chapter, value: asked.chapter },
            options: chapters.map((chapter) => ({ value: chapter.handle, label: chapter.name })),
          },
        ]}
      />
      <DataTable<Row>
        caption={words.caption(unit.name)}
        rows={rows}
        rowKey={(row) => row.allocationId}
        empty={
          <EmptyState
            size="small"
            title={words.noMatch}
            actions={<ButtonLink href={at(`${here}?tab=people`)}>{t.history.all}</ButtonLink>}
          />
        }
        sort={{ by: asked.sort || "name", direction: asked.dir, href: (sort, dir) => address({ sort, dir }) }}
        columns={[
          {
            ...{ key: "name", head: words.person, sort: "name" },
            cell: (row) => (
              <>
                <Link href={at(`/people/${row.person.handle}`)}>{row.person.name}</Link>{" "}
                {row.lead ? (
                  <span className="dim">{row.lead === "accountable" ? words.accountable : words.lead}</span>
                ) : null}{" "}
                {row.squads === null ? null : <Guardrail>{t.guard.inSquads(row.squads)}</Guardrail>}
              </>
            ),
          },
          { key: "role", head: words.role, sort: "role", cell: (row) => row.role },
          {
            ...{ key: "chapter", head: words.chapter, sort: "chapter" },
            cell: (row) =>
              row.chapter ? (
                <Link className="plain" href={at(`/units/${row.chapter.handle}`)}>
                  {row.chapter.name}
                </Link>
              ) : (
                <span className="dim">{t.facts.noChapter}</span>
              ),
          },
          {
            ...{ key: "share", head: words.share, sort: "share", figure: true, nowrap: true },
            cell: (row) => <b>{formatShare(row.share, language)}</b>,
          },
          {
            key: "from",
            head: words.from,
            sort: "from",
            nowrap: true,
            cell: (row) => <DayText day={row.from} />,
          },
          {
            ...{ key: "until", head: words.until, sort: "until", nowrap: true },
            cell: (row) =>
              row.to === null ? (
                <span className="dim">{words.noEnd}</span>
              ) : (
                <DayText day={lastDay(row.to)} />
              ),
          },
          {
            ...{ key: "actions", head: words.actions, actions: true },
            cell: (row) => (
              <Link href={at(`/allocations/${row.allocationId}`)} aria-label={words.change(row.person.name)}>
                {mayChange ? words.changeShort : "→"}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}
