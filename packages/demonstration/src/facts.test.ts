import {
  applied,
  type Day,
  day,
  EMPTY_WORLD,
  type FactKind,
  holds,
  uncovered,
  within,
} from "@congruence/domain";
import { invariants } from "@congruence/domain/rules";
import { describe, expect, it, vi } from "vitest";
import { buildDemonstration } from "./build.ts";
import { readDemonstration } from "./testing/reading.ts";

const told = buildDemonstration({ language: "fr" });
const { world, nameOf, kindOf } = readDemonstration(told);
const FOUNDING = day("2024-01-08");

describe("the facts of Maison Lumen", () => {
  it("keep every rule of the model", () => {
    expect(invariants(world, EMPTY_WORLD)).toEqual([]);
  });

  it("keep every rule on the way, at every fortieth act", { timeout: 60_000 }, () => {
    let soFar = EMPTY_WORLD;
    told.acts.forEach((act, place) => {
      const before = soFar;
      soFar = applied(soFar, act.changes);
      if (place % 40 === 0) expect(invariants(soFar, before)).toEqual([]);
    });
  });

  it("follow from acts in order of time, each change starting from the row as it stood", () => {
    const rows = new Map<string, unknown>();
    let last = "";
    for (const { at, changes } of told.acts) {
      expect(at >= last).toBe(true);
      last = at;
      expect(changes.length).toBeGreaterThan(0);
      for (const { kind, id, before, after } of changes) {
        expect(before).toEqual(rows.get(`${kind} ${id}`) ?? null);
        expect(after).not.toBeNull();
        rows.set(`${kind} ${id}`, after);
      }
    }
    expect(last < "2026-09-21").toBe(true);
    expect(told.acts.length).toBeGreaterThan(400);
  });

  it("write nothing on a Saturday or Sunday", () => {
    for (const { at } of told.acts) expect([0, 6]).not.toContain(new Date(at).getUTCDay());
  });

  it("never overwrite: a changed row only ever has its end said", () => {
    for (const { before, after } of told.acts.flatMap((act) => act.changes)) {
      if (before) expect({ ...after, to: null }).toEqual({ ...before, to: null });
    }
  });

  it("give everyone exactly one chapter, contract and cost on every day they are there", () => {
    for (const presence of world.presence) {
      for (const kind of ["chapterMembership", "contract", "dayCost"] as const) {
        const rows = world[kind].filter((row) => row.personId === presence.personId);
        expect([nameOf(presence.personId), kind, uncovered(presence, rows)]).toEqual([
          nameOf(presence.personId),
          kind,
          [],
        ]);
      }
    }
  });

  it("keep absences within presence", () => {
    for (const row of world.absence) {
      const there = world.presence.filter((presence) => presence.personId === row.personId);
      expect([nameOf(row.personId), there.some((presence) => within(row, presence))]).toEqual([
        nameOf(row.personId),
        true,
      ]);
    }
  });

  it("never take somebody past their contract, on any day", () => {
    const over: string[] = [];
    const turns = new Set<Day>(world.allocation.flatMap((row) => [row.from, ...(row.to ? [row.to] : [])]));
    for (const on of [...turns, ...world.contract.map((row) => row.from)]) {
      const totals = new Map<string, number>();
      for (const row of world.allocation) {
        if (holds(row, on)) totals.set(row.personId, (totals.get(row.personId) ?? 0) + (row.share ?? 0));
      }
      for (const contract of world.contract) {
        const total = totals.get(contract.personId) ?? 0;
        if (holds(contract, on) && total > contract.share)
          over.push(`${nameOf(contract.personId)} ${on} ${total}`);
      }
    }
    expect(over).toEqual([]);
  });

  it("state every share but a guild's", () => {
    for (const row of world.allocation) expect(row.share === null).toBe(kindOf(row.unitId) === "guild");
  });

  it("begin in January 2024, with squads under tribes and six pools, one for each component", () => {
    const dated = (
      ["unitVersion", "presence", "allocation", "item", "unitLead"] as const satisfies FactKind[]
    ).flatMap((kind) => world[kind].map((row) => row.from));
    expect(dated.every((from) => from >= FOUNDING)).toBe(true);
    expect(new Set(world.pool.map((pool) => pool.component)).size).toBe(6);
    expect(world.unit.filter((unit) => unit.kind === "chapter" && unit.poolId !== null)).toHaveLength(14);
  });
});

describe("the same data on any machine", () => {
  it("twice over and at the other end of the world", () => {
    const once = JSON.stringify(told);
    expect(JSON.stringify(buildDemonstration({ language: "fr" }))).toBe(once);
    vi.stubEnv("TZ", "Pacific/Auckland");
    expect(new Date("2026-09-21T12:00:00Z").getTimezoneOffset()).toBe(-720);
    expect(JSON.stringify(buildDemonstration({ language: "fr" }))).toBe(once);
    vi.unstubAllEnvs();
  });

  it("in both languages but for the words", () => {
    const english = buildDemonstration({ language: "en" });
    const bare = (acts: typeof told.acts) =>
      acts.map(({ at, actorName, action, changes }) => ({
        ...{ at, actorName, action },
        rows: changes.map(({ kind, after }) => {
          const { name, mission, description, role, reason, ...rest } = { ...after } as Record<
            string,
            unknown
          >;
          return { kind, ...rest };
        }),
      }));
    expect(bare(english.acts)).toEqual(bare(told.acts));
    expect(JSON.stringify(english)).not.toBe(JSON.stringify(told));
  });

  it("with identifiers in the shape of UUIDv7, none twice", () => {
    const ids = world.person
      .concat()
      .map((row) => row.id)
      .concat(world.allocation.map((row) => row.id));
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
