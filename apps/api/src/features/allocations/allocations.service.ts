import { type Change, FULL_TIME, holds, type Plan, type World } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import {
  type Allocate,
  type ChangeShare,
  type CorrectAllocation,
  type EndAllocation,
  type ExtendAllocation,
  freeShare,
  type MoveAllocation,
  planAllocate,
  planChangeShare,
  planCorrectAllocation,
  planEndAllocation,
  planExtendAllocation,
  planMoveAllocation,
  rowsOfPerson,
} from "@congruence/domain/allocations";
import { DayField } from "@congruence/domain/fields";
import { z } from "zod";
import { carryOut } from "../../carry-out.ts";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";
import { persons, personsAndTree } from "../../slices.ts";
import { organisationSubject } from "../../subjects.ts";

type Context = { today: SignedContext["signed"]["today"]; newId: () => string };

export function allocate(ctx: SignedContext, input: Allocate) {
  return carryOut(ctx, "allocations.allocate", async (repos) =>
    planAllocate(await personsAndTree(repos, ctx.signed.organisation.id, [input.personId]), input, {
      today: ctx.signed.today,
      newId: ctx.product.newId,
    }),
  );
}

function onAllocation<I extends { allocationId: string; reason?: string }>(
  action: string,
  plan: (world: World, input: I, context: Context) => Plan<Change>,
) {
  return (ctx: SignedContext, input: I) =>
    carryOut(
      ctx,
      action,
      async (repos) => {
        const { id } = ctx.signed.organisation;
        const [allocation] = await repos.facts.by(id, "allocation", "id", [input.allocationId]);
        const world = await personsAndTree(repos, id, allocation ? [allocation.personId] : []);
        return plan(world, input, { today: ctx.signed.today, newId: ctx.product.newId });
      },
      input.reason,
    );
}

export const changeShare = onAllocation<ChangeShare>("allocations.changeShare", planChangeShare);
export const end = onAllocation<EndAllocation>("allocations.end", planEndAllocation);
export const extend = onAllocation<ExtendAllocation>("allocations.extend", planExtendAllocation);
export const move = onAllocation<MoveAllocation>("allocations.move", planMoveAllocation);
export const correct = onAllocation<CorrectAllocation>("allocations.correct", planCorrectAllocation);

/** One allocation with the names around it and what may be done with it. */
export async function read(ctx: SignedContext, allocationId: string) {
  const { organisation, today, actor } = ctx.signed;
  const { facts } = ctx.repos;
  const [allocation] = await facts.by(organisation.id, "allocation", "id", [allocationId]);
  if (!allocation) throw notThere();
  const [person] = await facts.by(organisation.id, "person", "id", [allocation.personId]);
  const [unit] = await facts.by(organisation.id, "unit", "id", [allocation.unitId]);
  if (!person || !unit) throw notThere();
  const versions = await facts.by(organisation.id, "unitVersion", "unitId", [unit.id]);
  const named = versions.find((version) => holds(version, today)) ?? versions.at(-1);
  const mayChange = can(actor, "allocation.change", organisationSubject());
  return {
    ...allocation,
    person: { id: person.id, handle: person.handle, name: person.name },
    unit: { id: unit.id, handle: unit.handle, kind: unit.kind, name: named?.name ?? unit.handle },
    may: mayChange ? (["change"] as const) : [],
  };
}

export const Choices = z.object({ on: DayField, unitId: z.guid().optional() });

/**
 * Who can be allocated from a day and to what: the persons present on the day with the share that is still free,
 * and the squads, tribes and guilds that exist on it.
 */
export async function choices(ctx: SignedContext, { on }: z.output<typeof Choices>) {
  const { organisation } = ctx.signed;
  const { facts } = ctx.repos;
  const presences = await facts.inForce(organisation.id, "presence", on);
  const world = await persons(
    ctx.repos,
    organisation.id,
    presences.map((presence) => presence.personId),
  );
  const versions = await facts.inForce(organisation.id, "unitVersion", on);
  const units = await facts.by(
    organisation.id,
    "unit",
    "id",
    versions.map((version) => version.unitId),
  );
  const nameOf = new Map(versions.map((version) => [version.unitId, version.name]));
  const chapterOf = new Map(
    world.chapterMembership.filter((row) => holds(row, on)).map((row) => [row.personId, row.unitId]),
  );
  return {
    people: world.person
      .map((person) => ({
        id: person.id,
        name: person.name,
        chapter: nameOf.get(chapterOf.get(person.id) ?? "") ?? null,
        free: Math.max(0, Math.min(FULL_TIME, freeShare(rowsOfPerson(world, person.id), on))),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    units: units
      .filter((unit) => unit.kind !== "chapter")
      .map((unit) => ({ id: unit.id, kind: unit.kind, name: nameOf.get(unit.id) ?? unit.handle }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
