import { permitted, router } from "../../trpc.ts";
import { between, ReadChanges } from "./changes.read.ts";

/** What is different on one day from another. */
export const changesRouter = router({
  between: permitted("structure.read")
    .input(ReadChanges)
    .query(({ ctx, input }) => between(ctx, input)),
});
