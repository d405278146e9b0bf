import { newId } from "@congruence/db";
import { added, type Change, day } from "@congruence/domain";
import type { AccountRole } from "@congruence/domain/access";
import type { ApiCaller, TestProduct } from "./harness.ts";

const OPEN = day("2024-01-08");
const CLOSED = day("2026-01-05");

/** How what is asked about stands to the one who asks: theirs, beside it, far from it, over, another's, nobody's. */
export const RELATIONS = ["own", "sameTribe", "otherTribe", "gone", "elsewhere", "invented"] as const;
export type Relation = (typeof RELATIONS)[number];

/** One of everything that an input can name. */
export type Target = {
  unitId: string;
  unit: string;
  personId: string;
  person: string;
  poolId: string;
  itemId: string;
  item: string;
  allocationId: string;
  versionId: string;
  leadId: string;
  absenceId: string;
  membershipId: string;
  workId: string;
  batchId: string;
  accountId: string;
  importId: string;
};

/** Who asks. The leads are members, but for the last: a guest who leads what the accountable lead leads. */
export const ACTORS = [
  "anonymous",
  "guest",
  "member",
  "hr",
  "director",
  "administrator",
  "unitLead",
  "accountableLead",
  "tribeLead",
  "chapterLead",
  "leadingGuest",
] as const;
export type Actor = (typeof ACTORS)[number];

function invented(): Target {
  const ids = [
    ...["unitId", "personId", "poolId", "itemId", "allocationId", "versionId", "leadId", "absenceId"],
    ...["membershipId", "workId", "batchId", "accountId", "importId"],
  ].map((key) => [key, newId()]);
  const handles = { unit: `no-unit-${newId()}`, person: `no-person-${newId()}`, item: `no-item-${newId()}` };
  return { ...(Object.fromEntries(ids) as Record<keyof Target, string>), ...handles };
}

type Place = "own" | "sameTribe" | "otherTribe" | "gone";

/**
 * A company in which every relation stands: a tribe with two squads and a closed one, another tribe with one, two
 * chapters. Answers the facts, what each relation names, and the persons who lead.
 */
function company() {
  const changes: Change[] = [];
  const targets: Record<Place, Target> = {
    own: invented(),
    sameTribe: invented(),
    otherTribe: invented(),
    gone: invented(),
  };
  const tag = newId().slice(-6);
  const end = (place: Place) => (place === "gone" ? CLOSED : null);
  const ids = { choose: newId(), buy: newId(), web: newId(), care: newId() };
  const unit = (
    id: string,
    kind: "tribe" | "squad" | "chapter",
    name: string,
    more: Partial<{ parentId: string; poolId: string; versionId: string; to: typeof CLOSED | null }> = {},
  ) => {
    const { parentId = null, poolId = null, versionId = newId(), to = null } = more;
    const handle = `${name.toLowerCase()}-${tag}`;
    changes.push(
      added("unit", { id, kind, handle, externalId: null, poolId }),
      added("unitVersion", { id: versionId, unitId: id, from: OPEN, to, name, mission: "", parentId }),
    );
    return handle;
  };
  const person = (
    id: string,
    name: string,
    chapterId: string | null,
    to: typeof CLOSED | null = null,
    membershipId = newId(),
  ) => {
    const handle = `${name.toLowerCase()}-${tag}`;
    const contact = { email: null, site: null, timeZone: null, workingHours: null, erasedAt: null };
    changes.push(
      added("person", { id, handle, externalId: null, name, ...contact }),
      added("presence", { id: newId(), personId: id, from: OPEN, to, kind: "employee" }),
      added("contract", { id: newId(), personId: id, from: OPEN, to, share: 10_000 }),
    );
    if (chapterId !== null)
      changes.push(
        added("chapterMembership", { id: membershipId, personId: id, unitId: chapterId, from: OPEN, to }),
      );
    return handle;
  };
  for (const [place, target] of Object.entries(targets) as [Place, Target][]) {
    changes.push(
      added("pool", {
        ...{ id: target.poolId, handle: `${place.toLowerCase()}-${tag}`, name: `Pool ${place}` },
        ...{ component: null, externalId: null },
      }),
    );
  }
  unit(ids.choose, "tribe", "Choose");
  unit(ids.buy, "tribe", "Buy");
  unit(ids.web, "chapter", "Web", { poolId: targets.own.poolId });
  unit(ids.care, "chapter", "Care", { poolId: targets.sameTribe.poolId });
  const squads = { own: "Advice", sameTribe: "Reviews", otherTribe: "Till", gone: "Old" } as const;
  const people = { own: "Ada", sameTribe: "Fay", otherTribe: "Chloe", gone: "Gil" } as const;
  for (const [place, target] of Object.entries(targets) as [Place, Target][]) {
    const to = end(place);
    const parentId = place === "otherTribe" ? ids.buy : ids.choose;
    target.unit = unit(target.unitId, "squad", squads[place], { parentId, versionId: target.versionId, to });
    const chapterId = place === "own" ? ids.web : ids.care;
    target.person = person(target.personId, people[place], chapterId, to, target.membershipId);
    const { personId, unitId, itemId } = target;
    target.item = `item-${place.toLowerCase()}-${tag}`;
    changes.push(
      added("absence", {
        id: target.absenceId,
        personId,
        from: OPEN,
        to: day("2024-02-05"),
        reason: "leave",
      }),
      added("unitLead", { id: target.leadId, unitId, personId, accountable: true, from: OPEN, to }),
      added("allocation", {
        id: target.allocationId,
        personId,
        unitId,
        role: "developer",
        share: 5_000,
        from: OPEN,
        to,
      }),
      added("item", {
        ...{ id: itemId, handle: target.item, externalId: null, component: "offer", name: `Item ${place}` },
        ...{ description: "", from: OPEN, to },
      }),
      added("itemWork", { id: target.workId, itemId, unitId, role: "owner", from: OPEN, to }),
    );
  }
  const leads = { unitLead: newId(), tribeLead: newId(), chapterLead: newId() };
  const names = { unitLead: "Eli", tribeLead: "Dan", chapterLead: "Ben" } as const;
  const led = { unitLead: targets.own.unitId, tribeLead: ids.choose, chapterLead: ids.web } as const;
  for (const key of ["unitLead", "tribeLead", "chapterLead"] as const) {
    person(leads[key], names[key], null);
    const accountable = key !== "unitLead";
    changes.push(
      added("unitLead", {
        id: newId(),
        unitId: led[key],
        personId: leads[key],
        accountable,
        from: OPEN,
        to: null,
      }),
    );
  }
  return { changes, targets, persons: { ...leads, accountableLead: targets.own.personId } };
}

