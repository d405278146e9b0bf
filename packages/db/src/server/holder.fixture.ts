// A process of its own that holds a data directory: tests start it, kill it, and look at what is left.
import { openServer } from "./index.ts";

const [dataDir = "", ending = "wait"] = process.argv.slice(2);
try {
  const server = await openServer({ dataDir, log: (line) => console.log(`log ${line}`) });
  console.log(`open ${server.url}`);
  if (ending === "exit") process.exit(0);
  setInterval(() => undefined, 1_000);
} catch (error) {
  console.log(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
