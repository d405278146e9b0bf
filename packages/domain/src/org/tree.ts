import { type Day, holds, type Span } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import type { UnitVersion, World } from "../facts/index.ts";
import { rowOf, rowsBy } from "../rows-by.ts";

/** The days on which the unit is there, in order, joined over its versions; empty when it never is. */
export function unitLife(world: World, unitId: string): Span[] {
  return merged(rowsBy(world, "unitVersion", "unitId", unitId));
}

/** The version in force on a day; null when the unit is not there. */
export function versionOn(world: World, unitId: string, on: Day): UnitVersion | null {
  return rowsBy(world, "unitVersion", "unitId", unitId).find((version) => holds(version, on)) ?? null;
}

/** What the unit is called on a day; null when it is not there. */
export function nameOn(world: World, unitId: string, on: Day): string | null {
  return versionOn(world, unitId, on)?.name ?? null;
}

/**
 * The unit with a name to say it by: of the day when given and there, else its latest; the handle, then the id,
 * for a unit without any version.
 */
export function unitNamed(world: World, unitId: string, on?: Day): { id: string; name: string } {
  const now = on === undefined ? null : nameOn(world, unitId, on);
  if (now !== null) return { id: unitId, name: now };
  let latest: UnitVersion | null = null;
  for (const version of rowsBy(world, "unitVersion", "unitId", unitId)) {
    if (latest === null || version.from > latest.from) latest = version;
  }
  return { id: unitId, name: latest?.name ?? rowOf(world, "unit", unitId)?.handle ?? unitId };
}

/** The unit and what is above it on a day, itself first, the root last; empty when it is not there. */
export function lineageOn(world: World, unitId: string, on: Day): string[] {
  const line: string[] = [];
  let at: string | null = unitId;
  while (at !== null && !line.includes(at)) {
    const version: UnitVersion | null = versionOn(world, at, on);
    if (version === null) break;
    line.push(at);
    at = version.parentId;
  }
  return line;
}

/** The ids of the units directly under this one on a day; with null, of those under nothing. */
export function childrenOn(world: World, unitId: string | null, on: Day): string[] {
  return rowsBy(world, "unitVersion", "parentId", unitId)
    .filter((version) => holds(version, on))
    .map((version) => version.unitId);
}
