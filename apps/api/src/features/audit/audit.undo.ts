import { type Change, inverse, type Plan } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import { settle } from "@congruence/domain/rules";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";
import { notTheirs, notThere } from "../../errors.ts";
import { itemSubject, organisationSubject, personSubject, poolSubject, unitSubject } from "../../subjects.ts";

/** More rows than a person changes by hand: an import, which administrators undo. */
const BY_HAND = 200;

async function mayChange(ctx: SignedContext, change: Change): Promise<boolean> {
  const { actor } = ctx.signed;
  const row = change.after ?? change.before;
  if (!row) return false;
  const organisation = organisationSubject();
  const unit = "unitId" in row ? await unitSubject(ctx, row.unitId) : null;
  const person = "personId" in row ? await personSubject(ctx, row.personId) : null;
  switch (change.kind) {
    case "unit": {
      const subject = await unitSubject(ctx, row.id);
      return (
        can(actor, "unit.open", organisation) || (subject !== null && can(actor, "unit.change", subject))
      );
    }
    case "unitVersion":
      return unit !== null && can(actor, "unit.change", unit);
    case "unitLead":
      return unit !== null && can(actor, "lead.set", unit);
    case "itemWork":
      return unit !== null && can(actor, "item.assign", unit);
    case "allocation":
      return can(actor, "allocation.change", organisation);
    case "person": {
      const subject = await personSubject(ctx, row.id);
      return subject !== null && can(actor, "person.edit", subject);
    }
    case "presence":
      return person !== null && can(actor, "presence.change", person);
    case "contract":
    case "absence":
    case "chapterMembership":
      return person !== null && can(actor, "person.change", person);
    case "dayCost":
      return can(actor, "cost.change", organisation);
    case "item": {
      const subject = await itemSubject(ctx, row.id);
      return subject !== null && can(actor, "item.change", subject);
    }
    case "pool": {
      const subject = await poolSubject(ctx, row.id);
      return subject !== null && can(actor, "pool.change", subject);
    }
  }
}

/**
 * Takes an act back as a whole: every row as it was before. Answers `undone: false` when something was built on it
 * since or the rules no longer allow what was before; refuses whoever could not make each of the changes.
 */
export async function undo(ctx: SignedContext, batchId: string): Promise<{ undone: boolean }> {
  const { id } = ctx.signed.organisation;
  const changes = await ctx.repos.audit.changesOf(id, batchId);
  if (changes.length === 0) throw notThere();
  if (changes.length > BY_HAND) {
    if (!can(ctx.signed.actor, "import.run", organisationSubject())) throw notTheirs();
  } else {
    for (const change of changes) if (!(await mayChange(ctx, change))) throw notTheirs();
  }
  const later = await ctx.repos.audit.laterTouching(id, batchId);
  if (later.changed.length > 0 || later.builtOn.length > 0) return { undone: false };
  let broken = false;
  await carryOut(ctx, "audit.undo", async (repos): Promise<Plan<Change>> => {
    const plan = settle(await repos.facts.world(id), inverse(changes));
    broken = !plan.ok;
    if (!plan.ok) return { ok: true, changes: [] };
    // An import taken back here is taken back: its files may be loaded again as if they never had been.
    const imported = (await repos.imports.list(id)).find((row) => row.batchId === batchId);
    if (imported) {
      await repos.imports.claim(id, imported.id, "applied", "undone");
      await repos.imports.change(id, imported.id, { undoneAt: ctx.product.now().toISOString() });
    }
    return plan;
  });
  return { undone: !broken };
}
