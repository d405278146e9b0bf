import { type Day, holds, type Span } from "./calendar/index.ts";
import { FULL_TIME, type Share, type World } from "./facts/index.ts";

/**
 * Every rule of the model, said plainly: what of the world is broken, in words for a developer; empty when
 * nothing is. It looks at each day on which something begins or ends and at what holds then, and shares no code
 * with the plans, so that tests can hold one against the other. With `before` it also says where the capacity
 * rule was broken on the way: a person's stated shares that rose past the contract. (A world alone cannot tell: a
 * shorter contract may leave shares above it.)
 */
export function invariants(world: World, before?: World): string[] {
  const found = new Set<string>([...timeless(world)]);
  for (const on of turningDays(world)) {
    for (const problem of onOneDay(world, on)) found.add(problem);
  }
  if (before) for (const problem of raisedPastContract(before, world)) found.add(problem);
  return [...found];
}

type Dated = Span & { id: string };

function datedRows(world: World): Dated[] {
  const { unitVersion, presence, contract, dayCost, absence } = world;
  const { unitLead, chapterMembership, allocation, item, itemWork } = world;
  return [
    ...unitVersion,
    ...presence,
    ...contract,
    ...dayCost,
    ...absence,
    ...unitLead,
    ...chapterMembership,
    ...allocation,
    ...item,
    ...itemWork,
  ];
}

function turningDays(...worlds: World[]): Day[] {
  const days = new Set<Day>();
  for (const row of worlds.flatMap(datedRows)) {
    days.add(row.from);
    if (row.to !== null) days.add(row.to);
  }
  return [...days].sort();
}

function* timeless(world: World): Generator<string> {
  for (const row of datedRows(world)) {
    if (row.to !== null && row.to <= row.from) yield `${row.id} holds no day: ${row.from} to ${row.to}`;
  }
  for (const kind of ["pool", "unit", "person", "item"] as const) {
    yield* twice(
      world[kind].map((row) => row.handle),
      `handle among ${kind}`,
    );
  }
  for (const rows of Object.values(world)) {
    yield* twice(
      rows.map((row: { id: string }) => row.id),
      "id",
    );
  }
  for (const row of [...world.unitVersion, ...world.item, ...world.pool, ...world.person]) {
    const erased = "erasedAt" in row && row.erasedAt !== null;
    if (row.name.trim() === "" && !erased) yield `${row.id} has no name`;
  }
  for (const row of world.allocation) if (row.role.trim() === "") yield `${row.id} has no role`;
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));
  const pools = ids(world.pool);
  for (const unit of world.unit) {
    if (unit.poolId !== null && unit.kind !== "chapter") yield `${unit.kind} ${unit.id} draws on a pool`;
    if (unit.poolId !== null && !pools.has(unit.poolId)) yield `unit ${unit.id} draws on an unknown pool`;
  }
  for (const row of [...world.contract, ...world.allocation]) {
    const { share } = row;
    if (share !== null && !(Number.isInteger(share) && share >= 1 && share <= FULL_TIME)) {
      yield `${row.id} has the share ${share}`;
    }
  }
  const people = ids(world.person);
  for (const row of [...world.presence, ...world.contract, ...world.dayCost, ...world.absence]) {
    if (!people.has(row.personId)) yield `${row.id} is of an unknown person`;
  }
}

function* twice(values: readonly string[], what: string): Generator<string> {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) yield `twice the ${what}: ${value}`;
    seen.add(value);
  }
}

