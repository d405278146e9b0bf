import { components } from "@congruence/i18n/components";
import type { ReactNode } from "react";
import { Icon } from "../icons.tsx";
import { useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";

/** The steps of something long: done ones lead back (`href`), the current one is said, the rest wait. */
export function Stepper({
  steps,
  current,
}: {
  steps: readonly { label: ReactNode; href?: string }[];
  current: number;
}) {
  const t = useMessages(components);
  return (
    <ol className="steps" aria-label={t.steps.label}>
      {steps.map((step, index) => {
        const done = index < current;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            key={index}
            className={done ? "done" : undefined}
            aria-current={index === current ? "step" : undefined}
          >
            {done ? <Icon name="check" size={13} label={t.steps.done} /> : <span>{index + 1}</span>}
            {done && step.href ? <Link href={step.href}>{step.label}</Link> : step.label}
          </li>
        );
      })}
    </ol>
  );
}

/** The four steps of an import, in words. */
export function useImportSteps() {
  const t = useMessages(components).steps;
  return [t.file, t.columns, t.preview, t.apply] as const;
}
