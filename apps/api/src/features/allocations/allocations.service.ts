import type { Change, Plan, World } from "@congruence/domain";
import {
  type Allocate,
  type AllocateSeveral,
  type ChangeShare,
  type CorrectAllocation,
  type EndAllocation,
  type ExtendAllocation,
  type MoveAllocation,
  planAllocate,
  planAllocateSeveral,
  planChangeShare,
  planCorrectAllocation,
  planEndAllocation,
  planExtendAllocation,
  planMoveAllocation,
} from "@congruence/domain/allocations";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";
import { personsAndTree } from "../../slices.ts";

type Context = { today: SignedContext["signed"]["today"]; newId: () => string };

export function allocate(ctx: SignedContext, input: Allocate) {
  return carryOut(ctx, "allocations.allocate", async (repos) =>
    planAllocate(await personsAndTree(repos, ctx.signed.organisation.id, [input.personId]), input, {
      today: ctx.signed.today,
      newId: ctx.product.newId,
    }),
  );
}

/** Several persons into one unit: one act, one batch of the audit log, all of them or nobody. */
export function allocateSeveral(ctx: SignedContext, input: AllocateSeveral) {
  return carryOut(ctx, "allocations.allocate", async (repos) => {
    const people = input.rows.map((row) => row.personId);
    const world = await personsAndTree(repos, ctx.signed.organisation.id, people);
    return planAllocateSeveral(world, input, { today: ctx.signed.today, newId: ctx.product.newId });
  });
}

function onAllocation<I extends { allocationId: string; reason?: string }>(
  action: string,
  plan: (world: World, input: I, context: Context) => Plan<Change>,
) {
  return (ctx: SignedContext, input: I) =>
    carryOut(
      ctx,
      action,
      async (repos) => {
        const { id } = ctx.signed.organisation;
        const [allocation] = await repos.facts.by(id, "allocation", "id", [input.allocationId]);
        const world = await personsAndTree(repos, id, allocation ? [allocation.personId] : []);
        return plan(world, input, { today: ctx.signed.today, newId: ctx.product.newId });
      },
      input.reason,
    );
}

export const changeShare = onAllocation<ChangeShare>("allocations.changeShare", planChangeShare);
export const end = onAllocation<EndAllocation>("allocations.end", planEndAllocation);
export const extend = onAllocation<ExtendAllocation>("allocations.extend", planExtendAllocation);
export const move = onAllocation<MoveAllocation>("allocations.move", planMoveAllocation);
export const correct = onAllocation<CorrectAllocation>("allocations.correct", planCorrectAllocation);
