import { organisation } from "@congruence/i18n/organisation";
import { ButtonLink, EmptyState, PageHead, useMessages } from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { readAddress } from "./address";
import { TableView } from "./table";
import { TreePage } from "./tree";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { language, observation, api } = await signed(args);
  const address = readAddress(new URL(args.request.url).searchParams);
  const { on } = observation;
  const { show, chapter, crossed, open, kind, text, sort, direction, page } = address;
  const tree =
    address.view === "tree"
      ? await loaded(api.organisation.tree.query({ on, show, chapter, crossed, open }))
      : null;
  const table =
    address.view === "table"
      ? await loaded(api.organisation.table.query({ on, kind, crossed, text, sort, direction, page }))
      : null;
  const title = `${organisation[language].area} · Congruence`;
  return { observation, address, tree, table, title };
}

/** The organisation on a day: its finding as the title, then the tree or the table. */
export default function Organisation() {
  const { observation, address, tree, table } = useLoaderData<typeof loader>();
  const t = useMessages(organisation);
  const head = tree ?? table;
  if (!head) return null;
  const { counts, may } = head;
  const nothing = counts.tribes + counts.squads + counts.chapters + counts.guilds === 0;
  const writable = observation.when !== "past";
  const offers = (action: (typeof may)[number]) => writable && may.includes(action);
  const here = { observation, address };
  return (
    <>
      <PageHead
        context={[t.area, t.onDay(observation.on)]}
        title={nothing ? t.area : t.finding(counts)}
        lede={counts.unplaced > 0 && counts.squads > 0 ? t.unplaced(counts.unplaced) : undefined}
        actions={
          nothing ? undefined : (
            <>
              {offers("unit.open") ? (
                <ButtonLink href={keepingDay("/units/new", observation)} icon="add">
                  {t.actions.unit}
                </ButtonLink>
              ) : null}
              {offers("person.add") ? (
                <ButtonLink href={keepingDay("/people/new", observation)} icon="add">
                  {t.actions.person}
                </ButtonLink>
              ) : null}
            </>
          )
        }
      />
      {nothing ? (
        <Nothing
          today={observation.when === "today"}
          imports={offers("import.run")}
          units={offers("unit.open")}
        />
      ) : tree ? (
        <TreePage {...here} tree={tree} />
      ) : table ? (
        <TableView {...here} table={table} />
      ) : null}
    </>
  );
}

/** No unit on the day: what the page is for, and the first step for those who may take it. */
function Nothing({ today, imports, units }: { today: boolean; imports: boolean; units: boolean }) {
  const t = useMessages(organisation);
  const first = imports ? (
    <>
      <ButtonLink href="/admin/import" kind="primary">
        {t.actions.import}
      </ButtonLink>
      <ButtonLink href="/units/new">{t.actions.unit}</ButtonLink>
    </>
  ) : units ? (
    <ButtonLink href="/units/new" kind="primary">
      {t.actions.unit}
    </ButtonLink>
  ) : null;
  return (
    <EmptyState
      title={today ? t.empty.title0 : t.empty.title}
      actions={today ? first : <ButtonLink href="/organisation">{t.empty.today}</ButtonLink>}
    >
      <p>{t.empty.body}</p>
      {today && first ? <p>{t.empty.start}</p> : null}
    </EmptyState>
  );
}
