import type { Change, FactKind } from "@congruence/domain";
import { ChangedMeanwhile } from "../transact/errors.ts";
import { columnsOf } from "./tables.ts";

type Row = Record<string, unknown>;
/** What the changes of one row come to: from the first `before` to the last `after`. */
export type Net = { kind: FactKind; id: string; before: Row | null; after: Row | null };
export type NetOfKind = { added: Net[]; changed: Net[]; removed: Net[] };

/**
 * The changes by kind and by what is to be done, one for each row: a row changed twice in one act is written once.
 * Refuses with `ChangedMeanwhile` a second change that was not planned on the first.
 */
export function netOf(changes: readonly Change[]): Map<FactKind, NetOfKind> {
  const nets = new Map<FactKind, Map<string, Net>>();
  for (const { kind, id, before, after } of changes) {
    const rows = nets.get(kind) ?? new Map<string, Net>();
    nets.set(kind, rows);
    const earlier = rows.get(id);
    if (earlier && !same(kind, earlier.after, before)) throw new ChangedMeanwhile(kind, id);
    rows.set(id, { kind, id, before: earlier ? earlier.before : before, after });
  }
  return new Map([...nets].map(([kind, rows]) => [kind, sorted([...rows.values()])]));
}

function sorted(nets: Net[]): NetOfKind {
  return {
    added: nets.filter((net) => net.before === null && net.after !== null),
    changed: nets.filter((net) => net.before !== null && net.after !== null),
    removed: nets.filter((net) => net.before !== null && net.after === null),
  };
}

function same(kind: FactKind, a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  return columnsOf(kind).every(({ field }) => a[field] === b[field]);
}
