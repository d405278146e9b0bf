import { ReopenUnit } from "@congruence/domain/org";
import { unitForms } from "@congruence/i18n/unit-forms";
import { PageHead, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems } from "~/components/form-problems";
import { dayAfter } from "~/lib/effective-day";
import { flash } from "~/lib/flash.server";
import { submit } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { Days, FormActs, NameAndMission, ParentField } from "./form-parts";
import { tribesOn, unitForm } from "./unit-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const form = await unitForm(args, "unit.change");
  const { unit, from, language } = form;
  const last = unit.versions.filter((row) => row.from <= from).at(-1) ?? unit.versions[0];
  return {
    unit,
    from,
    last,
    tribes: await tribesOn(form),
    title: `${unitForms[language].reopen.title(unit.name)} · Congruence`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const formData = await args.request.formData();
  const done = await submit(
    formData,
    ReopenUnit,
    language,
    (input) => api.units.reopen.mutate(input),
    (typed) => ({
      ...typed,
      mission: typed.mission ?? "",
      parentId: typed.parentId ?? null,
      to: dayAfter(typed.to),
    }),
  );
  if (!done.ok) return done.reply;
  const from = String(formData.get("from"));
  const at = from > observation.today ? `?on=${from}` : "";
  const headers = flash({ action: "units.reopen", batchId: done.result.batchId }, args.context.secureCookies);
  return redirect(`/units/${args.params.handle}${at}`, { headers });
}

/** A closed unit again, from a day on. */
export default function Reopen() {
  const { unit, from, last, tribes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(unitForms);
  const back = `/units/${unit.handle}`;
  return (
    <>
      <PageHead
        context={[{ label: unit.name, href: back }]}
        title={t.reopen.title(unit.name)}
        lede={t.reopen.lede}
      />
      <Form method="post" className="form">
        <FormProblems reply={reply} fields={["name", "mission", "parentId", "from", "to"]} />
        <input type="hidden" name="unitId" value={unit.id} />
        <NameAndMission reply={reply} name={last?.name} mission={last?.mission} />
        <ParentField reply={reply} kind={unit.kind} tribes={tribes} parentId={last?.parent?.id ?? null} />
        <Days reply={reply} from={from} last="" />
        <FormActs submit={t.reopen.submit} back={back} />
      </Form>
    </>
  );
}
