import { checkAllocations } from "./allocations/check-allocations.ts";
import { type Day, isSpan } from "./calendar/index.ts";
import { applied, type Change, type World } from "./facts/index.ts";
import { checkItems } from "./items/check-items.ts";
import { checkLeads } from "./org/check-leads.ts";
import { checkUnits } from "./org/check-units.ts";
import { checkPeople } from "./people/check-people.ts";
import { type Plan, type Refusal, refuse } from "./refusals.ts";

/** What a plan is given beside the world and the input: the organisation's day, and ids for new rows. */
export type PlanContext = { today: Day; newId: () => string };

/**
 * The gate that every list of changes passes: whether the world, once changed, still keeps every rule. Answers
 * the changes, each row once and those that change nothing left out, or every reason why not.
 *
 * The world has to hold, for each person with a changed row: all their dated rows; for each unit with a changed
 * version: all that is in it and under it; for each item: all work on it; and all units with all their versions.
 * Only what the changes touch is checked, so a rule broken elsewhere beforehand stops nobody.
 */
export function settle(world: World, changes: readonly Change[]): Plan<Change> {
  const rows = eachOnce(changes);
  const empty = rows.flatMap((change) => [...emptySpan(change), ...emptyText(change)]);
  if (empty.length > 0) return { ok: false, refusals: empty };
  const after = applied(world, rows);
  const refusals = [
    ...checkUnits(world, after, rows),
    ...checkPeople(after, rows),
    ...checkLeads(after, rows),
    ...checkAllocations(world, after, rows),
    ...checkItems(after, rows),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, changes: rows };
}

/** A plan that ends with reasons why not. */
export function refused(...refusals: Refusal[]): Plan<Change> {
  return { ok: false, refusals };
}

/** Several changes of one row made one; none for a row that ends as it began. */
function eachOnce(changes: readonly Change[]): Change[] {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.kind} ${change.id}`;
    const known = rows.get(key);
    rows.set(key, known ? ({ ...change, before: known.before } as Change) : change);
  }
  return [...rows.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

function emptySpan({ after }: Change): Refusal[] {
  if (after === null || !("from" in after) || isSpan(after)) return [];
  return after.to === null ? [] : [refuse("span.empty", { from: after.from, to: after.to }, "to")];
}

/** A name or role without a letter in it; an erased person may have none. */
function emptyText({ after }: Change): Refusal[] {
  if (after === null || ("erasedAt" in after && after.erasedAt !== null)) return [];
  const refusals: Refusal[] = [];
  if ("name" in after && after.name.trim() === "") refusals.push(refuse("text.empty", {}, "name"));
  if ("role" in after && after.role.trim() === "") refusals.push(refuse("text.empty", {}, "role"));
  return refusals;
}
