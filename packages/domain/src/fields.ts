import { z } from "zod";
import { type Day, isDay } from "./calendar/index.ts";
import { FULL_TIME } from "./facts/index.ts";

/**
 * The fields that inputs are made of: one schema for the form, the procedure and the plan. A message is a
 * refusal code, so that the page makes the sentence.
 */

/** The id of a row. */
export const Id = z.guid("id.not_an_id");
/** The id of a row, or none: a field left empty is none. */
export const OptionalId = Id.nullable().default(null);

/** A day of the calendar, `2026-09-21`. */
export const DayField = z
  .string()
  .trim()
  .refine(isDay, "day.not_a_day")
  .transform((text) => text as Day);
/** A day, or none: no end, when it is where a span stops. */
export const OptionalDay = DayField.nullable().default(null);

/** Basis points of full time, 1 to 10,000. */
export const ShareField = z
  .number()
  .int("share.out_of_range")
  .min(1, "share.out_of_range")
  .max(FULL_TIME, "share.out_of_range");
/** A share, or not stated. */
export const OptionalShare = ShareField.nullable().default(null);

const text = (max: number) => z.string().trim().min(1, "text.empty").max(max, "text.too_long");
const optionalText = (max: number) => z.string().trim().max(max, "text.too_long").nullable().default(null);

export const Name = text(120);
export const Mission = z.string().trim().max(2_000, "text.too_long").default("");
export const Role = text(80);
/** Why a past fact is corrected, or why somebody is away. */
export const Reason = text(500);
export const Description = z.string().trim().max(2_000, "text.too_long").default("");
export const Site = optionalText(120);
export const ExternalId = optionalText(120);

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "text.too_long")
  .pipe(z.email("email.not_an_email"))
  .nullable()
  .default(null);

/** A time zone of the IANA list, "Europe/Paris". */
export const TimeZone = z.string().trim().refine(isTimeZone, "time_zone.not_a_zone").nullable().default(null);

/** Working hours as people say them, "9:00-17:30". */
export const WorkingHours = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d\s?[-–]\s?([01]?\d|2[0-3]):[0-5]\d$/, "hours.not_hours")
  .nullable()
  .default(null);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Whether `to`, when said, comes after `from`; for a `refine` with the path `to` and the code `span.empty`. */
export function endsAfterStart(span: { from: string; to: string | null }): boolean {
  return span.to === null || span.from < span.to;
}
/** What goes with `endsAfterStart` in a `refine`. */
export const SPAN_EMPTY = { path: ["to"], message: "span.empty" };
