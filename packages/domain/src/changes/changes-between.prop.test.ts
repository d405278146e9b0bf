import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, holds } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import { someDay, someWorld } from "../structure/testing.ts";
import { type ChangeEvent, type ChangeType, changesBetween, changesByUnit, changesDuring } from "./index.ts";

const someDays = fc
  .tuple(someDay, someDay)
  .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const count = (events: readonly ChangeEvent[], ...types: ChangeType[]) =>
  events.filter((e) => types.includes(e.type)).length;
const unitsOn = (world: World, on: Day) =>
  new Set(world.unitVersion.filter((v) => holds(v, on)).map((v) => v.unitId));
const peopleOn = (world: World, on: Day) =>
  new Set(world.presence.filter((p) => holds(p, on)).map((p) => p.personId));
const inUnit = (world: World, unitId: string, on: Day) =>
  new Set(world.allocation.filter((a) => a.unitId === unitId && holds(a, on)).map((a) => a.personId));

describe("changesBetween", () => {
  it("finds nothing between a day and itself, and the same whichever day comes first", () => {
    fc.assert(
      fc.property(someWorld, someDays, (world, { from, to }) => {
        expect(changesBetween(world, from, from)).toEqual([]);
        expect(changesDuring(world, from, from)).toEqual([]);
        expect(changesBetween(world, to, from)).toEqual(changesBetween(world, from, to));
      }),
    );
  });

  it("opens less closes what the counts differ by: units, people, items, the people of each unit", () => {
    fc.assert(
      fc.property(someWorld, someDays, (world, { from, to }) => {
        for (const events of [changesBetween(world, from, to), changesDuring(world, from, to)]) {
          expect(count(events, "unit.opened", "unit.reopened") - count(events, "unit.closed")).toBe(
            unitsOn(world, to).size - unitsOn(world, from).size,
          );
          expect(count(events, "person.joined") - count(events, "person.left")).toBe(
            peopleOn(world, to).size - peopleOn(world, from).size,
          );
          expect(count(events, "item.opened") - count(events, "item.closed")).toBe(
            world.item.filter((i) => holds(i, to)).length - world.item.filter((i) => holds(i, from)).length,
          );
          for (const { id } of world.unit) {
            const own = events.filter((e) => e.unit?.id === id);
            const out = events.filter((e) => e.type === "placement.moved" && e.fromUnit.id === id).length;
            const came =
              count(own, "placement.joined", "placement.moved") - count(own, "placement.left") - out;
            expect(came).toBe(inUnit(world, id, to).size - inUnit(world, id, from).size);
          }
        }
      }),
    );
  });

  it("told step by step is what each day brings, one day after the other", () => {
    fc.assert(
      fc.property(someWorld, someDay, fc.integer({ min: 0, max: 40 }), (world, from, days) => {
        const daily: ChangeEvent[] = [];
        for (let n = 0; n < days; n++) {
          daily.push(...changesBetween(world, addDays(from, n), addDays(from, n + 1)));
        }
        expect(changesDuring(world, from, addDays(from, days))).toEqual(daily);
      }),
      { numRuns: 60 },
    );
  });

  it("dates each event after the first day, not after the last, in order, each once", () => {
    fc.assert(
      fc.property(someWorld, someDays, (world, { from, to }) => {
        const events = changesBetween(world, from, to);
        for (const event of events) expect(event.day > from && event.day <= to).toBe(true);
        expect(events.map((e) => e.day)).toEqual(events.map((e) => e.day).sort());
        expect(new Set(events.map((e) => JSON.stringify(e))).size).toBe(events.length);
        const regrouped = changesByUnit(events).flatMap((group) => group.events);
        expect(new Set(regrouped)).toEqual(new Set(events));
        expect(regrouped).toHaveLength(events.length);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(someWorld, someDays, (world, { from, to }) => {
        const turned = Object.fromEntries(
          Object.entries(world).map(([kind, rows]) => [kind, [...rows].reverse()]),
        ) as unknown as World;
        expect(changesBetween(turned, from, to)).toEqual(changesBetween(world, from, to));
      }),
    );
  });

  it("moves nobody when every unit is renamed, whatever else happens", () => {
    fc.assert(
      fc.property(someWorld, someDays, someDay, (world, { from, to }, on) => {
        const renamed: World = {
          ...world,
          unitVersion: world.unitVersion.flatMap((v) => {
            const name = `${v.name} anew`;
            if (v.from >= on) return [{ ...v, name }];
            if (v.to !== null && v.to <= on) return [v];
            return [
              { ...v, to: on },
              { ...v, id: `${v.id}-2`, from: on, name },
            ];
          }),
        };
        const aboutPeople = (w: World) =>
          changesBetween(w, from, to)
            .filter((e) => e.type.startsWith("person.") || e.type.startsWith("placement."))
            .map((e) => [e.type, e.day, [...e.unitIds], e.personIds].join(" "))
            .sort();
        expect(aboutPeople(renamed)).toEqual(aboutPeople(world));
        const both = [...unitsOn(world, from)].filter((id) => unitsOn(world, to).has(id));
        const events = changesBetween(renamed, from, to);
        if (from < on && on <= to)
          for (const id of both) {
            expect(
              events.some((e) => e.type === "unit.renamed" && e.unit?.id === id),
              id,
            ).toBe(true);
          }
      }),
    );
  });

  it("calls the same stay under another role neither joining nor leaving", () => {
    fc.assert(
      fc.property(someWorld, someDays, (world, { from, to }) => {
        const recast: World = {
          ...world,
          allocation: world.allocation.map((a) => (a.from > from ? { ...a, role: `${a.role} (new)` } : a)),
        };
        const placed = (w: World) =>
          changesBetween(w, from, to).filter((e) => /joined|left|moved|share/.test(e.type)).length;
        expect(placed(recast)).toBe(placed(world));
      }),
    );
  });
});
