// npm run bench: every benchmark of packages/bench, one table each.
import { install, root, run, tool } from "./toolchain.mjs";

await install();
await tool(["turbo", "run", "generate", "--output-logs=errors-only"], { capture: true });
const { code } = await run(
  process.execPath,
  ["--import", "tsx", "packages/bench/src/main.ts", ...process.argv.slice(2)],
  {
    env: { CONGRUENCE_ROOT: root },
  },
);
process.exit(code);
