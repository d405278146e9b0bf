import { ACCOUNT_ROLES } from "@congruence/domain/access";
import { accounts } from "@congruence/i18n/accounts";
import { done } from "@congruence/i18n/done";
import { Combobox, type ComboOption, Field, FieldGroup, RadioGroup, useMessages } from "@congruence/ui";
import { typedOr } from "~/components/form-problems";
import type { FormReply } from "~/lib/form.server";

type Reply = Pick<FormReply, "values" | "fields"> | undefined;

async function people(text: string, signal: AbortSignal): Promise<readonly ComboOption[]> {
  const response = await fetch(`/admin/accounts/people?${new URLSearchParams({ q: text })}`, { signal });
  if (!response.ok) throw new Error(`the list of people answered ${response.status}`);
  return (await response.json()) as readonly ComboOption[];
}

/** Role, person and language of an account: what an invitation and a change have in common. */
export function AccountFields({
  reply,
  accountRole,
  person,
  language,
}: {
  reply: Reply;
  accountRole: string;
  person: { id: string; name: string } | null;
  language: string;
}) {
  const t = useMessages(accounts);
  const { roles } = useMessages(done);
  const name = typedOr(reply, "person", person?.name ?? "");
  const id = typedOr(reply, "personId", person?.id ?? "");
  return (
    <>
      <FieldGroup label={t.form.role} error={reply?.fields.role} id="role">
        <RadioGroup
          name="role"
          defaultValue={typedOr(reply, "role", accountRole)}
          choices={ACCOUNT_ROLES.map((value) => ({ value, label: roles[value], hint: t.roles[value] }))}
        />
      </FieldGroup>
      <Field
        id="person"
        label={t.form.person}
        hint={t.form.personHint}
        error={reply?.fields.person ?? reply?.fields.personId}
        optional
      >
        <Combobox
          name="person"
          valueName="personId"
          options={[]}
          load={people}
          defaultValue={name === "" ? null : { value: id, label: name }}
        />
      </Field>
      <FieldGroup label={t.form.language} error={reply?.fields.language} id="language">
        <RadioGroup
          name="language"
          inline
          defaultValue={typedOr(reply, "language", language)}
          choices={(["en", "fr"] as const).map((value) => ({ value, label: t.form.languages[value] }))}
        />
      </FieldGroup>
    </>
  );
}
