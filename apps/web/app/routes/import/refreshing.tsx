import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const POLL_MS = 800;

/** Looks again while something is under way: by asking the loader where a script runs, else by loading the page anew. */
export function Refreshing({ when }: { when: boolean }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!when || state !== "idle") return;
    const timer = setTimeout(revalidate, POLL_MS);
    return () => clearTimeout(timer);
  }, [when, state, revalidate]);
  if (!when) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
    </noscript>
  );
}
