import type { Retention } from "@congruence/domain/settings";
import { formatNumber } from "@congruence/i18n";
import { settings } from "@congruence/i18n/settings";
import { Section, SubmitButton, useLanguage, useMessages } from "@congruence/ui";
import { Form } from "@remix-run/react";
import { FormProblems } from "~/components/form-problems";
import type { FormReply } from "~/lib/form.server";
import { NumberField } from "./number-field";

/** How long is kept what nobody uses any more. */
export function RetentionForm({ reply, present }: { reply: FormReply | undefined; present: Retention }) {
  const t = useMessages(settings);
  const { retention: words } = t;
  const language = useLanguage();
  const upTo = (high: number) => t.upTo(formatNumber(high, language));
  return (
    <Section title={words.title} scope={words.scope} note={words.importsHint}>
      <Form method="post" action="/admin/settings" className="form">
        <FormProblems reply={reply} fields={["auditYears", "sessionsDays", "importsDays"]} />
        <div className="together">
          <NumberField
            {...{ reply, name: "auditYears", label: words.auditYears, hint: upTo(30), unit: words.years }}
            value={present.auditYears}
          />
          <NumberField
            {...{
              reply,
              name: "sessionsDays",
              label: words.sessionsDays,
              hint: upTo(3_650),
              unit: words.days,
            }}
            value={present.sessionsDays}
          />
          <NumberField
            {...{ reply, name: "importsDays", label: words.importsDays, hint: upTo(3_650), unit: words.days }}
            value={present.importsDays}
          />
        </div>
        <p className="form-acts">
          <SubmitButton plain name="intent" value="retention">
            {t.save}
          </SubmitButton>
        </p>
      </Form>
    </Section>
  );
}
