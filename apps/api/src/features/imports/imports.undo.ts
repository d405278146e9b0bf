import { ChangedMeanwhile, ConstraintViolation, type Touched } from "@congruence/db";
import { FACT_KINDS, type FactKind, inverse } from "@congruence/domain";
import { settle } from "@congruence/domain/rules";
import type { SignedContext } from "../../context.ts";
import { WRITE_MS, writingKey } from "./imports.apply.ts";
import { deskOf, type Work, writingEnded } from "./imports.desk.ts";
import { type Found, findImport } from "./imports.find.ts";
import type { StoredResult } from "./imports.stored.ts";

/** Something that was built on the import: a kind of row, or an account, with the names a reader knows it by. */
export type InTheWay = { kind: string; person: string | null; unit: string | null; changed: boolean };
export type Undoable = { state: "yes" | "no" | "built"; inTheWay: InTheWay[] };

const NAMED = 20;
type Refused = NonNullable<Extract<StoredResult, { kind: "applied" }>["undoRefused"]>;

class CannotUndo extends Error {
  readonly why: Refused;
  constructor(why: Refused) {
    super(why);
    this.why = why;
  }
}

async function named(ctx: SignedContext, touched: readonly Touched[], changed: boolean): Promise<InTheWay[]> {
  const { id } = ctx.signed.organisation;
  const { facts } = ctx.repos;
  const about: InTheWay[] = [];
  for (const one of touched.slice(0, NAMED)) {
    const kind = FACT_KINDS.find((known) => known === one.kind);
    const [row] = kind ? await facts.by(id, kind as FactKind, "id", [one.id]) : [];
    const personId = row && "personId" in row ? row.personId : one.kind === "person" ? one.id : null;
    const unitId = row && "unitId" in row ? row.unitId : one.kind === "unit" ? one.id : null;
    const [person] = personId === null ? [] : await facts.by(id, "person", "id", [personId]);
    const versions = unitId === null ? [] : await facts.by(id, "unitVersion", "unitId", [unitId]);
    about.push({
      kind: one.kind,
      person: person?.name ?? null,
      unit: versions.at(-1)?.name ?? null,
      changed,
    });
  }
  return about;
}

/** Whether the import can be taken back as a whole, and what is in the way when something was built on it. */
export async function undoable(ctx: SignedContext, importId: string): Promise<Undoable> {
  const { row } = await findImport(ctx, importId);
  if (row.state !== "applied") return { state: "no", inTheWay: [] };
  if (row.batchId === null) return { state: "yes", inTheWay: [] };
  const later = await ctx.repos.audit.laterTouching(ctx.signed.organisation.id, row.batchId);
  const inTheWay = [...(await named(ctx, later.changed, true)), ...(await named(ctx, later.builtOn, false))];
  return { state: inTheWay.length > 0 ? "built" : "yes", inTheWay: inTheWay.slice(0, NAMED) };
}

/** Begins to take the import back as a whole, in the background; not when something was built on it. */
export async function undo(
  ctx: SignedContext,
  importId: string,
): Promise<{ begun: boolean; why: "state" | "built" | "busy" | null }> {
  const found = await findImport(ctx, importId);
  const { state } = await undoable(ctx, importId);
  if (state !== "yes") return { begun: false, why: state === "no" ? "state" : "built" };
  const { working } = deskOf(ctx.product);
  if (working.has(found.key)) return { begun: false, why: "busy" };
  const work: Work = { kind: "undo", phase: "planning", done: 0, cancelled: false };
  working.set(found.key, work);
  const { id } = ctx.signed.organisation;
  if (ctx.product.jobs.start(writingKey(id), () => carry(ctx, found, work)))
    return { begun: true, why: null };
  working.delete(found.key);
  return { begun: false, why: "busy" };
}

async function carry(ctx: SignedContext, found: Found, work: Work): Promise<void> {
  const { product, signed } = ctx;
  const { row, result } = found;
  const { id } = signed.organisation;
  try {
    await product.db.transact(
      async (repos) => {
        if (!(await repos.imports.claim(id, row.id, "applied", "undone"))) throw new CannotUndo("built");
        await repos.imports.change(id, row.id, { undoneAt: product.now().toISOString() });
        if (row.batchId === null) return;
        const later = await repos.audit.laterTouching(id, row.batchId);
        if (later.changed.length > 0 || later.builtOn.length > 0) throw new CannotUndo("built");
        const changes = inverse(await repos.audit.changesOf(id, row.batchId));
        const plan = settle(await repos.facts.world(id), changes);
        if (!plan.ok) throw new CannotUndo("rules");
        work.phase = "writing";
        const act = {
          batchId: product.newId(),
          at: product.now().toISOString(),
          accountId: signed.account.id,
          actor: signed.account.name,
          source: "undo",
          action: "imports.undo",
        } as const;
        await repos.facts.write(id, plan.changes, act, (done, total) => {
          work.done = total === 0 ? 1 : done / total;
        });
      },
      { timeoutMs: WRITE_MS },
    );
  } catch (error) {
    const meanwhile = error instanceof ChangedMeanwhile || error instanceof ConstraintViolation;
    const why: Refused = error instanceof CannotUndo ? error.why : meanwhile ? "built" : "failed";
    if (why === "failed") product.log.error({ importId: row.id, err: error }, "an import was not undone");
    if (result?.kind === "applied") {
      await product.db.repos.imports.change(id, row.id, { result: { ...result, undoRefused: why } });
    }
  } finally {
    writingEnded(product, found.key);
  }
}
