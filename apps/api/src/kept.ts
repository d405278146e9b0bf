import type { Product, SignedContext } from "./context.ts";

/** How many answers a process keeps at hand, the last used ones: each may hold an organisation of thousands. */
const AT_HAND = 8;

type Kept = { last: string | null; value: unknown };
const keptBy = new WeakMap<Product, Map<string, Kept>>();

/**
 * What `make` answers, made again only once something of the organisation was written: a tree of thousands is opened
 * branch by branch, a year of changes is read page by page, and what they are made of is the same each time. `name`
 * says everything else it depends on; what is kept must not be changed. One statement when it is at hand.
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
