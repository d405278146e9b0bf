import { createHash } from "node:crypto";
import type { Repos } from "@congruence/db";
import type { Change, World } from "@congruence/domain";
import { type ImportedRow, type Preview, planImport, SUBJECTS } from "@congruence/domain/imports";
import type { SignedContext } from "../../context.ts";
import { deskOf, type Planned, type Planning } from "./imports.desk.ts";
import { type Found, tablesOf } from "./imports.find.ts";

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
const ANY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const A_WHILE = 500;

/** The same for two plans that write the same: ids that each made for itself count by their place alone. */
export async function digestOf(changes: readonly Change[]): Promise<string> {
  const made = new Map<string, string>();
  for (const change of changes) if (change.before === null) made.set(change.id, `new ${made.size}`);
  const hash = createHash("sha256");
  for (const [n, change] of changes.entries()) {
    hash.update(JSON.stringify(change).replace(ANY_ID, (id) => made.get(id) ?? id));
    if (n % A_WHILE === 0) await breathe();
  }
  return hash.digest("hex");
}

async function lastLoaded(repos: Repos, organisationId: string): Promise<ImportedRow[]> {
  const rows: ImportedRow[] = [];
  for (const subject of SUBJECTS) {
    for (const [key, fingerprint] of await repos.imports.importedRows(organisationId, subject)) {
      rows.push({ subject, key, fingerprint });
    }
  }
  return rows;
}

type Telling = { onProgress?: (done: number) => void; pause?: () => Promise<void> };

/** What the import would do to the model as these repositories see it: the way of the preview and of applying alike. */
export async function planWith(
  ctx: SignedContext,
  repos: Repos,
  found: Found,
  telling: Telling = {},
): Promise<{ preview: Preview; world: World; digest: string }> {
  const { organisation, today } = ctx.signed;
  const tables = await tablesOf(ctx, found);
  const world = await repos.facts.world(organisation.id);
  const preview = await planImport({
    files: tables.flatMap((table, at) => {
      const mapping = found.choices.files[at]?.mapping;
      return mapping ? [{ table, mapping }] : [];
    }),
    choices: found.choices.answers,
    world,
    lastLoaded: await lastLoaded(repos, organisation.id),
    today,
    newId: ctx.product.newId,
    pause: breathe,
    ...telling,
  });
  return { preview, world, digest: await digestOf(preview.changes) };
}

/** Differs as soon as something that a plan was made from does: answers, mappings, the day, the model. */
async function stampOf(ctx: SignedContext, found: Found): Promise<string> {
  const { organisation, today } = ctx.signed;
  const { batches } = await ctx.repos.audit.page(organisation.id, { limit: 1 });
  const from = [found.choices, today, batches[0]?.batchId ?? null];
  return createHash("sha256").update(JSON.stringify(from)).digest("hex");
}

/**
 * The plan of the import for its preview, made once and kept. It is made in the background: when it takes longer
 * than `waitMs` the answer says how far it is, and asking again goes on waiting for the same one.
 */
export async function plannedWithin(
  ctx: SignedContext,
  found: Found,
  waitMs: number,
): Promise<{ ready: true; planned: Planned } | { ready: false; done: number }> {
  const desk = deskOf(ctx.product);
  const stamp = await stampOf(ctx, found);
  const known = desk.planned.get(found.key);
  if (known?.stamp === stamp) return { ready: true, planned: known };
  let planning = desk.planning.get(found.key);
  if (planning?.stamp !== stamp) planning = begin(ctx, found, stamp);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, waitMs);
  });
  await Promise.race([planning.ended, late]);
  clearTimeout(timer);
  const made = desk.planned.get(found.key);
  if (made?.stamp === stamp) return { ready: true, planned: made };
  if (planning.failed) {
    desk.planning.delete(found.key);
    throw new Error(`import ${found.row.id} could not be planned`);
  }
  return { ready: false, done: planning.done };
}

function begin(ctx: SignedContext, found: Found, stamp: string): Planning {
  const desk = deskOf(ctx.product);
  const { product } = ctx;
  let over = () => {};
  const planning: Planning = {
    stamp,
    done: 0,
    failed: false,
    ended: new Promise<void>((resolve) => {
      over = resolve;
    }),
  };
  desk.planning.set(found.key, planning);
  product.jobs.start(`imports.plan ${found.key} ${stamp}`, async () => {
    try {
      const onProgress = (done: number) => {
        planning.done = done;
      };
      const { preview, digest } = await planWith(ctx, ctx.repos, found, { onProgress });
      desk.planned.put(found.key, { stamp, preview, digest });
    } catch (error) {
      planning.failed = true;
      throw error;
    } finally {
      if (desk.planning.get(found.key) === planning && !planning.failed) desk.planning.delete(found.key);
      over();
    }
  });
  return planning;
}
