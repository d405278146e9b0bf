import type { Day } from "@congruence/domain/calendar";
import { daysBetween } from "@congruence/domain/calendar";
import { experience } from "@congruence/i18n/experience";
import { home } from "@congruence/i18n/home";
import { Decisions as DecisionList, Fill, Joined, Link, Section, useMessages } from "@congruence/ui";
import type { ReactNode } from "react";
import type { At, Decisions } from "./read";

type Decision = Decisions["oldest"][number];
type Words = (typeof home)["en"]["decisions"];
type Named = { handle: string; name: string };

const NAMED_ITEMS = 3;
/** From so many days on, waiting is a risk; from so many more, off. */
const LONG = { risk: 14, off: 60 };

/** What waits for somebody to decide, oldest first, each with the way to do so. */
export function DecisionsSection({ read, all, on, at }: { read: Decisions; all: boolean; on: Day; at: At }) {
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
            tone: toneOf(one.day, on),
            ...wayOf(one, t, at),
          }))}
        />
      )}
    </Section>
  );
}

function toneOf(since: Day, on: Day): "risk" | "off" | undefined {
  const waits = daysBetween(since, on);
  return waits >= LONG.off ? "off" : waits >= LONG.risk ? "risk" : undefined;
}

function wayOf(one: Decision, t: Words, at: At): { href: string; action: string } {
  if (one.kind === "items.unowned") {
    const [only] = one.items;
    const href = one.items.length === 1 && only ? `/experience/items/${only.handle}` : "/experience?show=out";
    return { href: at(href), action: t.act.assign };
  }
  if (one.kind === "unit.closing") return { href: at(`/units/${one.unit.handle}`), action: t.act.closing };
  if (one.kind === "squad.emptying") return { href: at(`/units/${one.unit.handle}?tab=people`), action: t.act.people };
  const { guardrail } = one;
  if ("person" in guardrail) return { href: at(`/people/${guardrail.person.handle}`), action: t.act.person };
  if (guardrail.type === "unit.unaccountable") return { href: at(`/units/${guardrail.unit.handle}/leads`), action: t.act.lead };
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
