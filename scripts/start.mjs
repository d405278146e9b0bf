// npm start: install and build what changed, then serve from this very process.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install, root, tool } from "./toolchain.mjs";

await install();
const built = await tool(["turbo", "run", "build", "--output-logs=errors-only", "--log-order=grouped"], {
  capture: true,
});
if (built.code !== 0) {
  console.error(built.output);
  console.error("The build failed; nothing was started.");
  process.exit(1);
}
// Set before anything is imported: React and Remix read it when they load.
process.env.NODE_ENV = "production";
process.env.CONGRUENCE_ROOT = root;
await import(pathToFileURL(join(root, "apps/web/build/server/main.js")).href);
