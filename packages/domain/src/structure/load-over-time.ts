import { rowsOfPerson } from "../allocations/free.ts";
import { contractIn, stepsOver } from "../allocations/load.ts";
import { type Day, holds, type Span } from "../calendar/index.ts";
import type { Share, World } from "../facts/index.ts";

/** Days, first included and last excluded, on which nothing about a person's load changes. */
export type LoadPiece = {
  from: Day;
  to: Day;
  /** Null on days when they are not in the organisation. */
  contract: Share | null;
  /** The sum of the stated shares, in basis points. */
  stated: Share;
  unstated: number;
  /** The contract less the stated shares, never below 0; 0 when away or not there. */
  free: Share;
  /** How far the stated shares pass the contract; 0 when they do not. */
  over: Share;
  away: boolean;
  /** What the load is made of, as the world orders it. */
  allocationIds: string[];
};

/** A person's load over a window, in order, without a gap; empty for an empty window. */
export function loadOverTime(world: World, personId: string, window: { from: Day; to: Day }): LoadPiece[] {
  if (window.from >= window.to) return [];
  const rows = rowsOfPerson(world, personId);
  const plain = (list: readonly Span[]) => list.map(({ from, to }) => ({ from, to, share: null }));
  const layers = [rows.allocation, rows.contract, plain(rows.presence), plain(rows.absence)];
  return stepsOver(window, layers).map((step): LoadPiece => {
    const held = rows.allocation.filter((row) => holds(row, step.from));
    const here = (step.counts[2] ?? 0) > 0;
    const away = (step.counts[3] ?? 0) > 0;
    const contract = here ? contractIn(step, 1) : null;
    const stated = step.sums[0] ?? 0;
    return {
      from: step.from,
      to: step.to ?? window.to,
      contract,
      stated,
      unstated: held.filter((row) => row.share === null).length,
      free: contract === null || away ? 0 : Math.max(0, contract - stated),
      over: Math.max(0, stated - (contract ?? 0)),
      away,
      allocationIds: held.map((row) => row.id),
    };
  });
}
