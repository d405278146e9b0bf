import { units } from "@congruence/i18n/units";
import { Link, PageHead, Tabs, useMessages } from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay, lastDay as lastOf } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { UnitActions } from "./actions";
import { UnitFacts } from "./facts";
import { HistoryTab } from "./history";
import { ItemsTab } from "./items";
import { Lives } from "./not-there";
import { Overview } from "./overview";
import { PeopleTab } from "./people";
import { type Asked, isTab, tabsOf, type Unit } from "./unit";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { api, observation } = await signed(args);
  const { searchParams } = new URL(args.request.url);
  const unit = await loaded(api.units.read.query({ handle: args.params.handle ?? "", on: observation.on }));
  const text = (name: string) => searchParams.get(name) ?? "";
  const asked: Asked = {
    tab: isTab(text("tab")) ? (text("tab") as Asked["tab"]) : "overview",
    ...{ sort: text("sort"), dir: text("dir") === "desc" ? "desc" : "asc" },
    ...{
      q: text("q").trim(),
      chapter: text("chapter"),
      view: text("view") === "table" ? "table" : "drawing",
    },
  };
  return { unit, observation, asked, title: `${unit.name} · Congruence` };
}

/** One unit on a day: who is in it, what it works on, and how it came to be so. */
export default function UnitPage() {
  const { unit, observation, asked } = useLoaderData<typeof loader>();
  const t = useMessages(units);
  if (!unit.now) return <Lives unit={unit} observation={observation} />;
  const { now } = unit;
  const here = `/units/${unit.handle}`;
  const tabs = tabsOf(unit);
  const tab = tabs.includes(asked.tab) ? asked.tab : "overview";
  return (
    <>
      <PageHead
        context={[
          t.kind[unit.kind],
          ...(now.parent ? [{ label: <ParentOf unit={unit} observation={observation} /> }] : []),
          now.until === null ? t.since(now.since) : `${t.since(now.since)}, ${t.until(lastOf(now.until))}`,
        ]}
        title={unit.name}
        lede={now.mission === "" ? <span className="dim">{t.noMission}</span> : now.mission}
        actions={observation.when === "past" ? null : <UnitActions unit={unit} observation={observation} />}
      />
      <UnitFacts unit={{ ...unit, now }} observation={observation} />
      <Tabs
        label={t.tabs.label}
        tabs={tabs.map((name) => ({
          label: unit.kind === "chapter" || unit.kind === "guild" ? memberWord(name, t.tabs) : t.tabs[name],
          href: keepingDay(name === "overview" ? here : `${here}?tab=${name}`, observation),
          current: name === tab,
          count:
            name === "people"
              ? now.placements.length || undefined
              : name === "items"
                ? now.items.length || undefined
                : undefined,
        }))}
      />
      {tab === "overview" ? (
        <Overview unit={{ ...unit, now }} observation={observation} asked={asked} />
      ) : null}
      {tab === "people" ? (
        <PeopleTab unit={{ ...unit, now }} observation={observation} asked={asked} />
      ) : null}
      {tab === "items" ? <ItemsTab unit={{ ...unit, now }} observation={observation} /> : null}
      {tab === "history" ? <HistoryTab unit={unit} observation={observation} /> : null}
    </>
  );
}

function memberWord(
  name: Asked["tab"],
  words: { members: string; people: string; overview: string; items: string; history: string },
) {
  return name === "people" ? words.members : words[name];
}

function ParentOf({
  unit,
  observation,
}: {
  unit: Unit;
  observation: { on: Unit["on"]; today: Unit["today"] };
}) {
  const t = useMessages(units);
  const parent = unit.now?.parent;
  if (!parent) return null;
  return (
    <>
      {t.parent(unit.kind)}{" "}
      <Link href={keepingDay(`/units/${parent.handle}`, observation)}>{parent.name}</Link>
    </>
  );
}
