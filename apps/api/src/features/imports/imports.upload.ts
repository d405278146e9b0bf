import { Buffer } from "node:buffer";
import { type Guess, guessMapping, Mapping, signatureOf } from "@congruence/domain/imports";
import { type ReadProblem, readSheet, type SheetTable } from "@congruence/sheets";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { deskKey, deskOf } from "./imports.desk.ts";
import { hashed } from "./imports.find.ts";
import type { StoredChoices } from "./imports.stored.ts";

/** What one file may weigh, in bytes. */
export const FILE_BYTES = 20_000_000;
const BASE64 = Math.ceil(FILE_BYTES / 3) * 4 + 4;

export const UploadFiles = z.object({
  files: z
    .array(z.object({ name: z.string().trim().min(1).max(255), base64: z.base64().max(BASE64) }))
    .min(1)
    .max(12),
});

/** A file that is no table, and why. */
export type BadFile = { file: string; problem: ReadProblem };
export type Uploaded = { ok: true; importId: string } | { ok: false; problems: BadFile[] };

/**
 * Reads the files, guesses how they are meant, and opens an import with them. When one of them cannot be read the
 * answer says which and why, and nothing is kept.
 */
export async function upload(ctx: SignedContext, input: z.output<typeof UploadFiles>): Promise<Uploaded> {
  const called = apart(input.files.map((file) => file.name));
  const files = input.files.map(({ base64 }, at) => ({
    name: called[at] ?? "",
    bytes: new Uint8Array(Buffer.from(base64, "base64")),
  }));
  const tables: SheetTable[] = [];
  const problems: BadFile[] = [];
  for (const file of files) {
    const read = await readSheet(file, { bytes: FILE_BYTES });
    if (read.ok) tables.push(read.table);
    else problems.push({ file: file.name, problem: read.problem });
  }
  if (problems.length > 0) return { ok: false, problems };

  const importId = ctx.product.newId();
  const { organisation, account } = ctx.signed;
  const choices: StoredChoices = { files: (await guesses(ctx, tables)).map(shown), answers: {} };
  await ctx.repos.imports.create(organisation.id, {
    id: importId,
    createdAt: ctx.product.now().toISOString(),
    createdBy: account.id,
    choices,
    files: files.map((file) => ({ id: ctx.product.newId(), ...file })),
  });
  deskOf(ctx.product).tables.put(deskKey(organisation.id, importId), tables);
  return { ok: true, importId };
}

/** Names that differ: a second "people.csv" is "people.csv (2)". */
function apart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let n = 2; taken.has(free); n += 1) free = `${name} (${n})`;
    taken.add(free);
    return free;
  });
}

/** How each file is probably meant: as the last one with the same header, else by its header and values. */
async function guesses(ctx: SignedContext, tables: readonly SheetTable[]): Promise<Guess[]> {
  const { organisation, today } = ctx.signed;
  const remembered = await Promise.all(
    tables.map(async ({ header }) => {
      const stored = await ctx.repos.imports.mapping(organisation.id, hashed(signatureOf(header)));
      return Mapping.safeParse(stored).data ?? null;
    }),
  );
  const made = tables.map((table, at) => guessMapping(table, { today, remembered: remembered[at] ?? null }));
  const unitsCome = made.some((guess) => guess.mapping.subject === "units");
  if (unitsCome || (await ctx.repos.facts.count(organisation.id, "unit")) > 0) return made;
  // Nothing is there and no file brings units: a file of names and missions does.
  return tables.map((table, at) =>
    guessMapping(table, { today, remembered: remembered[at] ?? null, emptyWorld: true }),
  );
}

function shown({ mapping, confidence, dates, remembered }: Guess): StoredChoices["files"][number] {
  const { counts, ambiguous, mixed } = dates;
  return {
    mapping,
    guess: {
      confidence: Object.fromEntries(Object.entries(confidence).filter(([, how]) => how !== undefined)),
      dates: { counts, ambiguous, mixed },
      remembered,
    },
  };
}
