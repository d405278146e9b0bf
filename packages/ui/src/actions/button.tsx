import { components } from "@congruence/i18n/components";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "../icons.tsx";
import { useMessages } from "../platform/language.tsx";
import { Link, type LinkProps } from "../platform/link.tsx";
import { names } from "../platform/names.ts";

type Look = {
  /** One primary a page; quiet has no border; danger for what takes something away. */
  kind?: "primary" | "quiet" | "danger";
  size?: "small" | "large";
  icon?: IconName;
};

const look = ({ kind, size }: Look, more?: string) => names("btn", kind, size, more);

/** A button; `type` is "button" unless said otherwise. */
export function Button({
  kind,
  size,
  icon,
  className,
  children,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={look({ kind, size }, className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({ kind, size, icon, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link className={look({ kind, size }, className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}

/** Sends its form. While `pending` it says so and cannot be pressed twice; primary unless `kind` says otherwise. */
export function SubmitButton({
  kind = "primary",
  plain,
  size,
  icon,
  pending,
  pendingLabel,
  className,
  children,
  ...rest
}: Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    pending?: boolean;
    pendingLabel?: ReactNode;
    /** An ordinary button instead of the primary one. */
    plain?: boolean;
  }) {
  const t = useMessages(components);
  return (
    <button
      type="submit"
      className={look({ kind: plain ? undefined : kind, size }, className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      {...rest}
    >
      {icon ? <Icon name={icon} /> : null}
      {pending ? (pendingLabel ?? t.form.saving) : children}
    </button>
  );
}

/** A square button with an icon alone; `label` is its name. */
export function IconButton({
  icon,
  label,
  size = 16,
  ...rest
}: { icon: IconName; label: string; size?: number } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "children"
>) {
  return (
    <button type="button" className="icon-btn" aria-label={label} title={label} {...rest}>
      <Icon name={icon} size={size} />
    </button>
  );
}
