import { type Day, later, type Span } from "../calendar/index.ts";
import { type Allocation, type Contract, FULL_TIME, type Share } from "../facts/index.ts";

type Weighed = Span & { share: Share | null };
/** Days on which nothing changes, and per layer the sum of the stated shares and how many rows hold. */
export type Step = Span & { sums: number[]; counts: number[] };
/** Days on which a person's stated shares come to `total`, against a contract of `contract`, in basis points. */
export type Load = Span & { total: Share; contract: Share };

/**
 * Cuts the span wherever a row of any layer begins or ends, and sums each layer on each piece. A row without a
 * stated share counts as a row and adds nothing. Takes n log n for n rows, however long the span.
 */
export function stepsOver(span: Span, layers: readonly (readonly Weighed[])[]): Step[] {
  type Turn = { sums: number[]; counts: number[] };
  const none = (): Turn => ({ sums: layers.map(() => 0), counts: layers.map(() => 0) });
  const turns = new Map<Day, Turn>([[span.from, none()]]);
  const turn = (on: Day, layer: number, share: number, count: number): void => {
    const at = turns.get(on) ?? none();
    turns.set(on, at);
    at.sums[layer] = (at.sums[layer] ?? 0) + share;
    at.counts[layer] = (at.counts[layer] ?? 0) + count;
  };
  layers.forEach((rows, layer) => {
    for (const row of rows) {
      if ((span.to !== null && row.from >= span.to) || (row.to !== null && row.to <= span.from)) continue;
      turn(later(row.from, span.from), layer, row.share ?? 0, 1);
      if (row.to !== null && (span.to === null || row.to < span.to))
        turn(row.to, layer, -(row.share ?? 0), -1);
    }
  });
  const days = [...turns.keys()].sort();
  const running = none();
  return days.map((from, at) => {
    const here = turns.get(from);
    layers.forEach((_, layer) => {
      running.sums[layer] = (running.sums[layer] ?? 0) + (here?.sums[layer] ?? 0);
      running.counts[layer] = (running.counts[layer] ?? 0) + (here?.counts[layer] ?? 0);
    });
    return { from, to: days[at + 1] ?? span.to, sums: [...running.sums], counts: [...running.counts] };
  });
}

/** What the contract rows of a step come to: full time when there is none. */
export function contractIn(step: Step, layer: number): Share {
  return (step.counts[layer] ?? 0) > 0 ? (step.sums[layer] ?? 0) : FULL_TIME;
}

/**
 * The stated shares of one person over a span, day ranges in order, the fewest that say it. Shares not stated
 * count nothing; days without a contract row count as full time. The rows given are those of that person.
 */
export function loadOver(
  allocations: readonly Allocation[],
  contracts: readonly Contract[],
  span: Span,
): Load[] {
  const loads: Load[] = [];
  for (const step of stepsOver(span, [allocations, contracts])) {
    const total = step.sums[0] ?? 0;
    const contract = contractIn(step, 1);
    const last = loads.at(-1);
    if (last && last.total === total && last.contract === contract) last.to = step.to;
    else loads.push({ from: step.from, to: step.to, total, contract });
  }
  return loads;
}
