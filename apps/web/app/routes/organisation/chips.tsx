import { daysBetween } from "@congruence/domain";
import { formatList } from "@congruence/i18n";
import { organisation } from "@congruence/i18n/organisation";
import { Chips, Link, PersonChip, useLanguage, useMessages } from "@congruence/ui";
import { keepingDay } from "~/lib/observation";
import { capital, useLimitWords } from "./limit";
import type { Here, Line } from "./types";

/** The unit's own people, the accountable one first; where nobody is, the place stands open. */
export function UnitChips({ line, observation }: Here & { line: Line }) {
  const language = useLanguage();
  const t = useMessages(organisation);
  const say = useLimitWords();
  const vacant =
    line.kind === "squad" ? line.crossed.find((limit) => limit.type === "unit.unaccountable") : undefined;
  const days = vacant ? daysBetween(vacant.since, observation.on) : 0;
  if (line.chips.length === 0 && !vacant) return <p className="dim">{t.nobodyIn}</p>;
  return (
    <Chips label={t.peopleOf(line.name)}>
      {[
        ...(vacant
          ? [
              <PersonChip
                key="vacant"
                vacant
                name={t.vacancy.name}
                craft={days > 0 ? t.vacancy.since(days) : t.legend.vacant}
              />,
            ]
          : []),
        ...line.chips.map((chip) => (
          <PersonChip
            key={chip.id}
            name={chip.name}
            href={keepingDay(`/people/${chip.handle}`, observation)}
            craft={chip.roles.length > 0 ? formatList(chip.roles, language) : undefined}
            share={chip.share}
            accountable={chip.accountable}
            warning={
              chip.crossed.length > 0
                ? capital(chip.crossed.map((limit) => say(limit)).join(" ; "))
                : undefined
            }
          />
        )),
        ...(line.more > 0
          ? [
              <Link key="more" href={keepingDay(`/units/${line.handle}?tab=people`, observation)}>
                {t.more(line.more)}
              </Link>,
            ]
          : []),
      ]}
    </Chips>
  );
}
