import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, holds, later } from "../calendar/index.ts";
import { FULL_TIME, type World } from "../facts/index.ts";
import { lineageOn } from "../org/tree.ts";
import { someDay, someWorld } from "../structure/testing.ts";
import { type Guardrail, guardrails, subjectOf } from "./index.ts";

const LIMITS = { squadMin: 2, squadMax: 3, tribeMax: 3, squadsPerPerson: 1 };

const named = (g: Guardrail) => {
  const side = g.type === "squad.size" ? (g.people < g.min ? " small" : " large") : "";
  return `${g.type}${side} ${subjectOf(g).id}`;
};

/** The same warnings found on one day by counting, with nothing kept in between. */
function plainly(world: World, on: Day): string[] {
  const held = world.allocation.filter((a) => holds(a, on));
  const found: string[] = [];
  for (const unit of world.unit) {
    if (!world.unitVersion.some((v) => v.unitId === unit.id && holds(v, on))) continue;
    const inside = held.filter((a) => lineageOn(world, a.unitId, on).includes(unit.id));
    const people = new Set(inside.map((a) => a.personId)).size;
    if (unit.kind === "squad" && people < LIMITS.squadMin) found.push(`squad.size small ${unit.id}`);
    if (unit.kind === "squad" && people > LIMITS.squadMax) found.push(`squad.size large ${unit.id}`);
    if (unit.kind === "tribe" && people > LIMITS.tribeMax) found.push(`tribe.size ${unit.id}`);
    if (!world.unitLead.some((l) => l.unitId === unit.id && l.accountable && holds(l, on))) {
      found.push(`unit.unaccountable ${unit.id}`);
    }
  }
  for (const { id } of world.person) {
    const own = held.filter((a) => a.personId === id);
    const squads = new Set(own.map((a) => a.unitId).filter((u) => u.startsWith("squad")));
    if (squads.size > LIMITS.squadsPerPerson) found.push(`person.squads ${id}`);
    const contract = world.contract.find((c) => c.personId === id && holds(c, on))?.share ?? FULL_TIME;
    if (own.reduce((sum, a) => sum + (a.share ?? 0), 0) > contract) found.push(`person.overallocated ${id}`);
  }
  for (const item of world.item) {
    const owner = world.itemWork.some((w) => w.itemId === item.id && w.role === "owner" && holds(w, on));
    if (holds(item, on) && !owner) found.push(`item.unowned ${item.id}`);
  }
  return found.sort();
}

describe("guardrails", () => {
  it("finds what counting by hand finds, and dates it on the first day of the unbroken stretch", () => {
    fc.assert(
      fc.property(someWorld, someDay, (world, on) => {
        const found = guardrails(world, on, LIMITS);
        expect(found.map(named).sort()).toEqual(plainly(world, on));
        const earliest = found.map((g) => g.since).sort()[0] ?? on;
        const first = later(earliest, addDays(on, -110));
        const past = new Map<Day, Set<string>>();
        for (let day = addDays(first, -1); day <= on; day = addDays(day, 1)) {
          past.set(day, new Set(plainly(world, day)));
        }
        for (const g of found) {
          for (const [day, names] of past)
            if (day >= g.since && !names.has(named(g))) throw new Error(`${named(g)} ${day}`);
          expect(past.get(addDays(g.since, -1))?.has(named(g)) ?? false, named(g)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });
});
