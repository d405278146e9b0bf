import { units } from "@congruence/i18n/units";
import { Changes, Columns, Link, Section, useMessages } from "@congruence/ui";
import { UnitEvent } from "~/components/unit-event";
import { keepingDay, type Observation } from "~/lib/observation";
import { MembersTable } from "./members";
import { PeopleRibbons } from "./ribbons";
import { SquadsTable } from "./squads";
import type { Asked, UnitThere } from "./unit";

const MOST_EVENTS = 6;
type Props = { unit: UnitThere; observation: Observation; asked: Asked };

/** The unit at a glance: its people over time (or its squads, or its members), and what happened beside. */
export function Overview({ unit, observation, asked }: Props) {
  return (
    <Columns side={<Beside unit={unit} observation={observation} />}>
      {unit.kind === "tribe" ? <SquadsTable unit={unit} observation={observation} /> : null}
      {unit.kind === "chapter" ? <MembersTable unit={unit} observation={observation} asked={asked} /> : null}
      {unit.kind === "chapter" ? null : <PeopleRibbons unit={unit} observation={observation} asked={asked} />}
    </Columns>
  );
}

function Beside({ unit, observation }: Omit<Props, "asked">) {
  const t = useMessages(units);
  const coming = unit.history.filter((event) => event.day > observation.on).reverse();
  const past = unit.history.filter((event) => event.day <= observation.on);
  const line = (event: UnitThere["history"][number], at: number) => ({
    key: `${event.day} ${event.type} ${at}`,
    day: event.day,
    sentence: <UnitEvent event={event} self={unit.id} at={observation} />,
  });
  return (
    <>
      {coming.length > 0 ? (
        <Section title={t.history.toCome}>
          <Changes layout="stacked" lines={coming.slice(0, MOST_EVENTS).map(line)} />
        </Section>
      ) : null}
      <Section
        title={t.history.title}
        right={
          <Link href={keepingDay(`/units/${unit.handle}?tab=history`, observation)}>{t.history.all}</Link>
        }
      >
        {past.length > 0 ? (
          <Changes layout="stacked" lines={past.slice(0, MOST_EVENTS).map(line)} />
        ) : (
          <p className="dim">{t.history.empty}</p>
        )}
      </Section>
    </>
  );
}
