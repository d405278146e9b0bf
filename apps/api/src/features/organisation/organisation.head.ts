import { type Action, can } from "@congruence/domain/access";
import type { SignedContext } from "../../context.ts";
import type { OrganisationDay } from "./organisation.day.ts";

/** What every view of a day begins with: how many of each kind, the chapters to filter by, what the reader may do. */
export function headOf(ctx: SignedContext, { structure, crossed }: OrganisationDay) {
  const units = [...structure.units.values()];
  const count = (kind: string) => units.filter((unit) => unit.kind === kind).length;
  const people = new Set([...structure.allocationsOf.keys(), ...structure.chapterOf.keys()]);
  const placed = new Set(
    units.flatMap(({ kind, allocations }) =>
      kind === "tribe" || kind === "squad" ? allocations.map((row) => row.personId) : [],
    ),
  );
  return {
    counts: {
      tribes: count("tribe"),
      squads: count("squad"),
      chapters: count("chapter"),
      guilds: count("guild"),
      /** With a place: in a unit or in a chapter. */
      people: people.size,
      /** Those of them in no tribe or squad. */
      unplaced: people.size - placed.size,
    },
    guardrails: crossed.length,
    chapters: units.flatMap(({ kind, handle, name }) => (kind === "chapter" ? [{ handle, name }] : [])),
    may: mayOf(ctx),
  };
}

/** What the page offers; opening a unit also to whoever leads one that others can stand under. */
function mayOf({ signed: { actor } }: SignedContext): Action[] {
  const organisation = { kind: "organisation" } as const;
  const may: Action[] = [];
  const leads = actor.leads.some(
    ({ unitId, kind }) =>
      kind === "tribe" && can(actor, "unit.open", { kind: "unit", unitKind: kind, lineage: [unitId] }),
  );
  if (leads || can(actor, "unit.open", organisation)) may.push("unit.open");
  for (const action of ["person.add", "import.run"] as const)
    if (can(actor, action, organisation)) may.push(action);
  return may;
}
