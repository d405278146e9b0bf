import { ChangedMeanwhile, ConstraintViolation, type Repos } from "@congruence/db";
import { type Change, type Plan, refuse } from "@congruence/domain";
import type { SignedContext } from "./context.ts";
import { refused } from "./errors.ts";

export type CarriedOut = { batchId: string; changes: number };

/**
 * Carries out what a rule decides: loads, decides and writes in one serializable transaction, with the audit
 * entries of every row. The only place where a person's change of the model reaches the database.
 * Throws a refusal when the rule says no, or when somebody else got there first.
 */
export async function carryOut(
  ctx: SignedContext,
  action: string,
  decide: (repos: Repos) => Promise<Plan<Change>>,
  reason?: string,
): Promise<CarriedOut> {
  const { product, signed, caller } = ctx;
  const batchId = product.newId();
  try {
    return await product.db.transact(async (repos) => {
      const plan = await decide(repos);
      if (!plan.ok) throw refused(plan.refusals);
      await repos.facts.write(signed.organisation.id, plan.changes, {
        batchId,
        at: product.now().toISOString(),
        accountId: signed.account.id,
        actor: signed.account.name,
        source: caller.source,
        action,
        ...(reason === undefined ? {} : { reason }),
      });
      return { batchId, changes: plan.changes.length };
    });
  } catch (error) {
    if (error instanceof ChangedMeanwhile) throw refused([refuse("changed.meanwhile", { kind: error.kind })]);
    if (error instanceof ConstraintViolation) throw refused([refuse("changed.meanwhile", { kind: "unit" })]);
    throw error;
  }
}
