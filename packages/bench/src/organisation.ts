import { openTestProduct, type TestProduct } from "@congruence/api/testing";
import { buildLargeOrganisation } from "@congruence/demonstration";
import type { Change } from "@congruence/domain";

export type Sized = { product: TestProduct; organisationId: string; changes: Change[]; loadedIn: number };

/** A product on a database of its own with an organisation of so many people, in the proportions of a large company. */
export async function organisationOf(people: number): Promise<Sized> {
  const changes = buildLargeOrganisation({
    people,
    squads: Math.max(2, Math.round(people * 0.12)),
    tribes: Math.max(2, Math.round(people * 0.012)),
    chapters: Math.max(2, Math.round(people * 0.024)),
    years: 3,
    seed: 7,
  });
  const product = await openTestProduct();
  const begun = performance.now();
  const organisationId = await product.organisation(changes);
  return { product, organisationId, changes, loadedIn: performance.now() - begun };
}
