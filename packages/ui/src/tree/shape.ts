/** What a tree is made of: rows that name their parent; a parent that is not there makes a root. */
export type TreeItem = { id: string; parentId: string | null; name: string };

export type Branch<T extends TreeItem> = { item: T; level: number; children: Branch<T>[] };

/** The rows as branches, in the order given; rows that would close a cycle are left where they are first met. */
export function branches<T extends TreeItem>(items: readonly T[]): Branch<T>[] {
  const known = new Set(items.map((item) => item.id));
  const below = new Map<string | null, T[]>();
  for (const item of items) {
    const parent = item.parentId !== null && known.has(item.parentId) ? item.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(item);
    else below.set(parent, [item]);
  }
  const grow = (parent: string | null, level: number): Branch<T>[] =>
    (below.get(parent) ?? []).map((item) => ({ item, level, children: grow(item.id, level + 1) }));
  return grow(null, 1);
}

export type TreeRow<T extends TreeItem> = {
  item: T;
  level: number;
  /** Null for a leaf. */
  open: boolean | null;
  place: number;
  of: number;
};

/**
 * The rows in sight when these are open, in reading order. `inside` says of a row without children whether there is
 * something to open all the same.
 */
export function rowsInSight<T extends TreeItem>(
  tree: readonly Branch<T>[],
  open: ReadonlySet<string>,
  inside: (item: T) => boolean = () => false,
): TreeRow<T>[] {
  return tree.flatMap((branch, index) => {
    const leaf = branch.children.length === 0 && !inside(branch.item);
    const isOpen = !leaf && open.has(branch.item.id);
    const row = {
      item: branch.item,
      level: branch.level,
      open: leaf ? null : isOpen,
      place: index + 1,
      of: tree.length,
    };
    return isOpen ? [row, ...rowsInSight(branch.children, open, inside)] : [row];
  });
}
