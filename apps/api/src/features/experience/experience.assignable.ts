import { type Day, EMPTY_WORLD, type World } from "@congruence/domain";
import { type Actor, can, lineageToday } from "@congruence/domain/access";
import type { SignedContext } from "../../context.ts";
import { organisationSubject } from "../../subjects.ts";

/** A unit that the reader may put to work on items; `tribe` is the one it sits under on the day. */
export type Assignable = {
  id: string;
  handle: string;
  kind: "tribe" | "squad";
  name: string;
  tribe: string | null;
};

/** Whether the actor leads anything at all that could work on an item, or steers everything; costs no reading. */
export function mayAssignSome({ role, leads }: Actor): boolean {
  if (role === "guest") return false;
  return (
    role === "director" ||
    role === "administrator" ||
    leads.some(({ kind }) => kind === "tribe" || kind === "squad")
  );
}

/** The tribes and squads of the day that the reader may put to work on an item, in order of name. Two statements at most. */
export async function assignableUnits(ctx: SignedContext, on: Day): Promise<Assignable[]> {
  const { actor, organisation, today } = ctx.signed;
  if (!mayAssignSome(actor)) return [];
  const { facts } = ctx.repos;
  const all: World = {
    ...EMPTY_WORLD,
    unit: [...(await facts.by(organisation.id, "unit", "kind", ["tribe", "squad"]))],
    unitVersion: await facts.inForce(organisation.id, "unitVersion", on),
  };
  const now =
    on === today ? all : { ...all, unitVersion: await facts.inForce(organisation.id, "unitVersion", today) };
  const lines = lineages(now, today);
  const versions = new Map(all.unitVersion.map((version) => [version.unitId, version]));
  const compare = new Intl.Collator(ctx.signed.account.language).compare;
  return all.unit
    .flatMap(({ id, kind, handle }): Assignable[] => {
      const version = versions.get(id);
      if (!version || (kind !== "tribe" && kind !== "squad")) return [];
      if (!can(actor, "item.assign", { kind: "unit", unitKind: kind, lineage: lines(id) })) return [];
      const tribe = version.parentId === null ? null : (versions.get(version.parentId)?.name ?? null);
      return [{ id, handle, kind, name: version.name, tribe }];
    })
    .sort((a, b) => compare(a.tribe ?? "", b.tribe ?? "") || compare(a.name, b.name));
}

/** The units above each, found without looking through all versions every time. */
function lineages(world: World, today: Day): (unitId: string) => string[] {
  const versionOf = new Map(world.unitVersion.map((version) => [version.unitId, version]));
  return (unitId) => {
    const own: World["unitVersion"][number][] = [];
    for (let at = versionOf.get(unitId); at && !own.includes(at); ) {
      own.push(at);
      at = at.parentId === null ? undefined : versionOf.get(at.parentId);
    }
    return lineageToday({ unitVersion: own }, unitId, today);
  };
}

/** What the form for a new item offers: whether it may stay without an owner, and who may own it. */
export async function addChoices(ctx: SignedContext, { on }: { on: Day }) {
  return {
    unowned: can(ctx.signed.actor, "item.add", organisationSubject()),
    units: await assignableUnits(ctx, on),
  };
}
