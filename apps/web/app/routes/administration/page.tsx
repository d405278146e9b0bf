import { administration } from "@congruence/i18n/administration";
import { Columns, Link, PageHead, Section, useMessages } from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { LastActs } from "./last-acts";
import { LastImport } from "./last-import";
import { Waiting } from "./waiting";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DOORS = [
  { key: "import", action: "import.run", href: "/admin/import" },
  { key: "accounts", action: "account.manage", href: "/admin/accounts" },
  { key: "settings", action: "settings.change", href: "/admin/settings" },
  { key: "audit", action: "audit.read", href: "/admin/audit" },
] as const;
const LAST_ACTS = 8;

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, api } = await signed(args);
  const may = (action: (typeof DOORS)[number]["action"]) => me.may.includes(action);
  const doors = DOORS.filter((door) => may(door.action)).map((door) => door.key);
  if (doors.length === 0) throw new Response(null, { status: 404 });
  const [imports, accounts, log] = await Promise.all([
    may("import.run") ? loaded(api.imports.list.query()) : null,
    may("account.manage") ? loaded(api.accounts.list.query()) : null,
    may("audit.read") ? loaded(api.audit.list.query({ limit: LAST_ACTS })) : null,
  ]);
  const { currency, timeZone, name } = me.organisation;
  return {
    doors,
    imported: imports && { last: imports.imports[0] ?? null },
    waiting: accounts?.filter((account) => account.state === "invited") ?? null,
    log,
    currency,
    timeZone,
    title: `${administration[language].title} · ${name}`,
  };
}

/** The doors of the administration that the reader may open, and what waits behind them. */
export default function Administration() {
  const { doors, imported, waiting, log, currency, timeZone } = useLoaderData<typeof loader>();
  const t = useMessages(administration);
  const links = (
    <Section title={t.doors.title}>
      <ul className="list">
        {DOORS.filter((door) => doors.includes(door.key)).map(({ key, href }) => (
          <li key={key}>
            <Link href={href}>{t.doors[key]}</Link>
            <p className="mid">{t.doors[`${key}Lede`]}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
  const alone = imported === null && waiting === null && log === null;
  return (
    <>
      <PageHead title={t.title} />
      {alone ? (
        links
      ) : (
        <Columns
          side={
            <>
              {imported ? <LastImport last={imported.last} timeZone={timeZone} /> : null}
              {waiting ? <Waiting accounts={waiting} timeZone={timeZone} /> : null}
            </>
          }
        >
          {links}
          {log ? <LastActs log={log} currency={currency} timeZone={timeZone} /> : null}
        </Columns>
      )}
    </>
  );
}
