import type { FactKind, Facts, World } from "./facts/index.ts";

type Group = { length: number; rows: Map<unknown, unknown[]> };
const groups = new WeakMap<object, Map<string, Group>>();
const NONE: readonly never[] = [];

/**
 * The rows of a kind whose field has the value, in the order the world holds them. The grouping is made once per
 * list of rows and kept as long as the list lives, so that asking for each unit in turn stays linear.
 */
export function rowsBy<K extends FactKind, F extends keyof Facts[K]>(
  world: World,
  kind: K,
  field: F,
  value: Facts[K][F],
): readonly Facts[K][] {
  const list: readonly Facts[K][] = world[kind];
  const fields = groups.get(list) ?? new Map<string, Group>();
  groups.set(list, fields);
  let group = fields.get(String(field));
  if (!group || group.length !== list.length) {
    const rows = new Map<unknown, unknown[]>();
    for (const row of list) {
      const key = row[field];
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    }
    group = { length: list.length, rows };
    fields.set(String(field), group);
  }
  return (group.rows.get(value) as readonly Facts[K][] | undefined) ?? NONE;
}

/** The row of a kind with the id; undefined when the world does not hold it. */
export function rowOf<K extends FactKind>(world: World, kind: K, id: string): Facts[K] | undefined {
  return rowsBy(world, kind, "id" as keyof Facts[K], id as Facts[K][keyof Facts[K]])[0];
}
