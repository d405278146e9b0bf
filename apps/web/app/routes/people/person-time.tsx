import { overlaps } from "@congruence/domain/calendar";
import { formatShare, formatSpan } from "@congruence/i18n";
import { people } from "@congruence/i18n/people";
import {
  Absent,
  DataTable,
  Joined,
  Link,
  type RibbonRow,
  Ribbons,
  Section,
  StepLoad,
  StepLoadTable,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import type { Person } from "./api-types";

type Allocation = Person["allocations"][number];
type Props = { person: Person; observation: Observation; view: "drawing" | "table" };

/** A person's load against the contract and their allocations, drawn over time or as tables. */
export function PersonTime({ person, observation, view }: Props) {
  const t = useMessages(people).one;
  const here = `/people/${person.handle}`;
  const other =
    view === "table" ? (
      <Link href={keepingDay(here, observation)}>{t.load.drawing}</Link>
    ) : (
      <Link href={keepingDay(`${here}?view=table`, observation)}>{t.load.table}</Link>
    );
  const caption = t.load.caption(person.name);
  const load = { allocations: person.allocations, contracts: person.contractSteps, window: person.window };
  return (
    <>
      <Section
        title={t.load.title}
        scope={t.load.scope}
        right={other}
        note={person.now.unstated > 0 ? t.load.unstated(person.now.unstated) : undefined}
      >
        {view === "table" ? (
          <StepLoadTable caption={caption} {...load} />
        ) : (
          <StepLoad caption={caption} {...load} absences={person.absences} today={person.on} />
        )}
      </Section>
      <Section title={t.squads.title} scope={view === "table" ? undefined : t.squads.scope}>
        {person.allocations.length === 0 ? (
          <p className="dim">{t.squads.none}</p>
        ) : view === "table" ? (
          <AllocationTable person={person} observation={observation} />
        ) : (
          <AllocationRibbons person={person} observation={observation} />
        )}
      </Section>
    </>
  );
}

function AllocationRibbons({ person, observation }: Omit<Props, "view">) {
  const t = useMessages(people).one.squads;
  const shown = person.allocations.filter((row) => overlaps(row, person.window));
  if (shown.length === 0) return <p className="dim">{t.outside}</p>;
  const byUnit = new Map<string, Allocation[]>();
  for (const row of shown) byUnit.set(row.unit.id, [...(byUnit.get(row.unit.id) ?? []), row]);
  const weight = (rows: readonly Allocation[]) => Math.min(...rows.map((row) => ORDER.indexOf(row.state)));
  const rows = [...byUnit.values()]
    .sort((a, b) => weight(a) - weight(b) || (shareOf(b) ?? 0) - (shareOf(a) ?? 0))
    .map((bars) => ribbon(bars, person, observation));
  return (
    <Ribbons
      caption={t.caption(person.name)}
      nameHead={t.unit}
      rows={rows}
      window={person.window}
      today={person.on}
      total={false}
    />
  );
}

const ORDER = ["now", "next", "over"] as const;

/** The stated shares of the day; undefined when none of the bars holds it, null when they state none. */
function shareOf(bars: readonly Allocation[]): number | null | undefined {
  const held = bars.filter((bar) => bar.state === "now");
  if (held.length === 0) return undefined;
  const stated = held.flatMap((bar) => (bar.share === null ? [] : [bar.share]));
  return stated.length === 0 ? null : stated.reduce((sum, share) => sum + share, 0);
}

function ribbon(bars: readonly Allocation[], person: Person, observation: Observation): RibbonRow {
  const unit = (bars.find((bar) => bar.state === "now") ?? bars.at(-1))?.unit;
  const above = person.now.placements.find((place) => place.unit.id === unit?.id)?.above[0];
  const share = shareOf(bars);
  return {
    key: unit?.id ?? "",
    name: (
      <Link href={keepingDay(`/units/${unit?.handle}`, observation)} className="plain">
        {unit?.name}
      </Link>
    ),
    note: (
      <>
        <Joined last=",">
          {bars.map((bar) => (
            <Link key={bar.id} href={keepingDay(`/allocations/${bar.id}`, observation)}>
              {bar.role}
            </Link>
          ))}
        </Joined>
        {above ? `, ${above.name}` : null}
      </>
    ),
    bars: bars.map(({ from, to, share: held }) => ({ from, to, share: held })),
    ...(share === undefined ? {} : { share }),
    ...(bars.every((bar) => bar.state === "over") ? { look: "gone" as const } : {}),
  };
}

function AllocationTable({ person, observation }: Omit<Props, "view">) {
  const t = useMessages(people).one.squads;
  const language = useLanguage();
  return (
    <DataTable
      caption={t.caption(person.name)}
      rows={[...person.allocations].reverse()}
      rowKey={(row) => row.id}
      rowLook={(row) => (row.state === "over" ? "gone" : undefined)}
      columns={[
        {
          ...{ key: "unit", head: t.unit, names: true },
          cell: ({ unit }) => (
            <Link href={keepingDay(`/units/${unit.handle}`, observation)} className="plain">
              {unit.name}
            </Link>
          ),
        },
        { key: "role", head: t.role, cell: ({ role }) => role },
        {
          ...{ key: "share", head: t.share, figure: true },
          cell: ({ share }) => (share === null ? <Absent>—</Absent> : formatShare(share, language)),
        },
        {
          ...{ key: "days", head: t.days },
          cell: (row) => (
            <Link
              href={keepingDay(`/allocations/${row.id}`, observation)}
              aria-label={`${t.open(row.unit.name)}, ${formatSpan(row, language)}`}
            >
              {formatSpan(row, language)}
            </Link>
          ),
        },
      ]}
    />
  );
}
