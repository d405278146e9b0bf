import type { Day } from "@congruence/domain/calendar";
import { formatAgo, formatDay } from "@congruence/i18n";
import { frame } from "@congruence/i18n/frame";
import type { ReactNode } from "react";
import { Icon } from "../icons.tsx";
import { useLanguage, useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";

/** The line that says which day the page shows, in full, how far it is, and that nothing can be changed in the past. */
export function PastBanner({
  on,
  today,
  changesHref,
  todayHref,
}: {
  on: Day;
  today: Day;
  /** What changed since (or will have changed by) that day. */
  changesHref?: string;
  todayHref: string;
}) {
  const language = useLanguage();
  const t = useMessages(frame);
  return (
    <div className="pastline" role="status">
      <Icon name="history" />
      <span>
        <b>{t.lookingAt(formatDay(on, language, "full"))}</b>, {formatAgo(on, today, language)}.{" "}
        {on < today ? t.readOnly : t.toCome}
      </span>
      {changesHref ? <Link href={changesHref}>{on < today ? t.changedSince : t.changesTo}</Link> : null}
      <Link href={todayHref} className="phone-only">
        {t.backToToday}
      </Link>
    </div>
  );
}

/** The same line when two days are compared; `children` says how much changed. */
export function CompareBanner({ from, to, children }: { from: Day; to: Day; children?: ReactNode }) {
  const language = useLanguage();
  const t = useMessages(frame);
  return (
    <div className="pastline" role="status">
      <Icon name="history" />
      <span>
        <b>{t.comparing(formatDay(from, language, "long"), formatDay(to, language, "long"))}</b>
        {children ? <>. {children}</> : null}
      </span>
    </div>
  );
}
