import { COMPONENTS } from "@congruence/domain/facts";
import type { Settings } from "@congruence/domain/settings";
import { components } from "@congruence/i18n/components";
import { settings } from "@congruence/i18n/settings";
import {
  ComponentName,
  DataTable,
  Field,
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
  const column = (language: "en" | "fr", head: string) => ({
    key: language,
    head,
    cell: (component: (typeof COMPONENTS)[number]) => {
      const name = `${component}.${language}`;
      return (
        <Field id={name} label={`${names[component]}, ${head}`} hideLabel error={reply?.fields[name]}>
          <TextInput
            name={name}
            maxLength={60}
            placeholder={components[language].component[component]}
            defaultValue={typedOr(reply, name, present[component]?.[language])}
            autoComplete="off"
          />
        </Field>
      );
    },
  });
  return (
    <Section title={words.title} scope={words.scope}>
      <Form method="post" action="/admin/settings" className="stack close">
        <FormProblems reply={reply} fields={FIELDS} />
        <p className="mid">{words.hint}</p>
        <DataTable
          caption={words.title}
          rows={COMPONENTS}
          rowKey={(component) => component}
          phone="cards"
          columns={[
            {
              ...{ key: "component", head: words.component, names: true },
              cell: (component) => <ComponentName component={component} />,
            },
            column("en", words.english),
            column("fr", words.french),
          ]}
        />
        <p className="form-acts">
          <SubmitButton plain name="intent" value="labels">
            {t.save}
          </SubmitButton>
        </p>
      </Form>
    </Section>
  );
}
