import { AddPerson } from "@congruence/domain/people";
import { people } from "@congruence/i18n/people";
import { personForms } from "@congruence/i18n/person-forms";
import { ButtonLink, Field, Form, PageHead, SubmitButton, TextInput, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { flash } from "~/lib/flash.server";
import { loaded, submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import {
  ChapterField,
  CONTACT_FIELDS,
  ContactFields,
  Elsewhere,
  FromField,
  KindField,
  LastField,
  ShareField,
  typed,
} from "./fields";
import { withLast, withShare } from "./typed";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, observation, api } = await signed(args);
  if (!me.may.includes("person.add")) throw new Response(null, { status: 404 });
  if (observation.when === "past") throw redirect(keepingDay("/people", observation));
  const choices = await loaded(api.people.choices.query({ on: observation.on }));
  return { choices, observation, title: `${personForms[language].addTitle} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { language, observation, api } = await signed(args);
  const form = await request.formData();
  const done = await submit(
    form,
    AddPerson,
    language,
    (input) => api.people.add.mutate(input),
    (sent) => withLast(withShare(sent)),
  );
  if (!done.ok) return done.reply;
  const { handle, batchId } = done.result;
  const from = String(form.get("from"));
  const day = {
    today: observation.today,
    on: from > observation.today ? (from as typeof observation.on) : observation.today,
  };
  return redirect(keepingDay(`/people/${handle}`, day), {
    headers: flash({ action: "people.add", batchId }, context.secureCookies),
  });
}

const FIELDS = [...CONTACT_FIELDS, "kind", "share", "chapterId", "from", "to", "externalId"];

/** A new person: who, how to reach them, from when, for how much, in which chapter. */
export default function NewPerson() {
  const { choices, observation } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(personForms);
  const list = keepingDay("/people", observation);
  return (
    <>
      <PageHead
        context={[{ label: useMessages(people).title, href: list }]}
        title={t.addTitle}
        lede={t.addLede}
      />
      <Form method="post" className="form">
        <Elsewhere reply={reply} fields={FIELDS} />
        <ContactFields reply={reply} />
        <KindField reply={reply} start="employee" />
        <ShareField reply={reply} start={10_000} />
        <ChapterField reply={reply} name="chapterId" choices={choices} optional />
        <div className="together">
          <FromField reply={reply} start={observation.on} />
          <LastField reply={reply} />
        </div>
        <Field label={t.externalId} hint={t.externalIdHint} optional error={reply?.fields.externalId}>
          <TextInput name="externalId" width="m" defaultValue={typed(reply, "externalId")} />
        </Field>
        <div className="form-acts">
          <SubmitButton>{t.add}</SubmitButton>
          <ButtonLink href={list}>{t.cancel}</ButtonLink>
        </div>
      </Form>
    </>
  );
}
