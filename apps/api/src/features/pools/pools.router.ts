import { AddPool, EditPool } from "@congruence/domain/items";
import { onPool, permitted, router } from "../../trpc.ts";
import * as changes from "./pools.changes.ts";
import { ListPools, listPools } from "./pools.read.ts";

/** Competency pools: the skills and training track behind a component, and the chapters that draw on them. */
export const poolsRouter = router({
  list: permitted("structure.read")
    .input(ListPools)
    .query(({ ctx, input }) => listPools(ctx, input)),
  add: permitted("pool.change")
    .input(AddPool)
    .mutation(({ ctx, input }) => changes.add(ctx, input)),
  edit: onPool("pool.change", EditPool).mutation(({ ctx, input }) => changes.edit(ctx, input)),
});
