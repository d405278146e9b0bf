import { overlaps } from "../calendar/index.ts";
import type { UnitKind, UnitVersion, World } from "../facts/index.ts";
import { type Refusal, refuse } from "../refusals.ts";
import { rowOf } from "../rows-by.ts";

/**
 * `unit.name_taken` when another unit of the kind, under the same parent, bears the name on one of the days;
 * case and accents make no difference. Asked when somebody names a unit; files may hold such names.
 */
export function nameTaken(world: World, kind: UnitKind, version: UnitVersion): Refusal | null {
  const name = folded(version.name);
  const other = world.unitVersion.find(
    (row) =>
      row.unitId !== version.unitId &&
      row.parentId === version.parentId &&
      overlaps(row, version) &&
      folded(row.name) === name &&
      rowOf(world, "unit", row.unitId)?.kind === kind,
  );
  if (!other) return null;
  return refuse(
    "unit.name_taken",
    { name: version.name, unit: { id: other.unitId, name: other.name } },
    "name",
  );
}

function folded(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
