import type { ApiCaller } from "@congruence/api/testing";
import type { Sized } from "./organisation.ts";
import { timed } from "./table.ts";

type Page = { name: string; read: (api: ApiCaller) => Promise<unknown> };

/** What the server does for each page: the call of the API behind it, permissions and session included. */
export async function pageTimes(
  sized: Sized,
  pages: readonly Page[],
): Promise<Map<string, { p50: number; p95: number }>> {
  const api = await sized.product.as(sized.organisationId, "director");
  const times = new Map<string, { p50: number; p95: number }>();
  for (const page of pages) times.set(page.name, await timed(() => page.read(api), 20));
  return times;
}
