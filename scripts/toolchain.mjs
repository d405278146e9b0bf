// What both commands share: the pinned pnpm through npx, an install only when the lockfile changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const pnpm = manifest.packageManager.split("+")[0];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Congruence needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a command from the root; resolves with its exit code, and with what it printed when `capture` is set. */
export function run(command, args, { env = {}, capture = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...env },
      stdio: ["ignore", capture ? "pipe" : "inherit", capture ? "pipe" : "inherit"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a tool of the workspace with the pinned pnpm on its PATH (turbo needs one). */
export function tool(args, options) {
  return run("npx", ["-y", pnpm, "exec", ...args], options);
}

function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** Installs what the lockfile names, when it is not what is installed. */
export async function install() {
  const stamp = join(root, "node_modules", ".congruence-install");
  const wanted = digest(["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing what Congruence is made of (once, a minute at most)…");
  const { code, output } = await run("npx", ["-y", pnpm, "install", "--frozen-lockfile"], { capture: true });
  if (code !== 0) {
    console.error(output);
    console.error("The installation failed. Is the package registry reachable?");
    process.exit(1);
  }
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(stamp, wanted);
}
