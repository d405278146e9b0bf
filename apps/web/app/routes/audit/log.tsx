import { isDay } from "@congruence/domain/calendar";
import { formatCount, formatInstant } from "@congruence/i18n";
import { administration } from "@congruence/i18n/administration";
import { audit } from "@congruence/i18n/audit";
import { DataTable, EmptyState, Link, PageHead, Stack, useLanguage, useMessages } from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RowLine } from "~/components/audit-rows";
import { actionWords, type Spoken } from "~/components/audit-words";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { filtersOf, LogFilters, logAddress } from "./filters";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, api } = await signed(args);
  const { searchParams } = new URL(args.request.url);
  const { from, to, ...filters } = filtersOf(searchParams);
  const days = { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) };
  const before = searchParams.get("before") ?? "";
  const cursor = UUID.test(before) ? before : null;
  const page = await loaded(api.audit.list.query({ ...filters, ...days, cursor }));
  const { currency, timeZone } = me.organisation;
  const title = `${audit[language].title} · ${me.organisation.name}`;
  return { ...page, filters: { ...filters, ...days }, cursor, currency, timeZone, title };
}

const SHOWN = 3;

/** Who did what, newest first, fifty acts at a time. */
export default function AuditLog() {
  const { batches, names, next, filters, cursor, currency, timeZone } = useLoaderData<typeof loader>();
  const t = useMessages(audit);
  const { title: area } = useMessages(administration);
  const language = useLanguage();
  const spoken: Spoken = { language, names, currency, timeZone };
  return (
    <>
      <PageHead context={[{ label: area, href: "/admin" }]} title={t.title} lede={t.lede} />
      <Stack>
        <LogFilters key={JSON.stringify(filters)} filters={filters} />
        <DataTable
          caption={t.caption}
          rows={batches}
          rowKey={(batch) => batch.batchId}
          align="top"
          phone="cards"
          empty={<EmptyState title={t.empty.title}>{t.empty.body}</EmptyState>}
          columns={[
            {
              ...{ key: "when", head: t.column.when, nowrap: true },
              cell: (batch) => <time dateTime={batch.at}>{formatInstant(batch.at, language, timeZone)}</time>,
            },
            { key: "who", head: t.column.who, cell: (batch) => batch.actor || t.batch.nobody },
            {
              ...{ key: "what", head: t.column.what, names: true, width: "l" },
              cell: (batch) => (
                <Link href={`/admin/audit/${batch.batchId}`}>{actionWords(batch.action, language)}</Link>
              ),
            },
            {
              ...{ key: "rows", head: t.column.rows, figure: true },
              cell: (batch) => formatCount(batch.rows, language),
            },
            {
              ...{ key: "first", head: t.column.first, width: "fill" },
              cell: (batch) => (
                <ul>
                  {batch.first.slice(0, SHOWN).map((row) => (
                    <li key={row.id}>
                      <RowLine row={row} spoken={spoken} />
                    </li>
                  ))}
                  {batch.rows > SHOWN ? (
                    <li>
                      <Link href={`/admin/audit/${batch.batchId}`}>{t.more(batch.rows - SHOWN)}</Link>
                    </li>
                  ) : null}
                  {batch.reason ? <li className="mid">“{batch.reason}”</li> : null}
                </ul>
              ),
            },
          ]}
          foot={
            cursor === null && next === null ? null : (
              <>
                {cursor === null ? null : (
                  <Link href={logAddress(filters)} rel="prev">
                    {t.newest}
                  </Link>
                )}{" "}
                {next === null ? null : (
                  <Link href={logAddress(filters, next)} rel="next">
                    {t.older}
                  </Link>
                )}
              </>
            )
          }
        />
        <p className="note">{t.clock(timeZone)}</p>
      </Stack>
    </>
  );
}
