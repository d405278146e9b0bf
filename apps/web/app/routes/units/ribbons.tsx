import { units } from "@congruence/i18n/units";
import { Guardrail, Link, type RibbonRow, Ribbons, RibbonTable, Section, useMessages } from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import { NobodyYet } from "./nobody-yet";
import type { Asked, UnitThere } from "./unit";

/** People of the unit as ribbons over fifteen months, or the same facts as a table. */
export function PeopleRibbons({
  unit,
  observation,
  asked,
}: {
  unit: UnitThere;
  observation: Observation;
  asked: Asked;
}) {
  const t = useMessages(units);
  const { now } = unit;
  const here = `/units/${unit.handle}`;
  const isTribe = unit.kind === "tribe";
  const asTable = asked.view === "table";
  const squadsOf = new Map(now.placements.map((row) => [row.person.id, row.squads]));
  const rows: RibbonRow[] = now.ribbons.map((ribbon) => {
    const many = squadsOf.get(ribbon.person.id) ?? null;
    const roles = [...new Set(ribbon.bars.map((bar) => bar.role))].slice(-1);
    const note = [ribbon.accountable ? t.people.accountable : "", ...roles, ribbon.chapter?.name ?? ""];
    return {
      key: ribbon.person.id,
      name: (
        <>
          <Link href={keepingDay(`/people/${ribbon.person.handle}`, observation)}>{ribbon.person.name}</Link>{" "}
          {many === null ? null : <Guardrail>{t.guard.inSquads(many)}</Guardrail>}
        </>
      ),
      note: note.filter(Boolean).join(", "),
      ...(ribbon.state === "now" ? { share: ribbon.share } : {}),
      bars: ribbon.bars,
      ...(ribbon.state === "over" ? { look: "gone" as const } : {}),
    };
  });
  const caption = t.people.caption(unit.name);
  return (
    <Section
      title={isTribe ? t.people.own : t.people.title}
      scope={
        isTribe
          ? t.people.ownScope
          : unit.kind === "guild"
            ? t.people.noShare
            : asTable
              ? undefined
              : t.people.scope
      }
      right={
        rows.length === 0 ? null : (
          <Link href={keepingDay(asTable ? here : `${here}?view=table`, observation)}>
            {asTable ? t.people.drawing : t.people.table}
          </Link>
        )
      }
    >
      {rows.length === 0 ? (
        <NobodyYet unit={unit} observation={observation} />
      ) : asTable ? (
        <RibbonTable caption={caption} rows={rows} />
      ) : (
        <Ribbons
          caption={caption}
          rows={rows}
          window={now.window}
          today={observation.on}
          total={unit.kind === "guild" ? false : t.people.total}
        />
      )}
    </Section>
  );
}
