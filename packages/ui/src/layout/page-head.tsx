import { Fragment, type ReactNode } from "react";
import { Link } from "../platform/link.tsx";

export type Crumb = { label: ReactNode; href?: string };

/**
 * The head of a page: a line of context, the title (it may be the page's finding), a sentence, at most two actions,
 * one of them primary.
 */
export function PageHead({
  context = [],
  title,
  lede,
  actions,
}: {
  context?: readonly (Crumb | string)[];
  title: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="head">
      <div>
        {context.length > 0 ? (
          <p className="context">
            {context.map((crumb, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: places in a line
              <Fragment key={index}>
                {typeof crumb === "string" ? (
                  <span>{crumb}</span>
                ) : crumb.href ? (
                  <span>
                    <Link href={crumb.href}>{crumb.label}</Link>
                  </span>
                ) : (
                  <span>{crumb.label}</span>
                )}
              </Fragment>
            ))}
          </p>
        ) : null}
        <h1>{title}</h1>
        {lede ? <p className="lede">{lede}</p> : null}
      </div>
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  );
}
