import { people } from "@congruence/i18n/people";
import { personForms } from "@congruence/i18n/person-forms";
import { PageHead, Tabs, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { flash } from "~/lib/flash.server";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { AbsenceForms } from "./change-absence";
import { ChapterForms } from "./change-chapter";
import { ContactForm, ContractForm, CostForm } from "./change-facts";
import { PresenceForms } from "./change-presence";
import { type FormProps, isIntent, replyTo } from "./intents";
import { runIntent } from "./intents.server";
import { PARTS, partsFor } from "./parts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { language, observation, api } = await signed(args);
  const handle = args.params.handle ?? "";
  const person = await loaded(api.people.read.query({ handle, on: observation.on }));
  if (observation.when === "past") throw redirect(keepingDay(`/people/${handle}`, observation));
  const parts = person.erased ? [] : partsFor(person.may);
  const asked = new URL(args.request.url).searchParams.get("part");
  const part = parts.find((one) => one === asked) ?? parts[0];
  if (!part || (asked !== null && asked !== part && PARTS.some((one) => one === asked))) {
    throw new Response(null, { status: 404 });
  }
  const choices = await loaded(api.people.choices.query({ on: observation.on }));
  const title = `${personForms[language].changeTitle(person.name)} · Congruence`;
  return { person, observation, parts, part, choices, title };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const { language, observation, api } = await signed(args);
  const form = await request.formData();
  const intent = form.get("intent");
  if (!isIntent(intent)) throw new Response(null, { status: 404 });
  const done = await runIntent(intent, form, language, api);
  if (!done.ok) return done.reply;
  return redirect(keepingDay(`/people/${params.handle}`, observation), {
    headers: flash({ action: `people.${intent}`, batchId: done.result.batchId }, context.secureCookies),
  });
}

const FORMS = {
  contact: ContactForm,
  contract: ContractForm,
  chapter: ChapterForms,
  absence: AbsenceForms,
  presence: PresenceForms,
  cost: CostForm,
} as const;

/** What may be changed of a person, a part at a time, each from a day on. */
export default function ChangePerson() {
  const { person, observation, parts, part, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(personForms);
  const page = keepingDay(`/people/${person.handle}`, observation);
  const Forms = FORMS[part];
  const props: FormProps = { person, choices, on: observation.on, page, replyTo: replyTo(reply) };
  return (
    <>
      <PageHead
        context={[
          { label: useMessages(people).title, href: keepingDay("/people", observation) },
          { label: person.name, href: page },
        ]}
        title={t.changeTitle(person.name)}
        lede={t.changeLede}
      />
      <Tabs
        label={t.parts.label}
        tabs={parts.map((one) => ({
          label: t.parts[one],
          href: keepingDay(`/people/${person.handle}/change?part=${one}`, observation),
          current: one === part,
        }))}
      />
      <Forms key={part} {...props} />
    </>
  );
}
