import {
  Allocate,
  ChangeShare,
  CorrectAllocation,
  EndAllocation,
  ExtendAllocation,
  MoveAllocation,
} from "@congruence/domain/allocations";
import { z } from "zod";
import { onAllocation, permitted, router } from "../../trpc.ts";
import * as service from "./allocations.service.ts";

/** Who works where, for what share, from which day to which. */
export const allocationsRouter = router({
  read: permitted("structure.read")
    .input(z.object({ allocationId: z.guid() }))
    .query(({ ctx, input }) => service.read(ctx, input.allocationId)),
  /** What to choose from, and how much of each person is free on the day. */
  choices: permitted("allocation.change")
    .input(service.Choices)
    .query(({ ctx, input }) => service.choices(ctx, input)),
  allocate: permitted("allocation.change")
    .input(Allocate)
    .mutation(({ ctx, input }) => service.allocate(ctx, input)),
  changeShare: onAllocation("allocation.change", ChangeShare).mutation(({ ctx, input }) =>
    service.changeShare(ctx, input),
  ),
  end: onAllocation("allocation.change", EndAllocation).mutation(({ ctx, input }) => service.end(ctx, input)),
  extend: onAllocation("allocation.change", ExtendAllocation).mutation(({ ctx, input }) =>
    service.extend(ctx, input),
  ),
  move: onAllocation("allocation.change", MoveAllocation).mutation(({ ctx, input }) => service.move(ctx, input)),
  correct: onAllocation("allocation.change", CorrectAllocation).mutation(({ ctx, input }) =>
    service.correct(ctx, input),
  ),
});
