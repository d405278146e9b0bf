import { components } from "@congruence/i18n/components";
import { useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";

/** The page numbers to show: the first, the last, the current with its neighbours; null stands for a gap. */
export function pagesToShow(page: number, of: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, of].filter((n) => n >= 1 && n <= of);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => {
    const gap = n - (sorted[index - 1] ?? n - 1);
    return gap === 2 ? [n - 1, n] : gap > 2 ? [null, n] : [n];
  });
}

/** Pages of a long table, by address; nothing when there is one page. */
export function Pagination({ page, of, href }: { page: number; of: number; href: (page: number) => string }) {
  const t = useMessages(components);
  if (of <= 1) return null;
  return (
    <nav className="pages" aria-label={t.pages.label}>
      {page > 1 ? (
        <Link href={href(page - 1)} rel="prev">
          {t.pages.previous}
        </Link>
      ) : null}
      {pagesToShow(page, of).map((n, index) =>
        n === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
          <span key={`gap ${index}`} className="dim" aria-hidden="true">
            …
          </span>
        ) : (
          <Link
            key={n}
            href={href(n)}
            aria-label={t.pages.page(n, of)}
            aria-current={n === page ? "page" : undefined}
          >
            {n}
          </Link>
        ),
      )}
      {page < of ? (
        <Link href={href(page + 1)} rel="next">
          {t.pages.next}
        </Link>
      ) : null}
    </nav>
  );
}
