import type { World } from "../facts/index.ts";
import { rowOf } from "../rows-by.ts";

/** The person with a name to say them by; the id when the world does not hold them. */
export function personNamed(world: World, personId: string): { id: string; name: string } {
  return { id: personId, name: rowOf(world, "person", personId)?.name ?? personId };
}
