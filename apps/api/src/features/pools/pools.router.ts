import { AddPool, EditPool } from "@congruence/domain/items";
import { onPool, permitted, router } from "../../trpc.ts";
import * as service from "./pools.service.ts";

/** Competency pools: the skills and training track behind a component, and the chapters that draw on them. */
export const poolsRouter = router({
  list: permitted("structure.read").query(({ ctx }) => service.list(ctx)),
  add: permitted("pool.change")
    .input(AddPool)
    .mutation(({ ctx, input }) => service.add(ctx, input)),
  edit: onPool("pool.change", EditPool).mutation(({ ctx, input }) => service.edit(ctx, input)),
});
