import { isDay } from "@congruence/domain";
import { AllocateSeveral } from "@congruence/domain/allocations";
import { allocations } from "@congruence/i18n/allocations";
import { Columns, PageHead, Section, Stack, SubmitButton, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems } from "~/components/form-problems";
import { effectiveDay } from "~/lib/effective-day";
import { flash } from "~/lib/flash.server";
import { type FormReply, readForm, submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { personsNamed } from "~/lib/person-named.server";
import { signed } from "~/lib/signed.server";
import { asInput, blankLine, isFilled, type Line, linesIn, onFormLine, pressed } from "./allocate-form";
import { type Candidates, WhoIsFree } from "./allocate-free";
import { AllocateLine } from "./allocate-line";
import { FormActs } from "./form-parts";
import { unitForm } from "./unit-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const SHOWN = 15;

export async function loader(args: LoaderFunctionArgs) {
  const { unit, from, language, api, observation } = await unitForm(args, "allocation.change");
  if (unit.kind === "chapter") throw new Response(null, { status: 404 });
  const query = new URL(args.request.url).searchParams;
  const asked = { text: query.get("q") ?? "", chapterId: query.get("chapter") || null };
  const candidates = await api.allocations.candidates.query({ on: from, ...asked, limit: SHOWN });
  const wanted = query.getAll("person");
  const all = wanted.length > 0 ? await api.allocations.whoIs.query({ on: from, names: wanted }) : [];
  const named = wanted.map((handle, at) => ({
    ...blankLine(from),
    person: handle,
    personId: all[at]?.id ?? "",
  }));
  return {
    ...{ unit, from, observation, candidates, asked },
    lines: named.length > 0 ? named : [blankLine(from)],
    title: `${allocations[language].allocate.title(unit.name)} · Congruence`,
  };
}

type Answer = FormReply & {
  lines: Line[];
  candidates: Candidates;
  asked: { text: string; chapterId: string | null };
};

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const formData = await args.request.formData();
  const { values } = readForm(formData);
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const intent = text("intent");
  const fallback = effectiveDay(args.request.url, observation);
  const asked = { text: text("q").slice(0, 120), chapterId: text("chapter") || null };
  const lines = linesIn(values, fallback);
  const answer = async (reply: Partial<FormReply>, shown: Line[], status: number) => {
    const day = text("day");
    const candidates = await api.allocations.candidates.query({
      on: isDay(day) ? day : fallback,
      ...asked,
      limit: SHOWN,
    });
    const whole: Answer = {
      fields: {},
      form: [],
      refusals: [],
      ...reply,
      values,
      lines: shown,
      candidates,
      asked,
    };
    return data(whole, { status });
  };
  if (intent !== "save") return answer({}, pressed(lines, intent, fallback), 200);

  const sent = lines.flatMap((line, at) => (isFilled(line) ? [at] : []));
  if (sent.length === 0) {
    return answer({ fields: { "rows.0.personId": [allocations[language].allocate.nobody] } }, lines, 422);
  }
  const filled = lines.filter(isFilled);
  const day = filled.find((line) => isDay(line.from))?.from;
  const meant = await personsNamed(
    api,
    isDay(day) ? day : fallback,
    filled.map((line) => ({ id: line.personId, name: line.person })),
    language,
  );
  const unknown = meant.flatMap(({ problem }, at) =>
    problem ? [[`rows.${sent[at]}.personId`, [problem]] as [string, string[]]] : [],
  );
  if (unknown.length > 0) return answer({ fields: Object.fromEntries(unknown) }, lines, 422);
  const input = asInput(
    text("unitId"),
    filled,
    meant.map((one) => one.id),
  );
  const done = await submit(
    formData,
    AllocateSeveral,
    language,
    (rows) => api.allocations.allocateSeveral.mutate(rows),
    () => input,
  );
  if (!done.ok) {
    const { fields, form, refusals } = done.reply.data;
    const placed = Object.entries(fields).map(
      ([name, sentences]) => [onFormLine(name, sent), sentences] as const,
    );
    const told = refusals.map((one) =>
      one.field === undefined ? one : { ...one, field: onFormLine(one.field, sent) },
    );
    return answer({ fields: Object.fromEntries(placed), form, refusals: told }, lines, 422);
  }
  const first = filled.map((line) => line.from).sort()[0] ?? "";
  const headers = flash(
    { action: "allocations.allocate", batchId: done.result.batchId },
    args.context.secureCookies,
  );
  return redirect(`/units/${args.params.handle}${first > observation.today ? `?on=${first}` : ""}`, {
    headers,
  });
}

/** Several persons into the unit in one press; who is free stands beside. */
export default function Allocate() {
  const loaderData = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(allocations).allocate;
  const { unit, from, observation } = loaderData;
  const { lines, candidates, asked } = reply ?? loaderData;
  const back = keepingDay(`/units/${unit.handle}`, observation);
  const fields = lines.flatMap((_, at) =>
    ["personId", "role", "share", "from", "to"].map((field) => `rows.${at}.${field}`),
  );
  return (
    <>
      <PageHead context={[{ label: unit.name, href: back }]} title={t.title(unit.name)} lede={t.lede} />
      <Form
        method="post"
        className="form wide"
        key={JSON.stringify([lines, reply?.fields])}
        autoComplete="off"
      >
        <button type="submit" name="intent" value="save" className="sr" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="unitId" value={unit.id} />
        <input type="hidden" name="count" value={lines.length} />
        <FormProblems reply={reply} fields={fields} />
        <Columns
          side={
            <WhoIsFree
              candidates={candidates}
              asked={asked}
              day={String(reply?.values.day ?? from)}
              lines={lines}
            />
          }
        >
          <Section title={t.lines} right={lines.length}>
            {lines.map((line, at) => (
              <AllocateLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
                key={at}
                line={line}
                at={at}
                on={from}
                isGuild={unit.kind === "guild"}
                options={candidates.people}
                reply={reply}
              />
            ))}
            <datalist id="roles">
              {t.roles.map((role) => (
                <option key={role} value={role} />
              ))}
            </datalist>
            <Stack gap="close">
              <div className="form-acts">
                <SubmitButton plain size="small" icon="add" name="intent" value="more" formNoValidate>
                  {t.another}
                </SubmitButton>
              </div>
              <FormActs submit={t.submit} back={back} intent="save" />
            </Stack>
          </Section>
        </Columns>
      </Form>
    </>
  );
}
