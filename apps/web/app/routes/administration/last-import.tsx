import { formatInstant, formatList } from "@congruence/i18n";
import { administration } from "@congruence/i18n/administration";
import { ButtonLink, EmptyState, Link, Pairs, Section, useLanguage, useMessages } from "@congruence/ui";

type Import = {
  id: string;
  state: "uploaded" | "applying" | "applied" | "failed" | "undone";
  createdAt: string;
  files: string[];
  result: { kind: "applied"; counts: { stopped: number } } | { kind: "stopped" } | null;
};

/** The last import: how it ended, and what it left out. */
export function LastImport({ last, timeZone }: { last: Import | null; timeZone: string }) {
  const t = useMessages(administration).lastImport;
  const language = useLanguage();
  if (last === null) {
    const start = <ButtonLink href="/admin/import">{t.start}</ButtonLink>;
    return (
      <Section title={t.title}>
        <EmptyState size="small" title={t.none} actions={start}>
          {t.noneLede}
        </EmptyState>
      </Section>
    );
  }
  const { state, result } = last;
  return (
    <Section title={t.title} scope={t.state[state]} right={<Link href="/admin/import">{t.all}</Link>}>
      <Pairs
        items={[
          [t.when, formatInstant(last.createdAt, language, timeZone)],
          [t.files, formatList(last.files, language)],
          ...(result?.kind === "applied" ? [[t.leftovers, t.left(result.counts.stopped)] as const] : []),
        ]}
      />
      <p className="note">
        <Link href={`/admin/import/${last.id}`}>{t.open}</Link>
      </p>
    </Section>
  );
}
