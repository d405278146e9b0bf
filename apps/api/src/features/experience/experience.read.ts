import { joined } from "@congruence/db";
import { type Day, EMPTY_WORLD, holds, type World } from "@congruence/domain";
import { can, lineageToday } from "@congruence/domain/access";
import { DayField } from "@congruence/domain/fields";
import { experienceOn, namedUnit, structureOn, unownedOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";
import { itemSubject, organisationSubject } from "../../subjects.ts";

export const ReadExperience = z.object({ on: DayField });
export const ReadItem = z.object({ handle: z.string().max(200), on: DayField });

const byLocale = (a: string, b: string) => a.localeCompare(b);

async function worldOn(ctx: SignedContext, on: Day): Promise<World> {
  const { id } = ctx.signed.organisation;
  const { facts, structure } = ctx.repos;
  const items: World = { ...EMPTY_WORLD, item: await facts.all(id, "item"), itemWork: await facts.all(id, "itemWork") };
  const day = await structure.onDay(id, on);
  const owners = [...new Set(items.itemWork.map((work) => work.unitId))];
  // Units that closed since are named as well, and the whole life of each says whether it closed or only let go.
  const named: World = {
    ...EMPTY_WORLD,
    unit: await facts.by(id, "unit", "id", owners),
    unitVersion: await facts.by(id, "unitVersion", "unitId", owners),
  };
  return joined([day, items, named]);
}

/** The matrix of the day: the six components and their items down, tribes across, squads in the cells. */
export async function readExperience(ctx: SignedContext, { on }: z.output<typeof ReadExperience>) {
  const structure = structureOn(await worldOn(ctx, on), on, byLocale);
  const { columns, components, items } = experienceOn(structure, { compare: byLocale });
  const working = new Set<string>();
  for (const { items: rows } of components) {
    for (const { owner, contributors } of rows) {
      for (const work of owner ? [owner, ...contributors] : contributors) working.add(work.unit.id);
    }
  }
  const units = [...working].flatMap((unitId) => {
    const unit = structure.units.get(unitId);
    if (!unit) return [];
    const parent = unit.parentId === null ? undefined : structure.units.get(unit.parentId);
    return [
      {
        id: unit.id,
        handle: unit.handle,
        name: unit.name,
        mission: unit.mission,
        since: unit.since,
        people: unit.people,
        fullTime: unit.fullTime,
        unstated: unit.unstated,
        accountable: unit.accountable?.person ?? null,
        parent: parent ? { handle: parent.handle, name: parent.name } : null,
      },
    ];
  });
  return {
    columns,
    components,
    items,
    units,
    may: can(ctx.signed.actor, "item.add", organisationSubject()) ? (["item.add"] as const) : [],
  };
}

/** One item: what it is, who owns it and contributes on the day and on others, and where it may be assigned. */
export async function readItem(ctx: SignedContext, { handle, on }: z.output<typeof ReadItem>) {
  const { organisation, actor } = ctx.signed;
  const { facts } = ctx.repos;
  const [item] = await facts.by(organisation.id, "item", "handle", [handle]);
  if (!item) throw notThere();
  const itemWork = await facts.by(organisation.id, "itemWork", "itemId", [item.id]);
  const unit = await facts.all(organisation.id, "unit");
  const unitVersion = await facts.all(organisation.id, "unitVersion");
  const world: World = { ...EMPTY_WORLD, item: [item], itemWork, unit, unitVersion };
  const subject = await itemSubject(ctx, item.id);
  const there = new Set(unitVersion.filter((version) => holds(version, on)).map((version) => version.unitId));
  const assignable = unit
    .filter(({ kind, id }) => (kind === "squad" || kind === "tribe") && there.has(id))
    .flatMap(({ id, kind, handle: unitHandle }) => {
      const lineage = lineageToday(world, id, ctx.signed.today);
      if (!can(actor, "item.assign", { kind: "unit", unitKind: kind, lineage })) return [];
      return [{ id, kind, handle: unitHandle, name: namedUnit(world, id, on).name }];
    })
    .sort((a, b) => byLocale(a.name, b.name));
  const may = new Set(assignable.map((one) => one.id));
  return {
    item,
    offered: holds(item, on),
    unowned: unownedOn(world, item, on),
    work: itemWork
      .map((work) => ({
        id: work.id,
        role: work.role,
        from: work.from,
        to: work.to,
        unit: namedUnit(world, work.unitId, work.from > on ? work.from : on),
        inForce: holds(work, on),
        mayEnd: may.has(work.unitId),
      }))
      .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : byLocale(a.unit.name, b.unit.name))),
    assignable,
    may: subject !== null && can(actor, "item.change", subject) ? (["item.change"] as const) : [],
  };
}
