import { components } from "@congruence/i18n/components";
import { createContext, type ReactNode, useContext, useId } from "react";
import { Mark } from "../marks/state-mark.tsx";
import { useMessages } from "../platform/language.tsx";
import { names } from "../platform/names.ts";

type FieldState = { id: string; describedBy?: string; invalid: boolean; required: boolean };
const FieldContext = createContext<FieldState | null>(null);

/** What a control inside a `<Field>` takes from it: id, description, validity. An `id` of its own comes first. */
export function useField(own?: string) {
  const field = useContext(FieldContext);
  const made = useId();
  return {
    id: own ?? field?.id ?? made,
    "aria-describedby": field?.describedBy,
    "aria-invalid": field?.invalid || undefined,
    required: field?.required || undefined,
  };
}

export type Problem = ReactNode | readonly string[];

function isNone(error: Problem): boolean {
  return (
    error === undefined ||
    error === null ||
    error === false ||
    error === "" ||
    (Array.isArray(error) && error.length === 0)
  );
}

/** Why a value was refused: under its field, with buttons that write a value that fits when there is one. */
export function FieldError({
  id,
  children,
  actions,
}: {
  id?: string;
  children: Problem;
  actions?: ReactNode;
}) {
  if (isNone(children)) return null;
  return (
    <div>
      <p id={id} className="err">
        <Mark shape="square" tone="off" size={12} />
        {Array.isArray(children) ? children.join(" ") : children}
      </p>
      {actions ? <div className="err-acts">{actions}</div> : null}
    </div>
  );
}

export type FieldProps = {
  label: ReactNode;
  /** Said under the label, before the control is filled. */
  hint?: ReactNode;
  /** A sentence, or Conform's list of errors; nothing when null, undefined or empty. */
  error?: Problem;
  /** Buttons under the error: "Write 60". */
  errorActions?: ReactNode;
  id?: string;
  required?: boolean;
  /** Writes "optional" beside the label; required fields are not marked otherwise. */
  optional?: boolean;
  /** The label is for screen readers alone. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** Label, hint, control, error, tied together. The control inside needs no id: `<Field label="Name"><TextInput name="name"/></Field>`. */
export function Field({
  label,
  hint,
  error,
  errorActions,
  id,
  required,
  optional,
  hideLabel,
  className,
  children,
}: FieldProps) {
  const t = useMessages(components);
  const made = useId();
  const own = id ?? made;
  const bad = !isNone(error);
  const describedBy =
    [hint ? `${own}-hint` : null, bad ? `${own}-error` : null].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext.Provider value={{ id: own, describedBy, invalid: bad, required: required ?? false }}>
      <div className={names("field", bad && "bad", className)}>
        <label htmlFor={own} className={hideLabel ? "sr" : undefined}>
          {label}
          {optional ? <span className="opt"> {t.form.optional}</span> : null}
        </label>
        {hint ? (
          <p id={`${own}-hint`} className="hint">
            {hint}
          </p>
        ) : null}
        {children}
        <FieldError id={`${own}-error`} actions={errorActions}>
          {error}
        </FieldError>
      </div>
    </FieldContext.Provider>
  );
}

/** A question with several controls below it: a fieldset with its legend, hint and error. */
export function FieldGroup({
  label,
  hint,
  error,
  errorActions,
  id,
  hideLabel,
  className,
  children,
}: Omit<FieldProps, "required" | "optional">) {
  const made = useId();
  const own = id ?? made;
  const bad = !isNone(error);
  return (
    <fieldset
      className={names("field", bad && "bad", className)}
      aria-describedby={
        [hint ? `${own}-hint` : null, bad ? `${own}-error` : null].filter(Boolean).join(" ") || undefined
      }
    >
      <legend className={hideLabel ? "sr" : undefined}>{label}</legend>
      {hint ? (
        <p id={`${own}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError id={`${own}-error`} actions={errorActions}>
        {error}
      </FieldError>
    </fieldset>
  );
}

/** The properties of a field from a form library's description of it (Conform's `fields.name`), for `<Field {...}>`. */
export function fieldFrom(meta: {
  id: string;
  errors?: string[] | undefined;
  required?: boolean | undefined;
}) {
  return { id: meta.id, error: meta.errors, required: meta.required };
}

/** The same for the control: its name and what it starts with. */
export function controlFrom(meta: { name: string; initialValue?: unknown }) {
  return {
    name: meta.name,
    defaultValue: typeof meta.initialValue === "string" ? meta.initialValue : undefined,
  };
}
