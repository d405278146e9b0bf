import { formatCount, formatInstant } from "@congruence/i18n";
import { administration } from "@congruence/i18n/administration";
import { audit } from "@congruence/i18n/audit";
import {
  After,
  Before,
  DataTable,
  EmptyState,
  Facts,
  Link,
  PageHead,
  Section,
  Stack,
  SubmitButton,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { AboutRow } from "~/components/audit-rows";
import {
  aboutRow,
  actionWords,
  type FieldChange,
  fieldsOf,
  kindWords,
  type Spoken,
} from "~/components/audit-words";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, api } = await signed(args);
  const batchId = args.params.batchId ?? "";
  const after = new URL(args.request.url).searchParams.get("after") ?? "";
  if (!UUID.test(batchId)) throw new Response(null, { status: 404 });
  const from = UUID.test(after) ? after : null;
  const batch = await loaded(api.audit.readBatch.query({ batchId, after: from }));
  const { currency, timeZone } = me.organisation;
  const title = `${actionWords(batch.act.action, language)} · ${audit[language].title}`;
  return { ...batch, from, currency, timeZone, title };
}

/** One act: who, when, why, and every row it wrote, before and after. */
export default function AuditAct() {
  const { act, rows, entries, names, next, from, undoing, currency, timeZone } =
    useLoaderData<typeof loader>();
  const t = useMessages(audit);
  const { title: area } = useMessages(administration);
  const language = useLanguage();
  const spoken: Spoken = { language, names, currency, timeZone };
  const lines = entries.flatMap((row) => {
    const fields: (FieldChange | null)[] = fieldsOf(row, spoken);
    return (fields.length === 0 ? [null] : fields).map((field, at) => ({ row, field, at }));
  });
  const here = `/admin/audit/${act.batchId}`;
  return (
    <>
      <PageHead
        context={[
          { label: area, href: "/admin" },
          { label: t.title, href: "/admin/audit" },
        ]}
        title={actionWords(act.action, language)}
        lede={act.reason ? `“${act.reason}”` : undefined}
      />
      <Stack>
        <Facts
          items={[
            { label: t.batch.when, value: formatInstant(act.at, language, timeZone), note: timeZone },
            { label: t.batch.who, value: act.actor || t.batch.nobody },
            { label: t.batch.source, value: t.source[act.source] },
            { label: t.batch.rows, value: formatCount(rows, language) },
          ]}
        />
        {undoing.possible ? (
          <Form method="post" action="/undo">
            <input type="hidden" name="batchId" value={act.batchId} />
            <input type="hidden" name="returnTo" value={here} />
            <div className="row">
              <SubmitButton plain>{t.batch.undo}</SubmitButton>
              <span className="mid">{t.batch.undoLede}</span>
            </div>
          </Form>
        ) : (
          <p className="mid">
            {undoing.why === "later"
              ? t.batch.whyNot.later(undoing.changed, undoing.builtOn)
              : t.batch.whyNot.no_facts}
          </p>
        )}
        <Section title={t.batch.rows} scope={t.rows(rows)}>
          <DataTable
            caption={t.batch.caption}
            rows={lines}
            rowKey={(line) => `${line.row.id} ${line.at}`}
            align="top"
            phone="cards"
            empty={<EmptyState size="plain" title={t.batch.none} />}
            columns={[
              {
                ...{ key: "what", head: t.batch.what, names: true, width: "l" },
                cell: ({ row, at }) =>
                  at > 0 ? (
                    <span className="sr">
                      {aboutRow(row, spoken)
                        .map((name) => name.name)
                        .join(", ")}
                    </span>
                  ) : (
                    <>
                      <AboutRow row={row} spoken={spoken} />{" "}
                      <span className="dim">
                        {kindWords(row.kind, language)}
                        {row.before === null && row.after !== null && row.kind !== "account"
                          ? `, ${t.wasAdded}`
                          : ""}
                        {row.after === null && row.before !== null ? `, ${t.wasRemoved}` : ""}
                      </span>
                    </>
                  ),
              },
              { key: "field", head: t.batch.field, cell: ({ field }) => field?.field },
              {
                ...{ key: "before", head: t.batch.before },
                cell: ({ field }) => (field ? <Before>{field.before}</Before> : null),
              },
              {
                ...{ key: "after", head: t.batch.after, width: "fill" },
                cell: ({ field }) => (field ? <After>{field.after}</After> : null),
              },
            ]}
            foot={
              from === null && next === null ? null : (
                <>
                  {from === null ? null : <Link href={here}>{t.batch.first}</Link>}{" "}
                  {next === null ? null : (
                    <Link href={`${here}?after=${next}`} rel="next">
                      {t.batch.next}
                    </Link>
                  )}
                </>
              )
            }
          />
        </Section>
      </Stack>
    </>
  );
}
