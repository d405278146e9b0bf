import type { Day } from "@congruence/domain/calendar";
import { type DayStyle, formatDay } from "@congruence/i18n";
import { Fragment, type ReactNode } from "react";
import { useLanguage } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";
import { names } from "../platform/names.ts";

/** A day in the page's language, in a `<time>`; `style` as in `formatDay`. */
export function DayText({ day, style = "short", prefix }: { day: Day; style?: DayStyle; prefix?: string }) {
  const language = useLanguage();
  return (
    <time dateTime={day} className="nw">
      {prefix}
      {formatDay(day, language, style)}
    </time>
  );
}

export type ChangeLine = { key: string; day: Day; sentence: ReactNode };

/** What changed, in sentences, each under its day. "brief" leaves the year out, "stacked" puts the day above. */
export function Changes({
  lines,
  layout,
  more,
}: {
  lines: readonly ChangeLine[];
  layout?: "brief" | "stacked";
  more?: ReactNode;
}) {
  return (
    <>
      <ul className={names("changes", layout)}>
        {lines.map((line) => (
          <li key={line.key}>
            <DayText day={line.day} style={layout === "brief" ? "brief" : "short"} />
            <p>{line.sentence}</p>
          </li>
        ))}
      </ul>
      {more ? <p className="note">{more}</p> : null}
    </>
  );
}

/** What needs a decision: a sentence, since when (its urgency by `tone`), the way to decide. */
export function Decisions({
  items,
}: {
  items: readonly {
    key: string;
    sentence: ReactNode;
    since: ReactNode;
    tone?: "risk" | "off";
    href: string;
    action: string;
  }[];
}) {
  return (
    <ul className="decisions">
      {items.map((item) => (
        <li key={item.key}>
          <p>{item.sentence}</p>
          <p className="meta">
            <span className={item.tone ? `s-${item.tone}` : undefined}>{item.since}</span>
            <Link href={item.href}>{item.action}</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A plain list, rows by hairlines. */
export function List({ children }: { children: readonly ReactNode[] }) {
  return (
    <ul className="list">
      {children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: each child carries its own key
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}

/** Elements joined as a sentence joins them, with commas and a last word ("and"). */
export function Joined({ children, last }: { children: readonly ReactNode[]; last: string }) {
  return (
    <>
      {children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places in a sentence
        <Fragment key={index}>
          {index === 0 ? null : index === children.length - 1 ? ` ${last} ` : ", "}
          {child}
        </Fragment>
      ))}
    </>
  );
}
