import type { Day } from "@congruence/domain/calendar";
import { formatFte, formatShare, formatSpan } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import type { ReactNode } from "react";
import { useLanguage, useMessages } from "../platform/language.tsx";
import { DataTable } from "../tables/data-table.tsx";
import { MonthLines, MonthsAxis, TodayLine } from "./axis.tsx";
import { type DatedShare, fullTimeByMonth, ribbonParts } from "./ribbon-bars.ts";
import { stretch, type TimeWindow } from "./time-axis.ts";

export type RibbonRow = {
  key: string;
  name: ReactNode;
  /** Craft and chapter, in small under the name. */
  note?: ReactNode;
  /** The share on the day shown; null is unstated, undefined when the person is not there. */
  share?: number | null;
  bars: readonly DatedShare[];
  /** "gone" once over, "seat" for a seat nobody fills. */
  look?: "gone" | "seat";
};

export type RibbonsProps = {
  caption: string;
  rows: readonly RibbonRow[];
  /** The days drawn. */
  window: TimeWindow;
  today: Day;
  /** What the first column holds; "Person" when left out. */
  nameHead?: string;
  /** The last line adds full-time equivalents month by month; its note. False leaves the line out. */
  total?: ReactNode | false;
};

const HEIGHT = 38;

/** A tag over a bar: its width follows its text, so that it never hides more than it must. */
function Tag({ x, text, end }: { x: number; text: string; end?: boolean }) {
  const width = Math.round(text.length * 7.1 + 9);
  const left = end ? -width : 12;
  return (
    <svg x={`${x}%`} y="0" overflow="visible" aria-hidden="true">
      <rect className="tag" x={left} y={HEIGHT / 2 - 9} width={width} height="18" rx="2" />
      <text className={end ? "mid" : "medium"} x={left + 5} y={HEIGHT / 2 + 4}>
        {text}
      </text>
    </svg>
  );
}

function Ribbon({ row, window, today }: { row: RibbonRow; window: TimeWindow; today: Day }) {
  const language = useLanguage();
  const t = useMessages(components);
  const open = row.bars.some((bar) => bar.to === null);
  return (
    <svg className="draw ribbon" height={HEIGHT} aria-hidden="true">
      <MonthLines window={window} height={HEIGHT} />
      {ribbonParts(row.bars, window, today, row.look === "seat").map((part) => (
        <rect
          key={part.key}
          className={part.kind}
          x={`${part.x}%`}
          width={`${part.width}%`}
          y={(HEIGHT - part.height) / 2}
          height={part.height}
        />
      ))}
      <TodayLine window={window} today={today} height={HEIGHT} />
      {row.bars.map((bar) => {
        const at = stretch(window, bar);
        return at && at.width > 3 ? (
          <Tag
            key={bar.from}
            x={at.width < 9 ? at.x + at.width : at.x}
            text={formatShare(bar.share, language)}
          />
        ) : null;
      })}
      {open ? <Tag x={100} text={`${t.ribbon.noEnd} →`} end /> : null}
    </svg>
  );
}

/**
 * People of a unit as dated ribbons: length is time, thickness the share. The share is a column too, and what the
 * drawing says stands in words for those who do not see it; `<RibbonTable>` has the same rows as a table.
 */
export function Ribbons({ caption, rows, window, today, nameHead, total }: RibbonsProps) {
  const language = useLanguage();
  const t = useMessages(components);
  const sum = fullTimeByMonth(
    rows.filter((row) => row.look !== "seat").map((row) => row.bars),
    window,
  );
  const most = Math.max(1, ...sum.map((month) => month.share));
  const now = rows.reduce((all, row) => all + (row.look ? 0 : (row.share ?? 0)), 0);
  return (
    <table className="ribbons">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameHead ?? t.ribbon.person}</th>
          <th scope="col" className="num">
            {t.ribbon.share}
          </th>
          <th scope="col" className="bars">
            <span className="sr">{t.ribbon.span}</span>
            <MonthsAxis window={window} today={today} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.look}>
            <th scope="row">
              {row.name}
              {row.note ? (
                <>
                  <br />
                  <span className="note">{row.note}</span>
                </>
              ) : null}
            </th>
            <td className={row.look ? "num share dim" : "num share"}>
              {row.share === undefined ? "–" : <b>{formatShare(row.share, language)}</b>}
            </td>
            <td className="bars">
              <Ribbon row={row} window={window} today={today} />
              <span className="sr">
                {row.bars
                  .map((bar) => `${formatShare(bar.share, language)} ${formatSpan(bar, language)}`)
                  .join("; ")}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      {total === false ? null : (
        <tfoot>
          <tr>
            <th scope="row">
              {t.ribbon.fte}
              {total ? (
                <>
                  <br />
                  <span className="note">{total}</span>
                </>
              ) : null}
            </th>
            <td className="num share">
              <b>{formatFte(now, language)}</b>
            </td>
            <td className="bars">
              <svg className="draw fte" height="28" aria-hidden="true">
                {sum.map((month) => (
                  <rect
                    key={month.month}
                    className={`seq-${Math.min(5, Math.max(1, Math.ceil((month.share / most) * 4)))}`}
                    x={`${month.x}%`}
                    width={`${month.width}%`}
                    height="28"
                  />
                ))}
                {sum.map((month) => (
                  <text
                    key={month.month}
                    className="ink"
                    x={`${month.x + month.width / 2}%`}
                    y="18"
                    textAnchor="middle"
                  >
                    {formatFte(month.share, language)}
                  </text>
                ))}
              </svg>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** The same facts as a table: a row a span. */
export function RibbonTable({
  caption,
  rows,
  nameHead,
}: Pick<RibbonsProps, "caption" | "rows" | "nameHead">) {
  const language = useLanguage();
  const t = useMessages(components);
  const flat = rows.flatMap((row) => row.bars.map((bar) => ({ row, bar })));
  return (
    <DataTable
      caption={caption}
      rows={flat}
      rowKey={({ row, bar }) => `${row.key} ${bar.from}`}
      rowLook={({ row }) => (row.look === "gone" ? "gone" : undefined)}
      columns={[
        {
          key: "name",
          head: nameHead ?? t.ribbon.person,
          cell: ({ row }) => (
            <>
              {row.name} {row.note ? <span className="note">{row.note}</span> : null}
            </>
          ),
        },
        {
          key: "share",
          head: t.ribbon.share,
          figure: true,
          cell: ({ bar }) => formatShare(bar.share, language),
        },
        { key: "span", head: t.ribbon.span, cell: ({ bar }) => formatSpan(bar, language) },
      ]}
    />
  );
}
