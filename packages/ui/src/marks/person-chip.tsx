import { formatShare } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import type { ReactNode } from "react";
import { useLanguage, useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";
import { names } from "../platform/names.ts";
import { Mark } from "./state-mark.tsx";

export type PersonChipProps = {
  name: string;
  href?: string;
  /** Craft or role in the unit, in a smaller grey; hidden on a phone. */
  craft?: string;
  /** Basis points of full time; null is unstated and draws no stroke. Left out: nothing is written. */
  share?: number | null;
  accountable?: boolean;
  /** A seat nobody fills: dashed. */
  vacant?: boolean;
  /** A guardrail's sentence; it shows a sign, and is part of the accessible name. */
  warning?: string;
};

/** A person in a unit: name, craft, share; the stroke along the bottom is the share, an ink border the accountable. */
export function PersonChip({ name, href, craft, share, accountable, vacant, warning }: PersonChipProps) {
  const language = useLanguage();
  const t = useMessages(components);
  const inside = (
    <>
      <span className="name">{name}</span>
      {craft ? <span className="craft">{craft}</span> : null}
      {share === undefined ? null : <span className="share">{formatShare(share, language)}</span>}
      {accountable ? <span className="sr">, {t.person.accountable}</span> : null}
      {vacant ? <span className="sr">, {t.person.vacant}</span> : null}
      {warning ? (
        <span className="warn" title={warning}>
          <Mark shape="warning" tone="risk" label={warning} />
        </span>
      ) : null}
      {share && !vacant ? (
        <svg className="stroke" aria-hidden="true" preserveAspectRatio="none">
          <rect width={`${Math.min(share, 10_000) / 100}%`} height="2" />
        </svg>
      ) : null}
    </>
  );
  const look = names("chip", accountable && "accountable", vacant && "vacant");
  return href ? (
    <Link href={href} className={look}>
      {inside}
    </Link>
  ) : (
    <span className={look}>{inside}</span>
  );
}

/** Chips in a wrapping line, as a list: `<Chips>{people.map((p) => <PersonChip key={p.id} … />)}</Chips>`. */
export function Chips({ children, label }: { children: ReactNode[]; label?: string }) {
  return (
    <ul className="chips" aria-label={label}>
      {children.map((chip, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: each chip carries its own key
        <li key={index}>{chip}</li>
      ))}
    </ul>
  );
}
