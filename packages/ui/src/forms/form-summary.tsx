import { components } from "@congruence/i18n/components";
import { states } from "@congruence/i18n/states";
import { type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "../platform/language.tsx";

/** What stands in the way of a form, at its head: each line leads to its field. Takes the focus when it appears. */
export function FormErrors({ errors }: { errors: readonly { id?: string; message: ReactNode }[] }) {
  const t = useMessages(components);
  const ref = useRef<HTMLDivElement>(null);
  const count = errors.length;
  useEffect(() => {
    if (count > 0) ref.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div ref={ref} className="summary-errors" role="alert" tabIndex={-1}>
      <p className="t">{t.form.errors(count)}</p>
      <Reasons errors={errors} />
    </div>
  );
}

/** A rule's refusals that belong to no field: nothing was changed, and why. */
export function Refused({ reasons }: { reasons: readonly ReactNode[] }) {
  const t = useMessages(states);
  if (reasons.length === 0) return null;
  return (
    <div className="summary-errors" role="alert">
      <p className="t">{t.refused(reasons.length)}</p>
      <Reasons errors={reasons.map((message) => ({ message }))} />
    </div>
  );
}

function Reasons({ errors }: { errors: readonly { id?: string; message: ReactNode }[] }) {
  return (
    <ul>
      {errors.map((error, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no identity and stay in their order
        <li key={index}>{error.id ? <a href={`#${error.id}`}>{error.message}</a> : error.message}</li>
      ))}
    </ul>
  );
}
