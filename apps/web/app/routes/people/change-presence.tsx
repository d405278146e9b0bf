import { people } from "@congruence/i18n/people";
import { personForms } from "@congruence/i18n/person-forms";
import { DayInput, Field, Form, Halves, Hidden, Section, SubmitButton, useMessages } from "@congruence/ui";
import { DatedList } from "./dated-list";
import { ChapterField, FromField, KindField, LastField, ShareField } from "./fields";
import type { FormProps } from "./intents";
import { SmallForm } from "./small-form";

/** As what somebody is there, their leaving, and their coming back: what concerns being in the organisation. */
export function PresenceForms(props: FormProps) {
  const { person, on } = props;
  const t = useMessages(personForms);
  const kinds = useMessages(people).presence;
  return (
    <Halves>
      {person.now.presence ? <KindForm {...props} /> : <ReturnForm {...props} />}
      <div className="stack">
        <Section title={t.soFar}>
          <DatedList on={on} rows={person.presences.map((row) => [kinds[row.kind], row])} />
        </Section>
        {person.now.presence ? <LeaveForm {...props} /> : null}
      </div>
    </Halves>
  );
}

function KindForm({ person, on, page, replyTo }: FormProps) {
  const t = useMessages(personForms);
  const reply = replyTo("changePresence");
  return (
    <Section title={t.presenceTitle}>
      <SmallForm
        {...{ intent: "changePresence", sends: { personId: person.id }, reply, fields: ["kind", "from"] }}
        submit={t.save}
        cancelHref={page}
      >
        <KindField reply={reply} start={person.now.presence ?? "employee"} />
        <FromField reply={reply} start={on} />
      </SmallForm>
    </Section>
  );
}

function ReturnForm({ person, choices, on, page, replyTo }: FormProps) {
  const t = useMessages(personForms);
  const reply = replyTo("comeBack");
  const last = person.presences.at(-1);
  return (
    <Section title={t.returning} scope={t.returningLede}>
      <SmallForm
        {...{ intent: "comeBack", sends: { personId: person.id }, reply }}
        fields={["kind", "share", "chapterId", "from", "to"]}
        submit={t.comeBack}
        cancelHref={page}
      >
        <KindField reply={reply} start={last?.kind ?? "employee"} />
        <ShareField reply={reply} start={person.contracts.at(-1)?.share ?? 10_000} />
        <ChapterField reply={reply} name="chapterId" choices={choices} optional />
        <div className="together">
          <FromField reply={reply} start={on} />
          <LastField reply={reply} />
        </div>
      </SmallForm>
    </Section>
  );
}

/** Leads to the page that shows what ends; nothing is written here. */
function LeaveForm({ person, on }: FormProps) {
  const t = useMessages(personForms);
  return (
    <Section title={t.leaving} note={t.leavingLede}>
      <Form method="get" action={`/people/${person.handle}/leave`} className="form">
        {on === person.today ? null : <Hidden values={{ on }} />}
        <Field label={t.leavingFrom} required>
          <DayInput name="from" defaultValue={on} />
        </Field>
        <div className="form-acts">
          <SubmitButton plain>{t.leavingShow}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
