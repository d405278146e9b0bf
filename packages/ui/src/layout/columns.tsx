import type { ReactNode } from "react";
import { names } from "../platform/names.ts";

/** Sections one under the other; "close" and "tight" bring them nearer. */
export function Stack({ gap, children }: { gap?: "close" | "tight"; children: ReactNode }) {
  return <div className={names("stack", gap)}>{children}</div>;
}

/** A main column and a narrow one at the right, which goes under below 1180 px. */
export function Columns({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className="columns">
      <div className="stack">{children}</div>
      <aside className="stack">{side}</aside>
    </div>
  );
}

/** Two sections side by side, one under the other below 1180 px. */
export function Halves({ children }: { children: ReactNode }) {
  return <div className="halves">{children}</div>;
}

/** Three side by side. */
export function Thirds({ children }: { children: ReactNode }) {
  return <div className="thirds">{children}</div>;
}

/** Things in a wrapping line; "wide" leaves more air, "apart" pushes them to both ends. */
export function Row({ gap, children }: { gap?: "wide" | "apart"; children: ReactNode }) {
  return <div className={names("row", gap)}>{children}</div>;
}

/** Facts about what the page is on, under an ink rule: a label and a few lines each. */
export function Facts({
  items,
}: {
  items: readonly { label: ReactNode; value: ReactNode; note?: ReactNode; wide?: boolean; key?: string }[];
}) {
  return (
    <dl className="facts">
      {items.map((item, index) => (
        <div key={item.key ?? index} className={item.wide ? "wide" : undefined}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
          {item.note ? <dd className="note">{item.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

/** Labels and values line by line. */
export function Pairs({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="pairs">
      {items.flatMap(([label, value]) => [<dt key={`${label}:`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  );
}

/** A frame around what floats, is chosen, or asks for an answer; a rule separates everything else. */
export function Pane({ chosen, children }: { chosen?: boolean; children: ReactNode }) {
  return <div className={names("pane", chosen && "chosen")}>{children}</div>;
}

/** What decides, kept in view at the foot of a long page: a sentence, then its buttons. */
export function DecisionBar({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <div className="decide">
      <p>{children}</p>
      {actions}
    </div>
  );
}

/** A table or drawing wider than the page scrolls in this box; reachable by keyboard under its name. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that is no part of a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div className="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
