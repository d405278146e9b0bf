import { ChangedMeanwhile, ConstraintViolation, type Repos } from "@congruence/db";
import { type Preview, signatureOf } from "@congruence/domain/imports";
import { settle } from "@congruence/domain/rules";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { deskOf, type Work, writingEnded } from "./imports.desk.ts";
import { type Found, findImport, hashed, tablesOf } from "./imports.find.ts";
import { planWith } from "./imports.plan.ts";
import { extentOf } from "./imports.preview.ts";
import { ImportId } from "./imports.read.ts";
import type { StoredResult } from "./imports.stored.ts";

export const ApplyImport = ImportId.extend({ digest: z.string().length(64) });

/** Why applying did not begin: it is not waiting to be applied, or another import is being written. */
export type Begun = { begun: true } | { begun: false; why: "state" | "busy" };

/** Longer than any import takes; a lost connection ends it before. */
export const WRITE_MS = 20 * 60_000;
/** Reasons kept for the rows left out. */
const REASONS_KEPT = 2_000;
/** Planning again is the smaller part of the work. */
const PLANNING_SHARE = 0.4;

class Stopped extends Error {
  readonly why: "changed" | "cancelled";
  constructor(why: "changed" | "cancelled") {
    super(why);
    this.why = why;
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
/** One import of an organisation is written at a time. */
export const writingKey = (organisationId: string) => `imports.write ${organisationId}`;

/**
 * Begins to write what the preview with this digest showed, in the background. It is planned again inside the
 * transaction that writes it: when the model changed so that something else would be written, nothing is.
 */
export async function apply(ctx: SignedContext, input: z.output<typeof ApplyImport>): Promise<Begun> {
  const found = await findImport(ctx, input.importId);
  const { row, key } = found;
  const { state } = row;
  if (state !== "uploaded" && state !== "failed") return { begun: false, why: "state" };
  const { id } = ctx.signed.organisation;
  const { working } = deskOf(ctx.product);
  if (working.has(key)) return { begun: false, why: "busy" };
  const work: Work = { kind: "apply", phase: "planning", done: 0, cancelled: false };
  working.set(key, work);
  const claimed = await ctx.repos.imports.claim(id, row.id, state, "applying");
  const begun =
    claimed && ctx.product.jobs.start(writingKey(id), () => carry(ctx, found, input.digest, work));
  if (begun) return { begun: true };
  working.delete(key);
  if (claimed) await ctx.repos.imports.claim(id, row.id, "applying", state);
  return { begun: false, why: claimed ? "busy" : "state" };
}

/** Stops an import that is being applied, as long as it is not committed: nothing of it is written then. */
export async function cancel(ctx: SignedContext, importId: string): Promise<{ cancelled: boolean }> {
  const { key } = await findImport(ctx, importId);
  const work = deskOf(ctx.product).working.get(key);
  if (work?.kind !== "apply") return { cancelled: false };
  work.cancelled = true;
  return { cancelled: true };
}

async function carry(ctx: SignedContext, found: Found, digest: string, work: Work): Promise<void> {
  const { product, signed } = ctx;
  const { row } = found;
  const { id } = signed.organisation;
  const batchId = product.newId();
  try {
    await product.db.transact(
      async (repos) => {
        work.phase = "planning";
        const result = await write(ctx, repos, found, digest, batchId, work);
        const applied = await repos.imports.claim(id, row.id, "applying", "applied");
        if (!applied || work.cancelled) throw new Stopped("cancelled");
        await repos.imports.change(id, row.id, {
          appliedAt: product.now().toISOString(),
          progress: 100,
          result,
          batchId: result.kind === "applied" && result.extent.changes > 0 ? batchId : null,
        });
      },
      { timeoutMs: WRITE_MS },
    );
  } catch (error) {
    const why =
      error instanceof Stopped
        ? error.why
        : error instanceof ChangedMeanwhile || error instanceof ConstraintViolation
          ? "changed"
          : "failed";
    if (why === "failed" || error instanceof ConstraintViolation) {
      product.log.error({ importId: row.id, err: error }, "an import was not applied");
    }
    await product.db.repos.imports.change(id, row.id, {
      state: why === "failed" ? "failed" : "uploaded",
      result: { kind: "stopped", why },
    });
  } finally {
    writingEnded(product, found.key);
  }
}

/** Plans, holds the plan against what was shown and against every rule, and writes it with what it is to be known by. */
async function write(
  ctx: SignedContext,
  repos: Repos,
  found: Found,
  digest: string,
  batchId: string,
  work: Work,
): Promise<StoredResult> {
  const { product, signed } = ctx;
  const { id } = signed.organisation;
  const stopWhenAsked = () => {
    if (work.cancelled) throw new Stopped("cancelled");
  };
  const planned = await planWith(ctx, repos, found, {
    onProgress: (done) => {
      work.done = done * PLANNING_SHARE;
    },
    pause: async () => {
      await breathe();
      stopWhenAsked();
    },
  });
  const { preview, world } = planned;
  if (planned.digest !== digest) throw new Stopped("changed");
  const plan = settle(world, preview.changes);
  if (!plan.ok) {
    const codes = [...new Set(plan.refusals.map((refusal) => refusal.code))];
    throw new Error(`import ${found.row.id} would break ${codes.join(", ")}`);
  }
  await breathe();
  work.phase = "writing";
  await repos.facts.write(
    id,
    preview.changes,
    {
      batchId,
      at: product.now().toISOString(),
      accountId: signed.account.id,
      actor: signed.account.name,
      source: "import",
      action: "imports.apply",
    },
    (done, total) => {
      work.done = PLANNING_SHARE + (1 - PLANNING_SHARE) * (total === 0 ? 1 : done / total);
      stopWhenAsked();
    },
  );
  await repos.imports.saveImportedRows(id, found.row.id, preview.importedRows);
  const tables = await tablesOf(ctx, found);
  for (const [at, table] of tables.entries()) {
    const mapping = found.choices.files[at]?.mapping;
    if (mapping) await repos.imports.saveMapping(id, hashed(signatureOf(table.header)), mapping);
  }
  return resultOf(
    preview,
    tables.map((table) => table.name),
  );
}

function resultOf(preview: Preview, files: readonly string[]): StoredResult {
  const stopped = new Map<number, number[]>();
  for (const { file, row } of preview.rowsByFate.stopped) {
    const at = files.indexOf(file);
    if (row === null || at === -1) continue;
    const rows = stopped.get(at) ?? [];
    rows.push(row);
    stopped.set(at, rows);
  }
  return {
    kind: "applied",
    counts: preview.counts,
    extent: extentOf(preview.changes),
    stopped: [...stopped].map(([file, rows]) => ({ file, rows })),
    problems: preview.problems.filter((problem) => problem.weight === "stops").slice(0, REASONS_KEPT),
    shares: preview.sharePolicyUsed,
  };
}
