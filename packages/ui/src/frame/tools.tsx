import type { Language } from "@congruence/i18n";
import { frame } from "@congruence/i18n/frame";
import { type ReactNode, useRef } from "react";
import { Icon, type IconName } from "../icons.tsx";
import { initials } from "../marks/badges.tsx";
import { useClosingDetails } from "../platform/closing-details.ts";
import { useLanguage, useMessages } from "../platform/language.tsx";
import { Form, Link } from "../platform/link.tsx";

type ToggleProps = {
  /** Where the form is posted. */
  action: string;
  /** The page to come back to, sent as `returnTo`. */
  returnTo: string;
  /** Words instead of the short sign: in "More" on a phone, on a page without the frame. */
  words?: boolean;
};

/** Posts `language=en|fr`: the other language, named in itself. */
export function LanguageToggle({ action, returnTo, words }: ToggleProps) {
  const language = useLanguage();
  const t = useMessages(frame);
  const other: Language = language === "en" ? "fr" : "en";
  return (
    <Form method="post" action={action} className={words ? undefined : "wide"}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <button
        type="submit"
        name="language"
        value={other}
        lang={other}
        className={words ? "btn quiet" : "tool"}
      >
        {words ? t.otherLanguage : t.otherLanguageShort}
        {words ? null : <span className="sr">: {t.otherLanguage}</span>}
      </button>
    </Form>
  );
}

export type Theme = "light" | "dark" | "system";

/** Posts `theme=light|dark`: the theme that is not shown. `theme` is what `<html data-theme>` says. */
export function ThemeToggle({ action, returnTo, theme, words }: ToggleProps & { theme: Theme }) {
  const t = useMessages(frame);
  const button = (to: "light" | "dark") => (
    <button
      type="submit"
      name="theme"
      value={to}
      className={words ? `btn quiet to-${to}` : `tool to-${to}`}
      aria-label={t.theme[to]}
    >
      {words ? t.theme[to] : <Icon name={to === "dark" ? "moon" : "sun"} />}
    </button>
  );
  return (
    <Form method="post" action={action} className={words ? undefined : "wide"} data-shown={theme}>
      <input type="hidden" name="returnTo" value={returnTo} />
      {button("dark")}
      {button("light")}
    </Form>
  );
}

/** The person's initials, opening on their name, links of theirs, and the way out. */
export function AccountMenu({
  name,
  role,
  items,
  signOutAction,
  children,
}: {
  name: string;
  role?: string;
  items: readonly { label: string; href: string; icon?: IconName }[];
  signOutAction: string;
  /** More lines of the menu (`<li>`). */
  children?: ReactNode;
}) {
  const t = useMessages(frame);
  const ref = useRef<HTMLDetailsElement>(null);
  useClosingDetails(ref);
  return (
    <details ref={ref} className="menu end">
      <summary className="tool me">
        {initials(name)}
        <span className="sr">, {t.account(role ? `${name}, ${role}` : name)}</span>
      </summary>
      <ul className="panel">
        <li className="who">
          <b>{name}</b>
          {role ? (
            <>
              <br />
              <span className="dim">{role}</span>
            </>
          ) : null}
        </li>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href}>
              {item.icon ? <Icon name={item.icon} /> : null}
              {item.label}
            </Link>
          </li>
        ))}
        {children}
        <li>
          <Form method="post" action={signOutAction}>
            <button type="submit">
              <Icon name="signOut" />
              {t.signOut}
            </button>
          </Form>
        </li>
      </ul>
    </details>
  );
}
