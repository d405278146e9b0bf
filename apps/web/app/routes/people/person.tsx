import { people } from "@congruence/i18n/people";
import { ButtonLink, Columns, EmptyState, PageHead, Stack, useMessages } from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay, lastDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { firstPart } from "./parts";
import { PersonFacts } from "./person-facts";
import { History } from "./person-history";
import { PersonSide } from "./person-side";
import { PersonTime } from "./person-time";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { observation, api } = await signed(args);
  const person = await loaded(
    api.people.read.query({ handle: args.params.handle ?? "", on: observation.on }),
  );
  const query = new URL(args.request.url).searchParams;
  return {
    ...{ person, observation, title: `${person.name} · Congruence` },
    view: query.get("view") === "table" ? ("table" as const) : ("drawing" as const),
    wholeHistory: query.get("history") === "all",
  };
}

/** One person on a day: where they work and for how much, who they answer to, and how all that came about. */
export default function PersonPage() {
  const { person, observation, view, wholeHistory } = useLoaderData<typeof loader>();
  const t = useMessages(people);
  const { now, life } = person;
  const at = (path: string) => keepingDay(path, observation);
  const stay = life.find((span) => span.from <= person.on && (span.to === null || person.on < span.to));
  const part = observation.when === "past" || person.erased ? null : firstPart(person.may);
  const last = life.at(-1);
  const near = life.find((span) => span.from > person.on) ?? last;
  const seen = near ? (near.from > person.on || near.to === null ? near.from : lastDay(near.to)) : null;
  return (
    <>
      <PageHead
        context={[
          { label: t.title, href: at("/people") },
          now.presence ? t.presence[now.presence] : t.one.context,
          ...(stay ? [t.one.since(stay.from)] : []),
        ]}
        title={person.name}
        lede={person.erased ? t.one.erased : undefined}
        actions={
          part ? (
            <ButtonLink href={at(`/people/${person.handle}/change?part=${part}`)}>{t.one.change}</ButtonLink>
          ) : undefined
        }
      />
      <Stack>
        {now.presence ? null : (
          <EmptyState
            size="small"
            title={t.one.absentTitle(person.name, person.on)}
            actions={
              seen ? (
                <ButtonLink href={keepingDay(`/people/${person.handle}`, { on: seen, today: person.today })}>
                  {t.one.see(seen)}
                </ButtonLink>
              ) : undefined
            }
          >
            {life.length > 0 ? t.one.life(life) : t.one.never}
          </EmptyState>
        )}
        <PersonFacts person={person} observation={observation} />
      </Stack>
      <Columns
        side={
          <>
            <PersonSide person={person} />
            <History person={person} observation={observation} whole={wholeHistory} />
          </>
        }
      >
        <PersonTime person={person} observation={observation} view={view} />
      </Columns>
    </>
  );
}
