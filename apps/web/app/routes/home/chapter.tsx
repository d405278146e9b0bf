import { addDays } from "@congruence/domain/calendar";
import { formatFte, formatMonth } from "@congruence/i18n";
import { homeParts } from "@congruence/i18n/home-parts";
import {
  Fill,
  Link,
  List,
  LoadLegend,
  LoadStrip,
  Section,
  Stack,
  Thirds,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { ReactNode } from "react";
import type { At, ChapterLed } from "./read";
import { weekNumber } from "./week";

const SHOWN = 5;

/** A chapter that the reader leads: thirteen weeks of load, who is over, who has time, who is away. */
export function ChapterSection({ read, at }: { read: ChapterLed; at: At }) {
  const t = useMessages(homeParts).chapter;
  const language = useLanguage();
  const { members, monday, unit } = read;
  const weeks = Array.from({ length: read.weeks }, (_, index) => {
    const day = addDays(monday, index * 7);
    return { key: day, label: t.week(weekNumber(day)), month: formatMonth(day, language, "name") };
  });
  const person = ({ handle, name }: { handle: string; name: string }) => (
    <Link href={at(`/people/${handle}`)}>{name}</Link>
  );
  const line = (key: string, text: string, who: { handle: string; name: string }) => (
    <span key={key}>
      <Fill text={text} with={{ person: person(who) }} />
    </span>
  );
  const sum = (shares: readonly number[]) =>
    formatFte(
      shares.reduce((total, share) => total + share, 0),
      language,
    );
  return (
    <Section
      title={<Link href={at(`/units/${unit.handle}`)}>{unit.name}</Link>}
      scope={t.scope(members.length)}
      right={members.length > 0 ? <LoadLegend /> : undefined}
      note={members.length > 0 ? t.note : undefined}
    >
      {members.length === 0 ? (
        <p className="mid">{t.empty}</p>
      ) : (
        <Stack gap="close">
          <LoadStrip
            caption={t.caption(unit.name)}
            nameHead={t.person}
            freeHead={t.free}
            weeks={weeks}
            rows={members.map((member) => ({
              ...{ key: member.person.id, name: person(member.person), contract: member.contract },
              ...{ weeks: member.weeks, free: member.free },
            }))}
            free={{
              ...{ label: t.freeSum, contract: sum(members.map((member) => member.contract)) },
              weeks: weeks.map((_, index) => sum(members.map((member) => member.freeWeeks[index] ?? 0))),
              mean: sum(members.map((member) => member.free)),
            }}
          />
          <Thirds>
            <Lines title={t.over} none={t.noOver}>
              {read.over.flatMap(({ person: who, over }) =>
                over ? [line(who.id, t.overLine(over.total, over.contract, over.from), who)] : [],
              )}
            </Lines>
            <Lines title={t.withTime} none={t.noTime}>
              {read.withTime.map(({ person: who, free }) => line(who.id, t.timeLine(free), who))}
            </Lines>
            <Lines title={t.absences} none={t.noAbsence}>
              {read.absences.map(({ person: who, from, to }) =>
                line(`${who.id} ${from}`, t.away(from, to), who),
              )}
            </Lines>
          </Thirds>
        </Stack>
      )}
    </Section>
  );
}

function Lines({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  const t = useMessages(homeParts).led;
  const more = children.length - SHOWN;
  return (
    <div className="part">
      <h3>{title}</h3>
      {children.length === 0 ? <p className="mid">{none}</p> : <List>{children.slice(0, SHOWN)}</List>}
      {more > 0 ? <p className="note">{t.more(more)}</p> : null}
    </div>
  );
}
