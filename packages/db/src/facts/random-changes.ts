import {
  addDays,
  added,
  applied,
  type Change,
  COMPONENTS,
  changed,
  type Day,
  day,
  FACT_KINDS,
  type FactKind,
  type Facts,
  removed,
  UNIT_KINDS,
  type World,
} from "@congruence/domain";
import { v7 as newId } from "uuid";

/** One step of a made-up history, as plain numbers and a text: what it means depends on the rows that are there. */
export type Step = {
  kind: FactKind;
  op: "add" | "change" | "remove";
  pick: number;
  other: number;
  text: string;
};

const FIRST: Day = day("1999-12-27");
const DAYS_A_SLOT = 9;

/**
 * For tests: the changes that the steps come to on the world, such as the database takes (every reference is
 * there, no two spans of a kind overlap). Steps that mean nothing there are left out. `slot` counts spans made.
 */
export function changesFor(world: World, steps: readonly Step[], slot: { next: number }): Change[] {
  const changes: Change[] = [];
  let now = world;
  for (const step of steps) {
    const change = changeFor(now, step, slot);
    if (!change) continue;
    changes.push(change);
    now = applied(now, [change]);
  }
  return changes;
}

function changeFor(world: World, step: Step, slot: { next: number }): Change | null {
  if (step.op === "add") return add(world, step, slot);
  const rows: readonly Facts[FactKind][] = world[step.kind];
  const row = rows[step.pick % Math.max(1, rows.length)];
  if (!row) return null;
  if (step.op === "remove") return isReferredTo(world, row.id) ? null : removed(step.kind, row);
  return changed(step.kind, row, patch(step, row));
}

function patch({ text, other }: Step, row: Facts[FactKind]): Partial<Facts[FactKind]> {
  if ("name" in row) return { name: `${text}.` };
  if ("share" in row) return { share: 1 + (other % 10_000) };
  if ("cents" in row) return { cents: other };
  if ("reason" in row) return { reason: text };
  if ("accountable" in row) return { accountable: !row.accountable };
  if ("to" in row && row.to !== null && addDays(row.from, 1) < row.to) return { to: addDays(row.from, 1) };
  if ("externalId" in row) return { externalId: row.externalId === null ? newId() : null };
  return {};
}

function isReferredTo(world: World, id: string): boolean {
  return FACT_KINDS.some((kind) =>
    world[kind].some((row) => Object.entries(row).some(([field, value]) => field !== "id" && value === id)),
  );
}

function at<T>(list: readonly T[], index: number): T | null {
  return list.length === 0 ? null : (list[index % list.length] ?? null);
}

function add(world: World, { kind, pick, other, text }: Step, slot: { next: number }): Change | null {
  const id = newId();
  const named = { id, handle: `h-${id}`, externalId: other % 3 === 0 ? null : `x-${id}`, name: `.${text}` };
  const from = addDays(FIRST, slot.next++ * DAYS_A_SLOT);
  const span = { id, from, to: addDays(from, 1 + (other % DAYS_A_SLOT)) };
  const personId = at(world.person, pick)?.id;
  const unitId = at(world.unit, other)?.id;
  const itemId = at(world.item, pick)?.id;
  const component = at(COMPONENTS, other) ?? "offer";
  switch (kind) {
    case "pool":
      return added(kind, { ...named, component: other % 2 === 0 ? null : component });
    case "unit": {
      const unitKind = at(UNIT_KINDS, other) ?? "squad";
      const poolId = unitKind === "chapter" ? (at(world.pool, pick)?.id ?? null) : null;
      return added(kind, { id, kind: unitKind, handle: named.handle, externalId: named.externalId, poolId });
    }
    case "person": {
      const contact = {
        email: other % 2 ? text : null,
        site: text,
        timeZone: "Europe/Paris",
        workingHours: null,
      };
      return added(kind, { ...named, ...contact, erasedAt: other % 5 === 0 ? from : null });
    }
    case "item":
      return added(kind, { ...named, component, description: text, from, to: other % 2 ? null : span.to });
    case "unitVersion": {
      const parentId = at(world.unit, pick)?.id ?? null;
      return unitId ? added(kind, { ...span, unitId, parentId, name: named.name, mission: text }) : null;
    }
    case "presence":
      return personId ? added(kind, { ...span, personId, kind: "partner" }) : null;
    case "contract":
      return personId ? added(kind, { ...span, personId, share: 1 + (other % 10_000) }) : null;
    case "dayCost":
      return personId ? added(kind, { ...span, personId, cents: other }) : null;
    case "absence":
      return personId
        ? added(kind, { ...span, to: other % 2 ? null : span.to, personId, reason: text })
        : null;
    case "unitLead":
      return personId && unitId
        ? added(kind, { ...span, personId, unitId, accountable: other % 2 === 0 })
        : null;
    case "chapterMembership":
      return personId && unitId ? added(kind, { ...span, personId, unitId }) : null;
    case "allocation": {
      const share = other % 4 === 0 ? null : 1 + (other % 10_000);
      return personId && unitId ? added(kind, { ...span, personId, unitId, role: `.${text}`, share }) : null;
    }
    case "itemWork": {
      const role = other % 2 ? "owner" : "contributor";
      return itemId && unitId ? added(kind, { ...span, itemId, unitId, role }) : null;
    }
  }
}
