import { type Day, holds, intersection, type Span } from "../calendar/index.ts";
import { type Allocation, FULL_TIME, type Share, type World } from "../facts/index.ts";
import { rowsBy } from "../rows-by.ts";
import { type Load, loadOver, stepsOver } from "./load.ts";

/** The rows of one person that decide what is free of their time. */
export type PersonRows = Pick<World, "presence" | "contract" | "absence" | "allocation">;

/** One person's rows out of a world that holds more. */
export function rowsOfPerson(world: World, personId: string): PersonRows {
  return {
    presence: rowsBy(world, "presence", "personId", personId),
    contract: rowsBy(world, "contract", "personId", personId),
    absence: rowsBy(world, "absence", "personId", personId),
    allocation: rowsBy(world, "allocation", "personId", personId),
  };
}

/**
 * What is free of one person's time on a day, in basis points of full time: the contract less the stated shares,
 * never below 0; 0 when the person is away or not in the organisation. `rows` are that person's alone.
 */
export function freeShare(rows: PersonRows, on: Day): Share {
  const here = rows.presence.some((row) => holds(row, on));
  if (!here || rows.absence.some((row) => holds(row, on))) return 0;
  const contract = rows.contract.find((row) => holds(row, on))?.share ?? FULL_TIME;
  const taken = rows.allocation.reduce((sum, row) => (holds(row, on) ? sum + (row.share ?? 0) : sum), 0);
  return Math.max(0, contract - taken);
}

/** The same over a span: day ranges in order, the fewest that say it, each with what is free on all its days. */
export function freeOver(rows: PersonRows, span: Span): (Span & { free: Share })[] {
  const plain = (list: readonly Span[]) => list.map(({ from, to }) => ({ from, to, share: null }));
  const layers = [rows.allocation, rows.contract, plain(rows.presence), plain(rows.absence)];
  const found: (Span & { free: Share })[] = [];
  for (const { from, to, sums, counts } of stepsOver(span, layers)) {
    const contract = (counts[1] ?? 0) > 0 ? (sums[1] ?? 0) : FULL_TIME;
    const here = (counts[2] ?? 0) > 0 && (counts[3] ?? 0) === 0;
    const free = here ? Math.max(0, contract - (sums[0] ?? 0)) : 0;
    const last = found.at(-1);
    if (last && last.free === free) last.to = to;
    else found.push({ from, to, free });
  }
  return found;
}

/**
 * Where a person's stated shares pass the contract, between `from` and `to` (null: no end), with what they come
 * to: left by a contract that became shorter, and flagged until somebody resolves it. Empty when nowhere.
 */
export function overAllocated(world: World, personId: string, from: Day, to: Day | null): Load[] {
  const allocations: readonly Allocation[] = rowsBy(world, "allocation", "personId", personId);
  const contracts = rowsBy(world, "contract", "personId", personId);
  return loadOver(allocations, contracts, { from, to })
    .filter((load) => load.total > load.contract)
    .flatMap((load) => {
      const days = intersection(load, { from, to });
      return days ? [{ ...load, ...days }] : [];
    });
}
