import type { ReactNode } from "react";
import { Link } from "../platform/link.tsx";

export type Tab = { label: ReactNode; href: string; count?: ReactNode; current?: boolean };

/** The parts of a page, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined || tab.count === null ? null : <span className="n"> {tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** A choice among a few views of the same thing, by address. */
export function Segmented({ label, options }: { label: string; options: readonly Tab[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {options.map((option) => (
        <Link key={option.href} href={option.href} aria-current={option.current ? "true" : undefined}>
          <span>
            {option.label}
            {option.count === undefined ? null : <> {option.count}</>}
          </span>
        </Link>
      ))}
    </nav>
  );
}
