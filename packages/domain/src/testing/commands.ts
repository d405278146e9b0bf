import fc from "fast-check";
import * as allocations from "../allocations/index.ts";
import { type Day, day } from "../calendar/index.ts";
import { type Change, COMPONENTS, PRESENCE_KINDS, UNIT_KINDS, type World } from "../facts/index.ts";
import * as items from "../items/index.ts";
import * as org from "../org/index.ts";
import * as people from "../people/index.ts";
import type { Plan } from "../refusals.ts";
import type { PlanContext } from "../settle.ts";
import { arbDay, arbShare } from "./days.ts";
import { ROLES } from "./worlds.ts";

/** The day it is in generated worlds. */
export const TODAY = day("2024-06-15");

/** What somebody asks for: which plan, and picks that it takes its rows, days and words from. */
export const arbCommand = fc.record({
  which: fc.nat(1_000),
  a: fc.nat(31),
  b: fc.nat(31),
  c: fc.nat(31),
  flag: fc.boolean(),
  from: arbDay,
  to: fc.option(arbDay, { nil: null, freq: 1 }),
  share: arbShare,
});
export type Command = typeof arbCommand extends fc.Arbitrary<infer C> ? C : never;

type Asked = Command & { world: World; context: PlanContext };
const pick = <T extends { id: string }>(rows: readonly T[], at: number): string =>
  rows[at % Math.max(1, rows.length)]?.id ?? "";
const unit = ({ world, b }: Asked): string => pick(world.unit, b);
/** A unit of a kind that fits, now and then any. */
const fitting = (x: Asked, ...kinds: string[]): string =>
  x.c % 8 === 0
    ? unit(x)
    : pick(
        x.world.unit.filter((row) => kinds.includes(row.kind)),
        x.b,
      );
const person = ({ world, a }: Asked): string => pick(world.person, a);
const tribe = ({ world, c, flag }: Asked): string | null =>
  flag
    ? pick(
        world.unit.filter((row) => row.kind === "tribe"),
        c,
      )
    : null;
const role = ({ c }: Asked): string => ROLES[c % ROLES.length] ?? ROLES[0];
const UNCHANGED = { email: null, site: null, timeZone: null, workingHours: null };

/** Hands over everything in the unit, here or there; with `flag` unset, leaves some of it out. */
export function closing(world: World, unitId: string, from: Day, picks: Command): org.CloseUnit {
  const goes = (rows: readonly { id: string }[], kinds: readonly string[], at: number) => {
    const targets = world.unit.filter((row) => kinds.includes(row.kind) && row.id !== unitId);
    return rows
      .filter((_, place) => picks.flag || (place + at) % 3 > 0)
      .map(({ id }, place) => ({
        id,
        unitId: (place + at) % 2 === 0 ? null : pick(targets, place + at) || null,
      }));
  };
  const mine = <T extends { unitId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.unitId === unitId);
  const children = world.unitVersion.filter((row) => row.parentId === unitId);
  const once = [...new Set(children.map((row) => row.unitId))].map((id) => ({ id }));
  return {
    unitId,
    from,
    people: goes(mine(world.allocation), ["squad", "tribe"], picks.a),
    children: goes(once, ["tribe"], picks.b),
    items: goes(mine(world.itemWork), ["squad", "tribe"], picks.c),
    members: goes(mine(world.chapterMembership), ["chapter"], picks.a),
  };
}

