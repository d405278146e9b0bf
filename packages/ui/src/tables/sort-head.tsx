import { components } from "@congruence/i18n/components";
import type { ReactNode } from "react";
import { Icon } from "../icons.tsx";
import { useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";

export type SortState = {
  by: string;
  direction: "asc" | "desc";
  /** The address that sorts by this, in that direction. */
  href: (by: string, direction: "asc" | "desc") => string;
};

/** A column's head; with `by` a link that sorts, and turns round what is sorted already. */
export function SortHead({
  sort,
  by,
  className,
  children,
}: {
  sort?: SortState;
  by?: string;
  className?: string;
  children: ReactNode;
}) {
  const t = useMessages(components);
  if (!sort || by === undefined) {
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    );
  }
  const sorted = sort.by === by;
  const next = sorted && sort.direction === "asc" ? "desc" : "asc";
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sorted ? (sort.direction === "asc" ? "ascending" : "descending") : "none"}
    >
      <Link
        href={sort.href(by, next)}
        className="sort"
        title={next === "asc" ? t.table.ascending : t.table.descending}
      >
        {children}
        <Icon name={sorted && sort.direction === "desc" ? "downwards" : "up"} size={12} />
      </Link>
    </th>
  );
}
