import { pools } from "@congruence/i18n/pools";
import {
  Absent,
  ButtonLink,
  ComponentName,
  DataTable,
  EmptyState,
  Link,
  List,
  PageHead,
  Section,
  useMessages,
} from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay, type Observation } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import type { PoolsList } from "./api-types";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { language, observation, api } = await signed(args);
  const list = await loaded(api.pools.list.query({ on: observation.on }));
  return { list, observation, title: `${pools[language].title} · Congruence` };
}

/** Competency pools by component, with the chapters that draw on each. */
export default function Pools() {
  const { list, observation } = useLoaderData<typeof loader>();
  const t = useMessages(pools);
  const past = observation.when === "past";
  const add =
    !past && list.may.includes("pool.change") ? (
      <ButtonLink kind="primary" href={keepingDay("/pools/new", observation)}>
        {t.add}
      </ButtonLink>
    ) : undefined;
  const mayEdit = !past && list.pools.some((pool) => pool.may.length > 0);
  return (
    <>
      <PageHead
        context={[{ label: t.people, href: keepingDay("/people", observation) }]}
        title={t.title}
        lede={t.lede}
        actions={add}
      />
      <DataTable
        caption={t.caption(list.on)}
        rows={list.pools}
        rowKey={(pool) => pool.id}
        align="top"
        phone="cards"
        empty={
          <EmptyState title={t.empty} actions={add}>
            {t.emptyHint}
          </EmptyState>
        }
        columns={[
          { key: "pool", head: t.columns.pool, names: true, cell: (pool) => pool.name },
          {
            ...{ key: "component", head: t.columns.component },
            cell: ({ component }) =>
              component ? (
                <ComponentName component={component} name={list.labels[component]} />
              ) : (
                <Absent>{t.noComponent}</Absent>
              ),
          },
          {
            ...{ key: "chapters", head: t.columns.chapters, label: t.chapters, width: "fill" },
            cell: (pool) =>
              pool.chapters.length === 0 ? (
                <Absent>{t.noChapter}</Absent>
              ) : (
                <ul>
                  {pool.chapters.map((chapter) => (
                    <li key={chapter.id}>
                      <Chapter chapter={chapter} observation={observation} />
                    </li>
                  ))}
                </ul>
              ),
          },
          { key: "people", head: t.columns.people, figure: true, cell: (pool) => pool.people },
          ...(mayEdit
            ? [
                {
                  ...{ key: "acts", head: t.edit, actions: true },
                  cell: (pool: PoolsList["pools"][number]) =>
                    pool.may.includes("pool.change") ? (
                      <ButtonLink
                        size="small"
                        href={keepingDay(`/pools/${pool.handle}/change`, observation)}
                        aria-label={t.editNamed(pool.name)}
                      >
                        {t.edit}
                      </ButtonLink>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {list.without.length > 0 ? (
        <Section title={t.without} scope={list.without.length}>
          <List>
            {list.without.map((chapter) => (
              <Chapter key={chapter.id} chapter={chapter} observation={observation} />
            ))}
          </List>
        </Section>
      ) : null}
    </>
  );
}

function Chapter({
  chapter,
  observation,
}: {
  chapter: PoolsList["without"][number];
  observation: Observation;
}) {
  const t = useMessages(pools);
  return (
    <>
      <Link href={keepingDay(`/units/${chapter.handle}`, observation)}>{chapter.name}</Link>{" "}
      <span className="mid">
        {t.members(chapter.people)}
        {" · "}
        {chapter.lead ? (
          <Link href={keepingDay(`/people/${chapter.lead.handle}`, observation)} className="plain">
            {chapter.lead.name}
          </Link>
        ) : (
          t.noLead
        )}
      </span>
    </>
  );
}
