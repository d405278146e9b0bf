import { z } from "zod";
import { permitted, router, signedInMay } from "../../trpc.ts";
import { ListAudit, list, readBatch } from "./audit.read.ts";
import { undo } from "./audit.undo.ts";

const Batch = z.object({ batchId: z.guid() });

/** Who did what, when, to what; and taking an act back. */
export const auditRouter = router({
  list: permitted("audit.read")
    .input(ListAudit)
    .query(({ ctx, input }) => list(ctx, input)),
  readBatch: permitted("audit.read")
    .input(Batch.extend({ after: z.guid().nullable().default(null) }))
    .query(({ ctx, input }) => readBatch(ctx, input)),
  /** Whoever could make each of the changes may take them back: every row asks for its own right. */
  undo: signedInMay("structure.read", "organisation")
    .input(Batch)
    .mutation(({ ctx, input }) => undo(ctx, input.batchId)),
});
