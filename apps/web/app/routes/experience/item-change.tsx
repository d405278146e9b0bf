import { RenameItem } from "@congruence/domain/items";
import { experience } from "@congruence/i18n/experience";
import { PageHead, useMessages } from "@congruence/ui";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems } from "~/components/form-problems";
import { submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { Acts, Described } from "./fields";
import { backToItem, itemForm } from "./item-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const form = await itemForm(args, "change");
  return { ...form, title: `${experience[form.language].form.change(form.item.name)} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const done = await submit(await args.request.formData(), RenameItem, language, (input) =>
    api.experience.renameItem.mutate(input),
  );
  if (!done.ok) return done.reply;
  return backToItem(args, "experience.renameItem", done.result, {
    from: observation.on,
    today: observation.today,
  });
}

/** What the item is called, said to be, and belongs to. */
export default function ChangePage() {
  const { item, observation, labels } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(experience);
  const back = keepingDay(`/experience/items/${item.handle}`, observation);
  return (
    <>
      <PageHead
        context={[{ label: item.name, href: back }]}
        title={t.form.change(item.name)}
        lede={t.form.changeLede}
      />
      <Form method="post" className="form">
        <FormProblems reply={reply} fields={["component", "name", "description"]} />
        <input type="hidden" name="itemId" value={item.id} />
        <Described reply={reply} labels={labels} item={item} />
        <Acts submit={t.form.submit.change} back={back} />
      </Form>
    </>
  );
}
