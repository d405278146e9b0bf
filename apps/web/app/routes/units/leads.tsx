import { EndLead, PREVIOUS_LEAD, SetLead } from "@congruence/domain/org";
import { formatSpan } from "@congruence/i18n";
import { unitForms } from "@congruence/i18n/unit-forms";
import {
  DataTable,
  DayInput,
  Field,
  FieldGroup,
  Link,
  PageHead,
  RadioGroup,
  Section,
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
import { FormProblems, typedOr } from "~/components/form-problems";
import { PersonChoice } from "~/components/person-choice";
import { dayAfter, effectiveDay, lastDayIn } from "~/lib/effective-day";
import { flash } from "~/lib/flash.server";
import { type FormReply, readForm, submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { personsNamed } from "~/lib/person-named.server";
import { signed } from "~/lib/signed.server";
import { Days, FormActs } from "./form-parts";
import type { Unit } from "./unit";
import { unitForm } from "./unit-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { unit, from, language, api, observation } = await unitForm(args, "lead.set");
  const { people } = await api.allocations.candidates.query({ on: from, limit: 1000 });
  return {
    ...{ unit, from, observation },
    people: people.map((person) => ({ value: person.id, label: person.name, hint: person.chapter ?? "" })),
    title: `${unitForms[language].leads.title(unit.name)} · Congruence`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const formData = await args.request.formData();
  const back = (action: string, batchId: string) =>
    redirect(`/units/${args.params.handle}/leads`, {
      headers: flash({ action, batchId }, args.context.secureCookies),
    });
  if (formData.get("intent") === "end") {
    const ended = await submit(
      formData,
      EndLead,
      language,
      (input) => api.units.endLead.mutate(input),
      (typed) => ({
        ...typed,
        to: dayAfter(typed.to),
      }),
    );
    return ended.ok ? back("units.endLead", ended.result.batchId) : ended.reply;
  }
  const { values } = readForm(formData);
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const on = effectiveDay(`http://form/?from=${text("from")}`, observation);
  const [meant] = await personsNamed(api, on, [{ id: text("personId"), name: text("person") }], language);
  if (meant?.problem) {
    const reply: FormReply = { values, fields: { personId: [meant.problem] }, form: [], refusals: [] };
    return data(reply, { status: 422 });
  }
  const done = await submit(
    formData,
    SetLead,
    language,
    (input) => api.units.setLead.mutate(input),
    (typed) => ({
      ...typed,
      personId: meant?.id ?? undefined,
      accountable: typed.as === "accountable",
      to: dayAfter(typed.to),
    }),
  );
  return done.ok ? back("units.setLead", done.result.batchId) : done.reply;
}

type Lead = Unit["leads"][number];

/** Who leads the unit, now and before; setting another, ending a role. */
export default function Leads() {
  const { unit, from, people, observation } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(unitForms);
  const back = keepingDay(`/units/${unit.handle}`, observation);
  const standing = unit.leads.filter((lead) => lead.to === null || lead.to > unit.today);
  const past = unit.leads.filter((lead) => !standing.includes(lead));
  const ending = reply && "leadId" in reply.values ? reply : undefined;
  const setting = ending ? undefined : reply;
  const typedName = typedOr(setting, "person");
  const chosen = typedName ? { value: typedOr(setting, "personId"), label: typedName } : null;
  return (
    <>
      <PageHead
        context={[{ label: unit.name, href: back }]}
        title={t.leads.title(unit.name)}
        lede={t.leads.lede}
      />
      <Stack>
        <Section title={t.leads.now}>
          {ending ? <FormProblems reply={ending} fields={[]} /> : null}
          <LeadTable
            rows={standing}
            empty={t.leads.none}
            caption={`${t.leads.now}, ${unit.name}`}
            ending={ending}
            mayEnd
          />
        </Section>
        <Section title={t.leads.set}>
          <Form method="post" className="form">
            <FormProblems reply={setting} fields={["personId", "from", "to"]} />
            <input type="hidden" name="unitId" value={unit.id} />
            <Field
              id="personId"
              label={t.leads.person}
              hint={t.leads.personHint}
              error={setting?.fields.personId}
              required
            >
              <PersonChoice
                id="personId"
                name="person"
                valueName="personId"
                on={from}
                options={people}
                chosen={chosen}
              />
            </Field>
            <FieldGroup label={t.leads.as}>
              <RadioGroup
                name="as"
                inline
                choices={[
                  { value: "accountable", label: t.leads.asAccountable },
                  { value: "lead", label: t.leads.asLead },
                ]}
                defaultValue={typedOr(setting, "as", "accountable")}
              />
            </FieldGroup>
            <FieldGroup label={t.leads.previous}>
              <RadioGroup
                name="previous"
                choices={PREVIOUS_LEAD.map((value) => ({ value, label: t.leads[value] }))}
                defaultValue={typedOr(setting, "previous", "ends")}
              />
            </FieldGroup>
            <Days reply={setting} from={from} last="" />
            <FormActs submit={t.leads.submit} back={back} />
          </Form>
        </Section>
        {past.length > 0 ? (
          <Section title={t.leads.past}>
            <LeadTable rows={past} empty={t.leads.noPast} caption={`${t.leads.past}, ${unit.name}`} />
          </Section>
        ) : null}
      </Stack>
    </>
  );
}

function LeadTable({
  rows,
  empty,
  caption,
  ending,
  mayEnd,
}: {
  rows: readonly Lead[];
  empty: string;
  caption: string;
  ending?: FormReply | undefined;
  mayEnd?: boolean;
}) {
  const t = useMessages(unitForms);
  const language = useLanguage();
  return (
    <DataTable<Lead>
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p className="dim">{empty}</p>}
      phone="cards"
      columns={[
        {
          key: "person",
          head: t.leads.person,
          cell: (row) => <Link href={`/people/${row.person.handle}`}>{row.person.name}</Link>,
        },
        {
          key: "role",
          head: t.leads.role,
          cell: (row) => (row.accountable ? <b>{t.leads.accountable}</b> : t.leads.lead),
        },
        { key: "days", head: t.leads.days, nowrap: true, cell: (row) => formatSpan(row, language) },
        ...(mayEnd
          ? [
              {
                ...{ key: "end", head: t.leads.end, actions: true },
                cell: (row: Lead) => (
                  <Form method="post" className="row">
                    <input type="hidden" name="leadId" value={row.id} />
                    <Field
                      label={t.leads.endOf(row.person.name)}
                      hideLabel
                      error={ending?.values.leadId === row.id ? ending.fields.to : undefined}
                      required
                    >
                      <DayInput
                        name="to"
                        defaultValue={
                          ending?.values.leadId === row.id ? typedOr(ending, "to") : lastDayIn(row.to)
                        }
                      />
                    </Field>
                    <SubmitButton plain name="intent" value="end">
                      {t.leads.remove}
                    </SubmitButton>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
