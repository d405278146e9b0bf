import { doorsOn, twoOrganisations } from "./cast.ts";
import { memoryRepos } from "./memory-repos.ts";

/** Doors on rows in memory, with two organisations and nobody in them. */
export function inMemory(options: Parameters<typeof doorsOn>[1] = {}) {
  const { lumen, orme } = twoOrganisations();
  return { ...doorsOn(memoryRepos([lumen, orme]), options), lumen, orme };
}
