import { frame } from "@congruence/i18n/frame";
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from "react";
import { matching } from "../forms/combobox.tsx";
import { Icon, type IconName } from "../icons.tsx";
import { useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";
import { useFound } from "./use-found.ts";

export type PaletteEntry = {
  key: string;
  label: string;
  href: string;
  /** What it is: "squad", "Web and application". */
  hint?: string;
  icon?: IconName;
  /** The heading it stands under; commands have their own. */
  group?: string;
};

export type CommandPaletteProps = {
  /** The search page: where the form leads without a script, and on Enter with nothing chosen. */
  action?: string;
  /** Pages and actions known beforehand, found by their words. */
  commands: readonly PaletteEntry[];
  /** Finds what is in the organisation, best first; may be left before it answers (`signal`). */
  search: (text: string, signal: AbortSignal) => Promise<readonly PaletteEntry[]>;
  /** Goes to an address; a full page load when left out. */
  onGo?: (href: string) => void;
};

/** Reaches anything by a few letters: Ctrl or ⌘ K, arrows, Enter. Without a script its button is a link to the search page. */
export function CommandPalette({ action = "/search", commands, search, onGo }: CommandPaletteProps) {
  const t = useMessages(frame);
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const { found, status } = useFound(text, search);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open();
    };
    const open = () => {
      if (!dialog.current?.open) dialog.current?.showModal();
      input.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const known = matching(
    commands.map((command) => ({ value: command.key, label: command.label, hint: command.hint })),
    text,
    text.trim() === "" ? 8 : 6,
  ).flatMap((option) => commands.filter((command) => command.key === option.value));
  const entries = [...found, ...known.map((command) => ({ ...command, group: command.group ?? t.commands }))];
  const go = (entry: PaletteEntry) => {
    dialog.current?.close();
    setText("");
    if (onGo) onGo(entry.href);
    else window.location.assign(entry.href);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((at) => (entries.length === 0 ? 0 : (at + step + entries.length) % entries.length));
    } else if (event.key === "Enter" && entries[active]) {
      event.preventDefault();
      go(entries[active]);
    }
  };
  const onOpen = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    dialog.current?.showModal();
  };

  return (
    <>
      <Link className="find" href={action} onClick={onOpen} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span>{t.searchOrCommand}</span>
        <kbd>{t.searchShortcut}</kbd>
      </Link>
      <dialog ref={dialog} className="palette" aria-label={t.searchOrCommand}>
        <form method="get" action={action}>
          <Icon name="search" />
          <input
            ref={input}
            type="search"
            name="q"
            role="combobox"
            aria-expanded={entries.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={entries[active] ? `${id}-${active}` : undefined}
            aria-autocomplete="list"
            aria-label={t.searchLabel}
            placeholder={t.searchLabel}
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKey}
          />
        </form>
        <div id={`${id}-list`} role="listbox" className="results" aria-label={t.search}>
          {entries.map((entry, index) => {
            const heading = entry.group && entry.group !== entries[index - 1]?.group ? entry.group : null;
            return (
              <div key={entry.key} role="presentation">
                {heading ? <p className="group">{heading}</p> : null}
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus */}
                <div
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  ref={index === active ? scrollToIt : undefined}
                  onMouseMove={() => setActive(index)}
                  onClick={() => go(entry)}
                >
                  <Icon name={entry.icon ?? "right"} />
                  <span>{entry.label}</span>
                  {entry.hint ? <span className="hint">{entry.hint}</span> : null}
                </div>
              </div>
            );
          })}
        </div>
        <output className={status === "idle" && entries.length > 0 ? "sr" : "say"}>
          {status === "searching"
            ? t.searching
            : status === "failed"
              ? t.searchFailed
              : text.trim() !== "" && entries.length === 0
                ? t.nothingFound(text.trim())
                : t.results(entries.length)}
        </output>
      </dialog>
    </>
  );
}

function scrollToIt(element: HTMLElement | null) {
  element?.scrollIntoView({ block: "nearest" });
}

/** The search as a form of its own, for the search page. */
export function SearchForm({ action = "/search", text }: { action?: string; text: string }) {
  const t = useMessages(frame);
  return (
    <search>
      <form method="get" action={action} className="search-page">
        <input
          className="inp"
          type="search"
          name="q"
          defaultValue={text}
          aria-label={t.searchLabel}
          placeholder={t.searchLabel}
        />
        <button type="submit" className="btn primary">
          {t.search}
        </button>
      </form>
    </search>
  );
}
