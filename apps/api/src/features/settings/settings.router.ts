import {
  ComponentLabelsSchema,
  OrganisationSchema,
  RetentionSchema,
  ThresholdsSchema,
} from "@congruence/domain/settings";
import { permitted, router } from "../../trpc.ts";
import * as service from "./settings.service.ts";

/** What an organisation may set: its name and clock, where guardrails warn, its words for components, what it keeps. */
export const settingsRouter = router({
  read: permitted("settings.change").query(({ ctx }) => service.read(ctx)),
  changeOrganisation: permitted("settings.change")
    .input(OrganisationSchema)
    .mutation(({ ctx, input }) => service.changeOrganisation(ctx, input)),
  changeThresholds: permitted("settings.change")
    .input(ThresholdsSchema)
    .mutation(({ ctx, input }) => service.changePart(ctx, "thresholds", input)),
  changeComponentLabels: permitted("settings.change")
    .input(ComponentLabelsSchema)
    .mutation(({ ctx, input }) => service.changePart(ctx, "componentLabels", input)),
  changeRetention: permitted("settings.change")
    .input(RetentionSchema)
    .mutation(({ ctx, input }) => service.changePart(ctx, "retention", input)),
});
