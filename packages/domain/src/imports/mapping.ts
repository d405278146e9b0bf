import { z } from "zod";
import { type Day, isDay } from "../calendar/index.ts";
import { FULL_TIME, UNIT_KINDS } from "../facts/index.ts";
import { DATE_FORMATS } from "./dates.ts";
import { FIELDS, SUBJECTS } from "./fields.ts";
import { SHARE_FORMATS } from "./shares.ts";

const DayText = z.custom<Day>(isDay, "day.not_a_day");

/** What a row without a share gets. `divide`: full time over the memberships open on the day. */
export const SharePolicy = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unstated") }),
  z.object({ kind: z.literal("fixed"), share: z.number().int().min(1).max(FULL_TIME) }),
  z.object({ kind: z.literal("divide"), on: DayText }),
]);
export type SharePolicy = z.infer<typeof SharePolicy>;

/** What the file says it covers: only there can a row be missed. Until somebody says, nothing is closed by default. */
export const Scope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unsaid") }),
  z.object({ kind: z.literal("everything") }),
  z.object({ kind: z.literal("tribe"), unitId: z.string() }),
  z.object({ kind: z.literal("period"), from: DayText, to: DayText.nullable() }),
]);
export type Scope = z.infer<typeof Scope>;

/** A unit whose id or name begins with the text is of the kind; the first rule that fits wins. */
const KindRule = z.object({ starts: z.string().min(1), kind: z.enum(UNIT_KINDS) });

/** How one file is read: a plain value, kept for the next file with the same header, changeable throughout. */
export const Mapping = z.object({
  subject: z.enum(SUBJECTS),
  /** Which other things its rows may create: people, units and chapters named on the rows of an allocations file. */
  holds: z.array(z.enum(SUBJECTS)),
  /** Field → column, counted from 0. */
  columns: z.partialRecord(z.enum(FIELDS), z.number().int().min(0)),
  identity: z.object({ people: z.enum(["id", "email", "name", "ask"]), units: z.enum(["id", "name"]) }),
  dateFormat: z.enum(DATE_FORMATS),
  /** Whether the end written in the file is the last day (true) or the first day after (false). */
  endIsLastDay: z.boolean(),
  shareFormat: z.enum(SHARE_FORMATS),
  sharePolicy: SharePolicy,
  /** The day from which rows without a date hold. */
  effectiveFrom: DayText,
  /** Where a value is empty throughout and an undated row gives one: give it throughout, not from that day on. */
  fillEmpty: z.boolean(),
  kindRules: z.array(KindRule),
  /** Units that no rule and no column says the kind of. `shape`: with a child or without a parent a tribe, else a squad. */
  kindOtherwise: z.enum(["shape", ...UNIT_KINDS]),
  /** Roles that make a person a lead of the unit. */
  leadWords: z.array(z.string()),
  /** The role of a row that gives none. */
  defaultRole: z.string().min(1),
  /** A blank under a value: the same as above, or really empty. */
  fillDown: z.boolean(),
  scope: Scope,
});
export type Mapping = z.infer<typeof Mapping>;

/** A file's rows as texts, with the numbers a spreadsheet shows beside them. */
export type Table = {
  name: string;
  header: readonly string[];
  rows: readonly (readonly string[])[];
  rowNumbers: readonly number[];
  headings: number;
};

/** Header names in order as one text: files with the same one are read with the same mapping. */
export function signatureOf(header: readonly string[]): string {
  return JSON.stringify(header.map((name) => name.trim()));
}
