import { UNIT_KINDS, type UnitKind } from "@congruence/domain";
import { OpenUnit } from "@congruence/domain/org";
import { unitForms } from "@congruence/i18n/unit-forms";
import { units as words } from "@congruence/i18n/units";
import { Field, PageHead, Segmented, Select, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems, typedOr } from "~/components/form-problems";
import { dayAfter, effectiveDay } from "~/lib/effective-day";
import { flash } from "~/lib/flash.server";
import { submit } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { Days, FormActs, NameAndMission, ParentField } from "./form-parts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, observation, api } = await signed(args);
  const query = new URL(args.request.url).searchParams;
  const from = effectiveDay(args.request.url, observation);
  const choices = await api.units.choices.query({ on: from });
  const parent = choices.units.find((unit) => unit.handle === query.get("parent"));
  const under = parent ? await api.units.read.query({ handle: parent.handle, on: from }) : null;
  const mayAnywhere = me.may.includes("unit.open");
  if (!mayAnywhere && !under?.may.includes("unit.open")) throw new Response(null, { status: 404 });
  const kinds: UnitKind[] = parent ? ["squad", "tribe"] : [...UNIT_KINDS];
  const kind = kinds.find((one) => one === query.get("kind")) ?? kinds[0] ?? "squad";
  return {
    ...{ kind, kinds, from, parent: parent ?? null, pools: choices.pools },
    tribes: choices.units.filter((unit) => unit.kind === "tribe"),
    title: `${unitForms[language].open.title(kind)} · Congruence`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api } = await signed(args);
  const done = await submit(
    await args.request.formData(),
    OpenUnit,
    language,
    (input) => api.units.open.mutate(input),
    (typed) => ({ ...typed, to: dayAfter(typed.to) }),
  );
  if (!done.ok) return done.reply;
  const { handle, batchId } = done.result;
  const told = flash({ action: "units.open", batchId }, args.context.secureCookies);
  const from = String((await api.units.read.query({ handle, on: "2199-12-30" })).life[0]?.from ?? "");
  const { observation } = await signed(args);
  return redirect(from > observation.today ? `/units/${handle}?on=${from}` : `/units/${handle}`, {
    headers: told,
  });
}

/** Opening a unit: its kind first, since a kind is fixed for life. */
export default function NewUnit() {
  const { kind, kinds, from, parent, pools, tribes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(unitForms);
  const kindWords = useMessages(words).kind;
  const address = (one: UnitKind) =>
    `/units/new?${new URLSearchParams({ ...(parent ? { parent: parent.handle } : {}), kind: one, from })}`;
  const back = parent ? `/units/${parent.handle}` : "/organisation";
  return (
    <>
      <PageHead
        context={parent ? [{ label: parent.name, href: back }] : []}
        title={t.open.title(kind)}
        lede={t.open.lede}
      />
      <div className="form">
        <Segmented
          label={t.open.kind}
          options={kinds.map((one) => ({ label: kindWords[one], href: address(one), current: one === kind }))}
        />
        <Form method="post" className="form">
          <FormProblems reply={reply} fields={["name", "mission", "parentId", "poolId", "from", "to"]} />
          <input type="hidden" name="kind" value={kind} />
          <NameAndMission reply={reply} />
          <ParentField reply={reply} kind={kind} tribes={tribes} parentId={parent?.id ?? null} />
          {kind === "chapter" ? (
            <Field
              id="poolId"
              label={t.open.pool}
              hint={t.open.poolHint}
              error={reply?.fields.poolId}
              optional
            >
              <Select
                name="poolId"
                placeholder={t.open.noPool}
                options={pools.map((pool) => ({ value: pool.id, label: pool.name }))}
                defaultValue={typedOr(reply, "poolId")}
              />
            </Field>
          ) : null}
          <Days reply={reply} from={from} last="" />
          <FormActs submit={t.open.submit} back={back} />
        </Form>
      </div>
    </>
  );
}
