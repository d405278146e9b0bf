import { componentLabel, experience } from "@congruence/i18n/experience";
import {
  ButtonLink,
  COMPONENTS,
  EmptyState,
  FilterBar,
  PageHead,
  Pick,
  Segmented,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { matrixHref, readMatrixAddress } from "./address";
import { ItemList } from "./item-list";
import { ItemMatrix } from "./item-matrix";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, observation, api } = await signed(args);
  const address = readMatrixAddress(args.request.url);
  const { component, tribe, show, open } = address;
  const read = await loaded(api.experience.read.query({ on: observation.on, component, tribe, show, open }));
  return {
    ...{ read, address, observation, labels: me.componentLabels },
    title: `${experience[language].name} · Congruence`,
  };
}

/** The Experience product on a day: components and their items down, tribes across, squads in the cells. */
export default function ExperiencePage() {
  const { read, address, observation, labels } = useLoaderData<typeof loader>();
  const t = useMessages(experience);
  const language = useLanguage();
  const { counts, may } = read;
  const changeable = observation.when !== "past";
  const href = (other: Parameters<typeof matrixHref>[1]) =>
    matrixHref(address, { open: null, ...other }, observation);
  const name = (component: (typeof COMPONENTS)[number]) => componentLabel(component, labels, language);
  const add =
    changeable && may.add ? (
      <ButtonLink
        href={keepingDay("/experience/new", observation)}
        kind={counts.items === 0 ? "primary" : undefined}
      >
        {t.add}
      </ButtonLink>
    ) : null;
  const shown = read.components.some((component) => component.items.length > 0);
  const parts = { read, address, observation, labels, assigns: changeable && may.assign };
  return (
    <>
      <PageHead
        context={[t.context.product, t.context.items(counts.items), t.context.squads(counts.squads)]}
        title={t.title}
        actions={counts.items === 0 ? null : add}
      />
      {counts.items === 0 ? (
        <EmptyState title={t.empty.title} actions={add}>
          {t.empty.why}
        </EmptyState>
      ) : (
        <>
          <FilterBar legend={<Legend />}>
            <Pick
              label={t.component}
              value={address.component ? name(address.component) : t.allSix}
              options={[
                { label: t.allSix, href: href({ component: null }), current: address.component === null },
                ...COMPONENTS.map((component) => ({
                  ...{
                    label: name(component),
                    href: href({ component }),
                    current: address.component === component,
                  },
                })),
              ]}
            />
            <Pick
              label={t.tribe}
              value={read.tribe?.name ?? t.all}
              options={[
                { label: t.all, href: href({ tribe: null }), current: read.tribe === null },
                ...read.tribes.map((tribe) => ({
                  label: `${"– ".repeat(tribe.depth)}${tribe.name}`,
                  ...{ href: href({ tribe: tribe.handle }), current: tribe.handle === read.tribe?.handle },
                })),
              ]}
            />
            <Segmented
              label={t.shown}
              options={[
                {
                  label: t.all,
                  count: counts.all,
                  href: href({ show: "all" }),
                  current: address.show === "all",
                },
                {
                  label: t.out,
                  count: counts.out,
                  href: href({ show: "out" }),
                  current: address.show === "out",
                },
              ]}
            />
            <span className="phone-only">
              <Segmented
                label={t.view}
                options={[
                  { label: t.list, href: href({ view: "list" }), current: address.view !== "matrix" },
                  { label: t.matrix, href: href({ view: "matrix" }), current: address.view === "matrix" },
                ]}
              />
            </span>
          </FilterBar>
          {shown ? (
            <>
              {address.view === "list" ? null : (
                <div className={address.view === null ? "wide-only" : undefined}>
                  <ItemMatrix {...parts} />
                </div>
              )}
              {address.view === "matrix" ? null : (
                <div className={address.view === null ? "phone-only" : undefined}>
                  <ItemList {...parts} />
                </div>
              )}
            </>
          ) : (
            <EmptyState
              size="small"
              title={t.noMatch.title}
              actions={<ButtonLink href={keepingDay("/experience", observation)}>{t.noMatch.all}</ButtonLink>}
            />
          )}
        </>
      )}
    </>
  );
}

function Legend() {
  const { legend } = useMessages(experience);
  return (
    <p className="legend">
      <span className="work-key">{legend.owner}</span>
      <span className="work-key contributor">{legend.contributor}</span>
    </p>
  );
}
