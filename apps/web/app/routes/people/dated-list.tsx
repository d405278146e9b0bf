import { type Day, holds, type Span } from "@congruence/domain/calendar";
import { formatSpan } from "@congruence/i18n";
import { Absent, useLanguage } from "@congruence/ui";

/** Values with their days, the latest first, the one in force on the day in strong. */
export function DatedList({
  rows,
  on,
}: {
  rows: (readonly [what: string, span: Span & { id: string }])[];
  on: Day;
}) {
  const language = useLanguage();
  if (rows.length === 0) return <Absent>—</Absent>;
  return (
    <ul>
      {[...rows].reverse().map(([what, span]) => (
        <li key={span.id}>
          {holds(span, on) ? <b>{what}</b> : <span className="mid">{what}</span>}{" "}
          <span className="dim">{formatSpan(span, language)}</span>
        </li>
      ))}
    </ul>
  );
}
