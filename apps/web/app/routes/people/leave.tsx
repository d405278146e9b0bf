import { addDays, isDay } from "@congruence/domain/calendar";
import { Leave } from "@congruence/domain/people";
import { forms } from "@congruence/i18n/forms";
import { people } from "@congruence/i18n/people";
import { personForms } from "@congruence/i18n/person-forms";
import { refusalSentence } from "@congruence/i18n/refusals";
import {
  ButtonLink,
  DayInput,
  Field,
  Form,
  Hidden,
  PageHead,
  Refused,
  Stack,
  SubmitButton,
  useMessages,
} from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { flash } from "~/lib/flash.server";
import { loaded, refusalsOf, submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { Ending } from "./ending";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { language, observation, api } = await signed(args);
  const handle = args.params.handle ?? "";
  const person = await loaded(api.people.read.query({ handle, on: observation.on }));
  if (observation.when === "past") throw redirect(keepingDay(`/people/${handle}`, observation));
  if (!person.may.includes("presence.change")) throw new Response(null, { status: 404 });
  const typed = new URL(args.request.url).searchParams.get("from") ?? observation.on;
  const answer = { person, observation, typed, title: `${personForms[language].leaving} · Congruence` };
  if (!isDay(typed)) {
    const problem = forms[language].issue({ code: "custom", message: "day.not_a_day" });
    return { ...answer, from: null, ends: null, problems: [problem] };
  }
  try {
    const ends = await api.people.whatEnds.query({ personId: person.id, from: typed });
    return { ...answer, from: typed, ends, problems: [] };
  } catch (error) {
    const problems = refusalsOf(error).map((refusal) => refusalSentence(refusal, language));
    return { ...answer, from: null, ends: null, problems };
  }
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const { language, observation, api } = await signed(args);
  const done = await submit(await request.formData(), Leave, language, (input) =>
    api.people.leave.mutate(input),
  );
  if (!done.ok) return done.reply;
  return redirect(keepingDay(`/people/${params.handle}`, observation), {
    headers: flash({ action: "people.leave", batchId: done.result.batchId }, context.secureCookies),
  });
}

/** What ends when somebody leaves on a day, to be confirmed; another day can be tried first. */
export default function LeavePage() {
  const { person, observation, typed, from, ends, problems } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(personForms);
  const page = keepingDay(`/people/${person.handle}`, observation);
  const refusals = reply ? [...reply.form, ...Object.values(reply.fields).flat()] : [];
  return (
    <>
      <PageHead
        context={[
          { label: useMessages(people).title, href: keepingDay("/people", observation) },
          { label: person.name, href: page },
        ]}
        title={from ? t.leaveTitle(person.name, from) : t.leaving}
        lede={from ? t.leaveLede(addDays(from, -1)) : t.leavingLede}
      />
      <Stack>
        <Refused reasons={refusals} />
        {ends ? <Ending ends={ends} observation={observation} /> : null}
        {from ? (
          <Form method="post" className="form">
            <Hidden values={{ personId: person.id, from }} />
            <div className="form-acts">
              <SubmitButton kind="danger">{t.confirmLeave}</SubmitButton>
              <ButtonLink href={page}>{t.cancel}</ButtonLink>
            </div>
          </Form>
        ) : null}
        <Form method="get" className="form" action={`/people/${person.handle}/leave`}>
          {observation.when === "today" ? null : <Hidden values={{ on: observation.on }} />}
          <Field label={from ? t.otherDay : t.leavingFrom} required error={problems}>
            <DayInput name="from" defaultValue={typed} />
          </Field>
          <div className="form-acts">
            <SubmitButton plain>{t.leavingShow}</SubmitButton>
          </div>
        </Form>
      </Stack>
    </>
  );
}
