import { COMPONENTS } from "@congruence/domain/facts";
import type { Settings } from "@congruence/domain/settings";
import { components } from "@congruence/i18n/components";
import { settings } from "@congruence/i18n/settings";
import {
  ComponentSign,
  Field,
  FieldGroup,
  Section,
  SubmitButton,
  TextInput,
  useMessages,
} from "@congruence/ui";
import { Form } from "@remix-run/react";
import { FormProblems, typedOr } from "~/components/form-problems";
import type { FormReply } from "~/lib/form.server";

const FIELDS = COMPONENTS.flatMap((component) => [`${component}.en`, `${component}.fr`]);

/** What the organisation calls the six components, in both languages or not at all. */
export function LabelsForm({
  reply,
  present,
}: {
  reply: FormReply | undefined;
  present: Settings["componentLabels"];
}) {
  const t = useMessages(settings);
  const names = useMessages(components).component;
  const { labels: words } = t;
  return (
    <Section title={words.title} scope={words.scope}>
      <Form method="post" action="/admin/settings" className="form">
        <FormProblems reply={reply} fields={FIELDS} />
        <p className="mid">{words.hint}</p>
        {COMPONENTS.map((component) => (
          <FieldGroup
            key={component}
            label={
              <>
                <ComponentSign component={component} /> {names[component]}
              </>
            }
          >
            <div className="together">
              {(["en", "fr"] as const).map((language) => {
                const name = `${component}.${language}`;
                const label = language === "en" ? words.english : words.french;
                return (
                  <Field key={language} id={name} label={label} error={reply?.fields[name]}>
                    <TextInput
                      name={name}
                      maxLength={60}
                      placeholder={components[language].component[component]}
                      defaultValue={typedOr(reply, name, present[component]?.[language])}
                      autoComplete="off"
                    />
                  </Field>
                );
              })}
            </div>
          </FieldGroup>
        ))}
        <p className="form-acts">
          <SubmitButton plain name="intent" value="labels">
            {t.save}
          </SubmitButton>
        </p>
      </Form>
    </Section>
  );
}
