import { search } from "@congruence/i18n/search";
import {
  ButtonLink,
  EmptyState,
  Icon,
  Link,
  PageHead,
  Row,
  SearchForm,
  Section,
  Stack,
  useMessages,
} from "@congruence/ui";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { entriesOf } from "./entries.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** More than these are not worth reading: a longer word finds them. */
const RESULTS = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { language, observation, api } = await signed(args);
  const text = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 200);
  const found =
    text === "" ? [] : await loaded(api.search.find.query({ text, on: observation.on, limit: RESULTS }));
  const words = search[language];
  return {
    ...{ text, observation, entries: entriesOf(found, language, observation) },
    title: `${text === "" ? words.title : words.found(found.length, text)} · Congruence`,
  };
}

/** Everything called so, by kind, with where each belongs: the palette's answers as a page of their own. */
export default function Search() {
  const { text, observation, entries } = useLoaderData<typeof loader>();
  const t = useMessages(search);
  const groups = [...new Set(entries.map((entry) => entry.group))];
  return (
    <>
      <PageHead
        title={text === "" ? t.title : t.found(entries.length, text)}
        lede={text === "" ? t.lede : undefined}
      />
      <Stack>
        <SearchForm text={text} />
        {entries.length >= RESULTS ? <p className="note">{t.first(RESULTS)}</p> : null}
        {groups.map((group) => {
          const own = entries.filter((entry) => entry.group === group);
          return (
            <Section key={group} title={group} right={own.length}>
              <ul className="list">
                {own.map((entry) => (
                  <li key={entry.key}>
                    <Row>
                      <Icon name={entry.icon ?? "right"} />
                      <Link href={entry.href}>{entry.label}</Link>
                      <span className="dim">{entry.hint}</span>
                    </Row>
                  </li>
                ))}
              </ul>
            </Section>
          );
        })}
        {text !== "" && entries.length === 0 ? (
          <EmptyState
            title={t.found(0, text)}
            actions={
              <>
                <ButtonLink href={keepingDay("/organisation", observation)}>
                  {t.nothing.organisation}
                </ButtonLink>
                <ButtonLink href={keepingDay("/people", observation)}>{t.nothing.people}</ButtonLink>
              </>
            }
          >
            <p>{t.nothing.body}</p>
          </EmptyState>
        ) : null}
      </Stack>
    </>
  );
}
