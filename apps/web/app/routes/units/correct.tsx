import { CorrectVersion } from "@congruence/domain/org";
import { formatSpan } from "@congruence/i18n";
import { unitForms } from "@congruence/i18n/unit-forms";
import { Field, PageHead, Pairs, Pane, TextInput, useLanguage, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems, typedOr } from "~/components/form-problems";
import { dayAfter, lastDayIn } from "~/lib/effective-day";
import { flash } from "~/lib/flash.server";
import { submit } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { Days, FormActs, NameAndMission, ParentField } from "./form-parts";
import { tribesOn, unitForm } from "./unit-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const form = await unitForm(args, "unit.change");
  const { unit, language } = form;
  const version = unit.versions.find((row) => row.id === args.params.versionId);
  if (!version) throw new Response(null, { status: 404 });
  const tribes = await tribesOn({ ...form, from: version.from });
  return { unit, version, tribes, title: `${unitForms[language].correct.title(unit.name)} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api } = await signed(args);
  const done = await submit(
    await args.request.formData(),
    CorrectVersion,
    language,
    (input) => api.units.correct.mutate(input),
    (typed) => ({ ...typed, parentId: typed.parentId ?? null, to: dayAfter(typed.to) }),
  );
  if (!done.ok) return done.reply;
  const headers = flash(
    { action: "units.correct", batchId: done.result.batchId },
    args.context.secureCookies,
  );
  return redirect(`/units/${args.params.handle}?tab=history`, { headers });
}

/** A mistake in a past version, mended with a reason. */
export default function Correct() {
  const { unit, version, tribes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(unitForms);
  const language = useLanguage();
  const back = `/units/${unit.handle}?tab=history`;
  return (
    <>
      <PageHead
        context={[{ label: unit.name, href: back }]}
        title={t.correct.title(unit.name)}
        lede={t.correct.lede}
      />
      <Form method="post" className="form">
        <FormProblems reply={reply} fields={["name", "mission", "parentId", "from", "to", "reason"]} />
        <input type="hidden" name="versionId" value={version.id} />
        <Pane>
          <p className="label">{t.correct.stands}</p>
          <Pairs
            items={[
              [t.name, version.name],
              [t.mission, version.mission || "—"],
              ...(version.parent ? [[t.parent, version.parent.name] as const] : []),
              [t.from, formatSpan(version, language)],
            ]}
          />
        </Pane>
        <NameAndMission reply={reply} name={version.name} mission={version.mission} />
        <ParentField reply={reply} kind={unit.kind} tribes={tribes} parentId={version.parent?.id ?? null} />
        <Days reply={reply} from={version.from} last={lastDayIn(version.to)} />
        <Field id="reason" label={t.reason} hint={t.reasonHint} error={reply?.fields.reason} required>
          <TextInput name="reason" defaultValue={typedOr(reply, "reason")} maxLength={500} />
        </Field>
        <FormActs submit={t.correct.submit} back={back} />
      </Form>
    </>
  );
}
