import {
  ComponentLabelsSchema,
  OrganisationSchema,
  RetentionSchema,
  ThresholdsSchema,
} from "@congruence/domain/settings";
import { administration } from "@congruence/i18n/administration";
import { settings } from "@congruence/i18n/settings";
import { PageHead, Stack, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { flash } from "~/lib/flash.server";
import { loaded, submit } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { LabelsForm } from "./labels-form";
import { OrganisationForm } from "./organisation-form";
import { RetentionForm } from "./retention-form";
import { labelsTyped, retentionTyped, thresholdsTyped } from "./shapes";
import { ThresholdsForm } from "./thresholds-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, api } = await signed(args);
  const present = await loaded(api.settings.read.query());
  const title = `${settings[language].title} · ${me.organisation.name}`;
  return { ...present, zones: Intl.supportedValuesOf("timeZone"), title };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api } = await signed(args);
  const formData = await args.request.formData();
  const run = async () => {
    switch (formData.get("intent")) {
      case "organisation":
        return submit(formData, OrganisationSchema, language, (input) =>
          api.settings.changeOrganisation.mutate(input),
        );
      case "thresholds":
        return submit(
          formData,
          ThresholdsSchema,
          language,
          (input) => api.settings.changeThresholds.mutate(input),
          thresholdsTyped,
        );
      case "labels":
        return submit(
          formData,
          ComponentLabelsSchema,
          language,
          (input) => api.settings.changeComponentLabels.mutate(input),
          labelsTyped,
        );
      case "retention":
        return submit(
          formData,
          RetentionSchema,
          language,
          (input) => api.settings.changeRetention.mutate(input),
          retentionTyped,
        );
      default:
        throw new Response(null, { status: 400 });
    }
  };
  const saved = await run();
  if (!saved.ok) return saved.reply;
  return redirect("/admin/settings", {
    headers: flash({ action: "settings.change", batchId: null }, args.context.secureCookies),
  });
}

/** What holds for everybody: name and clock, guardrails, words for the components, what is kept how long. */
export default function Settings() {
  const present = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(settings);
  const { title: area } = useMessages(administration);
  const replyTo = (intent: string) => (reply?.values.intent === intent ? reply : undefined);
  const { thresholds, componentLabels, retention } = present.settings;
  return (
    <>
      <PageHead context={[{ label: area, href: "/admin" }]} title={t.title} lede={t.lede} />
      <Stack>
        <OrganisationForm reply={replyTo("organisation")} present={present} />
        <ThresholdsForm reply={replyTo("thresholds")} present={thresholds} />
        <LabelsForm reply={replyTo("labels")} present={componentLabels} />
        <RetentionForm reply={replyTo("retention")} present={retention} />
      </Stack>
    </>
  );
}
