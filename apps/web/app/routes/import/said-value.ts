import type { Effect, Value } from "@congruence/domain/imports";
import { formatDay, formatShare, formatUntil, type Language } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { imports } from "@congruence/i18n/imports";

/** A value before or after, written in the person's language; null where there is none. An end is its last day. */
export function saidValue(value: Value | null, field: Effect["field"], language: Language): string | null {
  if (value === null) return null;
  const t = imports[language].preview;
  switch (value.type) {
    case "text":
      return value.text === "" ? null : value.text;
    case "share":
      return value.share === null ? t.unstated : formatShare(value.share, language);
    case "day":
      if (field === "to") return formatUntil(value.day, language);
      return value.day === null ? t.noEnd : formatDay(value.day, language);
    case "kind":
      return components[language].unit[value.kind];
  }
}
