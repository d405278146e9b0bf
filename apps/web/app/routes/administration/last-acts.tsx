import { formatInstant } from "@congruence/i18n";
import { administration } from "@congruence/i18n/administration";
import { audit } from "@congruence/i18n/audit";
import { DataTable, Link, Section, useLanguage, useMessages } from "@congruence/ui";
import { RowLine } from "~/components/audit-rows";
import { type AuditName, type AuditRow, actionWords, type Spoken } from "~/components/audit-words";

type Batch = { batchId: string; at: string; actor: string; action: string; rows: number; first: AuditRow[] };

/** The last lines of the audit log. */
export function LastActs({
  log,
  currency,
  timeZone,
}: {
  log: { batches: Batch[]; names: Record<string, AuditName> };
  currency: string;
  timeZone: string;
}) {
  const { last } = useMessages(administration);
  const t = useMessages(audit);
  const language = useLanguage();
  const spoken: Spoken = { language, names: log.names, currency, timeZone };
  return (
    <Section title={last.title} right={<Link href="/admin/audit">{last.all}</Link>} note={t.clock(timeZone)}>
      <DataTable
        caption={last.title}
        rows={log.batches}
        rowKey={(batch) => batch.batchId}
        align="top"
        phone="cards"
        columns={[
          {
            ...{ key: "when", head: t.column.when, nowrap: true },
            cell: (batch) => formatInstant(batch.at, language, timeZone),
          },
          { key: "who", head: t.column.who, cell: (batch) => batch.actor || t.batch.nobody },
          {
            ...{ key: "what", head: t.column.what, names: true },
            cell: (batch) => (
              <Link href={`/admin/audit/${batch.batchId}`}>{actionWords(batch.action, language)}</Link>
            ),
          },
          {
            ...{ key: "first", head: t.column.first, width: "fill" },
            cell: ({ first, rows }) => (
              <>
                {first[0] ? <RowLine row={first[0]} spoken={spoken} /> : null}
                {rows > 1 ? <span className="dim"> {t.more(rows - 1)}</span> : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
