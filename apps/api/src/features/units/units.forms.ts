import { joined } from "@congruence/db";
import { applied, EMPTY_WORLD, holds, type World } from "@congruence/domain";
import { DayField, Id } from "@congruence/domain/fields";
import { CloseUnit, planCloseUnit, planRename, type RenameUnit } from "@congruence/domain/org";
import { namedUnit, plain } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { refused } from "../../errors.ts";
import { tree, unitWhole } from "../../slices.ts";
import { inOrderOf } from "./units.read.ts";

export const UnitChoices = z.object({ on: DayField });

/** What forms about units choose from on a day: the units there, by kind, and the pools. */
export async function unitChoices(ctx: SignedContext, { on }: z.output<typeof UnitChoices>) {
  const { id } = ctx.signed.organisation;
  const versions = await ctx.repos.facts.inForce(id, "unitVersion", on);
  const units = await ctx.repos.facts.by(
    id,
    "unit",
    "id",
    versions.map((row) => row.unitId),
  );
  const pools = await ctx.repos.facts.all(id, "pool");
  const compare = inOrderOf(ctx);
  const nameOf = new Map(versions.map((row) => [row.unitId, row]));
  return {
    units: units
      .map(({ id: unitId, kind, handle }) => {
        const version = nameOf.get(unitId);
        const parentId = version?.parentId ?? null;
        const parent = parentId === null ? null : (nameOf.get(parentId)?.name ?? null);
        return { id: unitId, kind, handle, name: version?.name ?? handle, parent };
      })
      .sort((a, b) => compare(a.name, b.name)),
    pools: pools.map((pool) => ({ id: pool.id, name: pool.name })).sort((a, b) => compare(a.name, b.name)),
  };
}

/** What would hold if the change were made: every version of the unit then; refuses as the change itself would. */
export async function previewChange(ctx: SignedContext, input: RenameUnit) {
  const { organisation, today } = ctx.signed;
  const world = await unitWhole(ctx.repos, organisation.id, input.unitId);
  const plan = planRename(world, input, { today, newId: ctx.product.newId });
  if (!plan.ok) throw refused(plan.refusals);
  const after = applied(world, plan.changes);
  return {
    changes: plan.changes.length,
    versions: after.unitVersion
      .filter((row) => row.unitId === input.unitId)
      .sort((a, b) => plain(a.from, b.from))
      .map(({ name, mission, parentId, from, to }) => ({
        ...{ name, mission, from, to },
        parent: parentId === null ? null : namedUnit(world, parentId, from),
      })),
  };
}

export const WhatIsInside = z.object({ unitId: Id, from: DayField });

/**
 * What a unit still holds on the day it would close: each row that the hand-over must name, with where it could
 * go. Empty lists when nothing stands in the way.
 */
export async function whatIsInside(ctx: SignedContext, { unitId, from }: z.output<typeof WhatIsInside>) {
  const { organisation, today } = ctx.signed;
  const world = await unitWhole(ctx.repos, organisation.id, unitId);
  const input = CloseUnit.parse({ unitId, from });
  const plan = planCloseUnit(world, input, { today, newId: ctx.product.newId });
  const left = plan.ok ? undefined : plan.refusals.find((refusal) => refusal.code === "unit.not_empty");
  if (!plan.ok && left?.code !== "unit.not_empty") throw refused(plan.refusals);
  const facts =
    left?.code === "unit.not_empty" ? left.facts : { people: [], children: [], items: [], members: [] };
  const all: World = joined([{ ...EMPTY_WORLD, ...(await tree(ctx.repos, organisation.id)) }, world]);
  const open = all.unitVersion.filter((row) => row.unitId !== unitId && holds(row, from));
  const kinds = new Map(all.unit.map((unit) => [unit.id, unit.kind]));
  const compare = inOrderOf(ctx);
  const own = all.unit.find((unit) => unit.id === unitId);
  const parentId = all.unitVersion.find((row) => row.unitId === unitId && holds(row, from))?.parentId ?? null;
  const mine = new Set(all.unitVersion.filter((row) => row.parentId === unitId).map((row) => row.unitId));
  return {
    kind: own?.kind ?? "squad",
    /** The unit above on that day, what is suggested first; null under nothing. */
    parentId,
    people: facts.people.map((one) => {
      const row = world.allocation.find((allocation) => allocation.id === one.allocationId);
      return { ...one, role: row?.role ?? "", from: row?.from ?? from, to: row?.to ?? null };
    }),
    children: facts.children,
    items: facts.items,
    members: facts.members,
    targets: open
      .map(({ unitId: id, name, parentId: under }) => ({
        ...{ id, name, kind: kinds.get(id) ?? "squad" },
        /** Beside the closing unit or above it: what is suggested first. */
        near: id === parentId || (parentId !== null && under === parentId),
        inside: mine.has(id),
      }))
      .sort((a, b) => Number(b.near) - Number(a.near) || compare(a.name, b.name)),
  };
}
