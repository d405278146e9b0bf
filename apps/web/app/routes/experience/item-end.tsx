import { later } from "@congruence/domain/calendar";
import { EndItemWork } from "@congruence/domain/items";
import { experience } from "@congruence/i18n/experience";
import { DayInput, Field, PageHead, useMessages } from "@congruence/ui";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems, typedOr } from "~/components/form-problems";
import { submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { Acts } from "./fields";
import { backToItem, itemForm } from "./item-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const form = await itemForm(args, null);
  const work = form.item.work.find((row) => row.id === args.params.workId && row.mayEnd);
  if (!work) throw new Response(null, { status: 404 });
  const title = experience[form.language].form.end(work.unit.name, form.item.name);
  return { ...form, work, title: `${title} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const done = await submit(await args.request.formData(), EndItemWork, language, (input) =>
    api.experience.endWork.mutate(input),
  );
  if (!done.ok) return done.reply;
  return backToItem(args, "experience.endWork", done.result, {
    from: observation.on,
    today: observation.today,
  });
}

/** A unit's work on the item ends on a day. */
export default function EndPage() {
  const { item, work, observation, from } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(experience);
  const back = keepingDay(`/experience/items/${item.handle}`, observation);
  return (
    <>
      <PageHead context={[{ label: item.name, href: back }]} title={t.form.end(work.unit.name, item.name)} />
      <Form method="post" className="form">
        <FormProblems reply={reply} fields={["to"]} />
        <input type="hidden" name="workId" value={work.id} />
        <Field id="to" label={t.form.endFirst} error={reply?.fields.to} required>
          <DayInput name="to" defaultValue={typedOr(reply, "to", later(work.from, from))} />
        </Field>
        <Acts submit={t.form.submit.end} back={back} danger />
      </Form>
    </>
  );
}
