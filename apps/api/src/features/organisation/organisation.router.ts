import { permitted, router } from "../../trpc.ts";
import { ReadTable, readTable } from "./organisation.table.ts";
import { ReadTree, readTree } from "./organisation.tree.ts";

/** The organisation as a whole, on a day. */
export const organisationRouter = router({
  tree: permitted("structure.read")
    .input(ReadTree)
    .query(({ ctx, input }) => readTree(ctx, input)),
  table: permitted("structure.read")
    .input(ReadTable)
    .query(({ ctx, input }) => readTable(ctx, input)),
});
