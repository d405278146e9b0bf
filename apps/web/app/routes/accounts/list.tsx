import { ACCOUNT_ROLES } from "@congruence/domain/access";
import { formatInstant } from "@congruence/i18n";
import { accounts } from "@congruence/i18n/accounts";
import { administration } from "@congruence/i18n/administration";
import { done } from "@congruence/i18n/done";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterForm,
  Link,
  PageHead,
  Pagination,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { AccountStatus, STATES } from "./account-status";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const ON_A_PAGE = 100;
const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, api } = await signed(args);
  const asked = new URL(args.request.url).searchParams;
  const [q, role, state] = ["q", "role", "state"].map((name) => asked.get(name)?.trim() ?? "");
  const all = await loaded(api.accounts.list.query());
  const wanted = all.filter(
    (one) =>
      (!role || one.role === role) &&
      (!state || one.state === state) &&
      (!q || bare(`${one.name} ${one.email} ${one.person?.name ?? ""}`).includes(bare(q))),
  );
  const of = Math.max(1, Math.ceil(wanted.length / ON_A_PAGE));
  const page = Math.min(of, Math.max(1, Math.trunc(Number(asked.get("page"))) || 1));
  const rows = wanted.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const title = `${accounts[language].title} · ${me.organisation.name}`;
  const filters = { q: q ?? "", role: role ?? "", state: state ?? "" };
  return { rows, count: wanted.length, page, of, filters, timeZone: me.organisation.timeZone, title };
}

/** Who may come in, with what role, and when they last did. */
export default function Accounts() {
  const { rows, count, page, of, filters, timeZone } = useLoaderData<typeof loader>();
  const t = useMessages(accounts);
  const { roles } = useMessages(done);
  const { title: area } = useMessages(administration);
  const language = useLanguage();
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""));
  return (
    <>
      <PageHead
        context={[{ label: area, href: "/admin" }, t.count(count)]}
        title={t.title}
        lede={t.lede}
        actions={
          <ButtonLink kind="primary" href="/admin/accounts/new">
            {t.invite}
          </ButtonLink>
        }
      />
      <FilterForm
        key={JSON.stringify(filters)}
        action="/admin/accounts"
        search={{ name: "q", value: filters.q, label: t.filter.text }}
        filters={[
          {
            ...{ name: "role", label: t.filter.role, value: filters.role },
            options: ACCOUNT_ROLES.map((value) => ({ value, label: roles[value] })),
          },
          {
            ...{ name: "state", label: t.filter.state, value: filters.state },
            options: STATES.map((value) => ({ value, label: t.state[value] })),
          },
        ]}
      />
      <DataTable
        caption={t.caption}
        rows={rows}
        count={count}
        rowKey={(row) => row.id}
        rowLook={(row) => (row.state === "disabled" ? "gone" : undefined)}
        phone="cards"
        empty={
          <EmptyState
            title={t.noMatch.title}
            actions={<ButtonLink href="/admin/accounts">{t.noMatch.all}</ButtonLink>}
          />
        }
        columns={[
          {
            ...{ key: "name", head: t.column.name, names: true },
            cell: (row) => (
              <>
                <Link href={`/admin/accounts/${row.id}`}>{row.name}</Link>
                {row.yourself ? <span className="dim"> {t.you}</span> : null}
              </>
            ),
          },
          { key: "email", head: t.column.email, cell: (row) => row.email },
          { key: "role", head: t.column.role, cell: (row) => roles[row.role] },
          {
            ...{ key: "person", head: t.column.person },
            cell: (row) =>
              row.person ? (
                <Link href={`/people/${row.person.handle}`}>{row.person.name}</Link>
              ) : (
                <span className="dim">{t.outsider}</span>
              ),
          },
          {
            ...{ key: "visit", head: t.column.lastVisit, nowrap: true },
            cell: (row) =>
              row.lastVisitAt ? (
                <time dateTime={row.lastVisitAt}>{formatInstant(row.lastVisitAt, language, timeZone)}</time>
              ) : (
                <span className="dim">{t.never}</span>
              ),
          },
          {
            key: "state",
            head: t.column.state,
            nowrap: true,
            cell: (row) => <AccountStatus state={row.state} />,
          },
        ]}
        foot={
          <Pagination
            page={page}
            of={of}
            href={(n) => `/admin/accounts?${new URLSearchParams({ ...given, page: String(n) })}`}
          />
        }
      />
    </>
  );
}
