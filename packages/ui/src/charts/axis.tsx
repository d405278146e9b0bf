import type { Day } from "@congruence/domain/calendar";
import { useLanguage } from "../platform/language.tsx";
import { monthLabels, monthStarts, place, type TimeWindow, todayMark } from "./time-axis.ts";

/** The months above a dated drawing, with today's own label. */
export function MonthsAxis({ window, today }: { window: TimeWindow; today: Day }) {
  const language = useLanguage();
  const now = todayMark(window, today, language);
  return (
    <svg className="draw months-axis" height="16" aria-hidden="true">
      {monthLabels(window, today, language).map((label) => (
        <text
          key={label.key}
          x={`${label.x}%`}
          y="12"
          className={label.year ? "medium" : label.minor ? "minor" : undefined}
        >
          {label.text}
        </text>
      ))}
      {now ? (
        <text
          x={`${now.x}%`}
          y="12"
          textAnchor={now.x > 90 ? "end" : now.x < 5 ? "start" : "middle"}
          className="now-text"
        >
          {now.text}
        </text>
      ) : null}
    </svg>
  );
}

/** Hairlines at the months, stronger at quarters. */
export function MonthLines({
  window,
  height,
  top = 0,
}: {
  window: TimeWindow;
  height: number;
  top?: number;
}) {
  return (
    <>
      {monthStarts(window).map((on) => (
        <line
          key={on}
          className={(Number(on.slice(5, 7)) - 1) % 3 === 0 ? "grid-line q" : "grid-line"}
          x1={`${place(window, on)}%`}
          x2={`${place(window, on)}%`}
          y1={top}
          y2={height}
        />
      ))}
    </>
  );
}

/** The accent line of today; nothing when the window does not hold it. */
export function TodayLine({
  window,
  today,
  height,
  top = 0,
}: {
  window: TimeWindow;
  today: Day;
  height: number;
  top?: number;
}) {
  if (today < window.from || today >= window.to) return null;
  const x = `${place(window, today)}%`;
  return <line className="today" x1={x} x2={x} y1={top} y2={height} />;
}
