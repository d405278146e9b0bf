import { Mapping, type Preview, type Problem } from "@congruence/domain/imports";
import { z } from "zod";

/** How sure a guess was, per field, and what the dates of the file told: kept to be shown beside the mapping. */
const GuessShown = z.object({
  confidence: z.record(z.string(), z.enum(["sure", "likely"])),
  dates: z.object({
    counts: z.object({
      iso: z.number(),
      dayFirst: z.number(),
      monthFirst: z.number(),
      either: z.number(),
      serial: z.number(),
      neither: z.number(),
    }),
    ambiguous: z.boolean(),
    mixed: z.boolean(),
  }),
  remembered: z.boolean(),
});

/** What was chosen so far in one import: how each file is read, in the order of the files, and answers to problems. */
export const StoredChoices = z.object({
  files: z.array(z.object({ mapping: Mapping, guess: GuessShown })),
  /** Problem id → option id. */
  answers: z.record(z.string(), z.string()),
});
export type StoredChoices = z.infer<typeof StoredChoices>;

const Counts = z.object({
  add: z.number(),
  change: z.number(),
  close: z.number(),
  leftAlone: z.number(),
  stopped: z.number(),
  headings: z.number(),
  rows: z.number(),
});

/** How many changes were written, and about how many people and units. */
export type Extent = { changes: number; people: number; units: number };

/**
 * How an import ended. `applied` stays when it is undone. `stopped` says why nothing was written: the model changed
 * meanwhile, somebody cancelled, the process ended on the way, or something broke.
 */
export const StoredResult = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("applied"),
    counts: Counts,
    extent: z.object({ changes: z.number(), people: z.number(), units: z.number() }),
    /** Rows that were left out, by the place of their file. */
    stopped: z.array(z.object({ file: z.number(), rows: z.array(z.number()) })),
    /** Why they were. */
    problems: z.array(z.custom<Problem>()),
    shares: z.custom<Preview["sharePolicyUsed"]>(),
    /** Set when taking it back was begun and could not be finished. */
    undoRefused: z.enum(["built", "rules", "failed"]).optional(),
  }),
  z.object({ kind: z.literal("stopped"), why: z.enum(["changed", "cancelled", "interrupted", "failed"]) }),
]);
export type StoredResult = z.infer<typeof StoredResult>;

/** The result as stored; null while there is none, or when it is of a shape that is no longer known. */
export function readResult(json: unknown): StoredResult | null {
  const parsed = StoredResult.safeParse(json);
  return parsed.success ? parsed.data : null;
}
