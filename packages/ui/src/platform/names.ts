/** Class names that hold, joined; undefined when none does, so that no empty attribute is written. */
export function names(...parts: (string | false | null | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(" ") || undefined;
}
