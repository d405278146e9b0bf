import type { Change } from "@congruence/domain";
import type { Fate, Preview, Problem } from "@congruence/domain/imports";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { findImport } from "./imports.find.ts";
import { plannedWithin } from "./imports.plan.ts";
import { ImportId } from "./imports.read.ts";
import type { Extent } from "./imports.stored.ts";

const FATES = ["add", "change", "close", "stopped", "leftAlone"] as const satisfies readonly Fate[];
const Page = z.number().int().min(1).default(1);

export const ReadPreview = ImportId.extend({
  fate: z.enum(FATES).default("add"),
  page: Page,
  problemsPage: Page,
});

/** Rows and problems on one page of the preview. */
export const ROWS_A_PAGE = 50;
const PROBLEMS_A_PAGE = 40;
/** Row numbers of one problem that a page needs: it says how many there are in all. */
const ROWS_OF_A_PROBLEM = 12;
const CELLS_SHOWN = 12;
const WAIT_MS = 1_500;

/** A problem as a page shows it: its first rows, and how many there are. */
export type ProblemShown = Problem & { rowCount: number };

/** How many rows of the model the changes touch, and how many people and units they are about. */
export function extentOf(changes: readonly Change[]): Extent {
  const people = new Set<string>();
  const units = new Set<string>();
  for (const { kind, id, before, after } of changes) {
    const row = after ?? before;
    if (kind === "person") people.add(id);
    if (kind === "unit") units.add(id);
    if (row && "personId" in row) people.add(row.personId);
    else if (row && "unitId" in row) units.add(row.unitId);
  }
  return { changes: changes.length, people: people.size, units: units.size };
}

function clamp<T>(
  all: readonly T[],
  page: number,
  size: number,
): { items: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(page, pages);
  return { items: all.slice((at - 1) * size, at * size), page: at, pages };
}

function weights(problems: readonly Problem[]) {
  const count = (weight: Problem["weight"]) => problems.filter((problem) => problem.weight === weight).length;
  return { stops: count("stops"), assumed: count("assumed"), settled: count("settled") };
}

function page(preview: Preview, digest: string, input: z.output<typeof ReadPreview>) {
  const rows = clamp(preview.rowsByFate[input.fate], input.page, ROWS_A_PAGE);
  const problems = clamp(preview.problems, input.problemsPage, PROBLEMS_A_PAGE);
  return {
    ready: true as const,
    digest,
    counts: preview.counts,
    extent: extentOf(preview.changes),
    shares: preview.sharePolicyUsed,
    weights: weights(preview.problems),
    problems: {
      ...problems,
      items: problems.items.map(
        (problem): ProblemShown => ({
          ...problem,
          rows: problem.rows.slice(0, ROWS_OF_A_PROBLEM),
          rowCount: problem.rows.length,
        }),
      ),
    },
    fate: input.fate,
    rows: { ...rows, items: rows.items.map((row) => ({ ...row, cells: row.cells.slice(0, CELLS_SHOWN) })) },
  };
}

/** What the import would do, one page of it; not ready while it is being worked out. Nothing is written. */
export async function preview(ctx: SignedContext, input: z.output<typeof ReadPreview>) {
  const found = await findImport(ctx, input.importId);
  const planned = await plannedWithin(ctx, found, WAIT_MS);
  if (!planned.ready) return { ready: false as const, done: planned.done };
  return page(planned.planned.preview, planned.planned.digest, input);
}

/** Every problem of the preview, for a file to work on; null while it is being worked out. */
export async function problems(ctx: SignedContext, importId: string): Promise<Problem[] | null> {
  const found = await findImport(ctx, importId);
  const planned = await plannedWithin(ctx, found, 20 * WAIT_MS);
  return planned.ready ? planned.planned.preview.problems : null;
}
