import { joined } from "@congruence/db";
import { type Allocation, addDays, type Day, holds } from "@congruence/domain";
import { type Guardrail, type GuardrailOf, guardrailsOf, subjectOf } from "@congruence/domain/guardrails";
import {
  type Compare,
  type Named,
  type Structure,
  structureOn,
  unitsBelow,
} from "@congruence/domain/structure";
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
export async function decisionsOf(ctx: SignedContext, structure: Structure, all: boolean) {
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  const closing = closingSoon(structure);
  const found = [
    ...grouped(await crossedOn(ctx, structure, compare)),
    ...closing,
    ...(await emptyingSoon(ctx, structure, closing)),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { total: found.length, oldest: found.slice(0, all ? MOST_SHOWN : SHOWN) };
}

/** The guardrails of the day with their names and since when: read for what is crossed alone. One statement. */
async function crossedOn(ctx: SignedContext, structure: Structure, compare: Compare): Promise<Guardrail[]> {
  const limits = ctx.signed.settings.thresholds;
  const crossed = guardrailsOf(structure, limits, compare);
  const subjects = (test: (one: Guardrail) => boolean) =>
    crossed.filter(test).map((one) => subjectOf(one).id);
  const tall = new Set(subjects((one) => one.type === "tribe.size"));
  const units = subjects((one) => "unit" in one).flatMap((id) =>
    tall.has(id) ? unitsBelow(structure, id).map((unit) => unit.id) : [id],
  );
  const past = await ctx.repos.days.histories(ctx.signed.organisation.id, {
    ...{ units, people: subjects((one) => "person" in one), named: [] },
    items: subjects((one) => "item" in one),
  });
  return guardrailsOf(structureOn(joined([structure.world, past]), structure.on, compare), limits, compare);
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
