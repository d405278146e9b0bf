import { COMPONENTS } from "@congruence/domain/facts";
import { components } from "@congruence/i18n/components";
import { pools } from "@congruence/i18n/pools";
import {
  ButtonLink,
  Field,
  Form,
  Hidden,
  Refused,
  Select,
  SubmitButton,
  TextInput,
  useMessages,
} from "@congruence/ui";
import type { FormReply } from "~/lib/form.server";
import type { PoolsList } from "./api-types";

/** A pool's name and component; `pool` is the one changed, left out for a new one. */
export function PoolForm({
  pool,
  labels,
  reply,
  cancelHref,
}: {
  pool?: { id: string; name: string; component: string | null };
  /** The organisation's own names for components, where it has some. */
  labels: PoolsList["labels"];
  reply: FormReply | undefined;
  cancelHref: string;
}) {
  const t = useMessages(pools);
  const words = useMessages(components).component;
  const typed = (name: string, start?: string | null) => {
    const value = reply?.values[name];
    return typeof value === "string" ? value : (start ?? undefined);
  };
  const { name, component, externalId, ...others } = reply?.fields ?? {};
  return (
    <Form method="post" className="form">
      {pool ? <Hidden values={{ poolId: pool.id }} /> : null}
      <Refused reasons={[...(reply?.form ?? []), ...Object.values(others).flat()]} />
      <Field label={t.name} required error={name}>
        <TextInput name="name" maxLength={120} autoComplete="off" defaultValue={typed("name", pool?.name)} />
      </Field>
      <Field label={t.component} optional error={component}>
        <Select
          name="component"
          placeholder={t.none}
          defaultValue={typed("component", pool?.component ?? "")}
          options={COMPONENTS.map((value) => ({ value, label: labels[value] ?? words[value] }))}
        />
      </Field>
      {pool ? null : (
        <Field label={t.externalId} optional error={externalId}>
          <TextInput name="externalId" width="m" defaultValue={typed("externalId")} />
        </Field>
      )}
      <div className="form-acts">
        <SubmitButton>{pool ? t.save : t.add}</SubmitButton>
        <ButtonLink href={cancelHref}>{t.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
