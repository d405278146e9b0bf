import { components } from "@congruence/i18n/components";
import { type ReactNode, useState } from "react";
import { Mark, type MarkShape, type Tone } from "../marks/state-mark.tsx";
import { useMessages } from "../platform/language.tsx";
import { useMounted } from "../platform/mounted.ts";
import { names } from "../platform/names.ts";
import { IconButton } from "./button.tsx";

const SHAPE: Record<"ok" | "risk" | "off", MarkShape> = { ok: "check", risk: "triangle", off: "square" };

/**
 * What just happened, at the head of the page: after a form, with a way to undo it when there is one
 * (`action`). Announced to screen readers; "off" is announced at once.
 */
export function Flash({
  tone,
  action,
  children,
}: {
  tone?: "ok" | "risk" | "off";
  action?: ReactNode;
  children: ReactNode;
}) {
  const t = useMessages(components);
  const mounted = useMounted();
  const [gone, setGone] = useState(false);
  if (gone) return null;
  return (
    <div className={names("flash", tone)} role={tone === "off" ? "alert" : "status"}>
      {tone ? <Mark shape={SHAPE[tone]} tone={tone as Tone} size={13} /> : null}
      <div className="words">{children}</div>
      {action}
      {mounted ? (
        <IconButton icon="close" label={t.flash.close} size={14} onClick={() => setGone(true)} />
      ) : null}
    </div>
  );
}

/** A corner for flashes that come while the page stays: `<Toasts><Flash …/></Toasts>`. */
export function Toasts({ children }: { children: ReactNode }) {
  return (
    <div className="toasts" aria-live="polite">
      {children}
    </div>
  );
}
