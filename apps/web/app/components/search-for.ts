import type { PaletteEntry } from "@congruence/ui";

/** Asks the search page's own data for what the palette lists. */
export async function searchFor(
  text: string,
  on: string,
  signal: AbortSignal,
): Promise<readonly PaletteEntry[]> {
  const response = await fetch(`/search/found?${new URLSearchParams({ q: text, on })}`, { signal });
  if (!response.ok) throw new Error(`the search answered ${response.status}`);
  return (await response.json()) as readonly PaletteEntry[];
}
