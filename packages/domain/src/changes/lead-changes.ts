import { addDays, type Day, holds } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import type { UnitKind, World } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { namedPerson, namedUnit } from "../structure/named.ts";
import { type Between, compared, thereOn, touched } from "./compared.ts";
import type { ChangeEvent } from "./events.ts";

/**
 * Who became accountable, and which other leads began or ended. One event tells that one person follows another
 * as accountable; leads that end because their unit closes are not told apart from the closing.
 */
export function leadChanges(world: World, between: Between): ChangeEvent[] {
  const events: ChangeEvent[] = [];
  for (const unitId of touched(world.unitLead, between, (row) => row.unitId)) {
    const unit = rowOf(world, "unit", unitId);
    if (unit) events.push(...ofUnit(world, between, unitId, unit.kind));
  }
  return events;
}

function ofUnit(world: World, between: Between, unitId: string, unitKind: UnitKind): ChangeEvent[] {
  const rows = rowsBy(world, "unitLead", "unitId", unitId);
  const life = rowsBy(world, "unitVersion", "unitId", unitId);
  const leadOn = (personId: string | null, on: Day) =>
    rows.some((row) => row.personId === personId && !row.accountable && holds(row, on));
  const base = (day: Day, personIds: (string | null)[]) => ({
    ...{ day, unit: namedUnit(world, unitId, day), unitKind, unitIds: [unitId] },
    personIds: personIds.filter((id) => id !== null),
  });
  const named = (id: string | null) => (id === null ? null : namedPerson(world, id));
  const events: ChangeEvent[] = [];
  const accountable = compared(
    rows,
    between,
    (held) => held.find((row) => row.accountable)?.personId ?? null,
  );
  for (const { day, before, after } of accountable) {
    if (!thereOn(life, day)) continue;
    const eve = between.every ? addDays(day, -1) : between.from;
    events.push({
      ...{
        type: "lead.accountable",
        ...base(day, [after, before]),
        before: named(before),
        after: named(after),
      },
      ...{ beforeStays: leadOn(before, day), afterWasLead: leadOn(after, eve) },
    });
  }
  for (const personId of touched(rows, between, (row) => row.personId)) {
    const own = rows.filter((row) => row.personId === personId);
    const person = namedPerson(world, personId);
    const standing = compared(own, between, (held) =>
      held.length === 0 ? "none" : held.some((row) => row.accountable) ? "accountable" : "lead",
    );
    for (const { day, before, after } of standing) {
      if (!thereOn(life, day)) continue;
      const common = { ...base(day, [personId]), person };
      if (before === "none" && after === "lead") {
        const until = merged(own).find((span) => holds(span, day))?.to ?? null;
        events.push({ type: "lead.began", ...common, until });
      }
      if (before === "lead" && after === "none") events.push({ type: "lead.ended", ...common });
    }
  }
  return events;
}
