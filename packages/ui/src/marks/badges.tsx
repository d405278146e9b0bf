import { components } from "@congruence/i18n/components";
import type { ReactNode } from "react";
import { Icon } from "../icons.tsx";
import { useMessages } from "../platform/language.tsx";
import { names } from "../platform/names.ts";
import { Mark } from "./state-mark.tsx";

/** A guardrail crossed, in words: "11 people, the threshold is 5 to 9". */
export function Guardrail({ children }: { children: ReactNode }) {
  return (
    <span className="guard">
      <Mark shape="warning" tone="risk" />
      {children}
    </span>
  );
}

/** What is about to move or just came, framed without alarm: "joins Professionnels on 3 March". */
export function ComingMove({ children }: { children: ReactNode }) {
  return (
    <span className="guard move">
      <Icon name="arrow" size={12} />
      {children}
    </span>
  );
}

/** A word in a frame: strong is filled, firm has an ink border, light is dashed. */
export function Badge({ weight, children }: { weight?: "strong" | "firm" | "light"; children: ReactNode }) {
  return <span className={names("badge", weight)}>{children}</span>;
}

/** A seat's priority. */
export function Priority({ priority }: { priority: "critical" | "important" | "wished" }) {
  const t = useMessages(components);
  const weight = { critical: "strong", important: "firm", wished: "light" } as const;
  return <Badge weight={weight[priority]}>{t.priority[priority]}</Badge>;
}

/** A person's initials in a frame; decoration, the name stands beside it. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  return (
    <span className={names("avatar", large && "large")} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** Two letters at most: first of the first word, first of the last. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const first = words[0]?.[0] ?? "";
  const last = words.length > 1 ? (words[words.length - 1]?.[0] ?? "") : "";
  return (first + last).toLocaleUpperCase("fr");
}
