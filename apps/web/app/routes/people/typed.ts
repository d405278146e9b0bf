import { addDays, isDay } from "@congruence/domain/calendar";
import { parseShare } from "@congruence/i18n";

type Typed = Record<string, string | string[]>;

/** Stands for a number that could not be read: out of every range, so that its field says so. */
const UNREADABLE = -1;

/** A text of the form; undefined where nothing was typed. */
function text(typed: Typed, name: string): string | undefined {
  const value = typed[name];
  return typeof value === "string" ? value : undefined;
}

/** "80" and "33,3 %" as basis points under `share`; left out where nothing was typed. */
export function withShare(typed: Typed): Record<string, unknown> {
  const share = text(typed, "share");
  return share === undefined ? typed : { ...typed, share: parseShare(share) ?? UNREADABLE };
}

/** The last day typed as `last`, as the first day after it under `to`. */
export function withLast(typed: Record<string, unknown>): Record<string, unknown> {
  const { last, ...rest } = typed;
  return typeof last === "string" ? { ...rest, to: isDay(last) ? addDays(last, 1) : last } : rest;
}

/** "1 250,50" as cents under `cents`; left out where nothing was typed. */
export function withCents(typed: Typed): Record<string, unknown> {
  const cents = text(typed, "cents");
  return cents === undefined ? typed : { ...typed, cents: parseCents(cents) ?? UNREADABLE };
}

/** An amount as people type it, in cents: spaces between thousands, a comma or a point; null when it is none. */
export function parseCents(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f€$£]/g, "").replace(",", ".");
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}
