import { useEffect, useRef, useState } from "react";
import type { PaletteEntry } from "./command-palette.tsx";

/** What a search finds for the text, 120 ms after the last letter; an answer that comes too late is dropped. */
export function useFound(
  text: string,
  search: (text: string, signal: AbortSignal) => Promise<readonly PaletteEntry[]>,
): { found: readonly PaletteEntry[]; status: "idle" | "searching" | "failed" } {
  const [found, setFound] = useState<readonly PaletteEntry[]>([]);
  const [status, setStatus] = useState<"idle" | "searching" | "failed">("idle");
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    const asked = text.trim();
    if (asked === "") {
      setFound([]);
      setStatus("idle");
      return;
    }
    const stop = new AbortController();
    setStatus("searching");
    const wait = setTimeout(() => {
      latest.current(asked, stop.signal).then(
        (entries) => {
          if (stop.signal.aborted) return;
          setFound(entries);
          setStatus("idle");
        },
        () => {
          if (!stop.signal.aborted) setStatus("failed");
        },
      );
    }, 120);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [text]);
  return { found, status };
}
