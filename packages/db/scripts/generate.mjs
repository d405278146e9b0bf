// Writes the Prisma client. Generating needs no schema engine, yet Prisma would download one:
// pointing it at any executable keeps the step offline.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const result = spawnSync(
  process.execPath,
  [
    fileURLToPath(import.meta.resolve("prisma/build/index.js")),
    "generate",
    "--schema",
    "../../prisma/schema",
  ],
  {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
process.exit(result.status ?? 1);
