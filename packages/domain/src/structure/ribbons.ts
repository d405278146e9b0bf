import { addDays, addMonths, type Day, day, holds, overlaps, type Span } from "../calendar/index.ts";
import type { Share, World } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { type Named, namedPerson, namedUnit } from "./named.ts";
import { byName, type Compare, plain } from "./order.ts";
import { leadsOn } from "./unit-on.ts";

/** One allocation drawn over time: `from` and `to` are its own days, which may pass the window's. */
export type Bar = { id: string; role: string; share: Share | null; from: Day; to: Day | null };

/** A person's bars in a unit, in order of start. */
export type Ribbon = {
  person: Named;
  /** The chapter on the day asked about, else on the first day of the next bar, else on the last of all. */
  chapter: Named | null;
  accountable: boolean;
  /** now: a bar holds the day; next: the first begins later; over: all have ended. */
  state: "now" | "next" | "over";
  /** The stated shares of the bars that hold the day; null when none does or none is stated. */
  share: Share | null;
  bars: Bar[];
};

/** What the stated shares of a unit come to on the 15th of a month ("2026-09"). */
export type MonthOfUnit = { month: string; on: Day; fullTime: Share; unstated: number; people: number };

/**
 * The people of one unit over a window, as dated bars; the unit's own allocations, or a chapter's memberships
 * (whose share is null). Those of the day `on` first, the accountable lead in front, larger shares before
 * smaller; then those to come; then those who left. `months` has every month that the window touches.
 */
export function ribbons(
  world: World,
  unitId: string,
  window: { from: Day; to: Day },
  on: Day,
  compare: Compare = plain,
): { rows: Ribbon[]; months: MonthOfUnit[] } {
  const all = barsOf(world, unitId);
  const bars = all.filter((bar) => overlaps(bar, window));
  const accountable = leadsOn(world, unitId, on).find((lead) => lead.accountable)?.person.id;
  const people = new Map<string, (Bar & { personId: string })[]>();
  for (const bar of bars) people.set(bar.personId, [...(people.get(bar.personId) ?? []), bar]);
  const rows = [...people].map(([personId, own]): Ribbon => {
    const sorted = own
      .map(({ personId: _, ...bar }) => bar)
      .sort((a, b) => plain(a.from, b.from) || plain(a.id, b.id));
    const held = sorted.filter((bar) => holds(bar, on));
    const stated = held.flatMap((bar) => (bar.share === null ? [] : [bar.share]));
    const state = held.length > 0 ? "now" : sorted.some((bar) => bar.from > on) ? "next" : "over";
    return {
      person: namedPerson(world, personId),
      chapter: chapterNear(world, personId, sorted, on),
      accountable: personId === accountable,
      state,
      share: stated.length > 0 ? stated.reduce((sum, share) => sum + share, 0) : null,
      bars: sorted,
    };
  });
  const named = byName(
    rows,
    compare,
    ({ person }) => person.name,
    ({ person }) => person.id,
  );
  return { rows: named.sort(inOrder), months: monthsOf(all, window) };
}

const STATES: Ribbon["state"][] = ["now", "next", "over"];

function inOrder(a: Ribbon, b: Ribbon): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    Number(b.accountable) - Number(a.accountable) ||
    (b.share ?? -1) - (a.share ?? -1)
  );
}

function barsOf(world: World, unitId: string): (Bar & { personId: string })[] {
  if (rowOf(world, "unit", unitId)?.kind === "chapter") {
    return rowsBy(world, "chapterMembership", "unitId", unitId).map(({ id, personId, from, to }) => ({
      ...{ id, personId, from, to, role: "", share: null },
    }));
  }
  return rowsBy(world, "allocation", "unitId", unitId).map(({ id, personId, role, share, from, to }) => ({
    ...{ id, personId, role, share, from, to },
  }));
}

/** The chapter on the day itself where a bar holds it, else as they come next, else as they left. */
function chapterNear(world: World, personId: string, bars: readonly Bar[], on: Day): Named | null {
  const next = bars.find((bar) => bar.from > on);
  const left =
    bars
      .map((bar) => bar.to ?? on)
      .sort()
      .at(-1) ?? on;
  const near = bars.some((bar) => holds(bar, on)) ? on : (next?.from ?? addDays(left, -1));
  const membership = rowsBy(world, "chapterMembership", "personId", personId).find((row) => holds(row, near));
  return membership ? namedUnit(world, membership.unitId, near) : null;
}

function monthsOf(
  bars: readonly (Span & { share: Share | null; personId: string })[],
  window: { from: Day; to: Day },
) {
  const months: MonthOfUnit[] = [];
  for (
    let on = day(`${window.from.slice(0, 7)}-15`);
    on.slice(0, 7) <= window.to.slice(0, 7);
    on = addMonths(on, 1)
  ) {
    if (`${on.slice(0, 7)}-01` >= window.to) break;
    const held = bars.filter((bar) => holds(bar, on));
    months.push({
      month: on.slice(0, 7),
      on,
      fullTime: held.reduce((sum, bar) => sum + (bar.share ?? 0), 0),
      unstated: held.filter((bar) => bar.share === null).length,
      people: new Set(held.map((bar) => bar.personId)).size,
    });
  }
  return months;
}
