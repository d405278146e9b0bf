import type { Day } from "@congruence/domain/calendar";
import { shareInField } from "@congruence/i18n";
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { names } from "../platform/names.ts";
import { useField } from "./field.tsx";

type Width = "s" | "m";
type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "width"> & { width?: Width };

/** One line of text; `width` "s" or "m" for short values. */
export function TextInput({ id, width, className, ...rest }: InputProps) {
  const field = useField(id);
  return <input type="text" {...field} className={names("inp", width, className)} {...rest} />;
}

/** Several lines of text. */
export function TextArea({ id, className, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = useField(id);
  return <textarea rows={4} {...field} className={names("inp", className)} {...rest} />;
}

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

/** Options of a native select, in groups or not. */
export function Options({ options }: { options: readonly (Option | OptionGroup)[] }) {
  return (
    <>
      {options.map((one) =>
        "options" in one ? (
          <optgroup key={one.label} label={one.label}>
            <Options options={one.options} />
          </optgroup>
        ) : (
          <option key={one.value} value={one.value} disabled={one.disabled}>
            {one.label}
          </option>
        ),
      )}
    </>
  );
}

/** A native select; `placeholder` adds an empty first choice. */
export function Select({
  id,
  options,
  placeholder,
  width,
  className,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & {
  options: readonly (Option | OptionGroup)[];
  placeholder?: string;
  width?: Width;
}) {
  const field = useField(id);
  return (
    <select {...field} className={names("inp", width, className)} {...rest}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      <Options options={options} />
    </select>
  );
}

/** A day of the calendar, sent as YYYY-MM-DD; `min` and `max` bound it. */
export function DayInput({
  id,
  className,
  min,
  max,
  defaultValue,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, "min" | "max" | "defaultValue" | "value"> & {
  min?: Day;
  max?: Day;
  defaultValue?: Day | string;
}) {
  const field = useField(id);
  return (
    <input
      type="date"
      {...field}
      className={names("inp", className)}
      min={min}
      max={max}
      defaultValue={defaultValue}
      {...rest}
    />
  );
}

/** A share of full time, typed as a percentage ("80", "33,3"); `share` in basis points is what it starts with. */
export function ShareInput({
  id,
  share,
  className,
  defaultValue,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, "width"> & { share?: number | null }) {
  const field = useField(id);
  return (
    <span className="with-unit">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        {...field}
        className={names("inp s right", className)}
        defaultValue={defaultValue ?? (share === undefined ? undefined : shareInField(share))}
        {...rest}
      />
      <span className="unit" aria-hidden="true">
        %
      </span>
    </span>
  );
}

/** A box to tick, with its words and an optional hint. */
export function Checkbox({
  children,
  hint,
  id,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { children: ReactNode; hint?: ReactNode }) {
  return (
    <label className="check">
      <input type="checkbox" id={id} {...rest} />
      <span>
        {children}
        {hint ? <span className="hint">{hint}</span> : null}
      </span>
    </label>
  );
}

/** A box alone, for a row of a table; `label` is its name. */
export function Tick({ label, ...rest }: { label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return <input type="checkbox" className="tick" aria-label={label} {...rest} />;
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** One choice among a few, all in sight; inside a `<FieldGroup>`. `inline` puts them on one line. */
export function RadioGroup({
  name,
  choices,
  defaultValue,
  inline,
  required,
  onChange,
}: {
  name: string;
  choices: readonly Choice[];
  defaultValue?: string;
  inline?: boolean;
  required?: boolean;
  onChange?: (value: string) => void;
}) {
  return (
    <div className={names("choices", inline && "line")}>
      {choices.map((choice) => (
        <label key={choice.value} className="radio">
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            disabled={choice.disabled}
            required={required}
            onChange={onChange ? () => onChange(choice.value) : undefined}
          />
          <span>
            {choice.label}
            {choice.hint ? <span className="hint">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}

/** A few large answers for a thumb, each with its key; one more, set apart, for "don't know". */
export function Answers({
  name,
  choices,
  apart,
  defaultValue,
}: {
  name: string;
  choices: readonly { value: string; label: string; keyLabel?: string }[];
  apart?: { value: string; label: string };
  defaultValue?: string;
}) {
  const one = (choice: { value: string; label: string; keyLabel?: string }) => (
    <label key={choice.value}>
      <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === defaultValue} />
      <span>{choice.label}</span>
      {choice.keyLabel ? <span className="k">{choice.keyLabel}</span> : null}
    </label>
  );
  return (
    <>
      <div className="answers">{choices.map(one)}</div>
      {apart ? <div className="answers apart">{one(apart)}</div> : null}
    </>
  );
}
