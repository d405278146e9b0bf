import { DayField } from "@congruence/domain/fields";
import { z } from "zod";
import { permitted, router } from "../../trpc.ts";

const Search = z.object({
  text: z.string().max(200),
  on: DayField,
  limit: z.number().int().min(1).max(200).default(20),
});

/** Reaches anything of the organisation by a few letters of its name. */
export const searchRouter = router({
  /** Units, people, items and pools, best first, with where they belong on the day. */
  find: permitted("structure.read")
    .input(Search)
    .query(({ ctx, input }) =>
      ctx.repos.search(ctx.signed.organisation.id, input.text, input.on, input.limit),
    ),
});
