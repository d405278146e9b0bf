import { people } from "@congruence/i18n/people";
import {
  ButtonLink,
  EmptyState,
  FilterForm,
  LoadLegend,
  PageHead,
  Pagination,
  Row,
  useMessages,
} from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { listHref, readListAddress } from "./list-address";
import { PeopleTable } from "./people-table";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { language, observation, api } = await signed(args);
  const address = readListAddress(args.request.url);
  const { text, chapter, tribe, presence, load, sort, dir, page } = address;
  const list = await loaded(
    api.people.list.query({
      ...{ on: observation.on, text, sort, page, descending: dir === "desc" },
      ...{ chapter: chapter || null, tribe: tribe || null, presence: presence || null, load: load || null },
    }),
  );
  return { list, address, observation, title: `${people[language].title} · Congruence` };
}

/** Everybody in the organisation on the day: filtered, sorted and paged by the address. */
export default function People() {
  const { list, address, observation } = useLoaderData<typeof loader>();
  const t = useMessages(people);
  const { filters, load } = t.list;
  const filtered = list.count < list.total;
  const mayAdd = observation.when !== "past" && list.may.includes("person.add");
  const add = (
    <ButtonLink kind="primary" href={keepingDay("/people/new", observation)}>
      {t.list.add}
    </ButtonLink>
  );
  const keep = {
    ...(observation.when === "today" ? {} : { on: observation.on }),
    ...(address.sort === "name" && address.dir === "asc" ? {} : { sort: address.sort, dir: address.dir }),
  };
  return (
    <>
      <PageHead
        context={[
          { label: t.list.organisation, href: keepingDay("/organisation", observation) },
          { label: t.list.pools, href: keepingDay("/pools", observation) },
        ]}
        title={t.title}
        lede={t.list.lede(list.total, list.on)}
        actions={mayAdd ? add : undefined}
      />
      {list.total === 0 ? (
        <EmptyState title={t.list.empty} actions={mayAdd ? add : undefined}>
          {t.list.emptyHint}
        </EmptyState>
      ) : (
        <section className="section" aria-label={t.list.caption(list.on)}>
          <FilterForm
            key={listHref(address, {}, observation)}
            action="/people"
            keep={keep}
            search={{ name: "text", value: address.text, label: t.list.search }}
            filters={[
              {
                ...{ name: "chapter", label: filters.chapter, value: address.chapter },
                options: list.choices.chapters.map(({ handle, name }) => ({ value: handle, label: name })),
              },
              {
                ...{ name: "tribe", label: filters.tribe, value: address.tribe },
                options: list.choices.tribes.map(({ handle, name }) => ({ value: handle, label: name })),
              },
              {
                ...{ name: "presence", label: filters.presence, value: address.presence },
                options: (["employee", "contractor", "partner"] as const).map((value) => ({
                  value,
                  label: t.presence[value],
                })),
              },
              {
                ...{ name: "load", label: filters.load, value: address.load },
                options: (["over", "unallocated", "absent"] as const).map((value) => ({
                  value,
                  label: load[value],
                })),
              },
            ]}
          />
          {list.count === 0 ? (
            <EmptyState
              size="small"
              title={t.list.none}
              actions={<ButtonLink href={keepingDay("/people", observation)}>{t.list.all}</ButtonLink>}
            >
              {t.list.noneHint}
            </EmptyState>
          ) : (
            <>
              <Row gap="apart">
                <p className="note" role="status">
                  {filtered ? t.list.match(list.count, list.total) : null}
                </p>
                <LoadLegend />
              </Row>
              <PeopleTable
                list={list}
                observation={observation}
                sort={{
                  by: address.sort,
                  direction: address.dir,
                  href: (by, dir) =>
                    listHref(address, { sort: by as typeof address.sort, dir, page: 1 }, observation),
                }}
              />
              <Pagination
                page={list.page}
                of={list.pages}
                href={(page) => listHref(address, { page }, observation)}
              />
            </>
          )}
        </section>
      )}
    </>
  );
}
