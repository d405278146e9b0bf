import { type Change, EMPTY_WORLD, FACT_KINDS, type FactKind, type Facts, type World } from "./facts.ts";

/** A row that was not there. */
export function added<K extends FactKind>(kind: K, after: Facts[K]): Change {
  return { kind, id: after.id, before: null, after } as Change;
}

/** A row that says something else from now on; `patch` holds the fields that differ. */
export function changed<K extends FactKind>(kind: K, before: Facts[K], patch: Partial<Facts[K]>): Change {
  return { kind, id: before.id, before, after: { ...before, ...patch } } as Change;
}

/** A row that is taken away: only for what never was in force, or in a correction. */
export function removed<K extends FactKind>(kind: K, before: Facts[K]): Change {
  return { kind, id: before.id, before, after: null } as Change;
}

/** The changes that bring back what was before, last first. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.map((c) => ({ ...c, before: c.after, after: c.before }) as Change).reverse();
}

/** The world after the changes; rows the world does not hold are added, so that slices compose. */
export function applied(world: World, changes: readonly Change[]): World {
  const touched = new Map<FactKind, Map<string, Facts[FactKind] | null>>();
  for (const change of changes) {
    const rows = touched.get(change.kind) ?? new Map();
    rows.set(change.id, change.after);
    touched.set(change.kind, rows);
  }
  const next: Record<string, readonly unknown[]> = { ...EMPTY_WORLD };
  for (const kind of FACT_KINDS) {
    const rows = touched.get(kind);
    if (!rows) {
      next[kind] = world[kind];
      continue;
    }
    const known = new Set(world[kind].map((row) => row.id));
    const kept = world[kind].flatMap((row) => {
      const after = rows.get(row.id);
      return after === undefined ? [row] : after === null ? [] : [after];
    });
    const fresh = [...rows].flatMap(([id, after]) => (after !== null && !known.has(id) ? [after] : []));
    next[kind] = [...kept, ...fresh];
  }
  return next as World;
}
