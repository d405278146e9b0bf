import { type Day, holds } from "../calendar/index.ts";
import { COMPONENTS, type Component, type Item, type UnitKind } from "../facts/index.ts";
import { rowsBy } from "../rows-by.ts";
import type { Named } from "./named.ts";
import { byName, type Compare, plain } from "./order.ts";
import { type Unowned, unownedOn } from "./ownership.ts";
import { lineage } from "./people-of.ts";
import type { Structure } from "./structure-on.ts";

/** A unit at work on an item on the day. */
export type WorkOn = {
  workId: string;
  unit: Named;
  unitKind: UnitKind;
  role: "owner" | "contributor";
  since: Day;
};

/** An item's row of the matrix; `cells` by the id of the column, owner first. */
export type ItemRow = {
  item: Pick<Item, "id" | "handle" | "name" | "description" | "component"> & {
    since: Day;
    until: Day | null;
  };
  owner: WorkOn | null;
  contributors: WorkOn[];
  cells: Record<string, WorkOn[]>;
  /** Units at work that stand in none of the columns. */
  elsewhere: WorkOn[];
  unowned: Unowned | null;
};

/** A component with its items; it is served when at least one of them has an owner. */
export type ComponentRows = { component: Component; items: ItemRow[]; owned: number; served: boolean };

export type TribeColumn = Named & { people: number; squads: number };

/** The matrix of the Experience product on a day. */
export type Experience = {
  on: Day;
  columns: TribeColumn[];
  components: ComponentRows[];
  items: number;
  unowned: ItemRow[];
};

/**
 * Who works on which part of the experience: the six components and their items down, tribes across. Columns are
 * the tribes under nothing or, with `under`, that tribe and the tribes directly under it; a unit stands in the
 * column of the nearest one above it.
 */
export function experienceOn(
  structure: Structure,
  { under = null, compare = plain }: { under?: string | null; compare?: Compare } = {},
): Experience {
  const { world, on, units } = structure;
  const candidates = under === null ? structure.roots : [under, ...(units.get(under)?.children ?? [])];
  const tribes = candidates.flatMap((id) => {
    const unit = units.get(id);
    return unit?.kind === "tribe" ? [unit] : [];
  });
  const columnIds = new Set(tribes.map((tribe) => tribe.id));
  const columnOf = (unitId: string) => lineage(structure, unitId).find((id) => columnIds.has(id)) ?? null;

  const rowOfItem = (item: Item): ItemRow => {
    const works = rowsBy(world, "itemWork", "itemId", item.id).flatMap((work): WorkOn[] => {
      const unit = holds(work, on) ? units.get(work.unitId) : undefined;
      if (!unit) return [];
      const { id, handle, name, kind } = unit;
      return [
        { workId: work.id, unit: { id, handle, name }, unitKind: kind, role: work.role, since: work.from },
      ];
    });
    const sorted = byName(
      works,
      compare,
      ({ unit }) => unit.name,
      ({ unit }) => unit.id,
    ).sort((a, b) => Number(b.role === "owner") - Number(a.role === "owner"));
    const cells: Record<string, WorkOn[]> = {};
    const elsewhere: WorkOn[] = [];
    for (const work of sorted) {
      const column = columnOf(work.unit.id);
      if (column === null) elsewhere.push(work);
      else cells[column] = [...(cells[column] ?? []), work];
    }
    const { id, handle, name, description, component, from, to } = item;
    return {
      item: { id, handle, name, description, component, since: from, until: to },
      owner: sorted.find((work) => work.role === "owner") ?? null,
      contributors: sorted.filter((work) => work.role === "contributor"),
      cells,
      elsewhere,
      unowned: unownedOn(world, item, on),
    };
  };

  const offered = world.item.filter((item) => holds(item, on));
  const components = COMPONENTS.map((component): ComponentRows => {
    const items = byName(
      offered.filter((item) => item.component === component),
      compare,
      (item) => item.name,
      (item) => item.id,
    ).map(rowOfItem);
    const owned = items.filter((row) => row.unowned === null).length;
    return { component, items, owned, served: owned > 0 };
  });
  return {
    on,
    columns: tribes.map(({ id, handle, name, people, squads }) => ({ id, handle, name, people, squads })),
    components,
    items: offered.length,
    unowned: components.flatMap(({ items }) => items.filter((row) => row.unowned !== null)),
  };
}
