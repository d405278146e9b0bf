import { NOTHING } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import type { ReactNode } from "react";
import { Icon } from "../icons.tsx";
import { useMessages } from "../platform/language.tsx";

/** What stands now, struck out; nothing stands as "—". */
export function Before({ children }: { children?: ReactNode }) {
  return children === undefined || children === null ? (
    <span className="dim">{NOTHING}</span>
  ) : (
    <del className="was">{children}</del>
  );
}

/** What comes after, on the accent's tint; nothing stands as "—". */
export function After({ children }: { children?: ReactNode }) {
  return children === undefined || children === null ? (
    <span className="dim">{NOTHING}</span>
  ) : (
    <ins className="becomes">{children}</ins>
  );
}

/** Both with an arrow between, on one line. */
export function BeforeAfter({ before, after }: { before?: ReactNode; after?: ReactNode }) {
  const t = useMessages(components);
  return (
    <span className="before-after">
      <Before>{before}</Before>
      <span className="arrow">
        <Icon name="arrow" size={13} label={t.change.becomes} />
      </span>
      <After>{after}</After>
    </span>
  );
}
