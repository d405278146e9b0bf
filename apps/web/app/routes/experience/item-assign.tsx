import { AssignItem } from "@congruence/domain/items";
import { experience } from "@congruence/i18n/experience";
import { DayInput, Field, FieldGroup, PageHead, RadioGroup, Select, useMessages } from "@congruence/ui";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems, typedOr } from "~/components/form-problems";
import { submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { Acts, unitOptions } from "./fields";
import { afterLast, backToItem, itemForm } from "./item-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const form = await itemForm(args, "assign");
  return { ...form, title: `${experience[form.language].form.assign(form.item.name)} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const done = await submit(
    await args.request.formData(),
    AssignItem,
    language,
    (input) => api.experience.assign.mutate(input).then((result) => ({ ...result, from: input.from })),
    ({ last, ...typed }) => ({ ...typed, to: afterLast(last) ?? null, replace: typed.replace === "yes" }),
  );
  if (!done.ok) return done.reply;
  return backToItem(args, "experience.assign", done.result, {
    from: done.result.from,
    today: observation.today,
  });
}

/** A squad or tribe owns the item or contributes to it, from a day on. */
export default function AssignPage() {
  const { item, observation, from } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(experience);
  const back = keepingDay(`/experience/items/${item.handle}`, observation);
  const owner = item.work.find((work) => work.role === "owner" && work.state === "now");
  const replaces = owner !== undefined && item.may.change;
  const asOwner = replaces ? t.form.replace(owner.unit.name) : t.form.roles.owner;
  return (
    <>
      <PageHead context={[{ label: item.name, href: back }]} title={t.form.assign(item.name)} />
      <Form method="post" className="form">
        <FormProblems reply={reply} fields={["unitId", "role", "from", "to"]} />
        <input type="hidden" name="itemId" value={item.id} />
        {replaces ? <input type="hidden" name="replace" value="yes" /> : null}
        <Field id="unitId" label={t.form.unit} error={reply?.fields.unitId} required>
          <Select
            name="unitId"
            placeholder={t.form.choose}
            options={unitOptions(item.assignable, t.form)}
            defaultValue={typedOr(reply, "unitId")}
          />
        </Field>
        <FieldGroup id="role" label={t.form.role} error={reply?.fields.role}>
          <RadioGroup
            name="role"
            choices={[
              { value: "owner", label: asOwner },
              { value: "contributor", label: t.form.roles.contributor },
            ]}
            defaultValue={typedOr(reply, "role", owner ? "contributor" : "owner")}
          />
        </FieldGroup>
        <div className="together">
          <Field id="from" label={t.form.from} hint={t.form.fromHint} error={reply?.fields.from} required>
            <DayInput name="from" defaultValue={typedOr(reply, "from", from)} />
          </Field>
          <Field id="to" label={t.form.lastDay} hint={t.form.lastDayHint} error={reply?.fields.to} optional>
            <DayInput name="last" defaultValue={typedOr(reply, "last")} />
          </Field>
        </div>
        <Acts submit={t.form.submit.assign} back={back} />
      </Form>
    </>
  );
}
