import { CloseUnit } from "@congruence/domain/org";
import { refusalSentence } from "@congruence/i18n/refusals";
import { unitForms } from "@congruence/i18n/unit-forms";
import {
  DayInput,
  Field,
  PageHead,
  Refused,
  Stack,
  SubmitButton,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { flash } from "~/lib/flash.server";
import { readForm, refusalsOf, submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { allTo, handOver, LISTS, type ListName, listOf } from "./close-form";
import { HandOverList } from "./close-lists";
import { FormActs } from "./form-parts";
import { unitForm } from "./unit-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { unit, from, language, api, observation } = await unitForm(args, "unit.close");
  const title = `${unitForms[language].close.title(unit.name)} · Congruence`;
  const asked = new URL(args.request.url).searchParams.has("from");
  if (!asked) return { unit, from, observation, title, inside: null, problem: null };
  try {
    const inside = await api.units.whatIsInside.query({ unitId: unit.id, from });
    return { unit, from, observation, title, inside, problem: null };
  } catch (error) {
    const [refusal] = refusalsOf(error);
    return {
      unit,
      from,
      observation,
      title,
      inside: null,
      problem: refusal ? refusalSentence(refusal, language) : null,
    };
  }
}

export async function action(args: ActionFunctionArgs) {
  const { language, api } = await signed(args);
  const formData = await args.request.formData();
  const intent = String(formData.get("intent") ?? "");
  const list = LISTS.find((one) => intent === `all.${one}`);
  if (list) {
    const { values } = readForm(formData);
    return data({ values: allTo(values, list), fields: {}, form: [], refusals: [] });
  }
  const done = await submit(
    formData,
    CloseUnit,
    language,
    (input) => api.units.close.mutate(input),
    handOver,
  );
  if (!done.ok) return done.reply;
  const headers = flash({ action: "units.close", batchId: done.result.batchId }, args.context.secureCookies);
  return redirect(`/units/${args.params.handle}`, { headers });
}

/** Closing a unit: first the day, then where each thing in it goes. */
export default function Close() {
  const { unit, from, inside, problem, observation } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(unitForms);
  const language = useLanguage();
  const back = keepingDay(`/units/${unit.handle}`, observation);
  const filled = inside ? LISTS.filter((list) => inside[list].length > 0) : [];
  const sentences = (list: ListName | null) =>
    (reply?.refusals ?? [])
      .filter((one) => listOf(one.code) === list)
      .map((one) => refusalSentence(one, language));
  const others = [
    ...sentences(null),
    ...(["people", "children", "items", "members"] as const)
      .filter((list) => !filled.includes(list))
      .flatMap(sentences),
  ];
  const invalid =
    reply && reply.refusals.length === 0 ? [...reply.form, ...Object.values(reply.fields).flat()] : [];
  return (
    <>
      <PageHead
        context={[{ label: unit.name, href: back }]}
        title={t.close.title(unit.name)}
        lede={t.close.lede}
      />
      <Stack>
        <Form method="get" className="form">
          <Field id="from" label={t.close.day} hint={t.close.dayHint} error={problem} required>
            <DayInput name="from" defaultValue={from} />
          </Field>
          <div className="form-acts">
            <SubmitButton plain={inside !== null}>{t.close.look}</SubmitButton>
          </div>
        </Form>
        {inside ? (
          <Form method="post" className="form wide" key={JSON.stringify(reply?.values ?? from)}>
            <Refused reasons={[...new Set([...others, ...invalid])]} />
            <input type="hidden" name="unitId" value={unit.id} />
            <input type="hidden" name="from" value={from} />
            {filled.length === 0 ? <p className="read">{t.close.empty}</p> : null}
            {filled.map((list) => (
              <HandOverList
                key={list}
                list={list}
                inside={inside}
                values={reply?.values}
                problems={sentences(list)}
              />
            ))}
            <FormActs submit={t.close.submit(from)} back={back} />
          </Form>
        ) : null}
      </Stack>
    </>
  );
}
