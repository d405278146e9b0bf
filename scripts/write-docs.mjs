// Writes the pages of docs/ that are made from the code; with --check only says whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rightsMarkdown } from "../packages/domain/src/access/index.ts";

const docs = fileURLToPath(new URL("../docs", import.meta.url));
const pages = { "rights.md": rightsMarkdown() };
const check = process.argv.includes("--check");

let stale = 0;
for (const [name, text] of Object.entries(pages)) {
  const file = join(docs, name);
  if (!check) {
    writeFileSync(file, text);
    continue;
  }
  let written = "";
  try {
    written = readFileSync(file, "utf8");
  } catch {
    // Not there is as stale as different.
  }
  if (written === text) continue;
  stale += 1;
  console.error(`docs/${name} is not what the code says: npx tsx scripts/write-docs.mjs writes it again.`);
}
process.exit(stale === 0 ? 0 : 1);
