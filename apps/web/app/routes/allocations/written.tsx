import { formatInstant } from "@congruence/i18n";
import { allocations } from "@congruence/i18n/allocations";
import { done } from "@congruence/i18n/done";
import { DataTable, Link, Section, useLanguage, useMessages } from "@congruence/ui";
import type { AllocationRead } from "./allocation";

type Row = NonNullable<AllocationRead["written"]>[number];

/** Who wrote the allocation and when, from the audit log. */
export function Written({ rows }: { rows: readonly Row[] }) {
  const t = useMessages(allocations).one;
  const acts: Record<string, string> = useMessages(done).acts;
  const language = useLanguage();
  return (
    <Section title={t.written} scope={t.writtenScope}>
      <DataTable<Row>
        caption={`${t.written}, ${t.who}`}
        rows={rows}
        rowKey={(row) => row.batchId}
        align="top"
        columns={[
          {
            ...{ key: "when", head: t.when, nowrap: true },
            cell: (row) => (
              <Link href={`/admin/audit/${row.batchId}`}>{formatInstant(row.at, language)}</Link>
            ),
          },
          { key: "who", head: t.who, cell: (row) => `${row.actor} (${t.source[row.source]})` },
          {
            key: "what",
            head: t.what,
            cell: (row) => (row.after === null ? t.gone : (acts[row.action] ?? row.action)),
          },
          { key: "why", head: t.why, cell: (row) => row.reason ?? "—" },
        ]}
      />
    </Section>
  );
}
