import { Field, TextInput } from "@congruence/ui";
import { typedOr } from "~/components/form-problems";
import type { FormReply } from "~/lib/form.server";

/** A number with what it may be, and its unit behind it. */
export function NumberField({
  reply,
  name,
  label,
  hint,
  value,
  unit,
}: {
  reply: FormReply | undefined;
  name: string;
  label: string;
  hint: string;
  value: number;
  unit?: string;
}) {
  return (
    <Field id={name} label={label} hint={hint} error={reply?.fields[name]} required>
      <span className="with-unit">
        <TextInput
          name={name}
          inputMode="decimal"
          className="s right"
          defaultValue={typedOr(reply, name, String(value))}
          autoComplete="off"
        />
        {unit ? (
          <span className="unit" aria-hidden="true">
            {unit}
          </span>
        ) : null}
      </span>
    </Field>
  );
}
