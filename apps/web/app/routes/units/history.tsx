import { formatInstant, formatSpan } from "@congruence/i18n";
import { units } from "@congruence/i18n/units";
import {
  BeforeAfter,
  Changes,
  DataTable,
  Link,
  Section,
  Stack,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { UnitEvent } from "~/components/unit-event";
import { keepingDay, type Observation } from "~/lib/observation";
import type { Unit } from "./unit";

const MOST_EVENTS = 200;
type Version = Unit["versions"][number];
type Correction = NonNullable<Unit["corrections"]>[number];

/** Every dated change of the unit, its versions, and what was corrected for those who read the audit log. */
export function HistoryTab({ unit, observation }: { unit: Unit; observation: Observation }) {
  const t = useMessages(units).history;
  const coming = unit.history.filter((event) => event.day > observation.on).reverse();
  const past = unit.history.filter((event) => event.day <= observation.on);
  const lines = (events: Unit["history"]) =>
    events.slice(0, MOST_EVENTS).map((event, at) => ({
      key: `${event.day} ${event.type} ${at}`,
      day: event.day,
      sentence: <UnitEvent event={event} self={unit.id} at={observation} />,
    }));
  return (
    <Stack>
      {coming.length > 0 ? (
        <Section title={t.toCome} right={coming.length}>
          <Changes lines={lines(coming)} />
        </Section>
      ) : null}
      <Section title={t.happened} right={past.length || null}>
        {past.length === 0 ? <p className="dim">{t.empty}</p> : null}
        <Changes
          lines={lines(past)}
          more={past.length > MOST_EVENTS ? t.shown(MOST_EVENTS, past.length) : undefined}
        />
      </Section>
      <Versions unit={unit} observation={observation} />
      {unit.corrections ? <Corrections rows={unit.corrections} name={unit.name} /> : null}
    </Stack>
  );
}

function Versions({ unit, observation }: { unit: Unit; observation: Observation }) {
  const t = useMessages(units).history;
  const language = useLanguage();
  const may = unit.may.includes("unit.change") && observation.when !== "past";
  return (
    <Section title={t.versions} scope={t.versionsScope} right={unit.versions.length}>
      <DataTable<Version>
        caption={`${t.versions}, ${unit.name}`}
        rows={[...unit.versions].reverse()}
        rowKey={(row) => row.id}
        align="top"
        columns={[
          { key: "name", head: t.name, cell: (row) => row.name },
          { key: "span", head: t.span, nowrap: true, cell: (row) => formatSpan(row, language) },
          {
            ...{ key: "parent", head: t.parent },
            cell: (row) =>
              row.parent ? (
                <Link href={keepingDay(`/units/${row.parent.handle}`, observation)}>{row.parent.name}</Link>
              ) : (
                "—"
              ),
          },
          { key: "mission", head: t.mission, width: "fill", cell: (row) => row.mission || "—" },
          ...(may
            ? [
                {
                  ...{ key: "correct", head: t.correct, actions: true },
                  cell: (row: Version) => (
                    <Link
                      href={`/units/${unit.handle}/correct/${row.id}`}
                      aria-label={t.correctOf(row.name, formatSpan(row, language))}
                    >
                      {t.correct}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

const TOLD = ["name", "mission", "role", "share", "from", "to"] as const;

/** The fields that differ, in the words of the row. */
function differing(before: Correction["before"], after: Correction["after"]) {
  const text = (value: unknown) => (value === null || value === undefined ? "—" : String(value));
  return TOLD.filter((field) => text(before?.[field]) !== text(after?.[field])).map((field) => ({
    ...{ field, before: text(before?.[field]), after: text(after?.[field]) },
  }));
}

function Corrections({ rows, name }: { rows: readonly Correction[]; name: string }) {
  const t = useMessages(units).history;
  const language = useLanguage();
  return (
    <Section title={t.corrections} scope={t.correctionsScope}>
      <DataTable<Correction>
        caption={`${t.corrections}, ${name}`}
        rows={rows}
        rowKey={(row) => row.batchId}
        align="top"
        empty={<p className="dim">{t.noCorrections}</p>}
        columns={[
          { key: "when", head: t.when, nowrap: true, cell: (row) => formatInstant(row.at, language) },
          { key: "who", head: t.who, cell: (row) => row.actor },
          {
            key: "what",
            head: t.what,
            cell: (row) => (row.person ? t.allocationOf(row.person.name) : t.version),
          },
          {
            ...{ key: "change", head: t.versions, width: "fill" },
            cell: (row) =>
              differing(row.before, row.after).map((one) => (
                <div key={one.field}>
                  <BeforeAfter before={one.before} after={one.after} />
                </div>
              )),
          },
          { key: "why", head: t.why, cell: (row) => row.reason },
        ]}
      />
    </Section>
  );
}
