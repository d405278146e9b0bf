import { EMPTY_WORLD } from "@congruence/domain";
import { type AddPool, type EditPool, planAddPool, planEditPool } from "@congruence/domain/items";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";

/** Adds a pool; its handle is made of its name. */
export function add(ctx: SignedContext, input: AddPool) {
  return carryOut(ctx, "pools.add", async (repos) => {
    const pool = await repos.facts.all(ctx.signed.organisation.id, "pool");
    return planAddPool({ ...EMPTY_WORLD, pool }, input, {
      today: ctx.signed.today,
      newId: ctx.product.newId,
    });
  });
}

/** Another name or component for a pool. */
export function edit(ctx: SignedContext, input: EditPool) {
  return carryOut(ctx, "pools.edit", async (repos) => {
    const pool = await repos.facts.by(ctx.signed.organisation.id, "pool", "id", [input.poolId]);
    return planEditPool({ ...EMPTY_WORLD, pool }, input);
  });
}
