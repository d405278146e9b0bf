import { components } from "@congruence/i18n/components";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "../platform/language.tsx";
import { useMounted } from "../platform/mounted.ts";
import { useField } from "./field.tsx";

export type ComboOption = { value: string; label: string; hint?: string };

type Props = {
  /** Sends what was typed or chosen, as text (a name). */
  name: string;
  /** Sends the chosen option's value, when a script runs and one was chosen; empty otherwise: look the text up then. */
  valueName?: string;
  options: readonly ComboOption[];
  /** Finds options as one types, for lists too long to send; `options` is then what stands before typing. */
  load?: (text: string, signal: AbortSignal) => Promise<readonly ComboOption[]>;
  defaultValue?: ComboOption | null;
  placeholder?: string;
  id?: string;
  onChoose?: (option: ComboOption | null) => void;
};

/** A name found by typing: a native list without a script, a listbox with arrow keys once one runs. */
export function Combobox(props: Props) {
  return useMounted() ? <Enhanced {...props} /> : <Native {...props} />;
}

function Native({ name, valueName, options, defaultValue, placeholder, id }: Props) {
  const field = useField(id);
  return (
    <>
      <input
        type="text"
        {...field}
        className="inp"
        name={name}
        list={`${field.id}-list`}
        defaultValue={defaultValue?.label}
        placeholder={placeholder}
        autoComplete="off"
      />
      {valueName ? <input type="hidden" name={valueName} value={defaultValue?.value ?? ""} /> : null}
      <datalist id={`${field.id}-list`}>
        {options.map((option) => (
          <option key={option.value} value={option.label}>
            {option.hint}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** The options whose words hold every word typed, without regard to case or accents; at most `limit`. */
export function matching(options: readonly ComboOption[], text: string, limit = 50): ComboOption[] {
  const plain = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const asked = plain(text).split(/\s+/).filter(Boolean);
  return options
    .filter((option) => asked.every((word) => plain(`${option.label} ${option.hint ?? ""}`).includes(word)))
    .slice(0, limit);
}

function Enhanced({ name, valueName, options, load, defaultValue, placeholder, id, onChoose }: Props) {
  const t = useMessages(components);
  const field = useField(id);
  const listId = useId();
  const [text, setText] = useState(defaultValue?.label ?? "");
  const [chosen, setChosen] = useState<ComboOption | null>(defaultValue ?? null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [loaded, setLoaded] = useState<readonly ComboOption[] | null>(null);
  const loader = useRef(load);
  loader.current = load;

  useEffect(() => {
    if (!open || !loader.current || text.trim() === "") return setLoaded(null);
    const stop = new AbortController();
    const wait = setTimeout(() => {
      loader.current?.(text, stop.signal).then(setLoaded, () => undefined);
    }, 120);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [text, open]);

  const shown = loaded ?? (chosen && text === chosen.label ? options.slice(0, 50) : matching(options, text));
  const choose = (option: ComboOption | null) => {
    setChosen(option);
    if (option) setText(option.label);
    setOpen(false);
    onChoose?.(option);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((at) => (shown.length === 0 ? 0 : (at + step + shown.length) % shown.length));
    } else if (event.key === "Enter" && open) {
      const option = shown[active];
      if (option) {
        event.preventDefault();
        choose(option);
      }
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className="combo">
      <input
        type="text"
        {...field}
        className="inp"
        name={name}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
          if (chosen) {
            setChosen(null);
            onChoose?.(null);
          }
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      {valueName ? <input type="hidden" name={valueName} value={chosen?.value ?? ""} /> : null}
      <div id={listId} role="listbox" className="options" hidden={!open}>
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          <div
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseEnter={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.label}</span>
            {option.hint ? <span className="dim">{option.hint}</span> : null}
          </div>
        ))}
        {shown.length === 0 ? <p className="none">{t.form.noOption}</p> : null}
      </div>
      <span className="sr" role="status">
        {open ? t.form.options(shown.length) : ""}
      </span>
    </div>
  );
}
