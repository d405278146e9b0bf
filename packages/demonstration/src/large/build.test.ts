import { applied, type Change, EMPTY_WORLD, type FactKind } from "@congruence/domain";
import { invariants } from "@congruence/domain/rules";
import { describe, expect, it } from "vitest";
import { buildLargeOrganisation, streamLargeOrganisation } from "./build.ts";

const small = { people: 130, squads: 21, tribes: 4, chapters: 7, seed: 3, years: 3 };

function counts(changes: Iterable<Change>): Partial<Record<FactKind, number>> {
  const found: Partial<Record<FactKind, number>> = {};
  for (const { kind } of changes) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

describe("a large organisation", () => {
  it.each([1, 2, 3, 4])("keeps every rule, seed %i", { timeout: 60_000 }, (seed) => {
    const world = applied(EMPTY_WORLD, buildLargeOrganisation({ ...small, seed }));
    expect(invariants(world, EMPTY_WORLD)).toEqual([]);
    expect(world.unitLead.filter((row) => row.accountable).length).toBe(4 + 7 + 21);
  });

  it("keeps every rule where it is awkward: one of everything, many places for few people, one year", () => {
    for (const odd of [
      { ...small, people: 1, squads: 1, tribes: 1, chapters: 1 },
      { ...small, people: 20, squads: 2, allocations: 400, years: 1 },
      { ...small, people: 40, allocations: 17 },
    ]) {
      const changes = buildLargeOrganisation(odd);
      expect(invariants(applied(EMPTY_WORLD, changes), EMPTY_WORLD)).toEqual([]);
      expect(counts(changes).allocation).toBe("allocations" in odd ? odd.allocations : odd.people * 6);
    }
  });

  it("has the sizes asked for, the same every time, and each row once", { timeout: 60_000 }, () => {
    const asked = { people: 5000, squads: 600, tribes: 60, chapters: 120, seed: 1, years: 3 };
    const changes = buildLargeOrganisation(asked);
    expect(counts(changes)).toMatchObject({
      person: 5000,
      unit: 780,
      allocation: 30_000,
      chapterMembership: 5000,
    });
    expect(new Set(changes.map((change) => change.id)).size).toBe(changes.length);
    let place = 0;
    for (const change of streamLargeOrganisation(asked)) {
      if (place % 997 === 0) expect(change).toEqual(changes[place]);
      place += 1;
    }
    expect(place).toBe(changes.length);
    expect(buildLargeOrganisation({ ...small, seed: 9 })).not.toEqual(buildLargeOrganisation(small));
  });

  it("tells several squads apart in time: some open later, close, move or are renamed", () => {
    const world = applied(EMPTY_WORLD, buildLargeOrganisation({ ...small, squads: 200 }));
    const first = world.unitVersion.map((row) => row.from).sort()[0];
    expect(world.unitVersion.some((row) => row.from !== first)).toBe(true);
    expect(world.unitVersion.some((row) => row.to !== null)).toBe(true);
    expect(world.unitVersion.length).toBeGreaterThan(world.unit.length);
  });

  it("refers only to rows that came before", () => {
    const seen = new Set<string>();
    for (const { id, after } of streamLargeOrganisation(small)) {
      for (const [field, value] of Object.entries(after ?? {})) {
        if (/(unit|person|pool|parent|item)Id$/.test(field) && value !== null)
          expect(seen.has(String(value))).toBe(true);
      }
      seen.add(id);
    }
  });

  it("refuses sizes it cannot have, by name", () => {
    expect(() => buildLargeOrganisation({ ...small, people: 0 })).toThrow(/people/);
    expect(() => buildLargeOrganisation({ ...small, years: 1.5 })).toThrow(/years/);
    expect(() => buildLargeOrganisation({ ...small, allocations: 130 * 21 })).toThrow(/allocations/);
  });
});
