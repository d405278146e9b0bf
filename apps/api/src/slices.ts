import { joined, type Repos } from "@congruence/db";
import { EMPTY_WORLD, type World } from "@congruence/domain";

/** What planning rules ask for, read inside their transaction. Each answers the slice that its rules name. */

/** Every unit with its versions, and the pools: what the rules about the tree need. */
export function tree(repos: Repos, organisationId: string): Promise<World> {
  return repos.facts.world(organisationId, ["pool", "unit", "unitVersion"]);
}

/** All the dated rows of some persons. */
export async function persons(
  repos: Repos,
  organisationId: string,
  personIds: readonly string[],
): Promise<World> {
  const { facts } = repos;
  const of = [...new Set(personIds)];
  return {
    ...EMPTY_WORLD,
    person: await facts.by(organisationId, "person", "id", of),
    presence: await facts.by(organisationId, "presence", "personId", of),
    contract: await facts.by(organisationId, "contract", "personId", of),
    dayCost: await facts.by(organisationId, "dayCost", "personId", of),
    absence: await facts.by(organisationId, "absence", "personId", of),
    unitLead: await facts.by(organisationId, "unitLead", "personId", of),
    chapterMembership: await facts.by(organisationId, "chapterMembership", "personId", of),
    allocation: await facts.by(organisationId, "allocation", "personId", of),
  };
}

/** Everything in a unit and about those in it, with the whole tree: for closing one. */
export async function unitWhole(repos: Repos, organisationId: string, unitId: string): Promise<World> {
  const [all, own] = [
    await tree(repos, organisationId),
    await repos.structure.forUnit(organisationId, unitId),
  ];
  const costs = await repos.facts.by(
    organisationId,
    "dayCost",
    "personId",
    own.person.map((person) => person.id),
  );
  return joined([all, own, { ...EMPTY_WORLD, dayCost: costs }]);
}

/** Persons with the tree: what allocating, leading and joining need. */
export async function personsAndTree(
  repos: Repos,
  organisationId: string,
  personIds: readonly string[],
): Promise<World> {
  return joined([await tree(repos, organisationId), await persons(repos, organisationId, personIds)]);
}

/** An item with all the work on it, and the tree. */
export async function itemAndTree(repos: Repos, organisationId: string, itemId: string): Promise<World> {
  const { facts } = repos;
  return joined([
    await tree(repos, organisationId),
    {
      ...EMPTY_WORLD,
      item: await facts.by(organisationId, "item", "id", [itemId]),
      itemWork: await facts.by(organisationId, "itemWork", "itemId", [itemId]),
    },
  ]);
}
