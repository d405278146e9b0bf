import { formatSpan } from "@congruence/i18n";
import { personForms } from "@congruence/i18n/person-forms";
import { DayInput, Field, Halves, Section, TextInput, useLanguage, useMessages } from "@congruence/ui";
import { FromField, typed } from "./fields";
import type { FormProps } from "./intents";
import { SmallForm } from "./small-form";

/** Noting an absence, and the day somebody is back from one under way or to come. */
export function AbsenceForms({ person, on, page, replyTo }: FormProps) {
  const t = useMessages(personForms);
  const language = useLanguage();
  const reply = replyTo("addAbsence");
  const open = person.absences.filter((row) => row.to === null || row.to > person.today);
  return (
    <Halves>
      <Section title={t.absenceTitle} note={t.absenceHint}>
        <SmallForm
          {...{
            intent: "addAbsence",
            sends: { personId: person.id },
            reply,
            fields: ["reason", "from", "to"],
          }}
          submit={t.addAbsence}
          cancelHref={page}
        >
          <Field label={t.reason} hint={t.reasonHint} required error={reply?.fields.reason}>
            <TextInput name="reason" maxLength={500} defaultValue={typed(reply, "reason")} />
          </Field>
          <div className="together">
            <FromField reply={reply} start={on} />
            <Field label={t.back} hint={t.backHint} optional error={reply?.fields.to}>
              <DayInput name="to" defaultValue={typed(reply, "to")} />
            </Field>
          </div>
        </SmallForm>
      </Section>
      <Section title={t.openAbsences}>
        {open.length === 0 ? <p className="dim">{t.noAbsence}</p> : null}
        {open.map((row) => {
          const back = replyTo("endAbsence", row.id);
          return (
            <div key={row.id} className="stack tight">
              <p>
                <b>{formatSpan(row, language)}</b> <span className="mid">{row.reason}</span>
              </p>
              <SmallForm
                {...{
                  intent: "endAbsence",
                  sends: { absenceId: row.id },
                  row: row.id,
                  reply: back,
                  fields: ["to"],
                }}
                submit={t.endAbsence}
                plain
              >
                <Field label={t.back} required error={back?.fields.to}>
                  <DayInput name="to" defaultValue={typed(back, "to", row.to ?? on)} />
                </Field>
              </SmallForm>
            </div>
          );
        })}
      </Section>
    </Halves>
  );
}
