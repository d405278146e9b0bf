import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const req = createRequire("/work/main/apps/web/package.json");
const pw = req("playwright-core");
const axe = readFileSync(req.resolve("axe-core/axe.min.js"), "utf8");
const base = "http://127.0.0.1:3102";
const browser = await pw.chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
const ctx = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 }, bypassCSP: true });
const page = await ctx.newPage();
await page.goto("/sign-in");
await page.locator("input[name=email]").fill(process.argv[2] + `@maison-lumen.example`);
await page.locator("input[name=password]").fill("lumen-demonstration");
await page.locator("form button[type=submit]").last().click();
await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
for (const path of process.argv.slice(3)) {
  await page.goto(path); await page.waitForTimeout(1500);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => (await axe.run(document, { runOnly: { type: "tag", values: ["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"] } })).violations.map((v) => `${v.id}: ${v.nodes.slice(0, 4).map((n) => n.target.join(" ") + " " + n.html.slice(0, 120)).join(" | ")}`));
  console.log(path, found);
}
// palette
await page.goto("/organisation"); await page.waitForTimeout(1500);
await page.keyboard.press("Control+k"); await page.waitForTimeout(300);
await page.screenshot({ path: "/tmp/shots3102/palette0.png" });
await page.keyboard.type("pan"); await page.waitForTimeout(1500);
await page.screenshot({ path: "/tmp/shots3102/palette.png" });
await page.keyboard.press("Enter"); await page.waitForTimeout(1500);
console.log(page.url());
await browser.close();
