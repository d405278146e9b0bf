import { joined } from "@congruence/db";
import { type Allocation, addDays, type Day, holds } from "@congruence/domain";
import { type Guardrail, type GuardrailOf, guardrailsOf, subjectOf } from "@congruence/domain/guardrails";
import type { Named, Structure } from "@congruence/domain/structure";
import type { SignedContext } from "../../context.ts";

const SHOWN = 7;
const MOST_SHOWN = 200;
/** How many days ahead a squad that closes asks what becomes of it. */
const CLOSING_DAYS = 60;
/** How many days ahead an allocation that ends asks who follows. */
const ENDING_DAYS = 30;

/** What somebody has to decide; `day` since when it is so, or from when it will be. */
export type Decision =
  | { kind: "guardrail"; day: Day; guardrail: Exclude<Guardrail, GuardrailOf<"item.unowned">> }
  | { kind: "items.unowned"; day: Day; items: Named[]; left: GuardrailOf<"item.unowned">["left"] }
  | { kind: "unit.closing"; day: Day; unit: Named; unitKind: "squad" | "tribe"; people: number }
  | { kind: "squad.emptying"; day: Day; unit: Named; people: number; min: number };

/** What waits for a decision on the day, oldest first, what is to come last; and how many there are in all. */
export async function decisionsOf(ctx: SignedContext, structure: Structure) {
  const closing = closingSoon(structure);
  const [crossed, emptying] = await Promise.all([
    crossedOn(ctx, structure),
    emptyingSoon(ctx, structure, closing),
  ]);
  const found = [...grouped(crossed), ...closing, ...emptying];
  found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { total: found.length, oldest: found.slice(0, MOST_SHOWN) };
}

/** As many as the page shows: a few, or all that are kept. */
export function oldestOf({ total, oldest }: { total: number; oldest: readonly Decision[] }, all: boolean) {
  return { total, oldest: all ? oldest : oldest.slice(0, SHOWN) };
}

/** The guardrails of the day with their names and since when: the past is read of what is crossed alone. One statement. */
async function crossedOn(ctx: SignedContext, structure: Structure): Promise<Guardrail[]> {
  const limits = ctx.signed.settings.thresholds;
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  const crossed = guardrailsOf(structure, limits);
  const subjects = (has: "unit" | "person" | "item") =>
    crossed.filter((one) => has in one).map((one) => subjectOf(one).id);
  const about = { units: subjects("unit"), people: subjects("person"), items: subjects("item") };
  const past = await ctx.repos.days.histories(ctx.signed.organisation.id, { ...about, named: [] });
  const narrow: Structure = {
    ...structure,
    world: joined([structure.world, past]),
    units: only(
      structure.units,
      crossed.flatMap((one) => one.unitIds),
    ),
    allocationsOf: only(structure.allocationsOf, about.people),
  };
  return guardrailsOf(narrow, limits, compare);
}

/** The entries of these keys. */
function only<T>(all: ReadonlyMap<string, T>, keys: readonly string[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const key of keys) {
    const value = all.get(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** Items that nobody owns make one decision together; every other limit crossed is one of its own. */
function grouped(crossed: readonly Guardrail[]): Decision[] {
  const unowned = crossed
    .filter((one): one is GuardrailOf<"item.unowned"> => one.type === "item.unowned")
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  const [oldest] = unowned;
  const others = crossed.flatMap((guardrail): Decision[] =>
    guardrail.type === "item.unowned" ? [] : [{ kind: "guardrail", day: guardrail.since, guardrail }],
  );
  if (!oldest) return others;
  const items = unowned.map((one) => one.item);
  return [...others, { kind: "items.unowned", day: oldest.since, items, left: oldest.left }];
}

type Closing = Extract<Decision, { kind: "unit.closing" }>;

/** Squads and tribes whose present life ends soon. */
function closingSoon({ on, units }: Structure): Closing[] {
  const last = addDays(on, CLOSING_DAYS);
  return [...units.values()].flatMap(({ id, handle, name, kind, people, until }): Closing[] => {
    if (until === null || until > last || (kind !== "squad" && kind !== "tribe")) return [];
    return [{ kind: "unit.closing", day: until, unit: { id, handle, name }, unitKind: kind, people }];
  });
}

/** Squads that fall under the fewest people when allocations end, unless they are closing anyway. One statement. */
async function emptyingSoon(ctx: SignedContext, { on, units }: Structure, closing: readonly Closing[]) {
  const min = ctx.signed.settings.thresholds.squadMin;
  const until = addDays(on, ENDING_DAYS);
  const closes = new Map(closing.map(({ unit, day }) => [unit.id, day]));
  const asked = [...units.values()].filter(
    ({ kind, people, allocations }) =>
      kind === "squad" && people >= min && allocations.some((row) => endsBy(row, until)),
  );
  const rows = await ctx.repos.facts.by(
    ctx.signed.organisation.id,
    "allocation",
    "unitId",
    asked.map((unit) => unit.id),
  );
  const rowsOf = new Map<string, Allocation[]>(asked.map((unit) => [unit.id, []]));
  for (const row of rows) rowsOf.get(row.unitId)?.push(row);
  return asked.flatMap((unit): Decision[] => {
    const { id, handle, name } = unit;
    const own = rowsOf.get(id) ?? [];
    const peopleOn = (day: Day) =>
      new Set(own.filter((row) => holds(row, day)).map((row) => row.personId)).size;
    const ends = own.flatMap(({ to }) => (to !== null && to > on && to <= until ? [to] : [])).sort();
    const day = ends.find((end) => peopleOn(end) < min);
    const closed = closes.get(id);
    if (day === undefined || (closed !== undefined && closed <= day)) return [];
    return [{ kind: "squad.emptying", day, unit: { id, handle, name }, people: peopleOn(day), min }];
  });
}

function endsBy({ to }: Allocation, until: Day): boolean {
  return to !== null && to <= until;
}
