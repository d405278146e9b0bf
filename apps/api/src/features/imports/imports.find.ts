import { createHash } from "node:crypto";
import type { ImportRow } from "@congruence/db";
import { readSheet, type SheetTable } from "@congruence/sheets";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";
import { deskKey, deskOf, type Work } from "./imports.desk.ts";
import { readResult, StoredChoices, type StoredResult } from "./imports.stored.ts";

export type Found = {
  row: ImportRow;
  choices: StoredChoices;
  result: StoredResult | null;
  key: string;
  /** What was being written just before the row was read: looked up first, so that its end is never missed. */
  work: Work | null;
};

/** An import marked as being applied that no work of this process is about: the process before ended on the way. */
export async function settled(ctx: SignedContext, row: ImportRow): Promise<ImportRow> {
  const { id } = ctx.signed.organisation;
  if (row.state !== "applying" || deskOf(ctx.product).working.has(deskKey(id, row.id))) return row;
  const { imports } = ctx.repos;
  if (await imports.claim(id, row.id, "applying", "failed")) {
    await imports.change(id, row.id, { result: { kind: "stopped", why: "interrupted" } });
  }
  return (await imports.get(id, row.id)) ?? row;
}

/** The import with what was chosen in it; not there for anybody when there is none. */
export async function findImport(ctx: SignedContext, importId: string): Promise<Found> {
  const { id } = ctx.signed.organisation;
  const key = deskKey(id, importId);
  const work = deskOf(ctx.product).working.get(key) ?? null;
  const stored = await ctx.repos.imports.get(id, importId);
  if (!stored) throw notThere();
  const row = await settled(ctx, stored);
  return {
    row,
    choices: StoredChoices.parse(row.choices),
    result: readResult(row.result),
    key,
    work,
  };
}

/** The import's files as tables, in their order. */
export async function tablesOf(
  ctx: SignedContext,
  { row, key }: Pick<Found, "row" | "key">,
): Promise<SheetTable[]> {
  const desk = deskOf(ctx.product);
  const known = desk.tables.get(key);
  if (known) return known;
  const tables: SheetTable[] = [];
  for (const { id, name } of row.files) {
    const bytes = await ctx.repos.imports.fileBytes(ctx.signed.organisation.id, id);
    const read = bytes ? await readSheet({ name, bytes }) : null;
    if (!read?.ok) throw new Error(`file ${id} of import ${row.id} was readable when it was uploaded`);
    tables.push(read.table);
  }
  desk.tables.put(key, tables);
  return tables;
}

/** A header's signature in the few characters that a key of the database takes. */
export function hashed(signature: string): string {
  return createHash("sha256").update(signature).digest("hex");
}
