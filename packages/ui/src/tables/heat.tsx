import { formatShare } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import type { ReactNode } from "react";
import { Scroll } from "../layout/columns.tsx";
import { useLanguage, useMessages } from "../platform/language.tsx";

/** One week of a person: load and contract in basis points; `away` when absent all week. */
export type WeekLoad = { load: number; contract: number; away?: boolean };

/** The class that tints a load against its contract: l-0 (none) to l-5 (full), l-over above it, l-away. */
export function loadClass({ load, contract, away }: WeekLoad): string {
  if (away) return "l-away";
  if (load > contract) return "l-over";
  if (load === 0 || contract === 0) return "l-0";
  const filled = load / contract;
  return filled >= 1
    ? "l-5"
    : filled >= 0.85
      ? "l-4"
      : filled >= 0.65
        ? "l-3"
        : filled >= 0.4
          ? "l-2"
          : "l-1";
}

export type HeatRow = {
  key: string;
  name: ReactNode;
  contract: number;
  weeks: readonly WeekLoad[];
  /** Mean free share over the weeks, basis points. */
  free: number;
  note?: ReactNode;
};

/**
 * One row a person, one cell a week, the figure in every cell (percent of full time, against the contract); free
 * full-time equivalents summed below. Weeks carry a label ("W39") under the months people know.
 */
export function LoadStrip({
  caption,
  nameHead,
  freeHead,
  weeks,
  rows,
  free,
}: {
  caption: string;
  nameHead: string;
  freeHead: string;
  weeks: readonly { key: string; label: string; month: string }[];
  rows: readonly HeatRow[];
  /** The last line: its name, its contract column, a text a week, and the mean. */
  free?: { label: ReactNode; contract: ReactNode; weeks: readonly ReactNode[]; mean: ReactNode };
}) {
  const language = useLanguage();
  const t = useMessages(components);
  const noted = rows.some((row) => row.note);
  const months = weeks.reduce<{ month: string; weeks: number }[]>((all, week) => {
    const last = all[all.length - 1];
    if (last?.month === week.month) last.weeks += 1;
    else all.push({ month: week.month, weeks: 1 });
    return all;
  }, []);
  const percent = (share: number) => formatShare(share, language).replace(/\s%$/, "");
  return (
    <Scroll label={caption}>
      <table className="heat">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr className="months">
            <td className="unheaded" colSpan={2} />
            {months.map((one) => (
              <th key={one.month} scope="colgroup" colSpan={one.weeks}>
                {one.month}
              </th>
            ))}
            <td className="unheaded" colSpan={noted ? 2 : 1} />
          </tr>
          <tr>
            <th scope="col">{nameHead}</th>
            <th scope="col" className="num">
              {t.load.contract}
            </th>
            {weeks.map((week) => (
              <th key={week.key} scope="col" className="h">
                {week.label}
              </th>
            ))}
            <th scope="col" className="num">
              {freeHead}
            </th>
            {noted ? <td className="unheaded" /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className="num dim">{percent(row.contract)}</td>
              {row.weeks.map((week, index) => (
                <HeatCell key={weeks[index]?.key ?? index} {...week} />
              ))}
              <td className="num free">{percent(row.free)}</td>
              {noted ? <td className="note nw">{row.note}</td> : null}
            </tr>
          ))}
        </tbody>
        {free ? (
          <tfoot>
            <tr>
              <th scope="row">{free.label}</th>
              <td className="num dim">{free.contract}</td>
              {free.weeks.map((week, index) => (
                <td key={weeks[index]?.key ?? index} className="h">
                  {week}
                </td>
              ))}
              <td className="num free">{free.mean}</td>
              {noted ? <td /> : null}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </Scroll>
  );
}

/** A table cell with the load in percent; over the contract has its sign and leaves the scale. */
export function HeatCell(week: WeekLoad) {
  const language = useLanguage();
  const t = useMessages(components);
  const look = loadClass(week);
  const figure = formatShare(week.load, language).replace(/\s%$/, "");
  return (
    <td className={`h ${look}`}>
      {look === "l-away" ? t.load.away : look === "l-over" ? `▲${figure}` : figure}
      {look === "l-over" ? <span className="sr">, {t.load.over}</span> : null}
    </td>
  );
}

/** What the tints of a load mean. */
export function LoadLegend() {
  const t = useMessages(components);
  const keys = [
    ["l-1", t.scale.under],
    ["l-2", t.scale.half],
    ["l-4", t.scale.nearly],
    ["l-5", t.scale.full],
    ["l-over", t.scale.over],
    ["l-away", t.scale.away],
  ] as const;
  return (
    <p className="legend">
      {keys.map(([look, word]) => (
        <span key={look} className="key">
          <i className={look} aria-hidden="true">
            {look === "l-over" ? "▲" : ""}
          </i>
          {word}
        </span>
      ))}
    </p>
  );
}
