// Where the browser of the journeys is; installed when it is missing, never skipped.
import { existsSync } from "node:fs";
import { run } from "./toolchain.mjs";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function found() {
  return places.find((place) => place && existsSync(place));
}

/** The path of a Chromium, installing Debian's package as root or Playwright's own otherwise. */
export async function chromium() {
  const before = found();
  if (before) return before;
  const debian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (debian) {
    console.log("Chromium is missing: installing Debian's package…");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { capture: true, env });
    const { code, output } = await run(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
      {
        capture: true,
        env,
      },
    );
    if (code !== 0) console.error(output.slice(-2000));
  } else {
    const { code, output } = await run("npx", ["-y", "playwright-core@1.65.1", "install", "chromium"], {
      capture: true,
    });
    if (code !== 0) console.error(output.slice(-2000));
    const { chromium: own } = await import("../apps/web/node_modules/playwright-core/index.mjs");
    if (existsSync(own.executablePath())) return own.executablePath();
  }
  const after = found();
  if (after) return after;
  console.error(
    "The browser journeys need Chromium. Install it and say where: CHROMIUM_PATH=/path/to/chromium npm test",
  );
  console.error("On Debian or Ubuntu, as root: apt-get install chromium");
  process.exit(1);
}
