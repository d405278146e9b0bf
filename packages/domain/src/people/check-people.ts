import { type Day, uncovered } from "../calendar/index.ts";
import { clashes, type DatedKind } from "../dated.ts";
import { type Change, type ChapterMembership, FULL_TIME, type World } from "../facts/index.ts";
import { unitLife, unitNamed } from "../org/tree.ts";
import { type InTheWay, type Refusal, refuse } from "../refusals.ts";
import { rowOf, rowsBy } from "../rows-by.ts";
import { personNamed } from "./names.ts";
import { notThere, presenceOf } from "./presence-of.ts";

const CHAINS = ["presence", "contract", "dayCost", "absence"] as const satisfies readonly DatedKind[];

/**
 * What the changes did to people: one presence, contract, cost, absence and chapter on a day; the chapter within
 * its own life and the person's presence; nothing left outside a presence that became shorter.
 */
export function checkPeople(after: World, changes: readonly Change[]): Refusal[] {
  const refusals: Refusal[] = [];
  const touched = new Set<string>();
  const own = new Set<string>();
  for (const change of changes) {
    own.add(change.id);
    if (change.kind === "presence") {
      for (const row of [change.before, change.after]) if (row) touched.add(row.personId);
    }
    if (change.kind === "chapterMembership" && change.after) {
      refusals.push(...checkMembership(after, change.after));
    }
    if (change.kind === "contract" && change.after) {
      const { share } = change.after;
      if (!Number.isInteger(share) || share < 1 || share > FULL_TIME) {
        refusals.push(refuse("share.out_of_range", { share }, "share"));
      }
    }
  }
  for (const kind of CHAINS) refusals.push(...checkChain(kind, after, changes));
  refusals.push(...checkChapters(after, changes));
  for (const personId of touched) refusals.push(...checkLeftBehind(after, personId, own));
  return refusals;
}

function peopleOf(kind: DatedKind, changes: readonly Change[]): { people: Set<string>; own: Set<string> } {
  const people = new Set<string>();
  const own = new Set<string>();
  for (const change of changes) {
    if (change.kind !== kind || !change.after || !("personId" in change.after)) continue;
    people.add(change.after.personId);
    own.add(change.id);
  }
  return { people, own };
}

function checkChain(kind: (typeof CHAINS)[number], after: World, changes: readonly Change[]): Refusal[] {
  const { people, own } = peopleOf(kind, changes);
  return [...people].flatMap((personId) => {
    if (!rowOf(after, "person", personId)) return [refuse("not_there", { kind: "person" }, "personId")];
    const person = personNamed(after, personId);
    const rows: readonly { id: string; from: Day; to: Day | null }[] = rowsBy(
      after,
      kind,
      "personId",
      personId,
    );
    return clashes(rows).map(([first, second]) => {
      const { from, to } = own.has(first.id) ? second : first;
      return refuse(`${kind}.overlap`, { person, from, to }, "from");
    });
  });
}

function checkChapters(after: World, changes: readonly Change[]): Refusal[] {
  const { people, own } = peopleOf("chapterMembership", changes);
  return [...people].flatMap((personId) =>
    clashes(rowsBy(after, "chapterMembership", "personId", personId)).map(([first, second]) => {
      const other = own.has(first.id) ? second : first;
      const inTheWay = { unit: unitNamed(after, other.unitId, other.from), from: other.from, to: other.to };
      return refuse("chapter.overlap", { person: personNamed(after, personId), inTheWay }, "from");
    }),
  );
}

function checkMembership(after: World, row: ChapterMembership): Refusal[] {
  const unit = rowOf(after, "unit", row.unitId);
  if (!unit) return [refuse("not_there", { kind: "unit" }, "unitId")];
  if (!rowOf(after, "person", row.personId)) return [refuse("not_there", { kind: "person" }, "personId")];
  const named = unitNamed(after, row.unitId, row.from);
  if (unit.kind !== "chapter") return [refuse("chapter.not_a_chapter", { unit: named }, "unitId")];
  const missing = uncovered(row, unitLife(after, row.unitId))[0];
  const refusals: Refusal[] = [];
  if (missing) refusals.push(refuse("unit.not_there", { unit: named, on: missing.from }, "unitId"));
  const absent = notThere(after, row.personId, row);
  return absent ? [...refusals, absent] : refusals;
}

/** Allocations, leads and memberships nobody touched that now lie outside the person's presence. */
function checkLeftBehind(after: World, personId: string, own: ReadonlySet<string>): Refusal[] {
  const presence = presenceOf(after, personId);
  const unstated = <T extends object>(row: T): T & { share: null } => ({ ...row, share: null });
  const inTheWay = [
    ...rowsBy(after, "allocation", "personId", personId),
    ...rowsBy(after, "unitLead", "personId", personId).map(unstated),
    ...rowsBy(after, "chapterMembership", "personId", personId).map(unstated),
  ]
    .filter((row) => !own.has(row.id) && uncovered(row, presence).length > 0)
    .map(({ id, unitId, share, from, to }): InTheWay => {
      return { id, unitId, unitName: unitNamed(after, unitId, from).name, share, from, to };
    });
  if (inTheWay.length === 0) return [];
  return [refuse("presence.in_use", { person: personNamed(after, personId), inTheWay }, "from")];
}
