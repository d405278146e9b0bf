import { formatQuarter } from "@congruence/i18n";
import { home } from "@congruence/i18n/home";
import { ButtonLink, Columns, EmptyState, PageHead, Stack, useLanguage, useMessages } from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { AdministrationSection } from "./administration";
import { ChapterSection } from "./chapter";
import { DecisionsSection } from "./decisions";
import { LedSection } from "./led";
import { ComponentsSection, FiguresSection } from "./overview";
import { ComingSection, OwnSection } from "./own";
import { PeopleSection } from "./people";
import type { At, Home } from "./read";
import { SinceSection } from "./since";
import { titleOf } from "./title";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, observation, api } = await signed(args);
  const all = new URL(args.request.url).searchParams.get("decisions") === "all";
  const read = await loaded(api.home.read.query({ on: observation.on, all }));
  return {
    ...{ read, all, observation, labels: me.componentLabels, organisation: me.organisation },
    title: `${home[language].name} · Congruence`,
  };
}

/** The first page, by person: what stands, what waits, what changed; each part for those it is for. */
export default function HomePage() {
  const { read, all, observation, labels, organisation } = useLoaderData<typeof loader>();
  const t = useMessages(home);
  const language = useLanguage();
  const at: At = (path) => keepingDay(path, observation);
  const head = (
    <PageHead
      context={[organisation.name, formatQuarter(read.on, language), t.day(read.on)]}
      title={titleOf(read, language)}
    />
  );
  if (read.empty) {
    return (
      <>
        {head}
        <FirstStep may={read.may} />
        {read.administration ? (
          <AdministrationSection read={read.administration} zone={organisation.timeZone} />
        ) : null}
      </>
    );
  }
  const { overview, decisions, since, led, chapters, people, own, administration } = read;
  const leading = led.length > 0 || chapters.length > 0;
  // Whoever leads or sees the whole, and works in no squad, is not told so on their first page.
  const works = own !== null && ((overview === null && !leading) || own.placements.length > 0);
  const side = (
    <>
      {decisions ? (
        <DecisionsSection
          read={decisions}
          all={all}
          on={read.on}
          past={observation.when === "past"}
          at={at}
        />
      ) : null}
      {since ? <SinceSection read={since} on={read.on} today={read.today} /> : null}
      {own && (works || own.coming.length > 0) ? <ComingSection read={own} today={read.today} /> : null}
      {administration ? <AdministrationSection read={administration} zone={organisation.timeZone} /> : null}
    </>
  );
  const strips = chapters.map((chapter) => <ChapterSection key={chapter.unit.id} read={chapter} at={at} />);
  const sided = decisions || since || administration || (own && (works || own.coming.length > 0));
  const chaptersFirst = overview === null && led.length === 0;
  return (
    <>
      {head}
      <Stack>
        {chaptersFirst ? strips : null}
        <Around side={sided ? side : null}>
          {overview ? <ComponentsSection read={overview} labels={labels} at={at} /> : null}
          {overview ? <FiguresSection read={overview} at={at} /> : null}
          {led.map((unit) => (
            <LedSection key={unit.id} read={unit} today={read.today} at={at} />
          ))}
          {people ? <PeopleSection read={people} today={read.today} at={at} /> : null}
          {own && works ? <OwnSection read={own} at={at} /> : null}
        </Around>
        {chaptersFirst ? null : strips}
      </Stack>
    </>
  );
}

function Around({ side, children }: { side: ReactNode; children: ReactNode }) {
  return side ? <Columns side={side}>{children}</Columns> : <Stack>{children}</Stack>;
}

function FirstStep({ may }: { may: Home["may"] }) {
  const t = useMessages(home).empty;
  return (
    <EmptyState
      title={t.title}
      actions={
        may.import || may.open ? (
          <>
            {may.import ? (
              <ButtonLink kind="primary" href="/admin/import">
                {t.import}
              </ButtonLink>
            ) : null}
            {may.open ? (
              <ButtonLink kind={may.import ? undefined : "primary"} href="/units/new?kind=tribe">
                {t.open}
              </ButtonLink>
            ) : null}
          </>
        ) : undefined
      }
    >
      {may.import || may.open ? t.why : `${t.why} ${t.wait}`}
    </EmptyState>
  );
}
