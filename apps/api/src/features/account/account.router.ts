import { LANGUAGES } from "@congruence/domain/settings";
import { z } from "zod";
import { anyone, own, router } from "../../trpc.ts";
import * as service from "./account.service.ts";

const Password = z.string().max(256);
const Secret = z.string().max(512);

/** The doors, and what concerns only the one who asks. */
export const accountRouter = router({
  signIn: anyone
    .input(z.object({ email: z.string().trim().max(254), password: Password }))
    .mutation(({ ctx, input }) => service.signIn(ctx, input)),
  signOut: anyone.mutation(({ ctx }) => service.signOut(ctx)),
  readLink: anyone
    .input(z.object({ secret: Secret, purpose: z.enum(["invitation", "renewal"]) }))
    .query(({ ctx, input }) => service.readLink(ctx, input)),
  acceptInvitation: anyone
    .input(z.object({ secret: Secret, password: Password }))
    .mutation(({ ctx, input }) => service.acceptInvitation(ctx, input)),
  requestRenewal: anyone
    .input(z.object({ email: z.string().trim().max(254) }))
    .mutation(({ ctx, input }) => service.requestRenewal(ctx, input)),
  renewPassword: anyone
    .input(z.object({ secret: Secret, password: Password }))
    .mutation(({ ctx, input }) => service.renewPassword(ctx, input)),
  /** Who is signed in, and what the frame of every page shows; null when nobody is. */
  me: anyone.query(({ ctx }) => service.me(ctx)),
  signOutEverywhere: own.mutation(({ ctx }) => service.signOutEverywhere(ctx)),
  changePassword: own
    .input(z.object({ oldPassword: Password, newPassword: Password }))
    .mutation(({ ctx, input }) => service.changePassword(ctx, input)),
  setPreferences: own
    .input(
      z.object({
        language: z.enum(LANGUAGES).optional(),
        theme: z.enum(["system", "light", "dark"]).optional(),
      }),
    )
    .mutation(({ ctx, input }) => service.setPreferences(ctx, input)),
});
