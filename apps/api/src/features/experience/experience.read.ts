import { joined } from "@congruence/db";
import { COMPONENTS, type Day, EMPTY_WORLD, type World } from "@congruence/domain";
import { can } from "@congruence/domain/access";
import { DayField } from "@congruence/domain/fields";
import {
  experienceOn,
  type ItemRow,
  lineage,
  namedPerson,
  type Structure,
  structureOn,
} from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { organisationSubject } from "../../subjects.ts";
import { mayAssignSome } from "./experience.assignable.ts";

const Handle = z.string().min(1).max(200);

/** What the matrix is narrowed to, and the squad that is open in it. */
export const ReadExperience = z.object({
  on: DayField,
  component: z.enum(COMPONENTS).nullable().default(null),
  /** The handle of a tribe: its own column and those of the tribes under it. */
  tribe: Handle.nullable().default(null),
  /** `out`: only items that stand out, nobody owning them. */
  show: z.enum(["all", "out"]).default("all"),
  open: z.object({ item: Handle, unit: Handle }).nullable().default(null),
});
export type ReadExperience = z.output<typeof ReadExperience>;

/** What the matrix is made of; people are counted by their allocations and not named. */
async function worldOn(ctx: SignedContext, on: Day): Promise<World> {
  const { id } = ctx.signed.organisation;
  const { facts, structure } = ctx.repos;
  const items: World = {
    ...EMPTY_WORLD,
    item: await facts.inForce(id, "item", on),
    itemWork: await facts.all(id, "itemWork"),
    allocation: await facts.inForce(id, "allocation", on),
  };
  const owners = [
    ...new Set(items.itemWork.filter((work) => work.role === "owner").map((work) => work.unitId)),
  ];
  // Owners that closed since are named as well, and their whole life says whether they closed or only let go.
  const named: World = {
    ...EMPTY_WORLD,
    unit: await facts.by(id, "unit", "id", owners),
    unitVersion: await facts.by(id, "unitVersion", "unitId", owners),
  };
  return joined([await structure.outline(id, on), items, named]);
}

/** The matrix of the day: the six components and their items down, tribes across, squads in the cells. */
export async function readExperience(ctx: SignedContext, input: ReadExperience) {
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  const structure = structureOn(await worldOn(ctx, input.on), input.on, compare);
  const tribe = [...structure.units.values()].find(
    (unit) => unit.kind === "tribe" && unit.handle === input.tribe,
  );
  const whole = experienceOn(structure, { compare });
  const drawn = tribe ? experienceOn(structure, { under: tribe.id, compare }) : whole;
  const shows = (row: ItemRow) =>
    (input.component === null || row.item.component === input.component) &&
    (!tribe || Object.keys(row.cells).length > 0);
  const rows = drawn.components.flatMap((component) => component.items.filter(shows));
  const out = rows.filter((row) => row.unowned !== null);
  const shown = new Set(input.show === "out" ? out : rows);
  const { actor } = ctx.signed;
  return {
    columns: drawn.columns,
    components: drawn.components.map(({ component, owned, items }) => ({
      ...{ component, owned, of: items.length },
      items: items.filter((row) => shown.has(row)).map(said),
    })),
    counts: { items: whole.items, squads: squadsOf(structure), all: rows.length, out: out.length },
    tribes: tribesOf(structure),
    tribe: tribe ? { handle: tribe.handle, name: tribe.name } : null,
    opened: input.open ? openedSquad(structure, [...shown], input.open) : null,
    may: {
      add: can(actor, "item.add", organisationSubject()) || mayAssignSome(actor),
      assign: mayAssignSome(actor),
    },
  };
}
export type ExperienceRead = Awaited<ReturnType<typeof readExperience>>;

/** A row as the page shows it: descriptions stand on the item's own page. */
function said({
  item: { id, handle, name, until },
  cells,
  elsewhere,
  unowned,
  owner,
  contributors,
}: ItemRow) {
  return { item: { id, handle, name, until }, cells, elsewhere, unowned, owner, contributors };
}

function squadsOf({ units }: Structure): number {
  let squads = 0;
  for (const unit of units.values()) if (unit.kind === "squad") squads++;
  return squads;
}

function tribesOf({ order, units }: Structure) {
  return order.flatMap((id) => {
    const unit = units.get(id);
    return unit?.kind === "tribe" ? [{ handle: unit.handle, name: unit.name, depth: unit.depth }] : [];
  });
}

/** The squad that is open under an item; null when it does not work on it that day. */
function openedSquad(structure: Structure, rows: readonly ItemRow[], open: { item: string; unit: string }) {
  const row = rows.find(({ item }) => item.handle === open.item);
  const works = row ? [...(row.owner ? [row.owner] : []), ...row.contributors] : [];
  const work = works.find(({ unit }) => unit.handle === open.unit);
  const unit = work && structure.units.get(work.unit.id);
  if (!row || !work || !unit) return null;
  const above = structure.units.get(lineage(structure, unit.id)[1] ?? "");
  return {
    ...{ itemId: row.item.id, item: row.item.name, role: work.role, workSince: work.since },
    unit: { id: unit.id, handle: unit.handle, name: unit.name, kind: unit.kind },
    ...{ mission: unit.mission, since: unit.since, until: unit.until },
    tribe: above ? { handle: above.handle, name: above.name } : null,
    accountable: unit.accountable ? namedPerson(structure.world, unit.accountable.person.id) : null,
    ...{ people: unit.people, fullTime: unit.fullTime, unstated: unit.unstated },
  };
}
export type OpenedSquad = NonNullable<ReturnType<typeof openedSquad>>;
