import { components } from "@congruence/i18n/components";
import { type ReactNode, useRef } from "react";
import { Icon, type IconName } from "../icons.tsx";
import { useClosingDetails } from "../platform/closing-details.ts";
import { useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";
import { names } from "../platform/names.ts";

/** More to read, folded; works without a script. */
export function Disclosure({
  label,
  open,
  children,
}: {
  label: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="right" size={14} />
        {label}
      </summary>
      <div>{children}</div>
    </details>
  );
}

export type MenuItem =
  | { label: string; href: string; icon?: IconName; danger?: boolean; current?: boolean }
  | { form: ReactNode; label: string };

/** A few further actions behind one button; an item is a link, or a form with one button for what changes something. */
export function Menu({
  label,
  items,
  end = true,
  children,
}: {
  /** The button's name; "Actions" when left out. */
  label?: string;
  items: readonly MenuItem[];
  /** Whether the panel lines up with the button's right edge. */
  end?: boolean;
  /** What the button shows; three dots when left out. */
  children?: ReactNode;
}) {
  const t = useMessages(components);
  const ref = useRef<HTMLDetailsElement>(null);
  useClosingDetails(ref);
  return (
    <details ref={ref} className={names("menu", end && "end")}>
      <summary
        className={children ? "btn" : "icon-btn"}
        aria-label={children ? undefined : (label ?? t.menu)}
      >
        {children ?? <Icon name="more" />}
      </summary>
      <ul className="panel">
        {items.map((item) => (
          <li key={item.label}>
            {"form" in item ? (
              item.form
            ) : (
              <Link
                href={item.href}
                className={item.danger ? "danger" : undefined}
                aria-current={item.current ? "true" : undefined}
              >
                {item.icon ? <Icon name={item.icon} /> : null}
                {item.label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
