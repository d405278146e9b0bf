// Writes the next migration from what changed in prisma/schema: node packages/db/scripts/new-migration.mjs NAME
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const script = `
  const { writeMigrationAlone } = await import("./packages/db/src/migrate/author.ts");
  const path = await writeMigrationAlone({ name: process.argv[1] ?? "", at: new Date() });
  console.log(path ?? "Nothing changed in prisma/schema since the last migration.");
`;
const result = spawnSync(
  process.execPath,
  ["--import", "tsx", "--input-type=module", "-e", script, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exit(result.status ?? 1);
