// npm run dev: the product in one process, reloading what is saved.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install, root, tool } from "./toolchain.mjs";

await install();
const generated = await tool(["turbo", "run", "generate", "--output-logs=errors-only"], { capture: true });
if (generated.code !== 0) {
  console.error(generated.output);
  process.exit(1);
}
process.env.NODE_ENV = "development";
process.env.CONGRUENCE_ROOT = root;
await import(pathToFileURL(join(root, "apps/web/server/dev.mjs")).href);
