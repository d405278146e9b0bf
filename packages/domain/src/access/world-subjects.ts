import { type Day, holds } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import type { Leadership } from "./actor.ts";
import type { SubjectOfKind } from "./subject.ts";

type Slice<K extends keyof World> = Pick<World, K>;

function parentOf(world: Slice<"unitVersion">, unitId: string, today: Day): string | null {
  return world.unitVersion.find((v) => v.unitId === unitId && holds(v, today))?.parentId ?? null;
}

/** A unit's id and those it sits under today, nearest first; the id alone when it is not there today. */
export function lineageToday(world: Slice<"unitVersion">, unitId: string, today: Day): string[] {
  const lineage = [unitId];
  for (let at = parentOf(world, unitId, today); at !== null && !lineage.includes(at); ) {
    lineage.push(at);
    at = parentOf(world, at, today);
  }
  return lineage;
}

/** What a person leads today, for their account's actor; a unit that is not there today counts for nothing. */
export function leadershipsOf(
  world: Slice<"unit" | "unitVersion" | "unitLead">,
  personId: string,
  today: Day,
): Leadership[] {
  const open = new Set(world.unitVersion.filter((v) => holds(v, today)).map((v) => v.unitId));
  const kinds = new Map(world.unit.map((unit) => [unit.id, unit.kind]));
  return world.unitLead.flatMap(({ unitId, accountable, personId: lead, ...span }) => {
    const kind = kinds.get(unitId);
    if (lead !== personId || !holds(span, today) || kind === undefined || !open.has(unitId)) return [];
    return [{ unitId, kind, accountable }];
  });
}

/** The unit as a subject of today; null when the world does not know it. */
export function unitSubject(
  world: Slice<"unit" | "unitVersion">,
  unitId: string,
  today: Day,
): SubjectOfKind<"unit"> | null {
  const unit = world.unit.find((u) => u.id === unitId);
  return unit ? { kind: "unit", unitKind: unit.kind, lineage: lineageToday(world, unitId, today) } : null;
}

/** The person as a subject of today: their chapter, their units and those above. */
export function personSubject(
  world: Slice<"unitVersion" | "chapterMembership" | "allocation">,
  personId: string,
  today: Day,
): SubjectOfKind<"person"> {
  const chapter = world.chapterMembership.find((m) => m.personId === personId && holds(m, today));
  const units = world.allocation
    .filter((a) => a.personId === personId && holds(a, today))
    .flatMap((a) => lineageToday(world, a.unitId, today));
  return { kind: "person", personId, chapterId: chapter?.unitId ?? null, units: [...new Set(units)] };
}

/** The item as a subject of today: the lineage of the unit that owns it, empty when none does. */
export function itemSubject(
  world: Slice<"unitVersion" | "itemWork">,
  itemId: string,
  today: Day,
): SubjectOfKind<"item"> {
  const owner = world.itemWork.find((w) => w.itemId === itemId && w.role === "owner" && holds(w, today));
  return { kind: "item", lineage: owner ? lineageToday(world, owner.unitId, today) : [] };
}

/** The pool as a subject of today: the chapters there today that draw on it. */
export function poolSubject(
  world: Slice<"unit" | "unitVersion">,
  poolId: string,
  today: Day,
): SubjectOfKind<"pool"> {
  const open = new Set(world.unitVersion.filter((v) => holds(v, today)).map((v) => v.unitId));
  const chapters = world.unit.filter((u) => u.kind === "chapter" && u.poolId === poolId && open.has(u.id));
  return { kind: "pool", chapterIds: chapters.map((u) => u.id) };
}