export type RightsWorld = { targets: Record<Relation, Target>; callers: Record<Actor, ApiCaller> };

/** An act of a director on the person, and an account waiting, so that the log and the accounts have theirs. */
async function actOn(test: TestProduct, organisation: string, target: Target): Promise<void> {
  const director = await test.as(organisation, "director");
  const { personId, unitId } = target;
  const allocated = {
    personId,
    unitId,
    role: "guest",
    share: null,
    from: day("2025-01-06"),
    to: day("2025-02-03"),
  };
  target.batchId = (await director.allocations.allocate(allocated)).batchId;
  const administrator = await test.as(organisation, "administrator");
  const eve = {
    name: "Eve",
    email: `eve-${newId()}@atelier.example`,
    role: "member",
    language: "en",
  } as const;
  target.accountId = (await administrator.accounts.invite({ ...eve, personId: null })).accountId;
  const file = {
    name: "people.csv",
    base64: Buffer.from("name;email\nZoe;zoe@atelier.example\n").toString("base64"),
  };
  const uploaded = await administrator.imports.upload({ files: [file] });
  if (uploaded.ok) target.importId = uploaded.importId;
}

/** Two companies on the test's database, and one caller of each kind in the first. */
export async function rightsWorld(test: TestProduct): Promise<RightsWorld> {
  const here = company();
  const there = company();
  const organisation = await test.organisation(here.changes);
  const other = await test.organisation(there.changes);
  for (const target of Object.values(here.targets)) await actOn(test, organisation, target);
  await actOn(test, other, there.targets.own);
  const as = (role: AccountRole, personId: string | null = null) => test.as(organisation, role, personId);
  const { unitLead, accountableLead, tribeLead, chapterLead } = here.persons;
  return {
    targets: { ...here.targets, elsewhere: there.targets.own, invented: invented() },
    callers: {
      anonymous: test.anonymous(),
      guest: await as("guest"),
      member: await as("member"),
      hr: await as("hr"),
      director: await as("director"),
      administrator: await as("administrator"),
      unitLead: await as("member", unitLead),
      accountableLead: await as("member", accountableLead),
      tribeLead: await as("member", tribeLead),
      chapterLead: await as("member", chapterLead),
      leadingGuest: await as("guest", accountableLead),
    },
  };
}
