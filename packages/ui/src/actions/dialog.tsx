import { components } from "@congruence/i18n/components";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useMessages } from "../platform/language.tsx";
import { names } from "../platform/names.ts";
import { IconButton } from "./button.tsx";

/**
 * A native modal dialog: focus stays inside, Escape and the cross close it. What a person must be able to do
 * without a script also has a page of its own, with the same content in `<DialogPage>`.
 */
export function Dialog({
  open,
  onClose,
  title,
  wide,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = useMessages(components);
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} className={names("dialog", wide && "wide")} aria-labelledby={id} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </div>
      <div className="dialog-body">{open ? children : null}</div>
    </dialog>
  );
}

/** The content of a dialog as a plain page: narrow, under the page's own head. */
export function DialogPage({ children }: { children: ReactNode }) {
  return <div className="dialog-page">{children}</div>;
}
