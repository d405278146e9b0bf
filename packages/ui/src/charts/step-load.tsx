import type { Day } from "@congruence/domain/calendar";
import { formatShare, formatSpan } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { useId } from "react";
import { useLanguage, useMessages } from "../platform/language.tsx";
import { DataTable } from "../tables/data-table.tsx";
import { MonthLines, MonthsAxis, TodayLine } from "./axis.tsx";
import { loadSteps, placed } from "./load-steps.ts";
import type { DatedShare } from "./ribbon-bars.ts";
import { stretch, type TimeWindow } from "./time-axis.ts";

export type StepLoadProps = {
  caption: string;
  allocations: readonly DatedShare[];
  contracts: readonly { from: Day; to: Day | null; share: number }[];
  absences?: readonly { from: Day; to: Day | null }[];
  window: TimeWindow;
  today: Day;
};

const TOP = 20;
const HEIGHT = 132;

/** A person's load over time against the contract; what passes it leaves the scale of blues. */
export function StepLoad({ caption, allocations, contracts, absences = [], window, today }: StepLoadProps) {
  const language = useLanguage();
  const steps = placed(loadSteps(allocations, contracts, window), window);
  const most = Math.max(10_000, ...steps.map((step) => Math.max(step.load, step.contract ?? 0))) * 1.08;
  const y = (share: number) => Math.round((HEIGHT - (share / most) * (HEIGHT - TOP)) * 10) / 10;
  const hatch = useId();
  const lines = [5_000, 10_000, 15_000].filter((share) => share <= most);
  return (
    <figure>
      <MonthsAxis window={window} today={today} />
      <svg className="draw step-load" height={HEIGHT + 4} role="img" aria-label={caption}>
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className="hatch" x1="0" x2="0" y1="0" y2="6" />
          </pattern>
        </defs>
        <MonthLines window={window} height={HEIGHT} />
        {steps.map((step) => {
          const within = Math.min(step.load, step.contract ?? step.load);
          const when = step.from >= today ? "load later" : "load";
          return (
            <g key={step.from}>
              <rect
                className={when}
                x={`${step.x}%`}
                width={`${step.width}%`}
                y={y(within)}
                height={HEIGHT - y(within)}
              />
              {step.load > within ? (
                <rect
                  className="load above"
                  x={`${step.x}%`}
                  width={`${step.width}%`}
                  y={y(step.load)}
                  height={y(within) - y(step.load)}
                />
              ) : null}
            </g>
          );
        })}
        {absences.map((absence) => {
          const at = stretch(window, absence);
          return at ? (
            <g key={absence.from}>
              <rect
                className="away"
                fill={`url(#${hatch})`}
                x={`${at.x}%`}
                width={`${at.width}%`}
                y={TOP}
                height={HEIGHT - TOP}
              />
              <line className="away-edge" x1={`${at.x}%`} x2={`${at.x}%`} y1={TOP} y2={HEIGHT} />
              <line
                className="away-edge"
                x1={`${at.x + at.width}%`}
                x2={`${at.x + at.width}%`}
                y1={TOP}
                y2={HEIGHT}
              />
            </g>
          ) : null;
        })}
        <line className="axis" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
        {steps.map((step) =>
          step.contract === null ? null : (
            <line
              key={step.from}
              className="contract"
              x1={`${step.x}%`}
              x2={`${step.x + step.width}%`}
              y1={y(step.contract)}
              y2={y(step.contract)}
            />
          ),
        )}
        <TodayLine window={window} today={today} height={HEIGHT} />
        {lines.map((share) => (
          <text key={share} className="text-ground" x="100%" dx="-2" y={y(share) + 4} textAnchor="end">
            {formatShare(share, language)}
          </text>
        ))}
        {steps.map((step) =>
          step.width > 7 && step.load > 0 ? (
            <text
              key={step.from}
              className={step.load > (step.contract ?? step.load) ? "over-text text-ground" : "medium"}
              x={`${step.x}%`}
              dx="4"
              y={
                step.load > (step.contract ?? step.load)
                  ? y(step.load) - 5
                  : Math.min(y(step.load) + 15, HEIGHT - 4)
              }
            >
              {formatShare(step.load, language)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}

/** The same steps as a table. */
export function StepLoadTable({
  caption,
  allocations,
  contracts,
  window,
}: Omit<StepLoadProps, "today" | "absences">) {
  const language = useLanguage();
  const t = useMessages(components);
  const steps = loadSteps(allocations, contracts, window);
  return (
    <DataTable
      caption={caption}
      rows={steps}
      rowKey={(step) => step.from}
      columns={[
        { key: "span", head: t.ribbon.span, cell: (step) => formatSpan(step, language) },
        { key: "load", head: t.load.load, figure: true, cell: (step) => formatShare(step.load, language) },
        {
          key: "contract",
          head: t.load.contract,
          figure: true,
          cell: (step) => formatShare(step.contract, language),
        },
        {
          key: "free",
          head: t.load.free,
          figure: true,
          cell: (step) =>
            step.contract === null ? "—" : formatShare(Math.max(0, step.contract - step.load), language),
        },
      ]}
    />
  );
}
