import type { ImportRow, ImportState, Repos } from "@congruence/db";
import { holds } from "@congruence/domain";
import { Mapping } from "@congruence/domain/imports";
import type { SheetTable } from "@congruence/sheets";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { deskKey, deskOf, type Work } from "./imports.desk.ts";
import { findImport, settled, tablesOf } from "./imports.find.ts";
import { readResult, StoredChoices, type StoredResult } from "./imports.stored.ts";

export const ImportId = z.object({ importId: z.guid() });
export const SetMappings = ImportId.extend({ mappings: z.array(Mapping).min(1) });
export const AnswerProblems = ImportId.extend({
  answers: z.record(z.string().max(2_000), z.string().max(2_000)),
});

/** The first few values of a column, each once: what a person recognises it by. */
const SAMPLES = 3;
const LOOKED_AT = 200;

/** Writing under way, as a page shows it. */
export type WorkShown = Omit<Work, "cancelled">;

export type ImportLine = {
  id: string;
  state: ImportState;
  /** What it is busy with now; null when nothing is under way. */
  work: WorkShown | null;
  createdAt: string;
  appliedAt: string | null;
  undoneAt: string | null;
  /** Whoever uploaded the files; null when the account is gone. */
  by: string | null;
  files: string[];
  result: StoredResult | null;
};

async function names(repos: Repos, organisationId: string): Promise<Map<string, string>> {
  return new Map((await repos.accounts.list(organisationId)).map((account) => [account.id, account.name]));
}

/** Begun after the work was looked up: the next look shows how far it is. */
const BEGINNING: Work = { kind: "apply", phase: "planning", done: 0, cancelled: false };

function line(row: ImportRow, seen: Work | null, who: ReadonlyMap<string, string>): ImportLine {
  const work = seen ?? (row.state === "applying" ? BEGINNING : null);
  const result = readResult(row.result);
  return {
    id: row.id,
    state: row.state,
    work: work ? { kind: work.kind, phase: work.phase, done: work.done } : null,
    createdAt: row.createdAt,
    appliedAt: row.appliedAt,
    undoneAt: row.undoneAt,
    by: who.get(row.createdBy) ?? null,
    files: row.files.map((file) => file.name),
    result,
  };
}

/** The imports so far, newest first, without the rows that each left out. */
export async function list(ctx: SignedContext): Promise<{ imports: ImportLine[]; timeZone: string }> {
  const { id, timeZone } = ctx.signed.organisation;
  const working = new Map(deskOf(ctx.product).working);
  const rows = await ctx.repos.imports.list(id);
  const who = await names(ctx.repos, id);
  const imports: ImportLine[] = [];
  for (const row of rows) {
    const shown = line(await settled(ctx, row), working.get(deskKey(id, row.id)) ?? null, who);
    const { result } = shown;
    imports.push(
      result?.kind === "applied" ? { ...shown, result: { ...result, stopped: [], problems: [] } } : shown,
    );
  }
  return { imports, timeZone };
}

function samples(table: SheetTable, at: number): string[] {
  const seen = new Set<string>();
  for (const row of table.rows.slice(0, LOOKED_AT)) {
    const value = (row[at] ?? "").trim();
    if (value !== "") seen.add(value);
    if (seen.size === SAMPLES) break;
  }
  return [...seen];
}

/** The tribes of today by name: what a file may say it covers. */
async function tribes(ctx: SignedContext): Promise<{ id: string; name: string }[]> {
  const { organisation, today } = ctx.signed;
  const world = await ctx.repos.facts.world(organisation.id, ["unit", "unitVersion"]);
  const kinds = new Map(world.unit.map((unit) => [unit.id, unit.kind]));
  return world.unitVersion
    .filter((version) => holds(version, today) && kinds.get(version.unitId) === "tribe")
    .map((version) => ({ id: version.unitId, name: version.name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** One import: its files, how each is read, and where it stands. */
export async function read(ctx: SignedContext, importId: string) {
  const found = await findImport(ctx, importId);
  const tables = await tablesOf(ctx, found);
  const who = await names(ctx.repos, ctx.signed.organisation.id);
  return {
    ...line(found.row, found.work, who),
    timeZone: ctx.signed.organisation.timeZone,
    tribes: await tribes(ctx),
    readings: tables.flatMap((table, at) => {
      const chosen = found.choices.files[at];
      if (!chosen) return [];
      const { name, format, delimiter, encoding, sheetName, headings, notes } = table;
      return [
        {
          name,
          format,
          delimiter,
          encoding,
          sheetName,
          headings,
          notes,
          rows: table.rows.length,
          columns: table.header.map((header, column) => ({ header, samples: samples(table, column) })),
          mapping: chosen.mapping,
          guess: chosen.guess,
        },
      ];
    }),
  };
}

/** Keeps how the files are to be read; false when the import no longer waits for it or a column is not there. */
export async function setMappings(
  ctx: SignedContext,
  input: z.output<typeof SetMappings>,
): Promise<{ kept: boolean }> {
  const found = await findImport(ctx, input.importId);
  const tables = await tablesOf(ctx, found);
  const fits =
    input.mappings.length === tables.length &&
    input.mappings.every((mapping, at) =>
      Object.values(mapping.columns).every((column) => column < (tables[at]?.header.length ?? 0)),
    );
  if (!fits) return { kept: false };
  const files = found.choices.files.map((file, at) => ({
    ...file,
    mapping: input.mappings[at] ?? file.mapping,
  }));
  return { kept: await keep(ctx, found.row, { ...found.choices, files }) };
}

/** Keeps what is to be done about problems, beside what was answered before. */
export async function answer(
  ctx: SignedContext,
  input: z.output<typeof AnswerProblems>,
): Promise<{ kept: boolean }> {
  const { row, choices } = await findImport(ctx, input.importId);
  return { kept: await keep(ctx, row, { ...choices, answers: { ...choices.answers, ...input.answers } }) };
}

async function keep(ctx: SignedContext, row: ImportRow, choices: StoredChoices): Promise<boolean> {
  if (row.state !== "uploaded" && row.state !== "failed") return false;
  const { id } = ctx.signed.organisation;
  await ctx.repos.imports.saveChoices(id, row.id, StoredChoices.parse(choices));
  // What stopped it before has been seen: the next preview speaks for itself.
  if (row.result) await ctx.repos.imports.change(id, row.id, { result: {} });
  return true;
}
