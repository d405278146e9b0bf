import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, holds, overlaps } from "../calendar/index.ts";
import { COMPONENTS } from "../facts/index.ts";
import { experienceOn, loadOverTime, personOn, ribbons, structureOn, unownedOn } from "./index.ts";
import { someDay, someWorld } from "./testing.ts";

const someWindow = fc.tuple(someDay, fc.integer({ min: 1, max: 120 })).map(([from, days]) => ({
  from,
  to: addDays(from, days),
}));

describe("loadOverTime", () => {
  it("covers the window without a gap, and says on each day what personOn says of it", () => {
    fc.assert(
      fc.property(someWorld, someWindow, someDay, (world, window, on) => {
        for (const { id } of world.person) {
          const pieces = loadOverTime(world, id, window);
          expect(pieces[0]?.from).toBe(window.from);
          expect(pieces.at(-1)?.to).toBe(window.to);
          expect(pieces.slice(1).map((p) => p.from)).toEqual(pieces.slice(0, -1).map((p) => p.to));
          const piece = pieces.find((p) => holds(p, on));
          const person = personOn(world, id, on)!;
          if (!piece) continue;
          expect(piece.stated).toBe(person.stated);
          expect(piece.unstated).toBe(person.unstated);
          expect(piece.contract).toBe(person.presence ? person.contract : null);
          expect(piece.free).toBe(person.free);
          expect([...piece.allocationIds].sort()).toEqual(person.placements.map((p) => p.id).sort());
          expect(piece.over).toBe(Math.max(0, person.stated - (person.presence ? person.contract : 0)));
        }
      }),
    );
  });
});

describe("ribbons", () => {
  it("has a bar for each allocation that touches the window, and on the 15th the day's full time", () => {
    fc.assert(
      fc.property(someWorld, someWindow, someDay, (world, window, on) => {
        for (const unit of world.unit) {
          const { rows, months } = ribbons(world, unit.id, window, on);
          const plain = unit.kind === "chapter" ? world.chapterMembership : world.allocation;
          const expected = plain.filter((row) => row.unitId === unit.id && overlaps(row, window));
          expect(rows.flatMap((row) => row.bars.map((bar) => bar.id)).sort()).toEqual(
            expected.map((row) => row.id).sort(),
          );
          for (const month of months) {
            const held = world.allocation.filter((a) => a.unitId === unit.id && holds(a, month.on));
            if (unit.kind === "chapter") continue;
            expect(month.fullTime).toBe(held.reduce((sum, a) => sum + (a.share ?? 0), 0));
            expect(month.people).toBe(new Set(held.map((a) => a.personId)).size);
          }
          expect(months[0]?.month).toBe(window.from.slice(0, 7));
          expect(months.at(-1)?.month).toBe(addDays(window.to, -1).slice(0, 7));
          const states = rows.map((row) => ["now", "next", "over"].indexOf(row.state));
          expect(states).toEqual([...states].sort());
        }
      }),
    );
  });
});

describe("experienceOn", () => {
  it("shows each item offered once, and each unit at work in one place", () => {
    fc.assert(
      fc.property(someWorld, someDay, (world, on) => {
        const experience = experienceOn(structureOn(world, on));
        expect(experience.components.map((c) => c.component)).toEqual([...COMPONENTS]);
        const rows = experience.components.flatMap((c) => c.items);
        expect(rows.map((row) => row.item.id).sort()).toEqual(
          world.item
            .filter((item) => holds(item, on))
            .map((item) => item.id)
            .sort(),
        );
        for (const row of rows) {
          const shown = [...Object.values(row.cells).flat(), ...row.elsewhere].map((work) => work.workId);
          const works = world.itemWork.filter((w) => w.itemId === row.item.id && holds(w, on));
          expect(shown.sort()).toEqual(works.map((w) => w.id).sort());
          expect(row.owner === null).toBe(row.unowned !== null);
        }
        const owned = experience.components.reduce((sum, c) => sum + c.owned, 0);
        expect(owned + experience.unowned.length).toBe(experience.items);
      }),
    );
  });
});

describe("unownedOn", () => {
  it("begins on the first day of a stretch without owner that lasts until the day", () => {
    fc.assert(
      fc.property(someWorld, someDay, (world, on) => {
        for (const item of world.item) {
          const unowned = unownedOn(world, item, on);
          const owned = (day: typeof on) =>
            world.itemWork.some((w) => w.itemId === item.id && w.role === "owner" && holds(w, day));
          expect(unowned === null).toBe(!holds(item, on) || owned(on));
          if (!unowned) continue;
          for (let day = unowned.since; day <= on; day = addDays(day, 1))
            if (owned(day)) throw new Error(day);
          if (unowned.left === null) expect(unowned.since).toBe(item.from);
          else expect(owned(addDays(unowned.since, -1))).toBe(true);
        }
      }),
    );
  });
});
