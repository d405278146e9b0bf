import type { Product, SignedContext } from "../../context.ts";

/** How many days of organisations a process keeps at hand, the last used ones. */
const AT_HAND = 6;

type Kept = { last: string | null; value: unknown };
const keptBy = new WeakMap<Product, Map<string, Kept>>();

/**
 * What `make` answers, made again only once something of the organisation was written: a tree of thousands is
 * opened branch by branch, and its figures are the same each time. `name` says everything else it depends on. One
 * statement when it is at hand.
 */
export async function kept<T>(ctx: SignedContext, name: string, make: () => Promise<T>): Promise<T> {
  const { product, repos, signed } = ctx;
  const stand = await repos.days.stand(signed.organisation.id);
  const all = keptBy.get(product) ?? new Map<string, Kept>();
  keptBy.set(product, all);
  const key = `${signed.organisation.id} ${name}`;
  const found = all.get(key);
  all.delete(key);
  if (found && found.last === stand.last) {
    all.set(key, found);
    return found.value as T;
  }
  const value = await make();
  if (stand.quiet) all.set(key, { last: stand.last, value });
  for (const oldest of all.keys()) {
    if (all.size <= AT_HAND) break;
    all.delete(oldest);
  }
  return value;
}
