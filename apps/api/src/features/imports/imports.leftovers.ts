import type { Problem } from "@congruence/domain/imports";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";
import { findImport, tablesOf } from "./imports.find.ts";
import { ImportId } from "./imports.read.ts";

export const ReadLeftovers = ImportId.extend({ file: z.number().int().min(0) });

/** The rows of one file that an applied import left out, as they stand in the file, each with what was the matter. */
export async function leftovers(ctx: SignedContext, input: z.output<typeof ReadLeftovers>) {
  const found = await findImport(ctx, input.importId);
  const { result } = found;
  const table = (await tablesOf(ctx, found))[input.file];
  if (!table || result?.kind !== "applied") throw notThere();
  const wanted = new Set(result.stopped.find((one) => one.file === input.file)?.rows ?? []);
  const about = new Map<number, Problem[]>();
  for (const problem of result.problems) {
    if (problem.file !== table.name) continue;
    for (const n of problem.rows) about.set(n, [...(about.get(n) ?? []), { ...problem, rows: [n] }]);
  }
  return {
    name: table.name,
    header: table.header,
    rows: table.rows.flatMap((cells, at) => {
      const n = table.rowNumbers[at];
      return n !== undefined && wanted.has(n) ? [{ row: n, cells, problems: about.get(n) ?? [] }] : [];
    }),
  };
}
