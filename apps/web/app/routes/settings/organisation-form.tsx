import type { Day } from "@congruence/domain";
import { formatDay } from "@congruence/i18n";
import { settings } from "@congruence/i18n/settings";
import { Combobox, Field, Section, SubmitButton, TextInput, useLanguage, useMessages } from "@congruence/ui";
import { Form } from "@remix-run/react";
import { FormProblems, typedOr } from "~/components/form-problems";
import type { FormReply } from "~/lib/form.server";

type Present = {
  name: string;
  timeZone: string;
  currency: string;
  fixedToday: string | null;
  zones: readonly string[];
};

const asOption = (zone: string) => ({ value: zone, label: zone });

/** Name, clock and money of the organisation. */
export function OrganisationForm({ reply, present }: { reply: FormReply | undefined; present: Present }) {
  const t = useMessages(settings);
  const language = useLanguage();
  const { organisation: words } = t;
  const { fixedToday } = present;
  return (
    <Section
      title={words.title}
      note={fixedToday === null ? null : words.fixed(formatDay(fixedToday as Day, language, "long"))}
    >
      <Form method="post" action="/admin/settings" className="form">
        <FormProblems reply={reply} fields={["name", "timeZone", "currency"]} />
        <Field id="name" label={words.name} error={reply?.fields.name} required>
          <TextInput name="name" defaultValue={typedOr(reply, "name", present.name)} autoComplete="off" />
        </Field>
        <Field
          id="timeZone"
          label={words.timeZone}
          hint={words.timeZoneHint}
          error={reply?.fields.timeZone}
          required
        >
          <Combobox
            name="timeZone"
            options={present.zones.map(asOption)}
            defaultValue={asOption(typedOr(reply, "timeZone", present.timeZone))}
          />
        </Field>
        <Field
          id="currency"
          label={words.currency}
          hint={words.currencyHint}
          error={reply?.fields.currency}
          required
        >
          <TextInput
            name="currency"
            width="s"
            maxLength={3}
            defaultValue={typedOr(reply, "currency", present.currency)}
            autoComplete="off"
          />
        </Field>
        <p className="form-acts">
          <SubmitButton plain name="intent" value="organisation">
            {t.save}
          </SubmitButton>
        </p>
      </Form>
    </Section>
  );
}