const PLANS: Record<string, (asked: Asked) => Plan<Change>> = {
  openUnit: (x) => {
    const kind = UNIT_KINDS[x.a % UNIT_KINDS.length] ?? "squad";
    const rest = { mission: "", parentId: tribe(x), poolId: null, externalId: null, from: x.from, to: x.to };
    return org.planOpenUnit(x.world, { kind, name: `New ${x.c}`, ...rest }, x.context);
  },
  rename: (x) =>
    org.planRename(
      x.world,
      { unitId: unit(x), name: `Name ${x.a}`, from: x.from, ...(x.flag ? { parentId: tribe(x) } : {}) },
      x.context,
    ),
  move: (x) =>
    org.planMove(
      x.world,
      { unitId: fitting(x, "squad", "tribe"), parentId: tribe(x), from: x.from },
      x.context,
    ),
  closeUnit: (x) => org.planCloseUnit(x.world, closing(x.world, unit(x), x.from, x), x.context),
  reopenUnit: (x) => org.planReopenUnit(x.world, { unitId: unit(x), from: x.from, to: x.to }, x.context),
  correctVersion: (x) => {
    const row = x.world.unitVersion[x.b % Math.max(1, x.world.unitVersion.length)];
    const said = { name: "Right", mission: "", from: x.from, to: x.to, reason: "typed wrong" };
    return org.planCorrectVersion(x.world, {
      versionId: row?.id ?? "",
      parentId: x.flag ? (row?.parentId ?? null) : tribe(x),
      ...said,
    });
  },
  setLead: (x) => {
    const previous = org.PREVIOUS_LEAD[x.c % org.PREVIOUS_LEAD.length] ?? "ends";
    const who = { unitId: unit(x), personId: person(x), accountable: x.flag, previous };
    return org.planSetLead(x.world, { ...who, from: x.from, to: x.to }, x.context);
  },
  endLead: (x) => org.planEndLead(x.world, { leadId: pick(x.world.unitLead, x.a), to: x.from }, x.context),
  addPerson: (x) => {
    const chapterId = x.flag ? fitting(x, "chapter") : null;
    const said = { name: `Somebody ${x.a}`, ...UNCHANGED, externalId: null, kind: "employee" as const };
    return people.planAddPerson(
      x.world,
      { ...said, share: x.share ?? 10_000, chapterId, from: x.from, to: x.to },
      x.context,
    );
  },
  editPerson: (x) => people.planEditPerson(x.world, { personId: person(x), name: "Other", ...UNCHANGED }),
  erasePerson: (x) => people.planErasePerson(x.world, { personId: person(x), number: x.c + 1 }, x.context),
  changePresence: (x) => {
    const kind = PRESENCE_KINDS[x.c % PRESENCE_KINDS.length] ?? "employee";
    return people.planChangePresence(x.world, { personId: person(x), kind, from: x.from }, x.context);
  },
  leave: (x) => people.planLeave(x.world, { personId: person(x), from: x.from }, x.context),
  comeBack: (x) => {
    const chapterId = x.flag ? fitting(x, "chapter") : null;
    const said = { personId: person(x), kind: "partner" as const, share: x.share ?? 10_000, chapterId };
    return people.planReturn(x.world, { ...said, from: x.from, to: x.to }, x.context);
  },
  changeContract: (x) => {
    const said = { personId: person(x), share: x.share ?? 5_000, from: x.from, to: x.to };
    return people.planChangeContract(x.world, said, x.context);
  },
  setDayCost: (x) => {
    const said = { personId: person(x), cents: x.c * 1_000, from: x.from, to: x.to };
    return people.planSetDayCost(x.world, said, x.context);
  },
  absence: (x) =>
    people.planAbsence(x.world, { personId: person(x), reason: "away", from: x.from, to: x.to }, x.context),
  endAbsence: (x) =>
    people.planEndAbsence(x.world, { absenceId: pick(x.world.absence, x.a), to: x.from }, x.context),
  joinChapter: (x) =>
    people.planJoinChapter(
      x.world,
      { personId: person(x), unitId: fitting(x, "chapter"), from: x.from, to: x.to },
      x.context,
    ),
  leaveChapter: (x) =>
    people.planLeaveChapter(
      x.world,
      { membershipId: pick(x.world.chapterMembership, x.a), to: x.from },
      x.context,
    ),
  allocate: (x) => {
    const said = { personId: person(x), unitId: fitting(x, "squad", "tribe"), role: role(x), share: x.share };
    return allocations.planAllocate(x.world, { ...said, from: x.from, to: x.to }, x.context);
  },
  changeShare: (x) =>
    allocations.planChangeShare(
      x.world,
      { allocationId: pick(x.world.allocation, x.a), share: x.share, from: x.from },
      x.context,
    ),
  endAllocation: (x) =>
    allocations.planEndAllocation(
      x.world,
      { allocationId: pick(x.world.allocation, x.a), to: x.from },
      x.context,
    ),
  extendAllocation: (x) =>
    allocations.planExtendAllocation(x.world, { allocationId: pick(x.world.allocation, x.a), to: x.to }),
  moveAllocation: (x) =>
    allocations.planMoveAllocation(
      x.world,
      { allocationId: pick(x.world.allocation, x.a), unitId: fitting(x, "squad", "tribe"), from: x.from },
      x.context,
    ),
  correctAllocation: (x) => {
    const said = { role: role(x), share: x.share, from: x.from, to: x.to, reason: "typed wrong" };
    return allocations.planCorrectAllocation(x.world, {
      allocationId: pick(x.world.allocation, x.a),
      ...said,
    });
  },
  addPool: (x) => {
    const component = COMPONENTS[x.c % COMPONENTS.length] ?? null;
    return items.planAddPool(x.world, { name: "Web", component, externalId: null }, x.context);
  },
  editPool: (x) =>
    items.planEditPool(x.world, { poolId: pick(x.world.pool, x.a), name: "Web 2", component: null }),
  addItem: (x) => {
    const said = { component: "offer" as const, name: "Item 1", description: "", externalId: null };
    return items.planAddItem(x.world, { ...said, from: x.from, to: x.to }, x.context);
  },
  renameItem: (x) => {
    const said = { component: "services" as const, name: "Item", description: "New" };
    return items.planRenameItem(x.world, { itemId: pick(x.world.item, x.a), ...said });
  },
  closeItem: (x) =>
    items.planCloseItem(x.world, { itemId: pick(x.world.item, x.a), from: x.from }, x.context),
  assignItem: (x) => {
    const said = {
      itemId: pick(x.world.item, x.a),
      unitId: fitting(x, "squad", "tribe"),
      replace: x.c % 2 === 0,
    };
    const days = { from: x.from, to: x.to };
    return items.planAssignItem(
      x.world,
      { ...said, role: x.flag ? "owner" : "contributor", ...days },
      x.context,
    );
  },
  endItemWork: (x) =>
    items.planEndItemWork(x.world, { workId: pick(x.world.itemWork, x.a), to: x.from }, x.context),
};
/** The names of the plans that commands ask for. */
export const PLAN_NAMES = Object.keys(PLANS);

/** Asks for the plan that the command means, in a world. */
export function perform(
  world: World,
  command: Command,
  context: PlanContext,
): { name: string; plan: Plan<Change> } {
  const name = PLAN_NAMES[command.which % PLAN_NAMES.length] ?? "";
  const plan = PLANS[name]?.({ ...command, world, context }) ?? { ok: false, refusals: [] };
  return { name, plan };
}
