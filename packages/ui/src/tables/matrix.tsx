import type { ReactNode } from "react";
import { Scroll } from "../layout/columns.tsx";
import type { Component } from "../marks/component-sign.tsx";
import { ComponentSign } from "../marks/component-sign.tsx";
import { Mark, type ObjectiveState, StateSign, stateTint } from "../marks/state-mark.tsx";
import { Link } from "../platform/link.tsx";
import { names } from "../platform/names.ts";

export type MatrixColumn = { key: string; head: ReactNode; note?: ReactNode; foot?: ReactNode };
export type MatrixRow = {
  key: string;
  name: ReactNode;
  /** The cells by column key; an absent one is an empty cell, which is information. */
  cells: Readonly<Record<string, ReactNode>>;
  /** Why nobody owns the row, with the action in it: the row is hatched through. */
  unowned?: ReactNode;
  /** What is open under the row. */
  opened?: ReactNode;
};
export type MatrixGroup = {
  key: string;
  component?: Component;
  name: ReactNode;
  note?: ReactNode;
  rows: readonly MatrixRow[];
};

/** Beyond this many, columns keep a width of their own and the box scrolls. */
const MANY_COLUMNS = 8;

/** Rows grouped (by component), columns across, things at work in the cells; a cell opens in place, under its row. */
export function Matrix({
  caption,
  groupHead,
  itemHead,
  columns,
  groups,
  foot,
}: {
  caption: string;
  groupHead: ReactNode;
  itemHead: ReactNode;
  columns: readonly MatrixColumn[];
  groups: readonly MatrixGroup[];
  /** What the last line is about, when columns have a `foot`. */
  foot?: ReactNode;
}) {
  return (
    <Scroll label={caption}>
      <table className={names("matrix", columns.length > MANY_COLUMNS && "many")}>
        <caption className="sr">{caption}</caption>
        <colgroup>
          <col className="group" />
          <col className="item" />
          <col span={columns.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{groupHead}</th>
            <th scope="col">{itemHead}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <b>{column.head}</b>
                {column.note ? (
                  <>
                    <br />
                    {column.note}
                  </>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.rows.flatMap((row, index) => [
              <tr key={row.key} className={row.unowned ? "unowned" : undefined}>
                {index === 0 ? (
                  <th
                    scope="rowgroup"
                    className="grp"
                    rowSpan={group.rows.length + group.rows.filter((one) => one.opened).length}
                  >
                    {group.component ? <ComponentSign component={group.component} /> : null}
                    <span>
                      <b>{group.name}</b>
                      {group.note ? (
                        <>
                          <br />
                          <span className="note">{group.note}</span>
                        </>
                      ) : null}
                    </span>
                  </th>
                ) : null}
                <th scope="row" className="item">
                  {row.name}
                </th>
                {row.unowned ? (
                  <UnownedCells row={row} columns={columns} />
                ) : (
                  columns.map((c) => <td key={c.key}>{row.cells[c.key]}</td>)
                )}
              </tr>,
              row.opened ? (
                <tr key={`${row.key} opened`} className="opened">
                  <td colSpan={columns.length + 1}>
                    <div className="inside">{row.opened}</div>
                  </td>
                </tr>
              ) : null,
            ])}
          </tbody>
        ))}
        {foot ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {foot}
              </th>
              {columns.map((column) => (
                <td key={column.key}>{column.foot}</td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </Scroll>
  );
}

/** The reason stands in the longest run of empty columns; every other column keeps its place. */
function UnownedCells({ row, columns }: { row: MatrixRow; columns: readonly MatrixColumn[] }) {
  const runs: { from: number; length: number }[] = [];
  columns.forEach((column, index) => {
    if (row.cells[column.key] !== undefined) return;
    const last = runs[runs.length - 1];
    if (last && last.from + last.length === index) last.length += 1;
    else runs.push({ from: index, length: 1 });
  });
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), {
    from: -1,
    length: 0,
  });
  return (
    <>
      {columns.map((column, index) => {
        if (index === longest.from) {
          return (
            <td key={column.key} colSpan={longest.length}>
              <span className="why">
                <Mark shape="warning" tone="risk" size={12} />
                <span>{row.unowned}</span>
              </span>
            </td>
          );
        }
        if (index > longest.from && index < longest.from + longest.length) return null;
        return <td key={column.key}>{row.cells[column.key]}</td>;
      })}
    </>
  );
}

/**
 * A squad at work on an item: owner filled, contributor dashed. With the state of the objective it serves, its shape
 * stands first and an owner is tinted by it.
 */
export function MatrixCell({
  name,
  href,
  work,
  workWord,
  state,
  expanded,
}: {
  name: string;
  href: string;
  work: "owner" | "contributor";
  /** The same in words, for those who do not see the frame. */
  workWord: string;
  state?: ObjectiveState;
  /** Whether its detail is open below; the link then closes it. Left out: the link leads elsewhere. */
  expanded?: boolean;
}) {
  const own = work === "owner";
  return (
    <Link
      href={href}
      className={names(
        "cell",
        work,
        own && (state ? stateTint(state) : "t-unknown"),
        state === "noObjective" && "no-objective",
      )}
      aria-expanded={expanded}
    >
      {state ? <StateSign state={state} /> : null}
      {name}
      <span className="sr">, {workWord}</span>
    </Link>
  );
}
