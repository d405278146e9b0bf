import { formatInstant } from "@congruence/i18n";
import { fileSentence } from "@congruence/i18n/import-files";
import { imports } from "@congruence/i18n/imports";
import {
  type Column,
  DataTable,
  EmptyState,
  Field,
  Link,
  PageHead,
  Section,
  Stack,
  SubmitButton,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import type { ImportLine } from "./api-types";
import { ImportState } from "./import-state";
import { Refreshing } from "./refreshing";
import { sentFiles } from "./uploaded-files.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { api, language } = await signed(args);
  const history = await loaded(api.imports.list.query());
  return { ...history, title: `${imports[language].title} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { api, language } = await signed(args);
  const t = imports[language].upload;
  const sent = await sentFiles(args.request);
  if (!sent.ok) return data({ sentence: t[sent.why], bad: [] }, { status: 422 });
  const answer = await loaded(api.imports.upload.mutate({ files: sent.files }));
  if (answer.ok) return redirect(`/admin/import/${answer.importId}?step=columns`);
  const bad = answer.problems.map(({ file, problem }) => ({
    file,
    sentence: fileSentence(problem, language),
  }));
  return data({ sentence: t.refused, bad }, { status: 422 });
}

function useHistoryColumns(timeZone: string): Column<ImportLine>[] {
  const t = useMessages(imports);
  const language = useLanguage();
  return [
    {
      key: "files",
      head: t.history.files,
      cell: (one) => (
        <Link href={`/admin/import/${one.id}`}>
          {one.files.slice(0, 3).join(", ")}
          {one.files.length > 3 ? ` ${t.history.more(one.files.length - 3)}` : ""}
        </Link>
      ),
      names: true,
      width: "fill",
    },
    {
      key: "when",
      head: t.history.when,
      cell: (one) => formatInstant(one.appliedAt ?? one.createdAt, language, timeZone),
      nowrap: true,
    },
    { key: "who", head: t.history.who, cell: (one) => one.by ?? t.history.gone },
    { key: "state", head: t.history.state, cell: (one) => <ImportState line={one} />, nowrap: true },
    {
      key: "counts",
      head: t.history.counts,
      cell: ({ result }) =>
        result?.kind === "applied"
          ? t.brief(result.counts.add, result.counts.change, result.counts.close)
          : null,
    },
    {
      key: "undo",
      head: t.history.actions,
      actions: true,
      cell: (one) =>
        one.state === "applied" && one.work === null ? (
          <Link href={`/admin/import/${one.id}?step=undo`}>{t.history.undo}</Link>
        ) : null,
    },
  ];
}

/** Where an import begins, and the imports so far. */
export default function ImportHistory() {
  const { imports: lines, timeZone } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(imports);
  const columns = useHistoryColumns(timeZone);
  const busy = useNavigation().formMethod === "POST";
  const error = reply ? (
    <>
      {reply.sentence}
      {reply.bad.map((one) => (
        <span key={one.file} className="err-line">
          <b>{one.file}</b> {one.sentence}
        </span>
      ))}
    </>
  ) : undefined;
  return (
    <>
      <PageHead title={t.title} context={[{ label: t.administration, href: "/admin" }]} lede={t.lede} />
      <Stack>
        <Section title={t.upload.title}>
          <Form method="post" encType="multipart/form-data" className="form">
            <Field label={t.upload.label} hint={t.upload.hint} error={error} id="files">
              <input
                id="files"
                type="file"
                name="files"
                multiple
                className="inp file"
                accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                aria-describedby={reply ? "files-hint files-error" : "files-hint"}
                aria-invalid={reply ? true : undefined}
              />
            </Field>
            <p className="form-acts">
              <SubmitButton pending={busy} pendingLabel={t.upload.reading}>
                {t.upload.submit}
              </SubmitButton>
            </p>
          </Form>
        </Section>
        <Section title={t.history.title}>
          <DataTable
            caption={t.history.table}
            columns={columns}
            rows={lines}
            rowKey={(one) => one.id}
            phone="cards"
            empty={
              <EmptyState size="plain" title={t.history.none}>
                {t.history.empty}
              </EmptyState>
            }
          />
          <Refreshing when={lines.some((one) => one.work !== null)} />
        </Section>
      </Stack>
    </>
  );
}
