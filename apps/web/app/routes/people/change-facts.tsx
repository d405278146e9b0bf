import { formatMoney, formatShare } from "@congruence/i18n";
import { personForms } from "@congruence/i18n/person-forms";
import { Field, Halves, Section, TextInput, useLanguage, useMessages } from "@congruence/ui";
import { DatedList } from "./dated-list";
import { CONTACT_FIELDS, ContactFields, FromField, LastField, ShareField, typed } from "./fields";
import type { FormProps } from "./intents";
import { SmallForm } from "./small-form";

/** Name and contact, which have no days. */
export function ContactForm({ person, page, replyTo }: FormProps) {
  const t = useMessages(personForms);
  const reply = replyTo("edit");
  return (
    <Section title={t.parts.contact}>
      <SmallForm
        {...{ intent: "edit", sends: { personId: person.id }, reply, fields: CONTACT_FIELDS }}
        submit={t.save}
        cancelHref={page}
      >
        <ContactFields reply={reply} person={person} />
      </SmallForm>
    </Section>
  );
}

const SPAN = ["from", "to"];

/** The contract's share from a day on, beside those said so far. */
export function ContractForm({ person, on, page, replyTo }: FormProps) {
  const t = useMessages(personForms);
  const language = useLanguage();
  const reply = replyTo("changeContract");
  return (
    <Halves>
      <Section title={t.contractTitle} note={`${t.contractHint} ${t.resumes}`}>
        <SmallForm
          {...{ intent: "changeContract", sends: { personId: person.id }, reply, fields: ["share", ...SPAN] }}
          submit={t.save}
          cancelHref={page}
        >
          <ShareField reply={reply} start={person.now.contract} />
          <div className="together">
            <FromField reply={reply} start={on} />
            <LastField reply={reply} />
          </div>
        </SmallForm>
      </Section>
      <Section title={t.soFar}>
        <DatedList on={on} rows={person.contracts.map((row) => [formatShare(row.share, language), row])} />
      </Section>
    </Halves>
  );
}

/** What a day of their work costs from a day on; nobody without the right ever gets here. */
export function CostForm({ person, on, page, replyTo }: FormProps) {
  const t = useMessages(personForms);
  const language = useLanguage();
  const reply = replyTo("setDayCost");
  return (
    <Halves>
      <Section title={t.costTitle} note={t.resumes}>
        <SmallForm
          {...{ intent: "setDayCost", sends: { personId: person.id }, reply, fields: ["cents", ...SPAN] }}
          submit={t.save}
          cancelHref={page}
        >
          <Field label={t.cost(person.currency)} required error={reply?.fields.cents}>
            <TextInput
              {...{ name: "cents", width: "s", inputMode: "decimal" }}
              defaultValue={typed(reply, "cents")}
            />
          </Field>
          <div className="together">
            <FromField reply={reply} start={on} />
            <LastField reply={reply} />
          </div>
        </SmallForm>
      </Section>
      <Section title={t.soFar}>
        <DatedList
          on={on}
          rows={(person.dayCosts ?? []).map((row) => [
            formatMoney(row.cents, person.currency, language),
            row,
          ])}
        />
      </Section>
    </Halves>
  );
}
