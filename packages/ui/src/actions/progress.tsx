import { formatPercent } from "@congruence/i18n";
import type { ReactNode } from "react";
import { useLanguage } from "../platform/language.tsx";

/** How far a long action is: `value` from 0 to 1, null when nobody knows. `said` stands at the right ("118 of 318"). */
export function Progress({ value, label, said }: { value: number | null; label: string; said?: ReactNode }) {
  const language = useLanguage();
  return (
    <div className="bar">
      <progress max={1} value={value ?? undefined} aria-label={label} />
      <p className="said">
        <span>{label}</span>
        <span>{said ?? (value === null ? null : formatPercent(value, language, { digits: 0 }))}</span>
      </p>
    </div>
  );
}