function* onOneDay(world: World, on: Day): Generator<string> {
  const now = <T extends Span>(rows: readonly T[]): T[] => rows.filter((row) => holds(row, on));
  const kinds = new Map(world.unit.map((unit) => [unit.id, unit.kind]));
  const versions = now(world.unitVersion);
  const parents = new Map(versions.map((version) => [version.unitId, version.parentId]));
  const here = new Set(now(world.presence).map((row) => row.personId));
  const offered = new Set(now(world.item).map((row) => row.id));
  const work = now(world.itemWork);
  const leads = now(world.unitLead);
  const allocations = now(world.allocation);
  const members = now(world.chapterMembership);

  yield* twice(
    versions.map((version) => version.unitId),
    "version of a unit on a day",
  );
  for (const { id, unitId, parentId } of versions) {
    const kind = kinds.get(unitId);
    if (kind === undefined) yield `version ${id} is of an unknown unit`;
    if (kind === "squad" && parentId === null) yield `squad ${unitId} sits under nothing`;
    if ((kind === "chapter" || kind === "guild") && parentId !== null) yield `${kind} ${unitId} has a parent`;
    if (parentId !== null && kinds.get(parentId) !== "tribe") yield `${unitId} sits under what is no tribe`;
    if (parentId !== null && !parents.has(parentId)) yield `parent of ${unitId} is not there on a day`;
    const above = new Set<string>();
    for (let at = parentId; at !== null && !above.has(at); at = parents.get(at) ?? null) above.add(at);
    if (above.has(unitId)) yield `${unitId} is above itself`;
  }
  for (const row of [...leads, ...allocations, ...members]) {
    if (!parents.has(row.unitId)) yield `${row.id} is in a unit that is not there`;
    if (!here.has(row.personId)) yield `${row.id} is of a person who is not there`;
  }
  for (const row of allocations) {
    if (kinds.get(row.unitId) === "chapter") yield `${row.id} allocates to a chapter`;
    if (kinds.get(row.unitId) === "guild" && row.share !== null) yield `${row.id} has a share in a guild`;
  }
  const once: [string[], string][] = [
    [allocations.map((row) => `${row.personId} ${row.unitId} ${row.role}`), "role in a unit on a day"],
    [leads.map((row) => `${row.unitId} ${row.personId}`), "lead of a unit on a day"],
    [leads.filter((row) => row.accountable).map((row) => row.unitId), "accountable lead on a day"],
    [members.map((row) => row.personId), "chapter on a day"],
    [now(world.presence).map((row) => row.personId), "presence on a day"],
    [now(world.contract).map((row) => row.personId), "contract on a day"],
    [now(world.dayCost).map((row) => row.personId), "cost on a day"],
    [now(world.absence).map((row) => row.personId), "absence on a day"],
    [work.map((row) => `${row.itemId} ${row.unitId}`), "work of a unit on an item on a day"],
    [work.filter((row) => row.role === "owner").map((row) => row.itemId), "owner of an item on a day"],
  ];
  for (const [values, what] of once) yield* twice(values, what);
  for (const row of members) {
    if (kinds.get(row.unitId) !== "chapter") yield `${row.id} is in what is no chapter`;
  }
  for (const row of work) {
    const kind = kinds.get(row.unitId);
    if (kind !== "squad" && kind !== "tribe") yield `${row.id} is work of what is no squad or tribe`;
    if (!parents.has(row.unitId)) yield `${row.id} is work of a unit that is not there`;
    if (!offered.has(row.itemId)) yield `${row.id} is work on an item that is not offered`;
  }
}

function* raisedPastContract(before: World, after: World): Generator<string> {
  for (const on of turningDays(before, after)) {
    const was = totals(before, on);
    const contracts = new Map(
      after.contract.filter((row) => holds(row, on)).map((row) => [row.personId, row.share]),
    );
    for (const [personId, total] of totals(after, on)) {
      const contract = contracts.get(personId) ?? FULL_TIME;
      if (total > (was.get(personId) ?? 0) && total > contract) {
        yield `${personId} rises to ${total} of ${contract}`;
      }
    }
  }
}

function totals(world: World, on: Day): Map<string, Share> {
  const sums = new Map<string, Share>();
  for (const row of world.allocation) {
    if (row.share === null || !holds(row, on)) continue;
    sums.set(row.personId, (sums.get(row.personId) ?? 0) + row.share);
  }
  return sums;
}

export { settle } from "./settle.ts";
