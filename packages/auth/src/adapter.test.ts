import { randomUUID } from "node:crypto";
import { describe } from "vitest";
import { adapterConforms } from "./testing/adapter-conformance.ts";
import { memoryRepos } from "./testing/memory-repos.ts";

describe("the adapter on rows in memory", () => {
  adapterConforms(async () => {
    const organisation = { id: randomUUID(), name: "Maison Lumen" };
    return { repos: memoryRepos([organisation]), organisation };
  });
});
