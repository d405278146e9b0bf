import { PRESENCE_KINDS } from "@congruence/domain/facts";
import { people } from "@congruence/i18n/people";
import { personForms } from "@congruence/i18n/person-forms";
import {
  DayInput,
  Field,
  FieldGroup,
  RadioGroup,
  Refused,
  Select,
  ShareInput,
  TextInput,
  useMessages,
} from "@congruence/ui";
import type { FormReply } from "~/lib/form.server";
import type { Person, PersonChoices } from "./api-types";

/** What a form came back with, when the last thing sent was this form; undefined otherwise. */
export type Reply = FormReply | undefined;

/** What was typed in a field, else what it starts with. */
export function typed(reply: Reply, name: string, start?: string | null): string | undefined {
  const value = reply?.values[name];
  return typeof value === "string" ? value : (start ?? undefined);
}

/** Reasons why nothing was written that belong to none of these fields. */
export function Elsewhere({ reply, fields }: { reply: Reply; fields: readonly string[] }) {
  if (!reply) return null;
  const others = Object.entries(reply.fields).flatMap(([name, sentences]) =>
    fields.includes(name) ? [] : sentences,
  );
  return <Refused reasons={[...reply.form, ...others]} />;
}

/** Name and how to reach somebody. */
export function ContactFields({ reply, person }: { reply: Reply; person?: Person }) {
  const t = useMessages(personForms);
  return (
    <>
      <Field label={t.name} required error={reply?.fields.name}>
        <TextInput
          name="name"
          autoComplete="off"
          maxLength={120}
          defaultValue={typed(reply, "name", person?.name)}
        />
      </Field>
      <Field label={t.email} optional error={reply?.fields.email}>
        <TextInput
          {...{ name: "email", type: "text", inputMode: "email", autoComplete: "off" }}
          defaultValue={typed(reply, "email", person?.email)}
        />
      </Field>
      <Field label={t.site} optional error={reply?.fields.site}>
        <TextInput name="site" defaultValue={typed(reply, "site", person?.site)} />
      </Field>
      <div className="together">
        <Field label={t.hours} hint={t.hoursHint} optional error={reply?.fields.workingHours}>
          <TextInput
            name="workingHours"
            width="m"
            defaultValue={typed(reply, "workingHours", person?.workingHours)}
          />
        </Field>
        <Field label={t.zone} hint={t.zoneHint} optional error={reply?.fields.timeZone}>
          <TextInput name="timeZone" width="m" defaultValue={typed(reply, "timeZone", person?.timeZone)} />
        </Field>
      </div>
    </>
  );
}
export const CONTACT_FIELDS = ["name", "email", "site", "workingHours", "timeZone"];

/** As what somebody is there. */
export function KindField({ reply, start }: { reply: Reply; start: string }) {
  const t = useMessages(personForms);
  const words = useMessages(people).presence;
  return (
    <FieldGroup label={t.kind} error={reply?.fields.kind}>
      <RadioGroup
        name="kind"
        inline
        defaultValue={typed(reply, "kind", start)}
        choices={PRESENCE_KINDS.map((value) => ({ value, label: words[value] }))}
      />
    </FieldGroup>
  );
}

/** The contract's share. */
export function ShareField({ reply, start }: { reply: Reply; start: number }) {
  const t = useMessages(personForms);
  const was = reply?.values.share;
  return (
    <Field label={t.share} required error={reply?.fields.share}>
      <ShareInput name="share" {...(typeof was === "string" ? { defaultValue: was } : { share: start })} />
    </Field>
  );
}

/** One of the chapters, or none when `optional`. */
export function ChapterField({
  reply,
  name,
  choices,
  optional,
}: {
  reply: Reply;
  name: "chapterId" | "unitId";
  choices: PersonChoices;
  optional?: boolean;
}) {
  const t = useMessages(personForms);
  return (
    <Field label={t.chapter} optional={optional} required={!optional} error={reply?.fields[name]}>
      <Select
        name={name}
        placeholder={optional ? t.noChapter : t.choose}
        defaultValue={typed(reply, name, "")}
        options={choices.chapters.map((chapter) => ({ value: chapter.id, label: chapter.name }))}
      />
    </Field>
  );
}

/** The first day of something; a day to come is fine. */
export function FromField({ reply, start }: { reply: Reply; start: string }) {
  const t = useMessages(personForms);
  return (
    <Field label={t.from} hint={t.fromHint} required error={reply?.fields.from}>
      <DayInput name="from" defaultValue={typed(reply, "from", start)} />
    </Field>
  );
}

/** The last day of something; empty for no end. */
export function LastField({ reply }: { reply: Reply }) {
  const t = useMessages(personForms);
  return (
    <Field label={t.last} hint={t.lastHint} optional error={reply?.fields.to}>
      <DayInput name="last" defaultValue={typed(reply, "last")} />
    </Field>
  );
}
