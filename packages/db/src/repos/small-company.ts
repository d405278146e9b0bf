import { type Allocation, added, type Change, type Day, day, type UnitKind } from "@congruence/domain";
import { v7 as newId } from "uuid";

export const OPEN = day("2024-01-01");
export const TODAY = day("2026-09-21");

/** For tests: changes that make up a small company, and the ids by which it is spoken of. */
export function smallCompany() {
  const changes: Change[] = [];
  const id = (): string => newId();
  const spans = (from: Day = OPEN, to: Day | null = null) => ({ id: id(), from, to });

  function unit(
    kind: UnitKind,
    name: string,
    parentId: string | null = null,
    poolId: string | null = null,
  ): string {
    const unitId = id();
    changes.push(
      added("unit", { id: unitId, kind, handle: `u-${changes.length}`, externalId: null, poolId }),
    );
    version(unitId, name, parentId);
    return unitId;
  }
  function version(unitId: string, name: string, parentId: string | null, from?: Day, to?: Day | null): void {
    changes.push(added("unitVersion", { ...spans(from, to), unitId, name, mission: "", parentId }));
  }
  function person(name: string, chapter: string | null = null): string {
    const personId = id();
    const contact = { email: null, site: null, timeZone: null, workingHours: null };
    const row = {
      id: personId,
      handle: `p-${changes.length}`,
      externalId: `X${changes.length}`,
      name,
      ...contact,
    };
    changes.push(added("person", { ...row, erasedAt: null }));
    changes.push(added("presence", { ...spans(), personId, kind: "employee" }));
    changes.push(added("contract", { ...spans(), personId, share: 10_000 }));
    if (chapter) changes.push(added("chapterMembership", { ...spans(), personId, unitId: chapter }));
    return personId;
  }
  function allocation(personId: string, unitId: string, told: Partial<Allocation> = {}): void {
    changes.push(
      added("allocation", { ...spans(), personId, unitId, role: "developer", share: 5_000, ...told }),
    );
  }
  function lead(personId: string, unitId: string): void {
    changes.push(added("unitLead", { ...spans(), personId, unitId, accountable: true }));
  }
  function pool(name: string): string {
    const poolId = id();
    changes.push(
      added("pool", { id: poolId, handle: `k-${name}`, externalId: null, name, component: "channels" }),
    );
    return poolId;
  }
  function item(name: string, owner: string): string {
    const row = { ...spans(), handle: `i-${changes.length}`, externalId: null, description: "" };
    changes.push(added("item", { ...row, component: "touchpoints", name }));
    changes.push(added("itemWork", { ...spans(), itemId: row.id, unitId: owner, role: "owner" }));
    return row.id;
  }
  return { changes, unit, version, person, allocation, lead, pool, item };
}

/** For tests: what an act says when it does not matter. */
export function someAct() {
  return {
    batchId: newId(),
    at: "2026-09-21T08:00:00.000Z",
    accountId: null,
    actor: "Ada",
    source: "system" as const,
    action: "test",
  };
}
