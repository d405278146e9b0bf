import type { ReactNode } from "react";
import { Link } from "../platform/link.tsx";

/** One line of the tree: name, what it is for, guardrails, lead, and counts at the right in columns. */
export function TreeLine({
  name,
  href,
  about,
  marks,
  lead,
  counts = [],
}: {
  name: string;
  href?: string;
  about?: ReactNode;
  marks?: ReactNode;
  lead?: ReactNode;
  /** "37 people", "31.8 FTE"; each keeps its column. */
  counts?: readonly ReactNode[];
}) {
  return (
    <>
      {href ? (
        <Link href={href} className="name">
          {name}
        </Link>
      ) : (
        <span className="name">{name}</span>
      )}
      {about ? <span className="about">{about}</span> : null}
      {marks}
      <span className="push" />
      {lead ? <span className="lead">{lead}</span> : null}
      {counts.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a count is its column
        <span key={index} className={index === counts.length - 1 && index > 0 ? "count s" : "count"}>
          {count}
        </span>
      ))}
    </>
  );
}
