import { FIELDS } from "@congruence/domain/imports";
import { importTerms } from "@congruence/i18n/import-terms";
import { imports } from "@congruence/i18n/imports";
import {
  type Column,
  DataTable,
  DecisionBar,
  FieldError,
  Form,
  FormErrors,
  PageHead,
  Section,
  Select,
  Stack,
  SubmitButton,
  useMessages,
} from "@congruence/ui";
import type { Import, Reading } from "./api-types";
import { ColumnPolicies, ColumnSubject } from "./column-policies";
import { FileLine, FileNotes } from "./file-line";
import { ImportSteps } from "./import-steps";
import { controlName } from "./mapping-form";

/** What was typed and is not right, to be shown again: values by control, sentences by control. */
export type TypedColumns = { values: Record<string, string | string[]>; errors: Record<string, string> };

/** Step 2: how each file is meant, column by column, and what to do where it says nothing. */
export function ColumnsStep({
  shown,
  typed,
  busy,
}: {
  shown: Import;
  typed: TypedColumns | null;
  busy: boolean;
}) {
  const t = useMessages(imports);
  const errors = Object.entries(typed?.errors ?? {});
  return (
    <>
      <PageHead
        title={t.columns.title}
        context={[
          { label: t.administration, href: "/admin" },
          { label: t.title, href: "/admin/import" },
        ]}
        lede={t.columns.lede}
      />
      <ImportSteps importId={shown.id} current={1} />
      <Form method="post">
        <input type="hidden" name="intent" value="columns" />
        <Stack>
          <FormErrors errors={errors.map(([id, message]) => ({ id, message }))} />
          {shown.readings.map((reading, file) => (
            <Section key={reading.name} title={reading.name}>
              <Stack gap="tight">
                <div>
                  <FileLine reading={reading} />
                  <FileNotes reading={reading} />
                </div>
                <div className="form">
                  <ColumnSubject reading={reading} file={file} typed={typed} />
                </div>
                <div>
                  <ColumnTable reading={reading} file={file} typed={typed} />
                </div>
                <div>
                  <ColumnPolicies reading={reading} file={file} typed={typed} tribes={shown.tribes} />
                </div>
              </Stack>
            </Section>
          ))}
        </Stack>
        <DecisionBar
          actions={
            <SubmitButton size="large" pending={busy}>
              {t.columns.submit}
            </SubmitButton>
          }
        >
          {t.columns.nothingYet}
        </DecisionBar>
      </Form>
    </>
  );
}

type Line = Reading["columns"][number] & { at: number };

function ColumnTable({
  reading,
  file,
  typed,
}: {
  reading: Reading;
  file: number;
  typed: TypedColumns | null;
}) {
  const t = useMessages(imports).columns;
  const terms = useMessages(importTerms);
  const fieldOf = new Map(Object.entries(reading.mapping.columns).map(([field, at]) => [at, field]));
  const columns: Column<Line>[] = [
    { key: "column", head: t.column, cell: (one) => <code>{one.header}</code>, names: true },
    {
      key: "samples",
      head: t.samples,
      cell: (one) => <span className="mid">{one.samples.join(" · ")}</span>,
      width: "fill",
    },
    {
      key: "means",
      head: t.means,
      cell: (one) => {
        const name = controlName(file, `c${one.at}`);
        const guessed = fieldOf.get(one.at);
        const error = typed?.errors[name];
        return (
          <>
            <Select
              id={name}
              name={name}
              aria-label={`${t.means}: ${one.header}`}
              aria-invalid={error ? true : undefined}
              defaultValue={(typed?.values[name] as string | undefined) ?? guessed ?? ""}
              placeholder={t.ignored}
              options={FIELDS.map((field) => ({ value: field, label: terms.fields[field] }))}
            />
            <FieldError>{error}</FieldError>
          </>
        );
      },
    },
    {
      key: "sure",
      head: <span className="sr">{t.likely}</span>,
      cell: (one) => {
        const how = reading.guess.confidence[fieldOf.get(one.at) ?? ""];
        return how && !reading.guess.remembered ? <span className="dim">{t[how]}</span> : null;
      },
      wideOnly: true,
    },
  ];
  return (
    <DataTable
      caption={`${t.title}: ${reading.name}`}
      columns={columns}
      rows={reading.columns.map((column, at) => ({ ...column, at }))}
      rowKey={(one) => String(one.at)}
      phone="cards"
    />
  );
}
