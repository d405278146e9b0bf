import type { AuditEntry } from "@congruence/db";
import { FACT_KINDS, holds } from "@congruence/domain";
import type { SignedContext } from "../../context.ts";

/** What an id in the log stands for; `at` says which page it has, null for none. An erased person's name is empty. */
export type AuditName = { name: string; handle: string; at: "unit" | "person" | "item" | null };

type Rows = readonly Pick<AuditEntry, "kind" | "subjectId" | "before" | "after">[];

/** The ids that rows of the log speak of, by the kind of what they name. */
function idsIn(entries: Rows) {
  const ids = {
    unit: new Set<string>(),
    person: new Set<string>(),
    pool: new Set<string>(),
    item: new Set<string>(),
  };
  const account = new Set<string>();
  const kindOf: Record<string, keyof typeof ids> = {
    unitId: "unit",
    parentId: "unit",
    personId: "person",
    poolId: "pool",
    itemId: "item",
  };
  for (const { kind, subjectId, before, after } of entries) {
    if (kind in ids) ids[kind as keyof typeof ids].add(subjectId);
    if (kind === "account") account.add(subjectId);
    for (const [key, value] of [...Object.entries(before ?? {}), ...Object.entries(after ?? {})]) {
      const named = kindOf[key];
      if (named && typeof value === "string") ids[named].add(value);
    }
  }
  return { ...ids, account };
}

/**
 * The names of everything that rows of the log speak of, by id: those of today, a unit's last one when it is closed.
 * What is gone altogether (added and taken back) takes the name that the rows themselves give it.
 */
export async function namesIn(ctx: SignedContext, entries: Rows): Promise<Record<string, AuditName>> {
  const { id } = ctx.signed.organisation;
  const { facts, accounts } = ctx.repos;
  const ids = idsIn(entries);
  const names: Record<string, AuditName> = {};
  for (const { kind, subjectId, before, after } of entries) {
    const row = { ...before, ...after };
    const named = kind === "unitVersion" ? row.unitId : subjectId;
    if (typeof named === "string" && typeof row.name === "string" && kind !== "organisation")
      names[named] = { name: row.name, handle: "", at: null };
  }
  const { today } = ctx.signed;
  const versions = await facts.by(id, "unitVersion", "unitId", [...ids.unit]);
  for (const { id: unitId, handle } of await facts.by(id, "unit", "id", [...ids.unit])) {
    const own = versions.filter((version) => version.unitId === unitId);
    const last = [...own].sort((a, b) => (a.from < b.from ? 1 : -1))[0];
    const shown = own.find((version) => holds(version, today)) ?? last;
    if (shown) names[unitId] = { name: shown.name, handle, at: "unit" };
  }
  for (const { id: personId, handle, name } of await facts.by(id, "person", "id", [...ids.person]))
    names[personId] = { name, handle, at: "person" };
  for (const { id: itemId, handle, name } of await facts.by(id, "item", "id", [...ids.item]))
    names[itemId] = { name, handle, at: "item" };
  for (const { id: poolId, handle, name } of await facts.by(id, "pool", "id", [...ids.pool]))
    names[poolId] = { name, handle, at: null };
  for (const accountId of ids.account) {
    const account = await accounts.find(id, accountId);
    if (account) names[accountId] = { name: account.name, handle: "", at: null };
  }
  return names;
}

/** Whether the row is one of the model, which an undo can take back. */
export function isFact(kind: string): boolean {
  return (FACT_KINDS as readonly string[]).includes(kind);
}
