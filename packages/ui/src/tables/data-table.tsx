import { components } from "@congruence/i18n/components";
import { Fragment, type ReactNode, useState } from "react";
import { Scroll } from "../layout/columns.tsx";
import { useLanguage, useMessages } from "../platform/language.tsx";
import { useMounted } from "../platform/mounted.ts";
import { names } from "../platform/names.ts";
import { EmptyState } from "../states/states.tsx";
import { SortHead, type SortState } from "./sort-head.tsx";

export type Column<R> = {
  key: string;
  head: ReactNode;
  cell: (row: R) => ReactNode;
  /** Figures stand at the right, words (the default) at the left. */
  figure?: boolean;
  /** The cell that names the row; the first column when none says so. */
  names?: boolean;
  /** The value of `by` that sorts this column; the head becomes a link. */
  sort?: string;
  /** What the foot shows under this column. */
  total?: ReactNode;
  width?: "s" | "m" | "l" | "fill";
  /** Not shown on a phone. */
  wideOnly?: boolean;
  /** Buttons of a row: at the right, without a head in sight. */
  actions?: boolean;
  /** Never broken over lines: dates. */
  nowrap?: boolean;
  /** What a card on a phone writes before the cell; the head when it is a text. */
  label?: string;
};

export type DataTableProps<R> = {
  /** What the table holds: its caption for screen readers and the name of its scrolling box. */
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** How the rows are sorted now, and the address that sorts them otherwise. */
  sort?: SortState;
  /** In place of the table when there is no row. */
  empty?: ReactNode;
  /** How many rows there are in all, when more than are shown. */
  count?: number;
  /** "gone" greys a row, "chosen" tints it, "sum" draws an ink rule above it. */
  rowLook?: (row: R) => "gone" | "chosen" | "sum" | undefined;
  /** Opens under its row, over all columns; null for rows that are closed. */
  opened?: (row: R) => ReactNode;
  /** Gives a field that hides rows not holding the text, once a script runs: for tables sent whole. */
  filter?: (row: R) => string;
  /** On a phone one card a row, so that a decision is never off-screen. */
  phone?: "cards";
  align?: "middle" | "top";
  foot?: ReactNode;
};

/** Rows of facts: sorted by address, totals under an ink rule, its own words when empty, its count at the foot. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, rowKey, sort, empty, count, rowLook, opened, filter, phone, align, foot } =
    props;
  const t = useMessages(components);
  const mounted = useMounted();
  const language = useLanguage();
  const [text, setText] = useState("");
  if (rows.length === 0) return <>{empty ?? <EmptyState size="plain" title={t.table.empty} />}</>;
  const wanted = text.trim().toLocaleLowerCase(language);
  const shown =
    filter && wanted ? rows.filter((row) => filter(row).toLocaleLowerCase(language).includes(wanted)) : rows;
  const total = count ?? rows.length;
  const naming = columns.find((column) => column.names) ?? columns[0];
  const cellClass = (column: Column<R>) =>
    names(
      column.figure && "num",
      column.nowrap && "nw",
      column.width && `w-${column.width}`,
      column.wideOnly && "wide-only",
      column.actions && "acts",
    );
  return (
    <>
      {filter && mounted ? (
        <div className="table-tools">
          <input
            type="search"
            className="inp"
            aria-label={t.table.filter}
            placeholder={t.table.filter}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <span role="status">{wanted ? t.table.shown(shown.length, total) : t.table.rows(total)}</span>
        </div>
      ) : null}
      <Scroll label={caption}>
        <table className={names("table", align && `at-${align}`, phone)}>
          <caption className="sr">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead key={column.key} sort={sort} by={column.sort} className={cellClass(column)}>
                  {column.actions ? <span className="sr">{column.head}</span> : column.head}
                </SortHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const inside = opened?.(row);
              return (
                <Fragment key={rowKey(row)}>
                  <tr className={rowLook?.(row)}>
                    {columns.map((column) =>
                      column === naming ? (
                        <th key={column.key} scope="row" className={cellClass(column)}>
                          {column.cell(row)}
                        </th>
                      ) : (
                        <td
                          key={column.key}
                          className={cellClass(column)}
                          data-label={
                            phone
                              ? (column.label ??
                                (typeof column.head === "string" && !column.actions ? column.head : ""))
                              : undefined
                          }
                        >
                          {column.cell(row)}
                        </td>
                      ),
                    )}
                  </tr>
                  {inside ? (
                    <tr className="opened">
                      <td colSpan={columns.length}>
                        <div className="inside">{inside}</div>
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
            {shown.length === 0 ? (
              <tr>
                <td colSpan={columns.length} className="dim">
                  {t.table.noMatch}
                </td>
              </tr>
            ) : null}
          </tbody>
          {columns.some((column) => column.total !== undefined) ? (
            <tfoot>
              <tr>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.key} scope="row">
                      {column.total ?? t.table.total}
                    </th>
                  ) : (
                    <td key={column.key} className={cellClass(column)}>
                      {column.total}
                    </td>
                  ),
                )}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </Scroll>
      {foot || total > rows.length ? (
        <div className="table-foot">
          <span>{total > rows.length ? t.table.shown(rows.length, total) : null}</span>
          {foot}
        </div>
      ) : null}
    </>
  );
}
