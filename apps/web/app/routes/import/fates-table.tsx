import { formatCount, formatDay } from "@congruence/i18n";
import { importTerms } from "@congruence/i18n/import-terms";
import { imports } from "@congruence/i18n/imports";
import {
  After,
  Before,
  type Column,
  DataTable,
  Pagination,
  Section,
  Tabs,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { Import, Preview, RowShown } from "./api-types";
import { saidValue } from "./said-value";

const FATES = ["add", "change", "close", "stopped", "leftAlone"] as const;

type Line = { key: string; row: RowShown; effect: RowShown["effects"][number] | null };

/** A row with several effects takes several lines. */
function linesOf(rows: readonly RowShown[]): Line[] {
  return rows.flatMap((row, place): Line[] => {
    const key = `${row.file} ${row.row ?? `gone ${place}`}`;
    if (row.effects.length === 0) return [{ key, row, effect: null }];
    return row.effects.map((effect, at) => ({ key: `${key} ${at}`, row, effect }));
  });
}

/** What becomes of the rows, by fate: before and after where something changes, the cells where nothing does. */
export function FatesTable({ shown, preview }: { shown: Import; preview: Preview }) {
  const t = useMessages(imports).preview;
  const terms = useMessages(importTerms);
  const language = useLanguage();
  const at = (fate: string, page = 1) =>
    `/admin/import/${shown.id}?step=preview&fate=${fate}${page > 1 ? `&page=${page}` : ""}#rows`;
  const several = shown.files.length > 1;
  const place: Column<Line>[] = [
    {
      key: "row",
      head: t.row,
      cell: (line) => line.row.row ?? t.notInFile,
      figure: true,
      width: "s",
    },
    ...(several
      ? [
          {
            key: "file",
            head: t.file,
            cell: (line: Line) => <span className="mid">{line.row.file}</span>,
            wideOnly: true,
          },
        ]
      : []),
  ];
  const effects: Column<Line>[] = [
    ...place,
    {
      key: "what",
      head: t.what,
      names: true,
      cell: ({ effect, row }) =>
        effect ? (
          <>
            {effect.what.name}
            {effect.what.in === null ? null : (
              <span className="mid">
                {" "}
                {t.inUnit} {effect.what.in}
              </span>
            )}
          </>
        ) : (
          row.cells.join(" · ")
        ),
    },
    {
      key: "field",
      head: t.field,
      cell: ({ effect }) =>
        effect ? (effect.field === null ? terms.whole[effect.what.kind] : terms.changed[effect.field]) : null,
    },
    {
      key: "now",
      head: t.now,
      cell: ({ effect }) => (
        <Before>{(effect && saidValue(effect.now, effect.field, language)) ?? undefined}</Before>
      ),
    },
    {
      key: "after",
      head: t.after,
      cell: ({ effect }) => (
        <After>
          {(effect &&
            (saidValue(effect.after, effect.field, language) ?? (effect.fate === "add" ? t.fresh : null))) ??
            undefined}
        </After>
      ),
    },
    {
      key: "from",
      head: t.from,
      cell: ({ effect }) => (effect?.from ? formatDay(effect.from, language) : null),
      nowrap: true,
    },
  ];
  const cells: Column<Line>[] = [
    ...place,
    {
      key: "cells",
      head: t.cells,
      names: true,
      width: "fill",
      cell: ({ row }) => row.cells.filter(Boolean).join(" · "),
    },
  ];
  const plain = preview.fate === "stopped" || preview.fate === "leftAlone";
  return (
    <Section title={t.fates} id="rows">
      <Tabs
        label={t.fates}
        tabs={FATES.map((fate) => ({
          label: terms.fates[fate],
          href: at(fate),
          count: formatCount(preview.counts[fate], language),
          current: fate === preview.fate,
        }))}
      />
      <DataTable
        caption={`${t.fates}: ${terms.fates[preview.fate]}`}
        columns={plain ? cells : effects}
        rows={linesOf(preview.rows.items)}
        rowKey={(line) => line.key}
        phone="cards"
        empty={<p className="dim">{t.none}</p>}
      />
      <Pagination page={preview.rows.page} of={preview.rows.pages} href={(page) => at(preview.fate, page)} />
    </Section>
  );
}
