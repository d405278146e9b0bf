import { EMPTY_WORLD } from "@congruence/domain";
import { type AddPool, type EditPool, planAddPool, planEditPool } from "@congruence/domain/items";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";

/** Every pool with the chapters that draw on it today. */
export async function list(ctx: SignedContext) {
  const { organisation, today } = ctx.signed;
  const { facts } = ctx.repos;
  const pools = await facts.all(organisation.id, "pool");
  const chapters = await facts.by(
    organisation.id,
    "unit",
    "poolId",
    pools.map((pool) => pool.id),
  );
  const versions = await facts.by(
    organisation.id,
    "unitVersion",
    "unitId",
    chapters.map((chapter) => chapter.id),
    today,
  );
  const nameOf = new Map(versions.map((version) => [version.unitId, version.name]));
  return pools
    .map((pool) => ({
      ...pool,
      chapters: chapters
        .filter((chapter) => chapter.poolId === pool.id)
        .flatMap(({ id, handle }) => {
          const name = nameOf.get(id);
          return name === undefined ? [] : [{ id, handle, name }];
        }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

export function add(ctx: SignedContext, input: AddPool) {
  return carryOut(ctx, "pools.add", async (repos) => {
    const pool = await repos.facts.all(ctx.signed.organisation.id, "pool");
    return planAddPool({ ...EMPTY_WORLD, pool }, input, { today: ctx.signed.today, newId: ctx.product.newId });
  });
}

export function edit(ctx: SignedContext, input: EditPool) {
  return carryOut(ctx, "pools.edit", async (repos) => {
    const pool = await repos.facts.by(ctx.signed.organisation.id, "pool", "id", [input.poolId]);
    return planEditPool({ ...EMPTY_WORLD, pool }, input);
  });
}
