import { uncovered } from "../calendar/index.ts";
import { clashes } from "../dated.ts";
import type { Change, UnitLead, World } from "../facts/index.ts";
import { personNamed } from "../people/names.ts";
import { presenceOf } from "../people/presence-of.ts";
import { type Refusal, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { unitLife, unitNamed } from "./tree.ts";

/**
 * What the changes did to leads: within the unit's life and the person's presence, a person once a day in a unit,
 * one accountable a day.
 */
export function checkLeads(after: World, changes: readonly Change[]): Refusal[] {
  const refusals: Refusal[] = [];
  const units = new Set<string>();
  const own = new Set<string>();
  for (const change of changes) {
    if (change.kind !== "unitLead" || !change.after) continue;
    own.add(change.id);
    units.add(change.after.unitId);
    refusals.push(...checkLead(after, change.after));
  }
  for (const unitId of units) {
    for (const [first, second] of clashes(rowsBy(after, "unitLead", "unitId", unitId))) {
      const same = first.personId === second.personId || (first.accountable && second.accountable);
      if (!same) continue;
      const other = own.has(first.id) ? second : first;
      const unit = unitNamed(after, unitId, other.from);
      const person = personNamed(after, other.personId);
      refusals.push(refuse("lead.overlap", { person, unit, from: other.from, to: other.to }, "from"));
    }
  }
  return refusals;
}

function checkLead(after: World, lead: UnitLead): Refusal[] {
  if (!rowOf(after, "unit", lead.unitId)) return [refuse("not_there", { kind: "unit" }, "unitId")];
  if (!rowOf(after, "person", lead.personId)) return [refuse("not_there", { kind: "person" }, "personId")];
  const refusals: Refusal[] = [];
  const life = unitLife(after, lead.unitId);
  if (uncovered(lead, life).length > 0) {
    refusals.push(
      refuse("lead.outside_unit", { unit: unitNamed(after, lead.unitId, lead.from), life }, "from"),
    );
  }
  const presence = presenceOf(after, lead.personId);
  if (uncovered(lead, presence).length > 0) {
    const person = personNamed(after, lead.personId);
    refusals.push(refuse("lead.outside_presence", { person, presence }, "from"));
  }
  return refusals;
}
