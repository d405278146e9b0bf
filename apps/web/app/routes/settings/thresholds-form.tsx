import type { Thresholds } from "@congruence/domain/settings";
import { formatNumber } from "@congruence/i18n";
import { settings } from "@congruence/i18n/settings";
import { FieldGroup, Section, SubmitButton, useLanguage, useMessages } from "@congruence/ui";
import { Form } from "@remix-run/react";
import { FormProblems } from "~/components/form-problems";
import type { FormReply } from "~/lib/form.server";
import { NumberField } from "./number-field";

const FIELDS = ["squadMin", "squadMax", "tribeMax", "squadsPerPerson", "onTrack", "atRisk"];
/** 0.85 as 85, without the crumbs of binary fractions. */
const percent = (part: number) => Math.round(part * 10_000) / 100;

/** Where guardrails warn, and where the state of an objective changes its word. */
export function ThresholdsForm({ reply, present }: { reply: FormReply | undefined; present: Thresholds }) {
  const t = useMessages(settings);
  const { thresholds: words } = t;
  const language = useLanguage();
  const upTo = (high: number) => t.upTo(formatNumber(high, language));
  return (
    <Section title={words.title} scope={words.scope}>
      <Form method="post" action="/admin/settings" className="form">
        <FormProblems reply={reply} fields={FIELDS} />
        <FieldGroup label={words.squad}>
          <div className="together">
            <NumberField
              {...{
                reply,
                name: "squadMin",
                label: words.squadMin,
                hint: upTo(1_000),
                value: present.squadMin,
              }}
            />
            <NumberField
              {...{
                reply,
                name: "squadMax",
                label: words.squadMax,
                hint: upTo(1_000),
                value: present.squadMax,
              }}
            />
          </div>
        </FieldGroup>
        <div className="together">
          <NumberField
            {...{
              reply,
              name: "tribeMax",
              label: words.tribeMax,
              hint: upTo(10_000),
              value: present.tribeMax,
            }}
          />
          <NumberField
            {...{ reply, name: "squadsPerPerson", label: words.squadsPerPerson }}
            {...{ hint: upTo(20), value: present.squadsPerPerson }}
          />
        </div>
        <FieldGroup label={words.states} hint={words.statesHint}>
          <div className="together">
            <NumberField
              {...{ reply, name: "onTrack", label: words.onTrack, hint: words.percent, unit: "%" }}
              value={percent(present.onTrack)}
            />
            <NumberField
              {...{ reply, name: "atRisk", label: words.atRisk, hint: words.percent, unit: "%" }}
              value={percent(present.atRisk)}
            />
          </div>
        </FieldGroup>
        <p className="form-acts">
          <SubmitButton plain name="intent" value="thresholds">
            {t.save}
          </SubmitButton>
        </p>
      </Form>
    </Section>
  );
}
