import { z } from "zod";
import { added, type Change, COMPONENTS, changed, type World } from "../facts/index.ts";
import { ExternalId, Id, Name } from "../fields.ts";
import { handleFor } from "../org/handle.ts";
import { type Plan, refuse } from "../refusals.ts";
import { rowOf } from "../rows-by.ts";
import { type PlanContext, refused, settle } from "../settle.ts";

const component = z.enum(COMPONENTS).nullable().default(null);

/** A competency pool and the component it serves, null for none yet. */
export const AddPool = z.object({ name: Name, component, externalId: ExternalId });
export type AddPool = z.output<typeof AddPool>;

export const EditPool = z.object({ poolId: Id, name: Name, component });
export type EditPool = z.output<typeof EditPool>;

/** A pool with a handle of its own. Needs all pools. */
export function planAddPool(world: World, input: AddPool, { newId }: PlanContext): Plan<Change> {
  const handle = handleFor(input.name, new Set(world.pool.map((pool) => pool.handle)));
  return settle(world, [added("pool", { id: newId(), handle, ...input })]);
}

/** Another name or component for a pool; its handle stays. Needs the pool. */
export function planEditPool(world: World, input: EditPool): Plan<Change> {
  const pool = rowOf(world, "pool", input.poolId);
  if (!pool) return refused(refuse("not_there", { kind: "pool" }, "poolId"));
  return settle(world, [changed("pool", pool, { name: input.name, component: input.component })]);
}
