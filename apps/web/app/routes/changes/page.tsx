import { addMonths } from "@congruence/domain";
import { formatDay, type Language } from "@congruence/i18n";
import { changes, sayCompared, sayCounts } from "@congruence/i18n/changes";
import { organisation } from "@congruence/i18n/organisation";
import {
  ButtonLink,
  EmptyState,
  FilterForm,
  PageHead,
  Pagination,
  Row,
  Segmented,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { type Address, hrefOf, partsOf, readAddress, SUBJECTS, VIEWS } from "./address";
import { ByDay, ByUnit } from "./lists";
import { ChangesTable } from "./table";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, api } = await signed(args);
  const query = new URL(args.request.url).searchParams;
  const address = readAddress(query, me.today);
  // The address says which two days, in order: whoever is sent it sees the same.
  if (query.get("from") !== address.from || query.get("to") !== address.to) throw redirect(hrefOf(address));
  const { from, to, view, about, text, sort, direction, page } = address;
  const found = await loaded(
    api.changes.between.query({
      ...{ from, to, about, text, sort, page },
      ...(view === "unit" ? { order: "unit" as const } : {}),
      direction: view === "table" ? direction : "asc",
    }),
  );
  const words = changes[language];
  return {
    ...{ address, found, today: me.today },
    /** For the line in the frame. */
    compared: sayCompared(found.counts, language),
    title: `${words.title(found.counts.total)} · Congruence`,
  };
}

/** What is different on one day from another, in sentences or as a table. */
export default function WhatChanged() {
  const { address, found, today } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const t = useMessages(changes);
  const words = useMessages(organisation);
  const { from, to, view } = address;
  const counts = sayCounts(found.counts, language);
  return (
    <>
      <PageHead
        context={[
          { label: words.area, href: keepingDay("/organisation", { on: to, today }) },
          between(address, language),
        ]}
        title={t.title(found.counts.total)}
        lede={counts === "" ? undefined : `${counts}. ${t.outcome}`}
      />
      {found.counts.total === 0 ? (
        <EmptyState
          title={t.empty.title}
          actions={
            <ButtonLink kind="primary" href={hrefOf({ ...address, from: addMonths(from, -12), page: 1 })}>
              {t.empty.year}
            </ButtonLink>
          }
        >
          <p>{t.empty.body}</p>
        </EmptyState>
      ) : (
        <>
          <Filters address={address} subjects={found.subjects} />
          {found.found === 0 ? (
            <EmptyState
              size="small"
              title={t.noMatch.title}
              actions={
                <ButtonLink href={hrefOf({ ...address, about: null, text: "", page: 1 })}>
                  {t.noMatch.all}
                </ButtonLink>
              }
            />
          ) : view === "table" ? (
            <ChangesTable address={address} found={found} today={today} />
          ) : view === "unit" ? (
            <ByUnit events={found.events} today={today} />
          ) : (
            <ByDay events={found.events} today={today} />
          )}
          {found.pages > 1 ? (
            <Row gap="apart">
              <span className="note">
                {t.shown(found.first + 1, found.first + found.events.length, found.found)}
              </span>
              <Pagination page={found.page} of={found.pages} href={(page) => hrefOf({ ...address, page })} />
            </Row>
          ) : null}
        </>
      )}
    </>
  );
}

function between({ from, to }: Address, language: Language): string {
  return changes[language].between(formatDay(from, language, "long"), formatDay(to, language, "long"));
}

function Filters({ address, subjects }: { address: Address; subjects: Record<string, number> }) {
  const t = useMessages(changes);
  const { about: _a, q: _q, page: _p, ...keep } = partsOf(address);
  return (
    <FilterForm
      key={JSON.stringify(partsOf({ ...address, page: 1 }))}
      action="/changes"
      keep={keep}
      search={{ name: "q", value: address.text, label: t.find }}
      filters={[
        {
          ...{ name: "about", label: t.kind, value: address.about ?? "", any: t.kinds.all },
          options: SUBJECTS.filter((one) => (subjects[one] ?? 0) > 0 || one === address.about).map((one) => ({
            value: one,
            label: `${t.kinds[one]} (${subjects[one] ?? 0})`,
          })),
        },
      ]}
    >
      <Segmented
        label={t.view}
        options={VIEWS.map((view) => ({
          label: t.views[view],
          href: hrefOf({ ...address, view, page: 1 }),
          current: view === address.view,
        }))}
      />
    </FilterForm>
  );
}
