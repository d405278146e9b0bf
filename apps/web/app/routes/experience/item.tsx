import { components } from "@congruence/i18n/components";
import { componentLabel, experience } from "@congruence/i18n/experience";
import {
  Absent,
  ButtonLink,
  Facts,
  Guardrail,
  Joined,
  Link,
  Menu,
  PageHead,
  Section,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import type { ItemRead } from "./read";
import { WorkTable } from "./work-table";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, observation, api } = await signed(args);
  const item = await loaded(
    api.experience.readItem.query({ handle: args.params.handle ?? "", on: observation.on }),
  );
  return { item, observation, labels: me.componentLabels, title: `${item.name} · Congruence` };
}

/** One item of the experience: what it is, who owns it and contributes, and who did before. */
export default function ItemPage() {
  const { item, observation, labels } = useLoaderData<typeof loader>();
  const t = useMessages(experience);
  const language = useLanguage();
  const changeable = observation.when !== "past";
  const at = (path: string) => keepingDay(path, observation);
  const here = `/experience/items/${item.handle}`;
  const label = componentLabel(item.component, labels, language);
  return (
    <>
      <PageHead
        context={[
          { label: t.name, href: at("/experience") },
          { label, href: at(`/experience?component=${item.component}`) },
        ]}
        title={item.name}
        lede={item.description || <span className="dim">{t.page.noDescription}</span>}
        actions={changeable ? <ItemActions item={item} at={(path) => at(`${here}/${path}`)} /> : null}
      />
      <ItemFacts item={item} at={at} />
      <Section title={t.page.work} scope={t.page.workScope}>
        <WorkTable item={item} observation={observation} />
      </Section>
    </>
  );
}

type At = (path: string) => string;

function ItemActions({ item, at }: { item: ItemRead; at: At }) {
  const t = useMessages(experience);
  const { menu } = useMessages(components);
  const { change, assign } = item.may;
  const offered = item.to === null || item.to > item.today;
  return (
    <>
      {change ? <ButtonLink href={at("change")}>{t.page.change}</ButtonLink> : null}
      {assign && offered ? (
        <ButtonLink kind="primary" href={at("assign")}>
          {t.assign}
        </ButtonLink>
      ) : null}
      {change && offered ? (
        <Menu label={menu} items={[{ label: t.page.close, href: at("close"), danger: true }]} />
      ) : null}
    </>
  );
}

function ItemFacts({ item, at }: { item: ItemRead; at: At }) {
  const t = useMessages(experience);
  const inForce = item.work.filter((work) => work.state === "now");
  const owner = inForce.find((work) => work.role === "owner");
  const contributors = inForce.filter((work) => work.role === "contributor");
  const link = ({ id, unit }: (typeof inForce)[number]) => (
    <Link key={id} href={at(`/units/${unit.handle}`)}>
      {unit.name}
    </Link>
  );
  const reason = item.unowned ? t.unowned({ ...item.unowned, contributors: contributors.length }) : null;
  return (
    <Facts
      items={[
        {
          ...{ key: "owner", label: t.page.ownedBy, wide: reason !== null },
          value: owner ? (
            link(owner)
          ) : reason ? (
            <Guardrail>{reason}</Guardrail>
          ) : (
            <Absent>{t.page.nobody}</Absent>
          ),
          note: owner?.accountable ? owner.accountable.name : undefined,
        },
        {
          ...{ key: "contributors", label: t.page.contributors },
          value:
            contributors.length === 0 ? (
              <Absent>{t.page.noContributor}</Absent>
            ) : (
              <Joined last={t.and}>{contributors.map(link)}</Joined>
            ),
        },
        { key: "offered", label: t.page.offered, value: offeredWords(item, t.page) },
      ]}
    />
  );
}

function offeredWords({ offered, from, to }: ItemRead, t: (typeof experience)["en"]["page"]): string {
  if (offered === "next") return t.notYet(from);
  return offered === "over" && to !== null ? t.over(to) : t.offeredSpan(from, to);
}
