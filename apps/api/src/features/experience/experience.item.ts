import { addDays, type Day, EMPTY_WORLD, holds, type ItemWork, type World } from "@congruence/domain";
import { can, unitSubject } from "@congruence/domain/access";
import { DayField } from "@congruence/domain/fields";
import { leadsOn, namedUnit, unownedOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";
import { itemSubject } from "../../subjects.ts";
import { assignableUnits } from "./experience.assignable.ts";

export const ReadItem = z.object({ handle: z.string().min(1).max(200), on: DayField });

/** The item, all work on it, and the units that do or did it with their versions and leads. */
async function worldOf(ctx: SignedContext, handle: string, on: Day): Promise<World> {
  const { id } = ctx.signed.organisation;
  const { facts } = ctx.repos;
  const item = await facts.by(id, "item", "handle", [handle]);
  const itemWork = await facts.by(
    id,
    "itemWork",
    "itemId",
    item.map((row) => row.id),
  );
  const units = itemWork.map((work) => work.unitId);
  const unitLead = await facts.by(id, "unitLead", "unitId", units, on);
  return {
    ...{ ...EMPTY_WORLD, item, itemWork, unitLead },
    unit: await facts.by(id, "unit", "id", units),
    unitVersion: await facts.by(id, "unitVersion", "unitId", units),
    person: await facts.by(
      id,
      "person",
      "id",
      unitLead.map((lead) => lead.personId),
    ),
  };
}

/** One item: what it is, who owns it and contributes on the day and on others, and what the reader may do. */
export async function readItem(ctx: SignedContext, { handle, on }: z.output<typeof ReadItem>) {
  const world = await worldOf(ctx, handle, on);
  const [item] = world.item;
  const subject = item ? await itemSubject(ctx, item.id) : null;
  if (!item || !subject) throw notThere();
  const { actor, today, organisation } = ctx.signed;
  const assignable = await assignableUnits(ctx, on);
  const above =
    world.itemWork.length > 0 ? await ctx.repos.facts.inForce(organisation.id, "unitVersion", today) : [];
  const mayEnd = (unitId: string) => {
    const unit = unitSubject({ unit: world.unit, unitVersion: above }, unitId, today);
    return unit !== null && can(actor, "item.assign", unit);
  };
  return {
    ...{
      id: item.id,
      handle: item.handle,
      component: item.component,
      name: item.name,
      description: item.description,
    },
    ...{ from: item.from, to: item.to, on, today },
    offered: holds(item, on) ? ("now" as const) : item.from > on ? ("next" as const) : ("over" as const),
    unowned: unownedOn(world, item, on),
    work: [...world.itemWork].sort(latestFirst).map((work) => ({
      ...{ id: work.id, role: work.role, from: work.from, to: work.to },
      unit: { ...namedUnit(world, work.unitId, dayToName(work, on)), kind: kindOf(world, work.unitId) },
      state: holds(work, on) ? ("now" as const) : work.from > on ? ("next" as const) : ("over" as const),
      accountable: leadsOn(world, work.unitId, on).find((lead) => lead.accountable)?.person ?? null,
      mayEnd: (work.to === null || work.to > today) && mayEnd(work.unitId),
    })),
    assignable,
    may: { change: can(actor, "item.change", subject), assign: assignable.length > 0 },
  };
}
export type ItemRead = Awaited<ReturnType<typeof readItem>>;

/** What was in force last, first; an owner before those who contribute. */
function latestFirst(a: ItemWork, b: ItemWork): number {
  const end = (row: ItemWork) => row.to ?? "9999";
  if (end(a) !== end(b)) return end(a) < end(b) ? 1 : -1;
  if (a.role !== b.role) return a.role === "owner" ? -1 : 1;
  return a.from < b.from ? 1 : -1;
}

/** The day whose name a unit goes by: the page's, or the nearest one on which the work held. */
function dayToName(work: ItemWork, on: Day): Day {
  if (work.from > on) return work.from;
  return work.to !== null && work.to <= on ? addDays(work.to, -1) : on;
}

function kindOf(world: World, unitId: string) {
  return world.unit.find((unit) => unit.id === unitId)?.kind ?? "squad";
}
