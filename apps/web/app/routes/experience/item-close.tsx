import { CloseItem } from "@congruence/domain/items";
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
  const form = await itemForm(args, "change");
  return { ...form, title: `${experience[form.language].form.close(form.item.name)} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const done = await submit(await args.request.formData(), CloseItem, language, (input) =>
    api.experience.closeItem.mutate(input).then((result) => ({ ...result, from: input.from })),
  );
  if (!done.ok) return done.reply;
  return backToItem(args, "experience.closeItem", done.result, {
    from: observation.on,
    today: observation.today,
  });
}

/** The item is no longer offered from a day on. */
export default function ClosePage() {
  const { item, observation, from } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(experience);
  const back = keepingDay(`/experience/items/${item.handle}`, observation);
  return (
    <>
      <PageHead
        context={[{ label: item.name, href: back }]}
        title={t.form.close(item.name)}
        lede={t.form.closeLede}
      />
      <Form method="post" className="form">
        <FormProblems reply={reply} fields={["from"]} />
        <input type="hidden" name="itemId" value={item.id} />
        <Field id="from" label={t.form.firstWithout} error={reply?.fields.from} required>
          <DayInput name="from" defaultValue={typedOr(reply, "from", from)} />
        </Field>
        <Acts submit={t.form.submit.close} back={back} danger />
      </Form>
    </>
  );
}
