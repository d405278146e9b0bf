import { permitted, router } from "../../trpc.ts";
import { ReadHome, readHome } from "./home.read.ts";

/** The first page of whoever is signed in. */
export const homeRouter = router({
  read: permitted("structure.read")
    .input(ReadHome)
    .query(({ ctx, input }) => readHome(ctx, input)),
});
