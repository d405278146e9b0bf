import { formatShare } from "@congruence/i18n";
import { personForms } from "@congruence/i18n/person-forms";
import { DataTable, Guardrail, Link, Section, useLanguage, useMessages } from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import type { WhatEnds } from "./api-types";

/** Row by row what ends with somebody's leaving: allocations, leads, chapter. */
export function Ending({ ends, observation }: { ends: WhatEnds; observation: Observation }) {
  const t = useMessages(personForms).ends;
  const language = useLanguage();
  const unit = ({ handle, name }: { handle: string; name: string }) => (
    <Link href={keepingDay(`/units/${handle}`, observation)} className="plain">
      {name}
    </Link>
  );
  const until = (row: { to: WhatEnds["leads"][number]["to"]; cut: boolean }) =>
    row.cut ? t.planned(row.to) : t.whole;
  const { allocations, leads, chapters, absences } = ends;
  const nothing = allocations.length + leads.length + chapters.length === 0;
  return (
    <>
      {nothing ? <p className="read">{t.nothing}</p> : null}
      {allocations.length > 0 ? (
        <Section title={t.allocations} scope={allocations.length}>
          <DataTable
            caption={t.allocations}
            rows={allocations}
            rowKey={(row) => row.id}
            columns={[
              { key: "unit", head: t.unit, cell: (row) => unit(row.unit) },
              { key: "role", head: t.role, cell: (row) => row.role },
              { key: "until", head: t.until, cell: until },
              { key: "share", head: t.share, figure: true, cell: (row) => formatShare(row.share, language) },
            ]}
          />
        </Section>
      ) : null}
      {leads.length > 0 ? (
        <Section title={t.leads} scope={leads.length}>
          <ul className="list">
            {leads.map((row) => (
              <li key={row.id}>
                <b>{unit(row.unit)}</b>{" "}
                {row.accountable ? (
                  <Guardrail>{t.unaccountable}</Guardrail>
                ) : (
                  <span className="mid">{t.stillLed}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {chapters.length > 0 ? (
        <Section title={t.chapters}>
          <ul className="list">
            {chapters.map((row) => (
              <li key={row.id}>
                <b>{unit(row.unit)}</b>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p className="note">
        {absences > 0 ? `${t.absences(absences)} ` : ""}
        {t.contract}
      </p>
    </>
  );
}
