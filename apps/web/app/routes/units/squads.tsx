import { formatFte } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { units } from "@congruence/i18n/units";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Guardrail,
  Link,
  Section,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import { GuardSentence } from "./guard";
import type { UnitNow, UnitThere } from "./unit";

type Below = UnitNow["below"][number];

/** The squads of a tribe (and tribes inside it): who is accountable, how many, what is crossed. */
export function SquadsTable({ unit, observation }: { unit: UnitThere; observation: Observation }) {
  const t = useMessages(units).squads;
  const kinds = useMessages(components).unit;
  const language = useLanguage();
  const { below } = unit.now;
  const mixed = below.some((one) => one.kind !== "squad");
  const mayOpen = unit.may.includes("unit.open") && observation.when !== "past";
  const at = (path: string) => keepingDay(path, observation);
  return (
    <Section title={mixed ? t.below : t.title} right={below.length > 0 ? below.length : null}>
      <DataTable<Below>
        caption={`${mixed ? t.below : t.title}, ${unit.name}`}
        rows={below}
        rowKey={(row) => row.id}
        align="top"
        empty={
          <EmptyState
            size="small"
            title={t.empty}
            actions={
              mayOpen ? (
                <ButtonLink kind="primary" href={at(`/units/new?parent=${unit.handle}&kind=squad`)}>
                  {t.open}
                </ButtonLink>
              ) : undefined
            }
          >
            <p>{t.emptyWhy}</p>
          </EmptyState>
        }
        columns={[
          {
            ...{ key: "unit", head: t.unit, width: "fill" as const },
            cell: (row) => (
              <>
                <Link href={at(`/units/${row.handle}`)}>{row.name}</Link>{" "}
                {row.kind === "squad" ? null : <span className="dim">{kinds[row.kind]}</span>}
                {row.mission ? (
                  <>
                    <br />
                    <span className="note">{row.mission}</span>
                  </>
                ) : null}
              </>
            ),
          },
          {
            ...{ key: "accountable", head: t.accountable },
            cell: (row) =>
              row.accountable ? (
                <Link className="plain" href={at(`/people/${row.accountable.handle}`)}>
                  {row.accountable.name}
                </Link>
              ) : (
                <span className="dim">{t.nobody}</span>
              ),
          },
          { key: "people", head: t.people, figure: true, cell: (row) => row.people, total: unit.now.people },
          {
            ...{ key: "fte", head: t.fullTime, figure: true },
            cell: (row) => formatFte(row.fullTime, language),
            total: formatFte(unit.now.fullTime, language),
          },
          {
            ...{ key: "guardrails", head: t.guardrails },
            cell: (row) =>
              row.guardrails.map((one) => (
                <div key={`${one.type} ${"person" in one ? one.person.id : ""}`}>
                  <Guardrail>
                    <GuardSentence one={one} />
                  </Guardrail>
                </div>
              )),
          },
        ]}
      />
    </Section>
  );
}
