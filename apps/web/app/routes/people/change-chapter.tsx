import { later } from "@congruence/domain/calendar";
import { personForms } from "@congruence/i18n/person-forms";
import { DayInput, Field, Halves, Section, useMessages } from "@congruence/ui";
import { DatedList } from "./dated-list";
import { ChapterField, FromField, LastField, typed } from "./fields";
import type { FormProps } from "./intents";
import { SmallForm } from "./small-form";

/** Joining a chapter from a day on, and leaving one without joining another. */
export function ChapterForms({ person, choices, on, page, replyTo }: FormProps) {
  const t = useMessages(personForms);
  const reply = replyTo("joinChapter");
  const open = person.chapters.filter((row) => row.to === null || row.to > person.today);
  return (
    <Halves>
      <Section title={t.joinTitle} note={t.joinHint}>
        <SmallForm
          {...{
            intent: "joinChapter",
            sends: { personId: person.id },
            reply,
            fields: ["unitId", "from", "to"],
          }}
          submit={t.join}
          cancelHref={page}
        >
          <ChapterField reply={reply} name="unitId" choices={choices} />
          <div className="together">
            <FromField reply={reply} start={on} />
            <LastField reply={reply} />
          </div>
        </SmallForm>
      </Section>
      <div className="stack">
        <Section title={t.soFar}>
          <DatedList on={on} rows={person.chapters.map((row) => [row.unit.name, row])} />
        </Section>
        {open.map((row) => {
          const back = replyTo("leaveChapter", row.id);
          return (
            <Section key={row.id} title={t.leaveChapter(row.unit.name)}>
              <SmallForm
                {...{
                  intent: "leaveChapter",
                  sends: { membershipId: row.id },
                  row: row.id,
                  reply: back,
                  fields: ["to"],
                }}
                submit={t.end}
                plain
              >
                <Field label={t.leaveFrom} hint={t.leaveChapterHint} required error={back?.fields.to}>
                  <DayInput name="to" defaultValue={typed(back, "to", later(on, row.from))} />
                </Field>
              </SmallForm>
            </Section>
          );
        })}
      </div>
    </Halves>
  );
}
