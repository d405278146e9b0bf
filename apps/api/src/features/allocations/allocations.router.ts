import {
  Allocate,
  AllocateSeveral,
  ChangeShare,
  CorrectAllocation,
  EndAllocation,
  ExtendAllocation,
  MoveAllocation,
} from "@congruence/domain/allocations";
import { onAllocation, permitted, router } from "../../trpc.ts";
import { Candidates, candidates, WhoIs, whoIs } from "./allocations.choices.ts";
import { ReadAllocation, readAllocation } from "./allocations.read.ts";
import * as service from "./allocations.service.ts";

/** Who works where, for what share, from which day to which. */
export const allocationsRouter = router({
  read: permitted("structure.read")
    .input(ReadAllocation)
    .query(({ ctx, input }) => readAllocation(ctx, input)),
  /** Whom a form can name, and how much of each is free on the day. */
  candidates: permitted("structure.read")
    .input(Candidates)
    .query(({ ctx, input }) => candidates(ctx, input)),
  whoIs: permitted("structure.read")
    .input(WhoIs)
    .query(({ ctx, input }) => whoIs(ctx, input)),
  allocate: permitted("allocation.change")
    .input(Allocate)
    .mutation(({ ctx, input }) => service.allocate(ctx, input)),
  allocateSeveral: permitted("allocation.change")
    .input(AllocateSeveral)
    .mutation(({ ctx, input }) => service.allocateSeveral(ctx, input)),
  changeShare: onAllocation("allocation.change", ChangeShare).mutation(({ ctx, input }) =>
    service.changeShare(ctx, input),
  ),
  end: onAllocation("allocation.change", EndAllocation).mutation(({ ctx, input }) => service.end(ctx, input)),
  extend: onAllocation("allocation.change", ExtendAllocation).mutation(({ ctx, input }) =>
    service.extend(ctx, input),
  ),
  move: onAllocation("allocation.change", MoveAllocation).mutation(({ ctx, input }) =>
    service.move(ctx, input),
  ),
  correct: onAllocation("allocation.change", CorrectAllocation).mutation(({ ctx, input }) =>
    service.correct(ctx, input),
  ),
});
