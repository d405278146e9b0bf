import { type RefObject, useEffect } from "react";

/** Closes a `<details>` popover on Escape, on a press outside, and once a link inside was followed. */
export function useClosingDetails(ref: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const details = ref.current;
    if (!details) return;
    const close = () => details.removeAttribute("open");
    const pressed = (event: PointerEvent) => {
      if (details.open && event.target instanceof Node && !details.contains(event.target)) close();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.open) return;
      close();
      details.querySelector("summary")?.focus();
    };
    const followed = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a")) close();
    };
    document.addEventListener("pointerdown", pressed);
    details.addEventListener("keydown", key);
    details.addEventListener("click", followed);
    return () => {
      document.removeEventListener("pointerdown", pressed);
      details.removeEventListener("keydown", key);
      details.removeEventListener("click", followed);
    };
  }, [ref]);
}
