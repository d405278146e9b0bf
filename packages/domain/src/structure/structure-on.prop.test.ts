import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, holds } from "../calendar/index.ts";
import { lineageOn } from "../org/tree.ts";
import { chaptersOf, lineage, peopleOf, structureOn, unitsBelow } from "./index.ts";
import { someDay, someWorld } from "./testing.ts";

describe("structureOn", () => {
  it("holds the units in force and no other, each once in the order of the tree, parents first", () => {
    fc.assert(
      fc.property(someWorld, someDay, (world, on) => {
        const structure = structureOn(world, on);
        const there = world.unitVersion.filter((v) => holds(v, on)).map((v) => v.unitId);
        expect([...structure.units.keys()].sort()).toEqual([...there].sort());
        expect([...structure.order].sort()).toEqual([...there].sort());
        const place = new Map(structure.order.map((id, at) => [id, at]));
        for (const unit of structure.units.values()) {
          const names = unit.children.map((id) => structure.units.get(id)!.name);
          expect(names).toEqual([...names].sort());
          for (const child of unit.children) {
            expect(structure.units.get(child)).toMatchObject({ parentId: unit.id, depth: unit.depth + 1 });
            expect(place.get(child)).toBeGreaterThan(place.get(unit.id)!);
          }
          expect(holds({ from: unit.since, to: unit.until }, on)).toBe(true);
        }
      }),
    );
  });

  it("counts heads and adds up shares as a walk over every allocation does", () => {
    fc.assert(
      fc.property(someWorld, someDay, (world, on) => {
        const structure = structureOn(world, on);
        const held = world.allocation.filter((a) => holds(a, on));
        for (const unit of structure.units.values()) {
          if (unit.kind === "chapter") continue;
          const inside = held.filter((a) => lineageOn(world, a.unitId, on).includes(unit.id));
          expect(unit.people).toBe(new Set(inside.map((a) => a.personId)).size);
          expect(unit.fullTime).toBe(inside.reduce((sum, a) => sum + (a.share ?? 0), 0));
          expect(unit.unstated).toBe(inside.filter((a) => a.share === null).length);
          const below = unitsBelow(structure, unit.id).filter((u) => u.id !== unit.id && u.kind === "squad");
          expect(unit.squads).toBe(below.length);
          expect(lineage(structure, unit.id)).toEqual(lineageOn(world, unit.id, on));
        }
        expect(structure.people).toBe(
          new Set(world.presence.filter((p) => holds(p, on)).map((p) => p.personId)).size,
        );
      }),
    );
  });

  it("names in peopleOf as many people as it counts, and splits them over chapters without loss", () => {
    fc.assert(
      fc.property(someWorld, someDay, (world, on) => {
        const structure = structureOn(world, on);
        for (const unit of structure.units.values()) {
          const people = peopleOf(structure, unit.id);
          expect(people).toHaveLength(unit.people);
          expect(new Set(people.map((p) => p.person.id)).size).toBe(people.length);
          expect(people.reduce((sum, p) => sum + (p.share ?? 0), 0)).toBe(unit.fullTime);
          const chapters = chaptersOf(structure, unit.id);
          expect(chapters.reduce((sum, c) => sum + c.people, 0)).toBe(unit.people);
          for (const { chapter, people: count } of chapters) {
            const ids = people.map((p) => p.person.id);
            const plain = world.chapterMembership.filter((m) => holds(m, on) && ids.includes(m.personId));
            if (chapter) expect(plain.filter((m) => m.unitId === chapter.id)).toHaveLength(count);
            else expect(ids.length - plain.length).toBe(count);
          }
        }
      }),
    );
  });

  it("says since when a unit is there: every day of the stretch, and not the day before", () => {
    fc.assert(
      fc.property(someWorld, someDay, (world, on) => {
        for (const unit of structureOn(world, on).units.values()) {
          const there = (day: typeof on) =>
            world.unitVersion.some((v) => v.unitId === unit.id && holds(v, day));
          expect(there(addDays(unit.since, -1))).toBe(false);
          for (let day = unit.since; day < on; day = addDays(day, 1)) if (!there(day)) throw new Error(day);
          if (unit.until) expect(there(unit.until)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});
