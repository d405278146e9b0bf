import { type Day, daysBetween } from "@congruence/domain/calendar";
import { experience } from "@congruence/i18n/experience";
import { home } from "@congruence/i18n/home";
import { Decisions as DecisionList, Fill, Joined, Link, Section, useMessages } from "@congruence/ui";
import type { ReactNode } from "react";
import type { At, Decisions } from "./read";

type Decision = Decisions["oldest"][number];
type Words = (typeof home)["en"]["decisions"];
type Named = { handle: string; name: string };

const NAMED_ITEMS = 3;
/** From so many days on, waiting is a risk. */
const LONG_DAYS = 14;
/** What cannot stand for long: nobody answers for a unit, or somebody works more than their contract. */
const PRESSING: readonly string[] = ["unit.unaccountable", "person.overallocated"];

type Props = {
  read: Decisions;
  all: boolean;
  on: Day;
  /** Nothing can be decided on a day in the past: links show instead. */
  past: boolean;
  at: At;
};

/** What waits for somebody to decide, oldest first, each with the way to do so. */
export function DecisionsSection({ read, all, on, past, at }: Props) {
  const t = useMessages(home).decisions;
  const { oldest, total } = read;
  const more = total > oldest.length;
  return (
    <Section
      title={t.title}
      id="decisions"
      right={
        more ? (
          <Link href={`${at("/?decisions=all")}#decisions`}>{t.all(total)}</Link>
        ) : all ? (
          <Link href={at("/")}>{t.fewer}</Link>
        ) : (
          total
        )
      }
      note={more && all ? t.more(oldest.length, total) : undefined}
    >
      {total === 0 ? (
        <p className="mid">{t.none}</p>
      ) : (
        <DecisionList
          items={oldest.map((one, index) => ({
            key: `${one.kind} ${one.day} ${index}`,
            sentence: <Sentence decision={one} at={at} />,
            since: t.since(one.day, on),
            tone: toneOf(one, on),
            ...(past ? { href: pageOf(one, at), action: t.act.see } : wayOf(one, t, at)),
          }))}
        />
      )}
    </Section>
  );
}

function toneOf(one: Decision, on: Day): "risk" | "off" | undefined {
  if (daysBetween(one.day, on) < LONG_DAYS) return undefined;
  return one.kind === "guardrail" && PRESSING.includes(one.guardrail.type) ? "off" : "risk";
}

/** The page of what the decision is about. */
function pageOf(one: Decision, at: At): string {
  if (one.kind === "items.unowned") {
    const [only] = one.items;
    return at(one.items.length === 1 && only ? `/experience/items/${only.handle}` : "/experience?show=out");
  }
  const about = one.kind === "guardrail" ? one.guardrail : one;
  return at("person" in about ? `/people/${about.person.handle}` : `/units/${about.unit.handle}`);
}

function wayOf(one: Decision, t: Words, at: At): { href: string; action: string } {
  const page = pageOf(one, at);
  if (one.kind === "items.unowned") return { href: page, action: t.act.assign };
  if (one.kind === "unit.closing") return { href: page, action: t.act.closing };
  if (one.kind === "squad.emptying")
    return { href: at(`/units/${one.unit.handle}?tab=people`), action: t.act.people };
  const { guardrail } = one;
  if ("person" in guardrail) return { href: page, action: t.act.person };
  if (guardrail.type === "unit.unaccountable")
    return { href: at(`/units/${guardrail.unit.handle}/leads`), action: t.act.lead };
  return { href: at(`/units/${guardrail.unit.handle}?tab=people`), action: t.act.people };
}

function Sentence({ decision, at }: { decision: Decision; at: At }): ReactNode {
  const t = useMessages(home).decisions;
  const { and } = useMessages(experience);
  const unit = ({ handle, name }: Named) => <Link href={at(`/units/${handle}`)}>{name}</Link>;
  const person = ({ handle, name }: Named) => <Link href={at(`/people/${handle}`)}>{name}</Link>;
  if (decision.kind === "items.unowned") {
    const named = decision.items.slice(0, NAMED_ITEMS).map((item) => (
      <Link key={item.id} href={at(`/experience/items/${item.handle}`)}>
        {item.name}
      </Link>
    ));
    const others = decision.items.length - named.length;
    const list = <Joined last={and}>{others > 0 ? [...named, t.others(others)] : named}</Joined>;
    return <Fill text={t.unowned(decision.items.length)} with={{ items: list }} />;
  }
  if (decision.kind === "unit.closing") {
    const { unitKind, people, day } = decision;
    return <Fill text={t.closing(unitKind, people, day)} with={{ unit: unit(decision.unit) }} />;
  }
  if (decision.kind === "squad.emptying") {
    return <Fill text={t.emptying(decision.people, decision.min)} with={{ unit: unit(decision.unit) }} />;
  }
  return <Crossed guardrail={decision.guardrail} at={at} unit={unit} person={person} />;
}

/** A limit crossed, in words with links. */
export function Crossed({
  guardrail: one,
  unit,
  person,
}: {
  guardrail: Extract<Decision, { kind: "guardrail" }>["guardrail"];
  at: At;
  unit: (named: Named) => ReactNode;
  person: (named: Named) => ReactNode;
}): ReactNode {
  const t = useMessages(home).decisions;
  switch (one.type) {
    case "squad.size": {
      const text = one.people < one.min ? t.small(one.people, one.min) : t.large(one.people, one.max);
      return <Fill text={text} with={{ unit: unit(one.unit) }} />;
    }
    case "tribe.size":
      return <Fill text={t.large(one.people, one.max)} with={{ unit: unit(one.unit) }} />;
    case "unit.unaccountable":
      return (
        <Fill
          text={t.unaccountable(one.unitKind, one.last !== null)}
          with={{ unit: unit(one.unit), last: one.last ? person(one.last) : "" }}
        />
      );
    case "person.squads":
      return <Fill text={t.inSquads(one.squads.length, one.max)} with={{ person: person(one.person) }} />;
    case "person.overallocated":
      return <Fill text={t.over(one.total, one.contract)} with={{ person: person(one.person) }} />;
  }
}
