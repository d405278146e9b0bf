import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const FIXTURE = fileURLToPath(new URL("../server/holder.fixture.ts", import.meta.url));

/** Another process that opens a data directory: what it said, and its end. */
export type Holder = {
  child: ChildProcess;
  pid: number;
  /** "open <url>", or "refused <why>". */
  said: Promise<string>;
  ended: Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

const started: Holder[] = [];

/** Ends the holders of a test that are still there. */
export async function endHolders(): Promise<void> {
  await Promise.all(started.splice(0).map((holder) => holder.kill("SIGTERM")));
}

export function startHolder(dataDir: string, ending: "wait" | "exit" = "wait"): Holder {
  const child = spawn(process.execPath, ["--import", "tsx", FIXTURE, dataDir, ending], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said = new Promise<string>((resolve) => {
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      if (/^(open|refused) /.test(line)) resolve(line);
    });
    lines.once("close", () => resolve("nothing"));
  });
  const holder: Holder = {
    child,
    pid: child.pid ?? 0,
    said,
    ended,
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
  started.push(holder);
  return holder;
}
