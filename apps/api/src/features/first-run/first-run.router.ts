import { LANGUAGES } from "@congruence/domain/settings";
import { z } from "zod";
import { anyone, router } from "../../trpc.ts";
import * as service from "./first-run.service.ts";

const Language = z.enum(LANGUAGES);

/** What a new installation offers before anybody has an account. */
export const firstRunRouter = router({
  state: anyone.query(({ ctx }) => service.state(ctx)),
  exploreDemonstration: anyone
    .input(z.object({ language: Language }))
    .mutation(({ ctx, input }) => service.exploreDemonstration(ctx, input)),
  createOrganisation: anyone
    .input(service.CreateOrganisation)
    .mutation(({ ctx, input }) => service.create(ctx, input)),
});
