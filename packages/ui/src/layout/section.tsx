import { type ReactNode, useId } from "react";
import { names } from "../platform/names.ts";

/** A part of a page, opened by an ink rule: title, what it covers, and one link (or a count) at the right. */
export function Section({
  title,
  scope,
  right,
  note,
  id,
  level = 2,
  className,
  children,
}: {
  title: ReactNode;
  scope?: ReactNode;
  right?: ReactNode;
  /** A remark at the foot, in small. */
  note?: ReactNode;
  id?: string;
  level?: 2 | 3;
  className?: string;
  children?: ReactNode;
}) {
  const made = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={names("section", className)} aria-labelledby={made} id={id}>
      <div className="sec">
        <Heading id={made}>{title}</Heading>
        {scope ? <span className="scope">{scope}</span> : null}
        {right !== undefined && right !== null ? <span className="right">{right}</span> : null}
      </div>
      {children}
      {note ? <p className="note">{note}</p> : null}
    </section>
  );
}
