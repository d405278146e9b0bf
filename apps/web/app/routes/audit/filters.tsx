import type { Language } from "@congruence/i18n";
import { audit } from "@congruence/i18n/audit";
import { auditActions } from "@congruence/i18n/audit-actions";
import { auditRows } from "@congruence/i18n/audit-rows";
import {
  Button,
  ButtonLink,
  DayInput,
  Field,
  type OptionGroup,
  Select,
  TextInput,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { Form } from "@remix-run/react";

export const FILTERS = ["actor", "action", "source", "kind", "text", "from", "to"] as const;
export type AuditFilters = Partial<Record<(typeof FILTERS)[number], string>>;

/** The filters of an address, empty ones left out. */
export function filtersOf(search: URLSearchParams): AuditFilters {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = search.get(name)?.trim();
      return value ? [[name, value.slice(0, 200)]] : [];
    }),
  );
}

/** The address of the log under those filters, from an act on. */
export function logAddress(filters: AuditFilters, cursor: string | null = null): string {
  const query = new URLSearchParams({
    ...filters,
    ...(cursor === null ? {} : { before: cursor }),
  }).toString();
  return query === "" ? "/admin/audit" : `/admin/audit?${query}`;
}

function actions(language: Language): OptionGroup[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const [value, label] of Object.entries(auditActions[language])) {
    const area = value.split(".")[0] ?? "";
    groups.set(area, [...(groups.get(area) ?? []), { value, label }]);
  }
  const names = audit[language].group;
  return [...groups].map(([area, options]) => ({
    label: names[area as keyof typeof names] ?? area,
    options,
  }));
}

const options = (words: object) =>
  Object.entries(words as Record<string, string>).map(([value, label]) => ({ value, label }));

/** Who, what, about what, from where, when: one GET form. */
export function LogFilters({ filters }: { filters: AuditFilters }) {
  const t = useMessages(audit);
  const rows = useMessages(auditRows);
  const language = useLanguage();
  const { actor, action, source, kind, text, from, to } = filters;
  return (
    <Form method="get" action="/admin/audit" className="stack close" role="search">
      <div className="together">
        <Field label={t.filter.actor}>
          <TextInput name="actor" defaultValue={actor} />
        </Field>
        <Field label={t.filter.action}>
          <Select
            name="action"
            defaultValue={action}
            options={actions(language)}
            placeholder={t.filter.all}
          />
        </Field>
        <Field label={t.filter.kind}>
          <Select name="kind" defaultValue={kind} options={options(rows.kind)} placeholder={t.filter.all} />
        </Field>
        <Field label={t.filter.source}>
          <Select
            name="source"
            defaultValue={source}
            options={options(t.source)}
            placeholder={t.filter.all}
          />
        </Field>
      </div>
      <div className="together">
        <Field label={t.filter.text}>
          <TextInput type="search" name="text" defaultValue={text} />
        </Field>
        <Field label={t.filter.from}>
          <DayInput name="from" defaultValue={from} />
        </Field>
        <Field label={t.filter.to}>
          <DayInput name="to" defaultValue={to} />
        </Field>
      </div>
      <p className="form-acts">
        <Button type="submit">{t.filter.apply}</Button>
        {Object.keys(filters).length > 0 ? (
          <ButtonLink href="/admin/audit" kind="quiet">
            {t.filter.reset}
          </ButtonLink>
        ) : null}
      </p>
    </Form>
  );
}
