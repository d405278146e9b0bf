import { type Day, holds, type Span } from "../calendar/index.ts";
import { type Allocation, type Contract, FULL_TIME, type Share } from "../facts/index.ts";
import { type Refusal, refuse } from "../refusals.ts";
import { contractIn, stepsOver } from "./load.ts";

/** How to say the person and the units in a refusal. */
export type CapacityNames = { person: { id: string; name: string }; unitName: (unitId: string) => string };

/**
 * The capacity rule for one person: the stated shares of a day may pass the contract only where they did not
 * rise. `before` and `after` are all allocations of the person, `contracts` those that hold after the change.
 * Refuses `allocation.over_capacity` with the first day on which the total rises past the contract; null when
 * no day's total does. `fits` is what the raised allocation could have at most on every day of its span.
 */
export function overCapacity(
  before: readonly Allocation[],
  after: readonly Allocation[],
  contracts: readonly Contract[],
  names: CapacityNames,
): Refusal | null {
  const first = earliest([...before, ...after]);
  if (first === null) return null;
  const step = stepsOver({ from: first, to: null }, [before, after, contracts]).find(({ sums, ...rest }) => {
    const total = sums[1] ?? 0;
    return total > (sums[0] ?? 0) && total > contractIn({ sums, ...rest }, 2);
  });
  if (!step) return null;
  const on = step.from;
  const draft = after.find((row) => holds(row, on) && row.share !== null && rose(row, before, on));
  const others = after.filter((row) => row !== draft);
  const inTheWay = others
    .filter((row) => row.share !== null && holds(row, on))
    .map(({ id, unitId, share, from, to }) => ({
      id,
      unitId,
      unitName: names.unitName(unitId),
      share,
      from,
      to,
    }));
  return refuse(
    "allocation.over_capacity",
    {
      person: names.person,
      from: on,
      total: step.sums[1] ?? 0,
      contract: contractIn(step, 2),
      fits: draft ? fitting(draft, before, others, contracts) : 0,
      inTheWay,
    },
    "share",
  );
}

/** Whether the row asks for more on the day than the row of the same id did before. */
function rose(row: Allocation, before: readonly Allocation[], on: Day): boolean {
  const old = before.find((other) => other.id === row.id && holds(other, on));
  return (row.share ?? 0) > (old?.share ?? 0);
}

/**
 * The largest share that fits beside `others` on every day of the span, up to full time; 0 when none does. A day
 * that was over the contract before may be filled up to what it was.
 */
export function fitting(
  span: Span,
  before: readonly Allocation[],
  others: readonly Allocation[],
  contracts: readonly Contract[],
): Share {
  let room = FULL_TIME;
  for (const step of stepsOver(span, [before, others, contracts])) {
    const most = Math.max(contractIn(step, 2), step.sums[0] ?? 0);
    room = Math.min(room, most - (step.sums[1] ?? 0));
  }
  return Math.max(0, room);
}

function earliest(rows: readonly Span[]): Day | null {
  let first: Day | null = null;
  for (const row of rows) if (first === null || row.from < first) first = row.from;
  return first;
}
