import type { ReactNode } from "react";

export type FigureCardProps = {
  label: ReactNode;
  /** Which period, and whether partial. */
  period?: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  /** An interval, or what stands in place of one. */
  uncertainty?: ReactNode;
  /** A `<Status>` when there is a verdict. */
  verdict?: ReactNode;
  /** The way to what the figure was made from. */
  inputs?: ReactNode;
  /** The value is a word ("unknown", "no cost"): same size, in grey. */
  missing?: boolean;
};

/** A figure with its label, period, unit, uncertainty, verdict and inputs; in `<Figures>`, never bare. */
export function FigureCard({
  label,
  period,
  value,
  unit,
  uncertainty,
  verdict,
  inputs,
  missing,
}: FigureCardProps) {
  return (
    <div className="figure">
      <h3 className="label">
        {label}
        {period ? <span className="period">{period}</span> : null}
      </h3>
      <p className={missing ? "value missing" : "value"}>
        {value}
        {unit ? <small> {unit}</small> : null}
      </p>
      {uncertainty ? <p className="uncertainty">{uncertainty}</p> : null}
      {verdict ? <p>{verdict}</p> : null}
      {inputs ? <p className="note">{inputs}</p> : null}
    </div>
  );
}

/** Cards side by side, hairlines between. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="figures">{children}</div>;
}

/** Counts that add up: how many of each kind; "faint" for what is left alone. `sum` says how they add up. */
export function SummaryCounts({
  counts,
  sum,
}: {
  counts: readonly { key: string; value: ReactNode; label: ReactNode; faint?: boolean }[];
  sum?: ReactNode;
}) {
  return (
    <div className="counts">
      {counts.map((count) => (
        <div key={count.key} className={count.faint ? "count faint" : "count"}>
          <p className="value">{count.value}</p>
          <p>{count.label}</p>
        </div>
      ))}
      {sum ? <p className="sum note">{sum}</p> : null}
    </div>
  );
}
