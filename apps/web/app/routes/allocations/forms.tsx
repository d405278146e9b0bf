import type { Day, Refusal } from "@congruence/domain";
import { shareInField } from "@congruence/i18n";
import { allocations } from "@congruence/i18n/allocations";
import { unitForms } from "@congruence/i18n/unit-forms";
import {
  Button,
  DayInput,
  Disclosure,
  Field,
  Section,
  Select,
  ShareInput,
  SubmitButton,
  TextInput,
  useMessages,
  useMounted,
} from "@congruence/ui";
import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useRef } from "react";
import { FormProblems, typedOr } from "~/components/form-problems";
import { lastDayIn } from "~/lib/effective-day";
import type { FormReply } from "~/lib/form.server";
import type { AllocationRead } from "./allocation";

type Props = { allocation: AllocationRead; reply: FormReply | undefined };

function Small({
  intent,
  allocation,
  reply,
  fields,
  submit,
  children,
}: Props & { intent: string; fields: readonly string[]; submit: string; children: ReactNode }) {
  const busy = useNavigation();
  return (
    <Form method="post" className="form" preventScrollReset>
      <FormProblems reply={reply} fields={fields} />
      <input type="hidden" name="allocationId" value={allocation.id} />
      <input type="hidden" name="intent" value={intent} />
      {children}
      <div className="form-acts">
        <SubmitButton plain pending={busy.formData?.get("intent") === intent}>
          {submit}
        </SubmitButton>
      </div>
    </Form>
  );
}

function fitsIn(refusals: readonly Refusal[] | undefined): number {
  const over = refusals?.find((one) => one.code === "allocation.over_capacity");
  return over?.code === "allocation.over_capacity" ? over.facts.fits : 0;
}

/** The share as typed; where it was refused for capacity, a button that writes the one that fits. */
function ShareField({
  id,
  share,
  reply,
}: {
  id: string;
  share: number | null;
  reply: FormReply | undefined;
}) {
  const t = useMessages(allocations);
  const box = useRef<HTMLDivElement>(null);
  // Writing into the field takes a script; the sentence says what fits either way.
  const mounted = useMounted();
  const fits = mounted ? fitsIn(reply?.refusals) : 0;
  const write = () => {
    const input = box.current?.querySelector("input");
    if (input) input.value = shareInField(fits);
    input?.focus();
  };
  return (
    <div ref={box}>
      <Field
        id={id}
        label={t.one.newShare}
        hint={t.one.unstated}
        error={reply?.fields.share}
        errorActions={
          fits > 0 ? (
            <Button size="small" onClick={write}>
              {t.allocate.write(fits)}
            </Button>
          ) : undefined
        }
      >
        <ShareInput name="share" defaultValue={typedOr(reply, "share", shareInField(share))} />
      </Field>
    </div>
  );
}

export function ChangeShareForm({ allocation, reply, from }: Props & { from: Day }) {
  const t = useMessages(allocations).one;
  return (
    <Section title={t.changeShare}>
      <Small intent="share" allocation={allocation} reply={reply} fields={["share", "from"]} submit={t.save}>
        <div className="together">
          <ShareField id="share" share={allocation.share} reply={reply} />
          <Field id="from" label={t.from} error={reply?.fields.from} required>
            <DayInput name="from" defaultValue={typedOr(reply, "from", from)} />
          </Field>
        </div>
      </Small>
    </Section>
  );
}

export function MoveForm({
  allocation,
  reply,
  from,
  units,
}: Props & { from: Day; units: readonly { id: string; name: string; parent: string | null }[] }) {
  const t = useMessages(allocations).one;
  const { choose } = useMessages(unitForms);
  return (
    <Section title={t.move}>
      <Small
        intent="move"
        allocation={allocation}
        reply={reply}
        fields={["unitId", "move-from"]}
        submit={t.moveSubmit}
      >
        <div className="together">
          <Field id="unitId" label={t.unit} hint={t.moveHint} error={reply?.fields.unitId} required>
            <Select
              name="unitId"
              placeholder={choose}
              options={units.map((unit) => ({
                value: unit.id,
                label: unit.parent ? `${unit.name} (${unit.parent})` : unit.name,
              }))}
              defaultValue={typedOr(reply, "unitId")}
            />
          </Field>
          <Field id="move-from" label={t.from} error={reply?.fields.from} required>
            <DayInput name="from" defaultValue={typedOr(reply, "from", from)} />
          </Field>
        </div>
      </Small>
    </Section>
  );
}

export function EndForm({ allocation, reply, from }: Props & { from: Day }) {
  const t = useMessages(allocations).one;
  return (
    <Section title={t.end}>
      <Small intent="end" allocation={allocation} reply={reply} fields={["to"]} submit={t.endSubmit}>
        <Field id="to" label={t.lastDay} error={reply?.fields.to} required>
          <DayInput name="to" defaultValue={typedOr(reply, "to", lastDayIn(from))} />
        </Field>
      </Small>
    </Section>
  );
}

export function ExtendForm({ allocation, reply }: Props) {
  const t = useMessages(allocations).one;
  return (
    <Section title={t.extend}>
      <Small
        intent="extend"
        allocation={allocation}
        reply={reply}
        fields={["extend-to"]}
        submit={t.extendSubmit}
      >
        <Field id="extend-to" label={t.lastDay} hint={t.extendHint} error={reply?.fields.to}>
          <DayInput name="to" defaultValue={typedOr(reply, "to", lastDayIn(allocation.to))} />
        </Field>
      </Small>
    </Section>
  );
}

export function CorrectForm({ allocation, reply }: Props) {
  const t = useMessages(allocations).one;
  const words = useMessages(unitForms);
  return (
    <Disclosure label={t.correct} open={reply !== undefined}>
      <p className="note">{t.correctLede}</p>
      <Small
        intent="correct"
        allocation={allocation}
        reply={reply}
        fields={["role", "correct-share", "correct-from", "correct-to", "reason"]}
        submit={t.correctSubmit}
      >
        <div className="together">
          <Field id="role" label={t.role} error={reply?.fields.role} required>
            <TextInput name="role" defaultValue={typedOr(reply, "role", allocation.role)} maxLength={80} />
          </Field>
          <ShareField id="correct-share" share={allocation.share} reply={reply} />
        </div>
        <div className="together">
          <Field id="correct-from" label={t.from} error={reply?.fields.from} required>
            <DayInput name="from" defaultValue={typedOr(reply, "from", allocation.from)} />
          </Field>
          <Field id="correct-to" label={t.lastDay} hint={t.extendHint} error={reply?.fields.to}>
            <DayInput name="to" defaultValue={typedOr(reply, "to", lastDayIn(allocation.to))} />
          </Field>
        </div>
        <Field id="reason" label={t.reason} hint={words.reasonHint} error={reply?.fields.reason} required>
          <TextInput name="reason" defaultValue={typedOr(reply, "reason")} maxLength={500} />
        </Field>
      </Small>
    </Disclosure>
  );
}
