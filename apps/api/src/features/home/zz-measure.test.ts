import { buildLargeOrganisation } from "@congruence/demonstration";
import { addDays } from "@congruence/domain";
import { changesBetween } from "@congruence/domain/changes";
import { guardrailsOf } from "@congruence/domain/guardrails";
import { structureOn } from "@congruence/domain/structure";
import { afterAll, beforeAll, it } from "vitest";
import { openTestProduct, type TestProduct, TODAY } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
}, 60_000);
afterAll(() => test.close());
it("measures", async () => {
  const built: any = buildLargeOrganisation({
    people: 5000,
    squads: 600,
    tribes: 60,
    chapters: 120,
    seed: 7,
    years: 3,
    allocations: 30000,
  });
  const changes = Array.isArray(built)
    ? built
    : (built.changes ?? built.acts?.flatMap((a: any) => a.changes));
  const org = await test.organisation();
  await test.db.transact(
    (repos) =>
      repos.facts.write(org, changes, {
        batchId: org,
        at: new Date().toISOString(),
        accountId: null,
        actor: "t",
        source: "system",
        action: "t.t",
      } as any),
    { timeoutMs: 120_000 } as any,
  );
  await (test.db as any).repos;
  const leads = changes.filter(
    (c: any) => c.kind === "unitLead" && c.after.to === null && c.after.accountable,
  );
  const kind = new Map(changes.filter((c: any) => c.kind === "unit").map((c: any) => [c.id, c.after.kind]));
  const of = (k: string) => leads.find((c: any) => kind.get(c.after.unitId) === k)?.after.personId ?? null;
  const run = async (name: string, work: () => Promise<unknown>) => {
    const { statements } = await test.db.counted(work);
    const times: number[] = [];
    let size = 0;
    for (let i = 0; i < 25; i++) {
      const t = performance.now();
      size = JSON.stringify(await work()).length;
      times.push(performance.now() - t);
    }
    times.sort((a, b) => a - b);
    console.log(
      name.padEnd(24),
      "median",
      times[12]!.toFixed(0),
      "p95",
      times[23]!.toFixed(0),
      "ms; statements",
      statements.length,
      "; answer",
      Math.round(size / 1024),
      "kB",
    );
  };

  const prof = async (name: string, work: () => any) => {
    const times: number[] = [];
    let cpu = 0;
    for (let i = 0; i < 9; i++) {
      const c = process.cpuUsage();
      const t = performance.now();
      await work();
      times.push(performance.now() - t);
      const d = process.cpuUsage(c);
      cpu += (d.user + d.system) / 1000;
    }
    times.sort((x, y) => x - y);
    console.log(name.padEnd(28), "ms; wall", times[4]!.toFixed(0), "cpu", (cpu / 9).toFixed(0));
  };
  const director = await test.as(org, "director");
  await run("home director", () => director.home.read({ on: TODAY }));
  let n = 0;
  await run("home director, cold", () => director.home.read({ on: addDays(TODAY, ++n) }));
}, 300_000);
