// npm test: everything that must hold, in the order that fails soonest. Absent means failed, never skipped.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { install, root, tool } from "./toolchain.mjs";

const only = process.argv.slice(2);
const reports = join(root, ".cache", "test");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
const failures = [];

/** A check that either holds or does not. */
async function check(name, action) {
  if (only.length > 0 && !only.includes(name)) return;
  const begun = performance.now();
  const { code, output } = await action();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (code === 0) passed += 1;
  else {
    failed += 1;
    failures.push(name);
    console.log(output);
  }
  console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
}

/** A Vitest project: each of its tests counts. */
async function tests(name, project, env = {}) {
  if (only.length > 0 && !only.includes(name)) return;
  const report = join(reports, `${name}.json`);
  const begun = performance.now();
  const { code } = await tool(
    [
      "vitest",
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { env: { ...env, CONGRUENCE_ROOT: root } },
  );
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
  const bad = counts ? counts.numFailedTests : 1;
  passed += counts ? counts.numPassedTests : 0;
  failed += bad;
  // A suite that could not be read, or a run without a test, is a failure of its own.
  if (bad === 0 && (code !== 0 || !counts || counts.numPassedTests === 0)) failed += 1;
  if (code !== 0) failures.push(name);
  console.log(`${code === 0 ? "✓" : "✗"} ${name}: ${counts?.numPassedTests ?? 0} tests (${seconds} s)`);
}

await install();
await check("generate", () =>
  tool(["turbo", "run", "generate", "--output-logs=errors-only"], { capture: true }),
);
await check("lint", () => tool(["biome", "ci", "--error-on-warnings", "."], { capture: true }));
await check("boundaries", () =>
  tool(["depcruise", "--config", ".dependency-cruiser.cjs", "apps", "packages"], { capture: true }),
);
await check("dead-code", () => tool(["knip", "--no-progress"], { capture: true }));
await check("types", () =>
  tool(["turbo", "run", "typecheck", "--output-logs=errors-only"], { capture: true }),
);
await check("docs", () => tool(["tsx", "scripts/write-docs.mjs", "--check"], { capture: true }));
await tests("unit", "unit", { TZ: "UTC" });
await tests("unit-antipodes", "unit", { TZ: "Pacific/Auckland" });
await tests("database", "database");
await check("build", () => tool(["turbo", "run", "build", "--output-logs=errors-only"], { capture: true }));
if (only.length === 0 || only.includes("journeys")) {
  await tests("journeys", "journeys", { CHROMIUM_PATH: await chromium() });
}

if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
