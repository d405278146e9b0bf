import type { Day } from "@congruence/domain";
import { unitForms } from "@congruence/i18n/unit-forms";
import {
  ButtonLink,
  DayInput,
  Field,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  useMessages,
} from "@congruence/ui";
import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { typedOr } from "~/components/form-problems";
import type { FormReply } from "~/lib/form.server";

export type Reply = FormReply | undefined;
export type Choice = { id: string; name: string; kind: string; parent?: string | null };

/** Whether the page's form is on its way. */
export function useBusy(): boolean {
  return useNavigation().state === "submitting";
}

/** Name and mission, as typed or as they stand. */
export function NameAndMission({
  reply,
  name = "",
  mission = "",
}: {
  reply: Reply;
  name?: string;
  mission?: string;
}) {
  const t = useMessages(unitForms);
  return (
    <>
      <Field id="name" label={t.name} error={reply?.fields.name} required>
        <TextInput name="name" defaultValue={typedOr(reply, "name", name)} maxLength={120} />
      </Field>
      <Field id="mission" label={t.mission} hint={t.missionHint} error={reply?.fields.mission} optional>
        <TextArea
          name="mission"
          rows={2}
          defaultValue={typedOr(reply, "mission", mission)}
          maxLength={2000}
        />
      </Field>
    </>
  );
}

/** The tribe above: a squad needs one, a tribe may stand under nothing; other kinds have none. */
export function ParentField({
  reply,
  kind,
  tribes,
  parentId,
}: {
  reply: Reply;
  kind: string;
  tribes: readonly Choice[];
  parentId: string | null;
}) {
  const t = useMessages(unitForms);
  if (kind !== "squad" && kind !== "tribe") return null;
  const label = kind === "squad" ? t.parent : t.parentOfTribe;
  return (
    <Field id="parentId" label={label} error={reply?.fields.parentId} required={kind === "squad"}>
      <Select
        name="parentId"
        placeholder={kind === "squad" ? t.choose : t.nowhere}
        options={tribes.map((tribe) => ({ value: tribe.id, label: tribe.name }))}
        defaultValue={typedOr(reply, "parentId", parentId ?? "")}
      />
    </Field>
  );
}

/** From which day, and the last day where the form asks for one. */
export function Days({ reply, from, last }: { reply: Reply; from: Day | string; last?: string }) {
  const t = useMessages(unitForms);
  return (
    <div className="together">
      <Field id="from" label={t.from} hint={t.fromHint} error={reply?.fields.from} required>
        <DayInput name="from" defaultValue={typedOr(reply, "from", from)} />
      </Field>
      {last === undefined ? null : (
        <Field id="to" label={t.last} hint={t.lastHint} error={reply?.fields.to} optional>
          <DayInput name="to" defaultValue={typedOr(reply, "to", last)} />
        </Field>
      )}
    </div>
  );
}

/** The form's buttons: what it does, and the way back. */
export function FormActs({
  submit,
  back,
  intent,
  children,
}: {
  submit: ReactNode;
  back: string;
  /** What the main button sends as `intent`, where the form has other buttons. */
  intent?: string;
  children?: ReactNode;
}) {
  const t = useMessages(unitForms);
  const sent = intent === undefined ? {} : { name: "intent", value: intent };
  return (
    <div className="form-acts">
      <SubmitButton pending={useBusy()} {...sent}>
        {submit}
      </SubmitButton>
      {children}
      <ButtonLink href={back}>{t.cancel}</ButtonLink>
    </div>
  );
}
