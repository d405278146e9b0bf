import { OptionalId } from "@congruence/domain/fields";
import { AddItem } from "@congruence/domain/items";
import { experience } from "@congruence/i18n/experience";
import { DayInput, Field, PageHead, Select, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems, typedOr } from "~/components/form-problems";
import { flash } from "~/lib/flash.server";
import { loaded, submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { Acts, Described, unitOptions } from "./fields";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, observation, api } = await signed(args);
  if (observation.when === "past") throw redirect(keepingDay("/experience", observation));
  const choices = await loaded(api.experience.addChoices.query({ on: observation.on }));
  if (!choices.unowned && choices.units.length === 0) throw new Response(null, { status: 404 });
  const component = new URL(args.request.url).searchParams.get("component") ?? "";
  return {
    ...{ choices, observation, labels: me.componentLabels, component },
    title: `${experience[language].add} · Congruence`,
  };
}

const NewItem = AddItem.safeExtend({ unitId: OptionalId });

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const done = await submit(await args.request.formData(), NewItem, language, (input) =>
    api.experience.addItem.mutate(input).then((result) => ({ ...result, from: input.from })),
  );
  if (!done.ok) return done.reply;
  const { handle, batchId, from } = done.result;
  return redirect(`/experience/items/${handle}${from > observation.today ? `?on=${from}` : ""}`, {
    headers: flash({ action: "experience.addItem", batchId }, args.context.secureCookies),
  });
}

/** A new item of the experience, with its owner when one is known already. */
export default function NewItemPage() {
  const { choices, observation, labels, component } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(experience);
  const back = keepingDay("/experience", observation);
  return (
    <>
      <PageHead context={[{ label: t.name, href: back }]} title={t.form.add} lede={t.form.addLede} />
      <Form method="post" className="form">
        <FormProblems reply={reply} fields={["component", "name", "description", "from", "unitId"]} />
        <Described reply={reply} labels={labels} item={{ component, name: "", description: "" }} />
        <Field id="from" label={t.form.offeredFrom} error={reply?.fields.from} required>
          <DayInput name="from" defaultValue={typedOr(reply, "from", observation.on)} />
        </Field>
        <Field
          id="unitId"
          label={t.form.own}
          hint={choices.unowned ? t.form.ownHint : undefined}
          error={reply?.fields.unitId}
          optional={choices.unowned}
          required={!choices.unowned}
        >
          <Select
            name="unitId"
            placeholder={choices.unowned ? t.form.nobody : t.form.choose}
            options={unitOptions(choices.units, t.form)}
            defaultValue={typedOr(reply, "unitId", choices.unowned ? "" : (choices.units[0]?.id ?? ""))}
          />
        </Field>
        <Acts submit={t.form.submit.add} back={back} />
      </Form>
    </>
  );
}
