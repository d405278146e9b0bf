import { addDays } from "@congruence/domain";
import { formatDay } from "@congruence/i18n";
import { organisation } from "@congruence/i18n/organisation";
import {
  ButtonLink,
  Changes,
  DataTable,
  EmptyState,
  Halves,
  Link,
  Mark,
  Section,
  Stack,
  TooMuch,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { ChangeSentence } from "~/components/change-sentence";
import { keepingDay } from "~/lib/observation";
import { hrefOf, PLAIN } from "./address";
import { Branches } from "./branches";
import { Filters } from "./filters";
import { useLimitWords } from "./limit";
import type { Here, Limit, TreeAnswer } from "./types";

/** The tree with its filters, then what is crossed on the day and what follows it. */
export function TreePage({ tree, ...here }: Here & { tree: TreeAnswer }) {
  const { observation, address } = here;
  const t = useMessages(organisation);
  const groups = [
    { key: "delivery", kinds: ["tribe", "squad"] },
    { key: "chapters", kinds: ["chapter"] },
    { key: "guilds", kinds: ["guild"] },
  ] as const;
  const filled = groups.flatMap(({ key, kinds }) => {
    const of = (kind: string) => (kinds as readonly string[]).includes(kind);
    const lines = tree.lines.filter((line) => of(line.kind));
    const ghosts = tree.ghosts.filter((ghost) => of(ghost.kind));
    return lines.length + ghosts.length > 0 ? [{ key, lines, ghosts }] : [];
  });
  return (
    <>
      <Filters {...here} head={tree} />
      <Stack>
        {filled.length === 0 ? (
          <EmptyState
            size="small"
            title={t.noMatch.title}
            actions={<ButtonLink href={hrefOf(PLAIN, observation)}>{t.noMatch.all}</ButtonLink>}
          />
        ) : null}
        {filled.map(({ key, lines, ghosts }) =>
          filled.length === 1 ? (
            <Branches
              key={key}
              {...here}
              label={t.treeOf[key]}
              lines={lines}
              ghosts={ghosts}
              all={tree.all}
            />
          ) : (
            <Section key={key} title={t.treeOf[key]} right={key === "delivery" ? undefined : lines.length}>
              <Branches {...here} label={t.treeOf[key]} lines={lines} ghosts={ghosts} all={[]} />
            </Section>
          ),
        )}
        {tree.inSight > tree.lines.length ? (
          <TooMuch
            count={tree.inSight}
            shown={tree.lines.length}
            noun={t.tooMuch.noun}
            actions={
              <ButtonLink href={hrefOf({ ...PLAIN, view: "table" }, observation)}>
                {t.tooMuch.table}
              </ButtonLink>
            }
          />
        ) : null}
        {address.chapter === null ? (
          <Halves>
            <Crossed {...here} crossed={tree.crossed} />
            <Following {...here} following={tree.following} />
          </Halves>
        ) : null}
      </Stack>
    </>
  );
}

function Crossed({ observation, crossed }: Here & { crossed: TreeAnswer["crossed"] }) {
  const language = useLanguage();
  const t = useMessages(organisation);
  const say = useLimitWords();
  const more = crossed.total - crossed.told.length;
  const rest = hrefOf({ ...PLAIN, view: "table", crossed: true }, observation);
  return (
    <Section
      title={observation.when === "today" ? t.crossed.titleToday : t.crossed.title}
      right={crossed.total}
      note={more > 0 ? <Link href={rest}>{t.crossed.more(more)}</Link> : undefined}
    >
      {crossed.told.length === 0 ? (
        <p className="dim">{t.crossed.none}</p>
      ) : (
        <DataTable
          caption={t.crossed.caption}
          rows={crossed.told}
          rowKey={(limit) => `${limit.type} ${subjectOf(limit).name} ${subjectOf(limit).path}`}
          columns={[
            {
              key: "sign",
              head: <span className="sr">{t.limits.label}</span>,
              cell: () => <Mark shape="warning" tone="risk" />,
            },
            {
              ...{ key: "subject", head: t.crossed.subject, names: true },
              cell: (limit) => {
                const { path, name } = subjectOf(limit);
                return <Link href={keepingDay(path, observation)}>{name}</Link>;
              },
            },
            { key: "what", head: t.crossed.what, cell: (limit) => say(limit) },
            {
              key: "since",
              head: t.crossed.sinceHead,
              nowrap: true,
              cell: (limit) => formatDay(limit.since, language),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** What a limit is about, and its page. */
function subjectOf(limit: Limit): { name: string; path: string } {
  if ("unit" in limit) return { name: limit.unit.name, path: `/units/${limit.unit.handle}` };
  if ("person" in limit) return { name: limit.person.name, path: `/people/${limit.person.handle}` };
  return { name: limit.item.name, path: `/experience/items/${limit.item.handle}` };
}

function Following({ observation, following }: Here & { following: TreeAnswer["following"] }) {
  const t = useMessages(organisation).following;
  const { on, today } = observation;
  const compare = `/changes?from=${on}&to=${addDays(on, 30)}`;
  const more = following.total - following.told.length;
  return (
    <Section title={t.title} right={<Link href={compare}>{t.compare}</Link>}>
      {following.total === 0 ? (
        <p className="dim">{t.none}</p>
      ) : (
        <Changes
          layout="brief"
          lines={following.told.map((event, at) => ({
            key: `${event.day} ${event.type} ${at}`,
            day: event.day,
            sentence: <ChangeSentence event={event} today={today} />,
          }))}
          more={more > 0 ? <Link href={compare}>{t.more(more)}</Link> : undefined}
        />
      )}
    </Section>
  );
}
