import { addMonths, type Component, type Day, day, holds, type World } from "@congruence/domain";
import { type Action, can, unitSubject } from "@congruence/domain/access";
import { DayField } from "@congruence/domain/fields";
import { type Guardrail, guardrailsOf } from "@congruence/domain/guardrails";
import { unitLife } from "@congruence/domain/org";
import {
  type Compare,
  chaptersOf,
  namedItem,
  namedPerson,
  namedUnit,
  ribbons,
  type Structure,
  structureOn,
  type UnitOn,
} from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";
import { correctionsOf, historyOf } from "./units.history.ts";
import { membersOf, placementsOf } from "./units.people.ts";
import { unitSlice } from "./units.slice.ts";

export const ReadUnit = z.object({ handle: z.string().min(1).max(200), on: DayField });

const ACTS = ["unit.change", "unit.close", "unit.open", "lead.set", "item.assign"] as const;
/** What the reader may do with the unit today. */
export type UnitAct = (typeof ACTS)[number] | "allocation.change" | "audit.read";

function allowed(ctx: SignedContext, world: World, unitId: string): UnitAct[] {
  const { actor, today } = ctx.signed;
  const subject = unitSubject(world, unitId, today);
  if (!subject) return [];
  const acts: UnitAct[] = ACTS.filter((act: Action) => can(actor, act, subject as never));
  const mayAllocate = can(actor, "allocation.change", { kind: "organisation" });
  if (mayAllocate) acts.push("allocation.change");
  if (can(actor, "audit.read", { kind: "organisation" })) acts.push("audit.read");
  // Closing hands the people over, which is allocating them.
  const occupied = world.allocation.some(
    (row) => row.unitId === unitId && (row.to === null || row.to > today),
  );
  return occupied && !mayAllocate ? acts.filter((act) => act !== "unit.close") : acts;
}

/** Names in the order of the reader's language. */
export function inOrderOf(ctx: SignedContext): Compare {
  return new Intl.Collator(ctx.signed.account.language).compare;
}

/** The days that a unit's ribbons are drawn over: eight months before the day's own, six after it. */
export function windowAround(on: Day): { from: Day; to: Day } {
  const month = day(`${on.slice(0, 7)}-01`);
  return { from: addMonths(month, -8), to: addMonths(month, 7) };
}

/**
 * A unit as its page shows it on a day; `now` is null on a day without it, and `life` says when it is there.
 * History and versions are whole, whatever the day.
 */
export async function readUnit(ctx: SignedContext, { handle, on }: z.output<typeof ReadUnit>) {
  const { organisation, today } = ctx.signed;
  const [unit] = await ctx.repos.facts.by(organisation.id, "unit", "handle", [handle]);
  if (!unit) throw notThere();
  const world = await unitSlice(ctx, unit.id, on);
  const compare = inOrderOf(ctx);
  const structure = structureOn(world, on, compare);
  const may = allowed(ctx, world, unit.id);
  const [pool] = unit.poolId === null ? [] : world.pool.filter((row) => row.id === unit.poolId);
  const there = structure.units.get(unit.id);
  return {
    ...{ id: unit.id, handle: unit.handle, kind: unit.kind, name: namedUnit(world, unit.id, on).name },
    ...{ on, today, may },
    life: unitLife(world, unit.id),
    versions: versionsOf(world, unit.id),
    leads: leadsOf(world, unit.id),
    pool: pool ? { id: pool.id, handle: pool.handle, name: pool.name, component: pool.component } : null,
    now: there ? standing(ctx, structure, there, compare) : null,
    history: historyOf(world, unit.id),
    corrections: may.includes("audit.read") ? await correctionsOf(ctx, world, unit.id) : null,
  };
}
export type UnitRead = Awaited<ReturnType<typeof readUnit>>;

function versionsOf(world: World, unitId: string) {
  return world.unitVersion
    .filter((row) => row.unitId === unitId)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ id, name, mission, parentId, from, to }) => ({
      ...{ id, name, mission, from, to },
      parent: parentId === null ? null : namedUnit(world, parentId, from),
    }));
}

/** Every lead the unit has, had or will have, the latest first. */
function leadsOf(world: World, unitId: string) {
  return world.unitLead
    .filter((row) => row.unitId === unitId)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .map(({ id, personId, accountable, from, to }) => ({
      ...{ id, person: namedPerson(world, personId), accountable, from, to },
    }));
}

function standing(ctx: SignedContext, structure: Structure, unit: UnitOn, compare: Compare) {
  const { world, on } = structure;
  const crossed = guardrailsOf(structure, ctx.signed.settings.thresholds, compare);
  const ofUnit = (unitId: string) => crossed.filter((one) => one.unitIds.includes(unitId));
  const window = windowAround(on);
  return {
    ...{ mission: unit.mission, since: unit.since, until: unit.until },
    parent: unit.parentId === null ? null : namedUnit(world, unit.parentId, on),
    accountable: unit.accountable,
    leads: unit.leads.filter((lead) => !lead.accountable),
    ...{ people: unit.people, fullTime: unit.fullTime, unstated: unit.unstated, squads: unit.squads },
    chapters: unit.kind === "chapter" ? [] : answering(structure, unit, compare),
    items: itemsOf(structure, unit.id),
    guardrails: ofUnit(unit.id),
    below: unit.children.flatMap((id) => {
      const child = structure.units.get(id);
      return child ? [squadRow(child, ofUnit(id))] : [];
    }),
    placements: placementsOf(structure, unit, crossed, compare),
    members: membersOf(structure, unit, compare),
    window,
    ribbons: unit.kind === "chapter" ? [] : ribbons(world, unit.id, window, on, compare).rows,
  };
}

function answering(structure: Structure, unit: UnitOn, compare: Compare) {
  return chaptersOf(structure, unit.id, compare).map(({ chapter, accountable, people }) => ({
    ...{ chapter, people, lead: accountable?.person ?? null },
  }));
}

function squadRow(unit: UnitOn, guardrails: Guardrail[]) {
  const { id, handle, name, kind, mission, accountable, people, fullTime, unstated, squads } = unit;
  return {
    ...{ id, handle, name, kind, mission, people, fullTime, unstated, squads, guardrails },
    accountable: accountable?.person ?? null,
  };
}

/** The items the unit works on that day, those it owns first; `owner` is who owns one it contributes to. */
function itemsOf({ world, on }: Structure, unitId: string) {
  const held = world.itemWork.filter((row) => holds(row, on));
  return held
    .filter((row) => row.unitId === unitId)
    .map((row) => {
      const owner = held.find((other) => other.itemId === row.itemId && other.role === "owner");
      const component: Component =
        world.item.find((item) => item.id === row.itemId)?.component ?? "touchpoints";
      return {
        ...{ workId: row.id, item: namedItem(world, row.itemId), component, role: row.role },
        ...{ since: row.from, until: row.to },
        owner: owner ? namedUnit(world, owner.unitId, on) : null,
        contributors: held
          .filter(
            (other) => other.itemId === row.itemId && other.role === "contributor" && other.unitId !== unitId,
          )
          .map((other) => namedUnit(world, other.unitId, on)),
      };
    })
    .sort(
      (a, b) =>
        Number(b.role === "owner") - Number(a.role === "owner") || (a.item.name < b.item.name ? -1 : 1),
    );
}
