import { COMPONENTS } from "@congruence/domain/facts";
import { componentLabel, experience } from "@congruence/i18n/experience";
import {
  ButtonLink,
  Field,
  type Option,
  type OptionGroup,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { useNavigation } from "@remix-run/react";
import { typedOr } from "~/components/form-problems";
import type { FormReply } from "~/lib/form.server";
import type { AddChoices } from "./read";

export type Reply = FormReply | undefined;

/** Component, name and description, as typed or as they stand. */
export function Described({
  reply,
  labels,
  item,
}: {
  reply: Reply;
  labels: Parameters<typeof componentLabel>[1];
  item?: { component: string; name: string; description: string };
}) {
  const t = useMessages(experience);
  const language = useLanguage();
  return (
    <>
      <Field id="component" label={t.component} error={reply?.fields.component} required>
        <Select
          name="component"
          options={COMPONENTS.map((value) => ({ value, label: componentLabel(value, labels, language) }))}
          defaultValue={typedOr(reply, "component", item?.component ?? COMPONENTS[0])}
        />
      </Field>
      <Field id="name" label={t.form.name} error={reply?.fields.name} required>
        <TextInput name="name" defaultValue={typedOr(reply, "name", item?.name)} maxLength={120} />
      </Field>
      <Field
        id="description"
        label={t.form.description}
        hint={t.form.descriptionHint}
        error={reply?.fields.description}
        optional
      >
        <TextArea
          name="description"
          rows={3}
          defaultValue={typedOr(reply, "description", item?.description)}
          maxLength={2000}
        />
      </Field>
    </>
  );
}

type Unit = AddChoices["units"][number];

/** Units to choose from, those of a tribe together; tribes themselves last. */
export function unitOptions(
  units: readonly Unit[],
  words: { noTribe: string; tribes: string },
): OptionGroup[] {
  const groups = new Map<string, Option[]>();
  for (const unit of units) {
    if (unit.kind !== "squad") continue;
    const tribe = unit.tribe ?? words.noTribe;
    groups.set(tribe, [...(groups.get(tribe) ?? []), { value: unit.id, label: unit.name }]);
  }
  const tribes = units
    .filter((unit) => unit.kind === "tribe")
    .map((unit) => ({ value: unit.id, label: unit.name }));
  return [
    ...[...groups].map(([label, options]) => ({ label, options })),
    ...(tribes.length > 0 ? [{ label: words.tribes, options: tribes }] : []),
  ];
}

/** What the form does, and the way back. */
export function Acts({ submit, back, danger }: { submit: string; back: string; danger?: boolean }) {
  const t = useMessages(experience);
  return (
    <div className="form-acts">
      <SubmitButton pending={useNavigation().state === "submitting"} kind={danger ? "danger" : "primary"}>
        {submit}
      </SubmitButton>
      <ButtonLink href={back}>{t.form.cancel}</ButtonLink>
    </div>
  );
}
