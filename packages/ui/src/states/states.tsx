import { states } from "@congruence/i18n/states";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "../actions/button.tsx";
import { Mark } from "../marks/state-mark.tsx";
import { useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";
import { names } from "../platform/names.ts";

type BlankProps = {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  note?: ReactNode;
  /** "small" inside a section, "plain" without a frame. */
  size?: "small" | "plain";
  /** It stands in the page's place: its title is the page's heading. */
  page?: boolean;
};

function Blank({ title, children, actions, note, size, page }: BlankProps) {
  const Title = page ? "h1" : "p";
  return (
    <div className={names("blank", size)}>
      <Title className="t">{title}</Title>
      {children ? <div className="why">{children}</div> : null}
      {actions ? <div className="acts">{actions}</div> : null}
      {note ? <p className="note">{note}</p> : null}
    </div>
  );
}

/** Nothing yet: what the place is for, and the first step as its only primary action. */
export function EmptyState(props: Omit<BlankProps, "note">) {
  return <Blank {...props} />;
}

/** What went wrong, what did not change, what can be done; a reference in small. Words of its own by default. */
export function ErrorState({
  title,
  children,
  actions,
  reference,
  retryHref,
  size,
  page,
}: Partial<BlankProps> & { reference?: string; retryHref?: string }) {
  const t = useMessages(states);
  return (
    <div role="alert">
      <Blank
        size={size}
        page={page}
        title={
          <>
            <Mark shape="square" tone="off" size={14} />
            {title ?? t.error.title}
          </>
        }
        actions={actions ?? (retryHref ? <ButtonLink href={retryHref}>{t.error.retry}</ButtonLink> : null)}
        note={reference ? t.error.reference(reference) : null}
      >
        {children ?? t.error.body}
      </Blank>
    </div>
  );
}

/** More than a page draws: how many, how many are drawn, and ways to narrow (`actions`). */
export function TooMuch({
  count,
  shown,
  noun,
  actions,
  size,
}: {
  count: number;
  shown: number;
  /** Plural, in the page's language: "people". */
  noun: string;
  actions?: ReactNode;
  size?: "small" | "plain";
}) {
  const t = useMessages(states);
  return (
    <Blank size={size} title={t.tooMuch.title(count, noun)} actions={actions}>
      {t.tooMuch.body(shown)}
    </Blank>
  );
}

/** Forbidden or not there: the same words for both. */
export function NotThere({ homeHref = "/" }: { homeHref?: string }) {
  const t = useMessages(states);
  return (
    <Blank page title={t.notThere.title} actions={<ButtonLink href={homeHref}>{t.notThere.home}</ButtonLink>}>
      {t.notThere.body}
    </Blank>
  );
}

/** Bars in the shape of what comes; invisible for the first 300 ms. `onCancel` once a wait passes two seconds. */
export function Loading({ lines = 6, onCancel }: { lines?: number; onCancel?: () => void }) {
  const t = useMessages(states);
  return (
    <div className="loading" role="status" aria-busy="true">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey bars
        <div key={index} className="line" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
      <p className="note">
        {t.loading}{" "}
        {onCancel ? (
          <Button kind="quiet" size="small" onClick={onCancel}>
            {t.cancel}
          </Button>
        ) : null}
      </p>
    </div>
  );
}

/** A value that is a word: unknown, unstated, withheld; in the grey of labels, never blank, never 0. */
export function Absent({ children, href }: { children?: ReactNode; href?: string }) {
  const t = useMessages(states);
  const word = children ?? t.unknown;
  return href ? (
    <Link href={href} className="dim">
      {word}
    </Link>
  ) : (
    <span className="dim">{word}</span>
  );
}
